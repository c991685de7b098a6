import type { CaseNumber, DutyId } from '../ids'

type Counted<Code extends string> = {
  code: Code
  /** As many as the list is long, and the unnamed. */
  count: number
  /** The figure beside it of which it is a part. */
  of?: Code
  /** Counted in the township's figures without a number; see `Figures`. */
  unnamed?: number
  /** How many of the list are not open to whoever reads it; none where it lies frozen. */
  leftOut?: number
}

export type CaseFigure<Code extends string> = Counted<Code> & { cases: CaseNumber[] }
export type DutyFigure<Code extends string> = Counted<Code> & { duties: DutyId[] }

/** Codes in their order; a pair says of which other figure it is a part. */
export type Codes<Code extends string> = readonly (Code | readonly [Code, of: Code])[]

type Entry<Code extends string, Key> = { open: boolean; number: Key; codes: readonly Code[] }

export function tallied<Code extends string>(
  codes: Codes<Code>,
  entries: readonly Entry<Code, CaseNumber>[],
): CaseFigure<Code>[] {
  return listed(codes, entries).map(({ list: cases, ...figure }) => ({ ...figure, cases }))
}

export function talliedDuties<Code extends string>(
  codes: Codes<Code>,
  entries: readonly Entry<Code, DutyId>[],
): DutyFigure<Code>[] {
  return listed(codes, entries).map(({ list: duties, ...figure }) => ({ ...figure, duties }))
}

function listed<Code extends string, Key>(
  codes: Codes<Code>,
  entries: readonly Entry<Code, Key>[],
) {
  const lists = new Map<Code, { list: Key[]; unnamed: number }>()
  for (const given of codes) lists.set(codeOf(given), { list: [], unnamed: 0 })
  for (const { open, number, codes: found } of entries) {
    for (const code of found) {
      const figure = lists.get(code)
      if (figure !== undefined && open) figure.list.push(number)
      else if (figure !== undefined) figure.unnamed += 1
    }
  }
  return codes.map((given) => {
    const code = codeOf(given)
    const { list = [], unnamed = 0 } = lists.get(code) ?? {}
    return {
      code,
      count: list.length + unnamed,
      ...(typeof given === 'string' ? {} : { of: given[1] }),
      ...(unnamed === 0 ? {} : { unnamed }),
      list,
    }
  })
}

function codeOf<Code extends string>(given: Codes<Code>[number]): Code {
  return typeof given === 'string' ? given : given[0]
}
