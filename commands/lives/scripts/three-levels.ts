import type { Life } from '../life'

/** 三级终结: handling, review, final review with a hearing; the law itself ends it (T1, Arts. 32–36). */
export const threeLevels: Life = {
  name: 'Three levels',
  about:
    'A petition whose claim is not supported; review and final review uphold the opinion, and the matter is terminated by law.',
  row: 51,
  filing: { at: '2024-03-05 09:40', who: 'office', channel: 'online' },
  acts: [
    {
      at: '2024-03-06 10:00',
      who: 'office',
      does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
    },
    {
      at: '2024-03-07 09:15',
      who: 'office',
      does: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
    },
    {
      at: '2024-03-08 11:00',
      who: 'office',
      does: { kind: 'entrust', unit: 'natural-resources', lead: 'lead-zhujia' },
    },
    { at: '2024-03-11 09:05', who: 'unit', does: { kind: 'sign-for' } },
    {
      at: '2024-04-15 15:00',
      who: 'director',
      does: {
        kind: 'issue-opinion',
        text: '请求：按原面积补偿。查明：协议已履行，补偿标准与同批次一致。依据有关规定，不予支持。如不服，可在收到之日起三十日内申请复查。',
        draftedBy: 'unit',
        outcomes: [{ claim: 'C1', outcome: 'not-supported' }],
        parts: ['request', 'facts-and-reasons', 'decision', 'legal-basis', 'remedy'],
        promises: [],
      },
    },
    {
      at: '2024-04-17 10:30',
      who: 'office2',
      does: { kind: 'serve-opinion', recipient: 'P1', way: 'signed' },
    },
    {
      at: '2024-04-18 14:00',
      who: 'office2',
      does: { kind: 'explain', text: '逐条说明补偿标准、计算方法以及复查的办法。' },
    },
    { at: '2024-04-19 09:00', who: 'office2', does: { kind: 'conclude' } },
    {
      at: '2024-05-10 09:30',
      who: 'office2',
      on: '2024-05-09',
      does: { kind: 'request-review', recipient: 'P1' },
    },
    { at: '2024-05-13 16:00', who: 'office2', does: { kind: 'send-file', recipient: 'P1' } },
    {
      at: '2024-06-11 10:00',
      who: 'office2',
      on: '2024-06-07',
      does: {
        kind: 'record-review',
        recipient: 'P1',
        outcome: 'upheld',
        text: '复查意见：维持原处理意见。',
        promises: [],
      },
    },
    {
      at: '2024-06-12 15:30',
      who: 'office2',
      does: { kind: 'serve-review', recipient: 'P1', way: 'signed' },
    },
    {
      at: '2024-07-10 10:00',
      who: 'office2',
      does: { kind: 'request-final-review', recipient: 'P1' },
    },
    { at: '2024-07-16 10:00', who: 'office2', does: { kind: 'send-file', recipient: 'P1' } },
    {
      at: '2024-08-01 11:00',
      who: 'office2',
      does: {
        kind: 'record-hearing',
        recipient: 'P1',
        from: '2024-07-29',
        to: '2024-07-31',
        text: '复核机关听证笔录：双方陈述，听证员提出建议。',
      },
    },
    {
      at: '2024-08-14 09:45',
      who: 'office2',
      on: '2024-08-12',
      does: {
        kind: 'record-review',
        recipient: 'P1',
        outcome: 'upheld',
        text: '复核意见：维持复查意见。',
        promises: [],
      },
    },
    {
      at: '2024-08-16 15:00',
      who: 'office2',
      does: { kind: 'serve-review', recipient: 'P1', way: 'signed' },
    },
  ],
}
