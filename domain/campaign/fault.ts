/** What can be wrong with a definition that is well-formed. */
export type FaultCode =
  | 'doubled-code'
  | 'phase-ends-before-it-begins'
  | 'phase-too-long'
  | 'phases-overlap'
  | 'gap-between-phases'
  | 'unknown-phase'
  | 'reserved-code'
  | 'continues-nothing'
  | 'unknown-post'
  | 'nobody-owes'
  | 'day-outside-phase'
  | 'doubled-day'
  | 'never-due'
  | 'paper-terms-missing'
  | 'paper-terms-not-wanted'
  | 'attention-missing'
  | 'attention-not-wanted'
  | 'attention-not-of-leads'
  | 'check-not-wanted'
  | 'check-not-of-openers'
  | 'check-without-criteria'
  | 'cut-off-before-stretch'
  | 'replies-outlast-paper'
  | 'target-out-of-range'
  | 'unknown-village'

/** Keys and indices from the top of the document. */
export type DocumentPath = readonly (string | number)[]

export type CampaignFault = {
  code: FaultCode
  path: DocumentPath
  /** A sentence: what stands there. */
  found: string
  /** A sentence or two: what should, and what to do. */
  expected: string
}

/** Every code after the first of its kind, with the place of that first one. */
export function doubledCodes(
  list: string,
  coded: readonly { code: string }[],
): readonly CampaignFault[] {
  return coded.flatMap(({ code }, index): CampaignFault[] => {
    const first = coded.findIndex((each) => each.code === code)
    if (first === index) return []
    return [
      {
        code: 'doubled-code',
        path: [list, index, 'code'],
        found: `"${code}" is the code of ${list}.${first} already.`,
        expected: `A code stands once among the ${list}: give this one another.`,
      },
    ]
  })
}
