import type { Life } from '../life'

/** 检举控告: never to whom it is about, and handed to the body that deals with such reports (Art. 30). */
export const reportOnOfficial: Life = {
  name: 'Report on an official',
  about:
    'A report: the office and the official it names are shut out, and it is handed over, a day late.',
  row: 75,
  filing: {
    at: '2024-04-01 14:00',
    who: 'office',
    channel: 'letter',
    accused: { post: 'natural-resources-head', unit: 'natural-resources' },
  },
  acts: [
    {
      at: '2024-04-02 09:20',
      who: 'office',
      does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-04-02 09:30', who: 'office', does: { kind: 'accept', caseKind: 'report' } },
    {
      at: '2024-04-11 10:00',
      who: 'office',
      does: { kind: 'hand-over', to: 'lanxi-discipline' },
    },
    { at: '2024-04-12 09:00', who: 'office2', does: { kind: 'conclude' } },
  ],
}
