import type { Life } from '../life'

/** 上级交办: an opinion to the person, and a conclusion report to whoever assigned it (Art. 22(3)). */
export const fromAbove: Life = {
  name: 'From above',
  about:
    'A petition assigned from above with a day to report back: the person gets an opinion, the sender its report, a day late.',
  row: 84,
  filing: {
    at: '2024-05-06 09:30',
    who: 'office',
    channel: 'referred',
    receivedOn: '2024-04-30',
    origin: {
      from: 'lanxi-petition-office',
      how: 'assigned',
      on: '2024-05-06',
      reportBackOn: '2024-07-10',
    },
  },
  acts: [
    {
      at: '2024-05-07 10:00',
      who: 'office',
      does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
    },
    {
      at: '2024-05-08 09:00',
      who: 'office',
      does: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
    },
    {
      at: '2024-05-09 09:00',
      who: 'office',
      does: { kind: 'entrust', unit: 'natural-resources', lead: 'lead-zhujia' },
    },
    { at: '2024-05-10 09:05', who: 'unit', does: { kind: 'sign-for' } },
    {
      at: '2024-06-05 15:00',
      who: 'unit',
      does: { kind: 'note-progress', text: '现场检查：粪污处理设施未正常运行，已责令整改。' },
    },
    {
      at: '2024-07-05 14:00',
      who: 'director',
      does: {
        kind: 'issue-opinion',
        text: '请求：制止养殖污染。查明：情况属实，已责令停产整改并验收。予以支持。如不服，可在收到之日起三十日内申请复查。',
        draftedBy: 'unit',
        outcomes: [{ claim: 'C1', outcome: 'supported', carriedOut: true }],
        parts: ['request', 'facts-and-reasons', 'decision', 'legal-basis', 'remedy'],
        promises: [],
      },
    },
    {
      at: '2024-07-08 10:00',
      who: 'office2',
      does: { kind: 'serve-opinion', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-07-09 09:00', who: 'office2', does: { kind: 'conclude' } },
    {
      at: '2024-07-10 10:00',
      who: 'office2',
      does: { kind: 'ask-settled', recipient: 'P1' },
    },
    {
      at: '2024-07-11 14:00',
      who: 'office2',
      does: { kind: 'report-back', text: '办结报告：事项办理经过、处理意见及送达情况。' },
    },
  ],
}
