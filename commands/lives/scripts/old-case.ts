import type { Act, Life } from '../life'

/** Answered within ninety days, explained, concluded; nobody asks for a review, and it ends. */
const answered: readonly Act[] = [
  {
    at: '2024-03-05 10:00',
    who: 'office',
    does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
  },
  {
    at: '2024-03-06 09:30',
    who: 'office',
    does: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
  },
  {
    at: '2024-03-07 10:00',
    who: 'office',
    does: { kind: 'entrust', unit: 'natural-resources', lead: 'lead-zhujia' },
  },
  { at: '2024-03-13 14:00', who: 'unit', does: { kind: 'sign-for' } },
  {
    at: '2024-04-10 15:00',
    who: 'unit',
    does: { kind: 'note-progress', text: '已向财政、房管部门调取购房补贴发放台账。' },
  },
  {
    at: '2024-04-28 10:00',
    who: 'mayor',
    does: { kind: 'extend', days: 30, text: '补贴台账涉及两个年度，需与上级部门核对。' },
  },
  {
    at: '2024-04-29 10:00',
    who: 'office',
    does: { kind: 'serve-notice', says: 'extension', recipient: 'P1', way: 'signed' },
  },
  {
    at: '2024-06-03 16:00',
    who: 'director',
    does: {
      kind: 'issue-opinion',
      text: '请求一：查明补贴发放情况，予以支持，结果附后。请求二：按月支付利息，无政策依据，不予支持。如不服，可在收到之日起三十日内申请复查。',
      draftedBy: 'unit',
      outcomes: [
        { claim: 'C1', outcome: 'supported', carriedOut: true },
        { claim: 'C2', outcome: 'not-supported' },
      ],
      parts: ['request', 'facts-and-reasons', 'decision', 'legal-basis', 'remedy'],
      promises: [],
    },
  },
  {
    at: '2024-06-05 10:00',
    who: 'office2',
    does: { kind: 'serve-opinion', recipient: 'P1', way: 'signed' },
  },
  {
    at: '2024-06-06 15:00',
    who: 'office2',
    does: { kind: 'explain', text: '当面说明补贴政策、利息请求不能支持的原因和复查办法。' },
  },
  { at: '2024-06-07 11:00', who: 'office2', does: { kind: 'conclude' } },
  // One claim was supported and nothing promised: their silence settles nothing (H8).
  { at: '2024-06-11 10:00', who: 'office2', does: { kind: 'ask-settled', recipient: 'P1' } },
]

/** A year later the trouble goes on: five ones, five clears, a plan, and ladders that ring (H1, H4, H6). */
const takenUp: readonly Act[] = [
  { at: '2025-07-07 09:30', who: 'office', does: { kind: 'take-up' } },
  {
    at: '2025-07-08 10:00',
    who: 'office',
    does: { kind: 'entrust', unit: 'justice', lead: 'lead-zhujia' },
  },
  { at: '2025-07-09 09:05', who: 'unit2', does: { kind: 'sign-for' } },
  {
    at: '2025-07-10 10:00',
    who: 'office',
    does: { kind: 'complete-clear', clear: 'history', text: '购房、申请、答复的经过已整理。' },
  },
  {
    at: '2025-07-10 10:20',
    who: 'office',
    does: { kind: 'complete-clear', clear: 'handling', text: '首次办理的意见、送达和解释情况。' },
  },
  {
    at: '2025-07-11 14:00',
    who: 'lead',
    does: {
      kind: 'form-team',
      members: ['lead-zhujia', 'justice-head', 'natural-resources-head'],
    },
  },
  {
    at: '2025-07-16 16:00',
    who: 'lead',
    does: {
      kind: 'set-plan',
      text: '化解方案：核账、协调、签订协议三步走。',
      milestones: ['2025-08-15', '2025-09-12', '2025-10-10'],
    },
  },
  {
    at: '2025-08-14 10:00',
    who: 'unit2',
    does: { kind: 'reach-milestone', milestone: '1' },
  },
  {
    at: '2025-08-20 15:00',
    who: 'lead',
    does: { kind: 'record-advice', what: 'case-meeting', text: '案件会商：同意先行垫付的办法。' },
  },
  {
    at: '2025-09-16 10:00',
    who: 'unit2',
    does: { kind: 'reach-milestone', milestone: '2' },
  },
  {
    at: '2025-10-10 15:00',
    who: 'unit2',
    does: { kind: 'reach-milestone', milestone: '3' },
  },
  {
    at: '2025-10-13 09:30',
    who: 'director',
    does: { kind: 'list-for-supervision', text: '积案逾期未化解，挂牌督办。' },
  },
]

/** Agreed, promised, performed late; asked, and not answered (H8). */
const settled: readonly Act[] = [
  {
    at: '2025-10-15 15:00',
    who: 'lead',
    does: { kind: 'mediate', outcome: 'agreed', text: '调解笔录：补贴分两次支付。' },
  },
  {
    at: '2025-10-20 10:00',
    who: 'office2',
    does: {
      kind: 'sign-agreement',
      text: '和解协议：二〇二六年二月十三日前付清补贴。',
      signedBy: ['P1'],
      endsMatter: false,
      promises: [{ by: 'justice-head', due: '2026-02-13' }],
    },
  },
  {
    at: '2026-02-26 16:00',
    who: 'unit2',
    does: { kind: 'perform', promise: '1', text: '银行回单：补贴全额到账。' },
  },
  {
    at: '2026-02-27 10:00',
    who: 'director',
    does: { kind: 'remove-from-supervision', text: '承诺已兑现，解除督办。' },
  },
  { at: '2026-03-02 10:00', who: 'office2', does: { kind: 'ask-settled', recipient: 'P1' } },
]

/** Two years: answered in part against the person, ended, and settled in the end all the same (案结事了). */
export const oldCase: Life = {
  name: 'Old case',
  about:
    'A petition supported in part, extended once, explained, ended; taken up a year later, promised, performed late, and settled without an answer.',
  row: 46,
  filing: { at: '2024-03-04 09:30', who: 'office', channel: 'online', claims: 2 },
  acts: [...answered, ...takenUp, ...settled],
}
