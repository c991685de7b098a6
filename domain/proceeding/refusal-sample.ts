import { saidList } from './answers'
import type { Against, Procedure } from './procedure'

/** Most that one person judges with care. */
const MOST_CLAIMS = 30

const saysWhich: Against = (_, answers) => {
  const again = saidList(answers, 'again').length > 0
  if (again === (answers['finding'] === 'some-again')) return undefined
  const message = 'Name in "again" the claims to be looked at again, exactly where there are some.'
  return ['answers-do-not-fit', 'plan H8', message]
}

/**
 * 抽查不予支持事项 (plan H8): somebody outside the unit judges a sample of what was found "not supported", so
 * that the figure of settled matters cannot be won by refusing. Which claims they are nobody chooses
 * (`drawSample`); what is to be looked at again the director answers.
 */
export const refusalSample: Procedure = {
  kind: 'refusal-sample',
  title: '不予支持事项抽查',
  basis: 'plan H8',
  parties: { sampler: 'one' },
  outside: ['sampler'],
  aboutCase: 'never',
  apart: true,
  openedBy: ['director', 'head'],
  asks: {
    from: { a: 'day', notAfter: 'today' },
    to: { a: 'day', notAfter: 'today' },
    size: { a: 'count', most: MOST_CLAIMS },
  },
  opens: {
    phase: 'drawn',
    owes: [{ step: 'judge', by: 'sampler', within: { workingDays: 15 } }],
  },
  steps: {
    judge: {
      title: '逐件评判',
      from: ['drawn'],
      by: ['sampler'],
      text: 'required',
      asks: {
        finding: { a: 'choice', of: ['all-upheld', 'some-again'] },
        again: { a: 'some-of', list: 'claims' },
      },
      against: saysWhich,
      leads: {
        by: 'finding',
        to: {
          'all-upheld': { to: 'closed', ends: true },
          'some-again': {
            to: 'to-answer',
            owes: [{ step: 'answer', by: 'director', within: { workingDays: 10 } }],
          },
        },
      },
    },
    answer: {
      title: '答复抽查意见',
      from: ['to-answer'],
      by: ['director'],
      notBy: ['judge'],
      text: 'required',
      asks: {
        reopened: { a: 'some-of', list: 'claims' },
      },
      leads: { to: 'closed', ends: true },
    },
  },
}

/** As many of these as are asked for, by a hash nobody can foresee: whoever draws again gets the same. */
export function drawSample<Claim extends { id: string }>(
  claims: readonly Claim[],
  size: number,
  hashOf: (id: string) => string,
): Claim[] {
  return claims
    .map((claim) => ({ claim, hash: hashOf(claim.id) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .slice(0, size)
    .map(({ claim }) => claim)
}
