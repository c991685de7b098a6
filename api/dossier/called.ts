import type { BodyCode, PetitionerId, PostCode } from '../../domain/ids'
import type { Names } from '../queries/names'
import type { SeenCase, SeenTimeline } from '../seen-case'

/** What those a dossier speaks of are called in it: posts and bodies by name, nobody by theirs. */
export type Called = {
  post(code: PostCode): string
  body(code: BodyCode): string
  person(id: PetitionerId): string
  /** For whom a step was taken: the post, or the petitioner in their own right; null where it is not told. */
  whoever(entry: Pick<SeenTimeline[number], 'actor' | 'onBehalfOf'>): string | null
}

/** Two who are masked alike are told apart by their place. */
export function calledIn({ recipients }: Pick<SeenCase, 'recipients'>, names: Names): Called {
  const people = new Map<string, string>(
    recipients.map(({ id, maskedName }, at) => [
      id,
      `信访人${at + 1}（${maskedName ?? '未具名'}）`,
    ]),
  )
  return {
    ...names,
    person: (id) => people.get(id) ?? '信访人',
    whoever({ actor, onBehalfOf }) {
      if (onBehalfOf !== null) return names.post(onBehalfOf)
      return actor === null ? null : (people.get(actor) ?? null)
    },
  }
}
