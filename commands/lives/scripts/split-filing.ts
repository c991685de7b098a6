import type { Life } from '../life'

/**
 * One letter, two matters (decision 1): wages go to arbitration, the building work is heard and
 * decided here. The unit it is given to first says, late, that it is not its work.
 */
export const splitFiling: Life = {
  name: 'Split filing',
  about:
    'One filing, two claims: the first goes to arbitration; the second is split off, supported, carried out and confirmed as settled.',
  row: 65,
  filing: { at: '2024-04-15 10:30', who: 'office', channel: 'counter', claims: 2 },
  acts: [
    {
      at: '2024-04-16 09:30',
      who: 'office',
      does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-04-16 10:00', who: 'office', does: { kind: 'split', claims: ['C2'] } },
    {
      at: '2024-04-17 09:00',
      who: 'office',
      does: { kind: 'accept', caseKind: 'petition', route: 'arbitration' },
    },
    {
      at: '2024-04-17 09:40',
      who: 'office',
      does: { kind: 'serve-notice', says: 'route', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-04-18 09:00', who: 'office2', does: { kind: 'conclude' } },
    {
      at: '2024-04-18 10:00',
      who: 'office',
      ofSplit: true,
      does: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
    },
    {
      at: '2024-04-19 10:00',
      who: 'office',
      ofSplit: true,
      does: { kind: 'entrust', unit: 'justice', lead: 'lead-zhujia' },
    },
    {
      at: '2024-04-24 09:30',
      who: 'unit2',
      ofSplit: true,
      does: {
        kind: 'return-entrustment',
        text: '工程造价审核不属本所职责，建议由自然资源所承办。',
      },
    },
    {
      at: '2024-04-25 09:00',
      who: 'office',
      ofSplit: true,
      does: { kind: 'entrust', unit: 'natural-resources', lead: 'lead-zhujia' },
    },
    { at: '2024-04-26 09:05', who: 'unit', ofSplit: true, does: { kind: 'sign-for' } },
    {
      at: '2024-05-20 15:30',
      who: 'director',
      ofSplit: true,
      does: {
        kind: 'issue-opinion',
        text: '请求：查处工程超标。查明：部分工程量超出批准范围。予以支持，六月二十八日前整改。如不服，可在收到之日起三十日内申请复查。',
        draftedBy: 'unit',
        outcomes: [{ claim: 'C2', outcome: 'supported' }],
        parts: ['request', 'facts-and-reasons', 'decision', 'legal-basis', 'remedy'],
        promises: [{ by: 'natural-resources-head', due: '2024-06-28' }],
      },
    },
    {
      at: '2024-05-22 10:00',
      who: 'office2',
      ofSplit: true,
      does: { kind: 'serve-opinion', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-05-24 09:00', who: 'office2', ofSplit: true, does: { kind: 'conclude' } },
    {
      at: '2024-06-26 16:00',
      who: 'unit',
      ofSplit: true,
      does: { kind: 'perform', promise: '1', text: '整改完成，验收材料齐全。' },
    },
    {
      at: '2024-06-28 10:00',
      who: 'office2',
      ofSplit: true,
      does: { kind: 'ask-settled', recipient: 'P1' },
    },
    {
      at: '2024-07-02 10:00',
      who: 'office2',
      ofSplit: true,
      does: { kind: 'answer-settled', recipient: 'P1', settled: true },
    },
  ],
}
