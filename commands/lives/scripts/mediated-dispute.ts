import type { Life } from '../life'

/** 调解: agreed, signed, performed, and confirmed by the person (Art. 33, H8). */
export const mediatedDispute: Life = {
  name: 'Mediated dispute',
  about:
    'A dispute: mediation leads to an agreement, what it promises is done, and the person confirms that it is settled.',
  row: 10,
  filing: { at: '2024-03-11 10:10', who: 'office', channel: 'counter' },
  acts: [
    {
      at: '2024-03-12 09:00',
      who: 'office',
      does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-03-12 09:10', who: 'office', does: { kind: 'accept', caseKind: 'dispute' } },
    {
      at: '2024-03-13 10:00',
      who: 'office',
      does: { kind: 'entrust', unit: 'justice', lead: 'lead-zhiyan' },
    },
    { at: '2024-03-14 09:05', who: 'unit2', does: { kind: 'sign-for' } },
    {
      at: '2024-03-26 15:00',
      who: 'unit2',
      does: {
        kind: 'mediate',
        outcome: 'agreed',
        text: '调解笔录：双方就隔音和营业时间达成一致。',
      },
    },
    {
      at: '2024-03-28 16:20',
      who: 'office2',
      does: {
        kind: 'sign-agreement',
        text: '和解协议：四月二十五日前完成隔音改造，夜间十一点后停止营业。',
        signedBy: ['P1'],
        endsMatter: true,
        promises: [{ by: 'justice-head', due: '2024-04-25' }],
      },
    },
    {
      at: '2024-03-29 09:00',
      who: 'office2',
      does: { kind: 'conclude' },
      refused: 'gate-not-met',
    },
    {
      at: '2024-04-24 11:00',
      who: 'unit2',
      does: { kind: 'perform', promise: '1', text: '现场验收：隔音改造完成，夜间不再营业。' },
    },
    { at: '2024-04-26 09:30', who: 'office2', does: { kind: 'conclude' } },
    { at: '2024-04-28 14:00', who: 'office2', does: { kind: 'ask-settled', recipient: 'P1' } },
    {
      at: '2024-05-07 10:00',
      who: 'office2',
      does: {
        kind: 'answer-settled',
        recipient: 'P1',
        settled: true,
        text: '来人表示夜间已安静，问题解决。',
      },
    },
  ],
}
