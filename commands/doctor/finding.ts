/** What looking at one part of an installation came to. */
export type Finding = {
  part: string
  /** `look`: it works, and somebody should look soon; `wrong`: something is not done until it is mended. */
  state: 'well' | 'look' | 'wrong' | 'not-checked'
  says: string
  /** What to do; absent where there is nothing. */
  todo?: string
}

export const well = (part: string, says: string): Finding => ({ part, state: 'well', says })

const signs: Readonly<Record<Finding['state'], string>> = {
  ...{ well: 'well', look: 'LOOK', wrong: 'WRONG', 'not-checked': '-' },
}

/** One line for each part, and what to do behind those that need it. */
export function toldIn(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ part }) => part.length)) + 2
  return findings.flatMap(({ part, state, says, todo }) => [
    `${signs[state].padEnd(7)}${part.padEnd(width)}${says}`,
    ...(todo === undefined ? [] : [`${' '.repeat(7 + width)}→ ${todo}`]),
  ])
}
