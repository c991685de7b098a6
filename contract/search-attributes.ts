/**
 * What an operator sees in the list of workflows. Codes only: search attributes stay in clear
 * (decision 14). A report on officials carries neither unit nor lead.
 */
export const searchAttributes = {
  AnjieState: 'Keyword',
  AnjieOverdue: 'Bool',
  AnjieNextInstant: 'Datetime',
  AnjieUnit: 'Keyword',
  AnjieLead: 'Keyword',
  AnjieVillage: 'Keyword',
  AnjieCampaign: 'Keyword',
} as const

export type SearchAttributeName = keyof typeof searchAttributes
