import { isDefined } from '../present'
import { earliest, latest, type Day } from '../time/day'
import type { PetitionerId, PostCode } from '../ids'
import { isOwedNotice, isSentAway } from './joined'
import type { NoticeSubject } from './kinds'
import { isOpenPromise } from './promised'
import type { BodyPosts } from './settings'
import type { Quarrel } from './between-bodies'
import type { CaseState, Notice, Promised, Recipient, Recusal } from './state'

/** Plain questions about a case that steps, duties and views ask alike. */

/** By what kind of end a matter is worked towards; undefined until it is accepted, or where it is led elsewhere. */
export type Path = 'opinion' | 'reply' | 'hand-over' | 'mediation' | 'errand'

export function pathOf({ kind, route }: Pick<CaseState, 'kind' | 'route'>): Path | undefined {
  switch (kind) {
    case 'petition':
      if (route === 'hear-and-decide') return 'opinion'
      return route === 'protective-duty' ? 'reply' : undefined
    case 'suggestion':
      return 'reply'
    case 'report':
      return 'hand-over'
    case 'dispute':
      return 'mediation'
    case 'errand':
      return 'errand'
    default:
      return undefined
  }
}

/** Those who still bring the matter. */
export function standing(state: CaseState): Recipient[] {
  return state.recipients.filter(({ withdrawnOn }) => withdrawnOn === undefined)
}

export function isRecipient(state: CaseState, id: PetitionerId): boolean {
  return standing(state).some((recipient) => recipient.id === id)
}

/** When this body got the matter: from the person, or from the body that sent it on (Art. 23). */
export function receivedHereOn({
  origin,
  receivedOn,
}: Pick<CaseState, 'origin' | 'receivedOn'>): Day {
  return origin?.on ?? receivedOn
}

/** From when Art. 22 counts: of several cases that were not sorted when they became one, the first. */
export function toSortSince(state: CaseState): Day | undefined {
  const own = state.inherited ? undefined : receivedHereOn(state)
  return firstOf([own, ...state.takenIn.map((each) => each.receivedOn)].filter(isDefined))
}

/** The quarrels over whose matter it is, in their order: an objection, and what came after it. */
export function quarrels({ competence }: CaseState): Quarrel[] {
  if (competence === undefined) return []
  const { objected } = competence
  return objected === undefined ? [competence] : [objected, competence]
}

/** The day on which a quarrel over competence ended with the matter here (Arts. 23, 24). */
export function foundToBeOursOn({ ending }: CaseState, quarrel: Quarrel): Day | undefined {
  const { decided, with: others } = quarrel
  const elsewhere = ending === 'returned' || others.some((body) => body === decided?.competent)
  return elsewhere ? undefined : decided?.on
}

/** Another body was found to be competent (Art. 24). */
export function isDecidedElsewhere({ competence }: CaseState): boolean {
  const decided = competence?.decided
  return (
    decided !== undefined && competence?.with.some((each) => each === decided.competent) === true
  )
}

/** Zhejiang Art. 27: of staff the head of the office decides, of whoever decides the head of the body. */
export function isAboutDecider(
  { posts }: Pick<Recusal, 'posts'>,
  { officeHead, director, head }: BodyPosts,
): boolean {
  return [officeHead, director, head].some((post) => posts.includes(post))
}

/** Still to be decided, and here. */
export function isUndecided({ decided, wentAlong }: Recusal): boolean {
  return decided === undefined && !wentAlong
}

/** Of the head the body above decides, and the director brings that about; nobody owes it of themselves. */
export function recusalOwedBy(recusal: Recusal, posts: BodyPosts): PostCode {
  const { officeHead, director, head } = posts
  // Who only deputises for the head is decided on by the head.
  const held = recusal.holds ?? recusal.posts
  if (!held.includes(head)) return isAboutDecider(recusal, posts) ? head : officeHead
  return [director, officeHead].find((post) => !recusal.posts.includes(post)) ?? director
}

/** Of a case that came back and goes another way what it owes is owed once more. */
export function onceMore({ cameBack }: CaseState, about: string): string {
  const back = cameBack.filter(({ sent }) => sent !== undefined).length
  return back === 0 ? about : `${about}/${back + 1}`
}

/** When it came back last, and everything about where it goes began anew. */
export function cameBackOn({ cameBack }: CaseState): Day | undefined {
  return cameBack.at(-1)?.on
}

/** Those that still say where the matter is. */
export function validNotices({ notices }: Pick<CaseState, 'notices'>): Notice[] {
  return notices.filter(({ overtaken }) => overtaken === undefined)
}

/** Another body, or another case, has it. */
export function isElsewhere(state: CaseState): boolean {
  const { ending, transfer } = state
  const gone = ending === 'transferred' || ending === 'merged' || transfer !== undefined
  return gone || isSentAway(state)
}

/** What may be told by notice as the case stands, or was told before it came back. */
export function tellable(state: CaseState): NoticeSubject[] {
  const { ending } = state
  const wasElsewhere = state.cameBack.some(({ sent }) => sent !== undefined)
  return [
    'receipt',
    ...(ending === 'routed' ? (['route'] as const) : []),
    ...(ending === 'declined' ? (['decline'] as const) : []),
    ...(isElsewhere(state) || wasElsewhere ? (['transfer'] as const) : []),
    ...(state.extension === undefined || state.extension.tooLate ? [] : (['extension'] as const)),
  ]
}

/** The notice that tells where a matter went that gets no answer here; assigned, it is gone already. */
export function noticeOfEnding(state: CaseState): NoticeSubject | undefined {
  const { phase, ending } = state
  if (phase === 'assigned' || isSentAway(state)) return 'transfer'
  switch (ending) {
    case 'routed':
      return 'route'
    case 'declined':
      return 'decline'
    case 'transferred':
    case 'reported-back':
    case 'merged':
      return 'transfer'
    default:
      return undefined
  }
}

/** Those with a clear name and address who are owed that notice and have not had it. */
export function notToldOf(state: CaseState, says: NoticeSubject): Recipient[] {
  return standing(state).filter(
    (each) =>
      isOwedNotice(state, each, says) &&
      !validNotices(state).some((notice) => notice.recipient === each.id && notice.says === says),
  )
}

/** The day by which everybody had been told, or undefined while somebody has not. */
export function allToldOn(
  state: CaseState,
  says: readonly NoticeSubject[],
  notices: readonly Notice[] = validNotices(state),
): Day | undefined {
  return lastOf(
    standing(state)
      .filter((each) => says.every((subject) => isOwedNotice(state, each, subject)))
      .map(({ id }) =>
        firstOn(notices.filter((notice) => notice.recipient === id && says.includes(notice.says))),
      ),
  )
}

/** Art. 23: any written notice that says how the matter is dealt with. */
export const tellingNotices = ['receipt', 'route', 'decline', 'transfer'] as const

export function recipientsWithoutAnswer(state: CaseState): Recipient[] {
  const services = state.answer?.services ?? []
  return standing(state).filter(({ id }) => !services.some(({ recipient }) => recipient === id))
}

/** The day of the last service, or of the withdrawal of whoever was still to be served. */
export function answeredAllOn(state: CaseState): Day | undefined {
  const { answer, recipients } = state
  if (answer === undefined || recipientsWithoutAnswer(state).length > 0) return undefined
  const { services, issuedOn } = answer
  if (services.length === 0) return undefined
  const unserved = recipients.filter(
    ({ id }) => !services.some(({ recipient }) => recipient === id),
  )
  const left = unserved.map(({ withdrawnOn }) => withdrawnOn).filter(isDefined)
  return latest(issuedOn, ...services.map(({ on }) => on), ...left)
}

/** The first explanation since that day, whenever it was entered. */
export function explainedOn({ explanations }: CaseState, since: Day): Day | undefined {
  return firstOn(explanations.filter(({ on }) => on >= since))
}

export function openPromises(state: CaseState): Promised[] {
  return state.promises.filter(isOpenPromise)
}

function firstOn(facts: readonly { on: Day }[]): Day | undefined {
  return firstOf(facts.map(({ on }) => on))
}

function firstOf([first, ...more]: readonly Day[]): Day | undefined {
  return first === undefined ? undefined : earliest(first, ...more)
}

/** The last of several days, once all of them are there. */
export function lastOf(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.flatMap((day) => (day === undefined ? [] : [day]))
  const [first, ...more] = known
  return first === undefined || known.length < days.length ? undefined : latest(first, ...more)
}

/** As the books have it, and nothing has come of it here since: neither reopened nor begun anew (decision 51). */
export function isAsInBooks({ recorded, round }: Pick<CaseState, 'recorded' | 'round'>): boolean {
  return recorded !== undefined && round === 0
}

export function isOverdue(state: CaseState): boolean {
  return state.duties.some((duty) => duty.state === 'open' && duty.rung.includes('overdue'))
}
