import { possibleSteps } from '../domain/proceeding/allowed'
import { procedureOf } from '../domain/proceeding/kinds'
import type { Answers, ProceedingStart, ProceedingState } from '../domain/proceeding/proceeding'
import { isWithheld, type Reader } from '../domain/proceeding/withheld'
import type { z } from './http/zod'
import type { proceedingAnswer } from './schemas/proceeding'
import { dutyView } from './undertaking-view'

/** `state` is null while it is being started: then it stands as it was opened. */
export function proceedingView(
  start: ProceedingStart,
  state: ProceedingState | null,
  texts: ReadonlyMap<string, string>,
  reader: Reader,
): z.input<typeof proceedingAnswer> {
  const { id, kind, title, campaign, criteria, cases, parties, openedOn, openedBy, text, answers } =
    start
  const { basis, opens } = procedureOf(kind)
  return {
    ...{ id, kind, title, basis, cases: [...(state?.cases ?? cases)], openedOn },
    phase: state?.phase ?? opens.phase,
    version: state?.version ?? 0,
    campaign: campaign ?? null,
    circular: start.circular ?? null,
    criteria: criteria === undefined ? null : [...criteria],
    parties: Object.fromEntries(Object.entries(parties).map(([name, posts]) => [name, [...posts]])),
    endedOn: state?.endedOn ?? null,
    opened: {
      ...{ by: openedBy, on: openedOn, text: texts.get(text.id) ?? null },
      answers: copied(answers),
    },
    taken: (state?.taken ?? []).map((each) => ({
      ...{ step: each.step, by: each.by, post: each.forPost, on: each.on },
      text:
        each.text === undefined || isWithheld(state, each, reader)
          ? null
          : (texts.get(each.text.id) ?? null),
      answers: copied(each.answers),
    })),
    steps: state === null ? [] : possibleSteps(state),
    duties: (state?.duties ?? []).map(dutyView),
  }
}

function copied(answers: Answers): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, said]) => [
      name,
      typeof said === 'object' ? [...said] : said,
    ]),
  )
}
