import type { Life } from '../life'

/** 异议退回: "not ours", within five working days that reach over a holiday (Art. 23). */
export const objectionUpheld: Life = {
  name: 'Objection upheld',
  about:
    'Forwarded here before the May holiday and not for this body: objected to within five working days, and taken back.',
  row: 97,
  filing: {
    at: '2024-04-30 09:30',
    who: 'office',
    channel: 'referred',
    receivedOn: '2024-04-26',
    origin: { from: 'lanxi-petition-office', how: 'forwarded', on: '2024-04-29' },
  },
  acts: [
    {
      at: '2024-05-09 16:00',
      who: 'office',
      does: { kind: 'object', text: '该事项发生地不在本镇辖区，应由开发区管委会办理。' },
    },
    {
      at: '2024-05-15 10:00',
      who: 'office',
      does: { kind: 'answer-objection', agreed: true },
    },
    { at: '2024-05-16 09:00', who: 'office2', does: { kind: 'conclude' } },
  ],
}
