import type { PersonId, PostCode } from '../ids'

/** Why a message lies in somebody's inbox. */
export type RecipientReason = 'holder' | 'deputy' | 'passed-upward' | 'vacancy-alarm'

/** A post as it is staffed on the day a message is sent (O4): never stored with the duty. */
export type StaffedPost = {
  post: PostCode
  holders: readonly PersonId[]
  deputies: readonly PersonId[]
  /** A station's, which has no part in the case: whoever holds it hears nothing of it there (V2). */
  stepsAside?: boolean
}

export type Addressing = {
  /** The addressee first, then those the message passes upward to (decision 10). */
  posts: readonly StaffedPost[]
  /** Who hears of vacant posts: the director, then the head of the body. */
  alarm: readonly StaffedPost[]
  /** Accused or recused (decision 9). */
  excluded: readonly PersonId[]
  /** Where a shut-out holder's deputy must not learn of the case either (Art. 30). */
  confidential: boolean
}

export type Recipient = { person: PersonId; post: PostCode; reason: RecipientReason }

export type Delivery = {
  recipients: readonly Recipient[]
  /** Posts without a holder that the message came past. */
  vacant: readonly PostCode[]
  /** Posts whose every holder is shut out of the case. */
  passedOver: readonly PostCode[]
  /** False when nobody but the alarm was reached: then the message is still owed. */
  reached: boolean
}

/**
 * Who gets a message today. It goes to the holders of the first post that has one who is not shut
 * out; posts before it are passed over upward. On the way a deputy gets a copy where the post has
 * no holder to act, and the message goes on all the same: one reader too many is better than a
 * duty that rests with someone who does not know they are acting. Where the holder can act, the
 * deputy hears nothing: two who are both told tend to wait for each other.
 */
export function recipientsOf(addressing: Addressing): Delivery {
  const message = walkUpward(addressing.posts, addressing)
  const alarmed =
    message.vacant.length === 0 ? [] : walkUpward(addressing.alarm, addressing).recipients
  return {
    recipients: onceEach([
      // First, because what it says holds the message as well.
      ...alarmed.map((each): Recipient => ({ ...each, reason: 'vacancy-alarm' })),
      ...message.recipients,
    ]),
    vacant: message.vacant,
    passedOver: message.passedOver,
    reached: message.recipients.length > 0,
  }
}

type Walk = { recipients: Recipient[]; vacant: PostCode[]; passedOver: PostCode[] }

function walkUpward(posts: readonly StaffedPost[], { excluded, confidential }: Addressing): Walk {
  const walk: Walk = { recipients: [], vacant: [], passedOver: [] }
  const mayAct = (person: PersonId) => !excluded.includes(person)
  for (const [step, { post, holders, deputies, stepsAside }] of posts.entries()) {
    if (stepsAside) {
      walk.passedOver.push(post)
      continue
    }
    const from = (person: PersonId, reason: RecipientReason): Recipient => {
      return { person, post, reason: step === 0 ? reason : 'passed-upward' }
    }
    const acting = holders.filter(mayAct)
    if (acting.length > 0) {
      walk.recipients.push(...acting.map((person) => from(person, 'holder')))
      return walk
    }
    const vacant = holders.length === 0
    ;(vacant ? walk.vacant : walk.passedOver).push(post)
    if (vacant || !confidential) {
      walk.recipients.push(...deputies.filter(mayAct).map((person) => from(person, 'deputy')))
    }
  }
  return walk
}

/** One person may hold several posts; a message reaches each person once. */
function onceEach(recipients: readonly Recipient[]): Recipient[] {
  const found = new Map<PersonId, Recipient>()
  for (const recipient of recipients) {
    if (!found.has(recipient.person)) found.set(recipient.person, recipient)
  }
  return [...found.values()]
}
