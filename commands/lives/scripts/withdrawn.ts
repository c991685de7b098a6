import type { Life } from '../life'

/** 撤回: by the person's own word, while the work was under way. */
export const withdrawn: Life = {
  name: 'Withdrawn',
  about: 'A petition that the person takes back, in their own words, while it is being worked on.',
  row: 35,
  filing: { at: '2024-05-13 15:00', who: 'office', channel: 'phone' },
  acts: [
    {
      at: '2024-05-14 09:00',
      who: 'office',
      does: {
        kind: 'serve-notice',
        says: 'receipt',
        recipient: 'P1',
        way: 'electronic-with-consent',
      },
    },
    {
      at: '2024-05-14 09:20',
      who: 'office',
      does: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
    },
    {
      at: '2024-05-15 09:00',
      who: 'office',
      does: { kind: 'entrust', unit: 'natural-resources', lead: 'lead-zhujia' },
    },
    { at: '2024-05-16 09:05', who: 'unit', does: { kind: 'sign-for' } },
    {
      at: '2024-05-24 10:00',
      who: 'office',
      does: {
        kind: 'withdraw',
        recipient: 'P1',
        text: '下水道已疏通，本人自愿撤回信访事项。',
      },
    },
    { at: '2024-05-27 09:00', who: 'office2', does: { kind: 'conclude' } },
  ],
}
