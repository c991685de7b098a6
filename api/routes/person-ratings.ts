import { againstRating, ratableUntil } from '../../domain/person/rating'
import { defineRoute } from '../http/route'
import { ownCase, refusedToPerson } from '../person/own-case'
import { whoAsks } from '../person/who-asks'
import { appendAudit } from '../records/audit'
import { keepRating } from '../records/ratings'
import { ownRatingAnswer, ownRatingBody } from '../schemas/person'

export const personRatingRoute = defineRoute({
  method: 'post',
  path: '/v1/own-ratings',
  operationId: 'rateOwnMatter',
  summary: 'Rate how one’s own matter was dealt with, by the office and by the unit apart',
  description:
    'Once the answer has been handed over or the matter closed; sent again it takes the place of what was said ' +
    'before. The director and the head read it, without who gave it; everybody else is told sums.',
  tags: ['look-up'],
  access: { public: true, byCode: true },
  body: ownRatingBody,
  idempotent: 'by-nature',
  limit: 'by-code',
  answers: { 200: { description: 'Kept', schema: ownRatingAnswer } },
  problems: [
    ...(['not-found', 'case-not-found'] as const),
    ...(['not-allowed-now', 'window-over', 'not-for-this-matter'] as const),
  ],
  async handle({ deps, body, now, today }) {
    const asker = await whoAsks(deps, body, now)
    const { petitioner } = asker
    const { of, rating, words } = body
    const { number, state } = ownCase(asker, body.case)
    const refused = againstRating(state, { petitioner, of }, today)
    if (refused !== undefined) throw refusedToPerson(refused)
    const unit = of === 'unit' ? (state.entrustment?.unit ?? null) : null
    await deps.prisma.$transaction(async (tx) => {
      const given = { case: number, petitioner, of, unit, rating, words, ratedOn: today }
      await keepRating(tx, deps.fieldCipher, given)
      // That it was rated, and not by whom: the audit is read by those whose work it is about.
      const [subject, detail] = [`case:${number}`, { of }]
      await appendAudit(tx, now, { actor: null, action: 'rated', subject, detail })
    })
    const until = ratableUntil(state, petitioner) ?? today
    return { status: 200 as const, body: { case: number, of, rating, until } }
  },
})
