import type { Life } from '../life'

/** 建议意见: studied, adopted in part, answered (Art. 29). */
export const suggestion: Life = {
  name: 'Suggestion',
  about: 'A suggestion: studied, adopted in part, and the reply served.',
  row: 6,
  filing: { at: '2024-05-20 11:00', who: 'office', channel: 'online' },
  acts: [
    {
      at: '2024-05-21 09:00',
      who: 'office',
      does: { kind: 'serve-notice', says: 'receipt', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-05-21 09:10', who: 'office', does: { kind: 'accept', caseKind: 'suggestion' } },
    {
      at: '2024-05-22 09:00',
      who: 'office',
      does: { kind: 'entrust', unit: 'natural-resources', lead: 'lead-zhujia' },
    },
    { at: '2024-05-23 09:05', who: 'unit', does: { kind: 'sign-for' } },
    {
      at: '2024-07-02 15:00',
      who: 'director',
      does: {
        kind: 'issue-reply',
        text: '经研究，同意更名其中一处站点；另一处因与既有地名冲突，暂不采纳。',
        draftedBy: 'unit',
        result: 'partly-adopted',
        promises: [],
      },
    },
    {
      at: '2024-07-04 10:00',
      who: 'office2',
      does: { kind: 'serve-reply', recipient: 'P1', way: 'signed' },
    },
    { at: '2024-07-05 09:00', who: 'office2', does: { kind: 'conclude' } },
  ],
}
