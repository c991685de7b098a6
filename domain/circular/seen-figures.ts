import type { Closing } from '../campaign/closing-report'
import type { CaseNumber, DutyId, UndertakingId } from '../ids'
import type { Difference } from './differences'
import type { Figures } from './figures'
import type { DutyFigure } from './tally'

type Subject = CaseNumber | UndertakingId
type IsOpen = (subject: Subject) => boolean

/**
 * The paper as somebody reads it: every count stays, and of each list what is open to them, by their posts
 * and by who is shut out today; the others are left out and counted (decision 3, Arts. 28, 30).
 */
export function asSeenBy(figures: Figures, isOpen: IsOpen): Figures {
  const { township, leads, villages, posts, asTheyStood } = figures
  return {
    ...figures,
    township: {
      figures: casesSeen(township.figures, isOpen),
      intake: casesSeen(township.intake, isOpen),
      duties: dutiesSeen(township.duties, isOpen),
    },
    leads: leads.map((row) => ({ ...row, figures: casesSeen(row.figures, isOpen) })),
    villages: villages.map((row) => ({
      ...row,
      figures: casesSeen(row.figures, isOpen),
      returns: dutiesSeen(row.returns, isOpen),
    })),
    posts: posts.map((row) => ({
      ...row,
      duties: dutiesSeen(row.duties, isOpen),
      overdue: row.overdue.filter(({ duty }) => isOpen(subjectOf(duty))),
    })),
    asTheyStood: { ...asTheyStood, cases: asTheyStood.cases.filter(isOpen) },
    ...campaignSeen(figures, isOpen),
    ...clustersSeen(figures, isOpen),
  }
}

function clustersSeen({ clusters }: Figures, isOpen: IsOpen): Pick<Figures, 'clusters'> {
  return clusters === undefined ? {} : { clusters: casesSeen(clusters, isOpen) }
}

function campaignSeen({ targets, closing }: Figures, isOpen: IsOpen) {
  const seenDuties = (duties: readonly DutyId[]) => duties.filter((id) => isOpen(subjectOf(id)))
  const accepted = ({ acceptance }: Closing) =>
    acceptance === undefined ? {} : { acceptance: casesSeen(acceptance, isOpen) }
  return {
    ...(targets === undefined
      ? {}
      : {
          targets: targets.map((target) => {
            const { cases, duties, ...rest } = target.behind
            const behind = { cases: cases.filter(isOpen), duties: seenDuties(duties) }
            const seen = behind.cases.length + behind.duties.length
            const leftOut = cases.length + duties.length - seen
            return { ...target, behind: { ...rest, ...behind, leftOut } }
          }),
        }),
    ...(closing === undefined
      ? {}
      : { closing: { ...closing, missed: seenDuties(closing.missed), ...accepted(closing) } }),
  }
}

/** All that its lists speak of, each once: of what is to be looked up whether it is open to somebody. */
export function subjectsOf({
  township,
  asTheyStood,
  targets,
  closing,
  clusters,
}: Figures): Subject[] {
  // What stands in a row stands in the township's figures as well.
  const accepted = closing?.acceptance ?? []
  const ofCases = [...township.figures, ...township.intake, ...accepted]
  const cases = ofCases.flatMap((figure) => figure.cases)
  const together = (clusters ?? []).flatMap((cluster) => cluster.cases)
  const owed = township.duties.flatMap(({ duties }) => duties.map(subjectOf))
  // Those of a campaign go back to its first day, and the township's to that of the paper.
  const behind = [
    ...(targets ?? []).flatMap((target) => target.behind.duties),
    ...(closing?.missed ?? []),
  ]
  return [
    ...new Set([...cases, ...together, ...asTheyStood.cases, ...owed, ...behind.map(subjectOf)]),
  ].sort()
}

/** Proposed corrections as somebody reads them: of what changed them, what is open to them. */
export function differencesSeen(found: readonly Difference[], isOpen: IsOpen): Difference[] {
  const seen = (list: readonly string[]) => list.filter((each) => isOpen(subjectIn(each)))
  return found.map((each) => ({ ...each, added: seen(each.added), gone: seen(each.gone) }))
}

export function subjectsIn(found: readonly Difference[]): Subject[] {
  return [...new Set(found.flatMap(({ added, gone }) => [...added, ...gone].map(subjectIn)))].sort()
}

/** A list holds numbers of cases or ids of duties. */
function subjectIn(each: string): Subject {
  return each.includes('/') ? subjectOf(each as DutyId) : (each as CaseNumber)
}

/** `<subject>/<kind>/<n>`: no number of a case and no id of an undertaking has a stroke in it. */
function subjectOf(duty: DutyId): Subject {
  return duty.slice(0, duty.indexOf('/')) as Subject
}

function casesSeen<Figure extends { cases: CaseNumber[] }>(
  figures: readonly Figure[],
  isOpen: IsOpen,
): (Figure & { leftOut: number })[] {
  return figures.map((figure) => {
    const cases = figure.cases.filter(isOpen)
    return { ...figure, cases, leftOut: figure.cases.length - cases.length }
  })
}

function dutiesSeen<Code extends string>(
  figures: readonly DutyFigure<Code>[],
  isOpen: IsOpen,
): DutyFigure<Code>[] {
  return figures.map((figure) => {
    const duties = figure.duties.filter((duty) => isOpen(subjectOf(duty)))
    return { ...figure, duties, leftOut: figure.duties.length - duties.length }
  })
}
