import type { Life } from '../life'

/** 访诉分离: led into the procedure it belongs to, and told so in writing (Art. 31(2), T3). */
export const arbitration: Life = {
  name: 'Route to arbitration',
  about:
    'A petition that belongs to arbitration: led there, by a notice that goes out one working day late.',
  row: 106,
  filing: { at: '2024-04-08 09:00', who: 'office', channel: 'phone' },
  acts: [
    {
      at: '2024-04-09 10:00',
      who: 'office',
      does: { kind: 'accept', caseKind: 'petition', route: 'arbitration' },
    },
    { at: '2024-04-10 09:00', who: 'office2', does: { kind: 'conclude' }, refused: 'gate-not-met' },
    {
      at: '2024-04-15 10:00',
      who: 'office',
      does: {
        kind: 'serve-notice',
        says: 'route',
        recipient: 'P1',
        way: 'post-with-receipt',
        text: '您反映的事项属劳动争议，请向劳动人事争议仲裁委员会申请仲裁。',
      },
    },
    { at: '2024-04-16 09:00', who: 'office2', does: { kind: 'conclude' } },
  ],
}
