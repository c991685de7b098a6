/** What a file is to the matter it is attached to. */
export const attachmentKinds = [
  'application',
  'evidence',
  'notice',
  'opinion',
  'proof-of-service',
  'agreement',
  'performance',
  'other',
] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

export const attachmentWords: Readonly<Record<AttachmentKind, { zh: string; en: string }>> = {
  application: { zh: '信访材料', en: 'What the person handed in' },
  evidence: { zh: '证据材料', en: 'Evidence' },
  notice: { zh: '告知书', en: 'Notice' },
  opinion: { zh: '处理意见书', en: 'Opinion or reply' },
  'proof-of-service': { zh: '送达回证', en: 'Proof of service' },
  agreement: { zh: '和解协议', en: 'Agreement' },
  performance: { zh: '履行凭证', en: 'Proof of what was carried out' },
  other: { zh: '其他材料', en: 'Something else' },
}
