/** What comes by e-mail. The inbox always has everything, and nobody can turn it off. */
export const mailChoices = ['all', 'urgent', 'none'] as const
export type MailChoice = (typeof mailChoices)[number]

/** What somebody chose of what leaves the house for them (decision 59). */
export type NotificationChoice = {
  mail: MailChoice
  /** Names of the channels that bring them urgent messages too. */
  channels: readonly string[]
}

/** Whoever chose nothing gets everything by e-mail, as before there was a choice. */
const UNCHOSEN: NotificationChoice = { mail: 'all', channels: [] }

/** Ways out: those that lead to somebody now, or those a message takes. */
export type Ways = { mail: boolean; channels: readonly string[] }

/** A choice as it is kept. */
export function choiceFrom(
  kept: { mail: string; channels: readonly string[] } | null | undefined,
): NotificationChoice {
  const mail = mailChoices.find((each) => each === kept?.mail)
  return kept && mail ? { mail, channels: [...kept.channels] } : UNCHOSEN
}

export function wantsDigest({ mail }: NotificationChoice): boolean {
  return mail === 'all'
}

/**
 * The ways an urgent message takes to somebody: those they chose, as far as they lead anywhere today. A
 * ladder that rings in vain has nobody who acts, so where none of them does, another is taken.
 */
export function urgentWays(choice: NotificationChoice, open: Ways): Ways {
  const chosen = chosenOf(choice, open)
  if (chosen.mail || chosen.channels.length > 0) return chosen
  return { mail: open.mail, channels: open.mail ? [] : open.channels.slice(0, 1) }
}

/** Whether it would close every way of those that are open: such a choice is refused. */
export function silencesUrgent(choice: NotificationChoice, open: Ways): boolean {
  const chosen = chosenOf(choice, open)
  const reachable = open.mail || open.channels.length > 0
  return reachable && !chosen.mail && chosen.channels.length === 0
}

function chosenOf({ mail, channels }: NotificationChoice, open: Ways): Ways {
  return {
    mail: open.mail && mail !== 'none',
    channels: open.channels.filter((name) => channels.includes(name)),
  }
}
