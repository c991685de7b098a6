import { opinionParts } from '../../../domain/case/kinds'
import type { Filed, Filing, Login, Office } from './office'
import type { PlayedKind } from '../../lives/segments'

/** What a client does with one filing, step by step; `pause` passes between two of them. */
export type Hands = {
  file(filing: Filing): Promise<Filed>
  give(by: Login, number: string, kind: PlayedKind, facts: object): ReturnType<Office['give']>
  tryInVain: Office['tryInVain']
  draft: Office['draft']
  claimsOf: Office['claimsOf']
}

type Life = (hands: Hands) => Promise<void>

const accepted = { kind: 'petition', route: 'hear-and-decide' }
const entrusted = { unit: 'natural-resources', lead: 'lead-zhujia' }
const firstOf = ({ filing }: Filed) => `${filing}-P1`

async function taken(hands: Hands, filed: Filed, accept: object): Promise<void> {
  const recipient = firstOf(filed)
  await hands.give('office', filed.case, 'serve-notice', { recipient, way: 'signed' })
  await hands.give('office', filed.case, 'accept', accept)
  await entrustedAndSigned(hands, filed.case)
}

async function entrustedAndSigned(hands: Hands, number: string): Promise<void> {
  await hands.give('office', number, 'entrust', entrusted)
  await hands.give('unit', number, 'sign-for', {})
}

async function answered(hands: Hands, filed: Filed): Promise<void> {
  const { case: number } = filed
  const claims = await hands.claimsOf(number)
  const text = await hands.draft('unit', number, 'opinion')
  const done = { outcome: 'supported', carriedOut: true }
  const outcomes = claims.map((claim) => ({ claim, ...done }))
  await hands.give('director', number, 'issue-opinion', { text, outcomes, parts: opinionParts })
  const served = { recipient: firstOf(filed), way: 'signed' }
  await hands.give('office', number, 'serve-opinion', served)
  await hands.give('office', number, 'conclude', {})
}

const ordinary: Life = async (hands) => {
  const filed = await hands.file({})
  await taken(hands, filed, accepted)
  await answered(hands, filed)
}

/** Entered weeks after it came in: rungs long past ring at once, and not as a flood. */
const late =
  (daysAgo: number): Life =>
  async (hands) => {
    const filed = await hands.file({ daysAgo })
    await taken(hands, filed, accepted)
    await answered(hands, filed)
  }

/** Concluded before anybody has worked on it: twice it is refused. */
const hasty: Life = async (hands) => {
  const filed = await hands.file({})
  await hands.tryInVain('office', filed.case, 'conclude', {})
  await taken(hands, filed, accepted)
  await hands.tryInVain('office', filed.case, 'conclude', {})
  await answered(hands, filed)
}

const inTwo: Life = async (hands) => {
  const filed = await hands.file({ claims: ['修复道路', '补发工资'] })
  const recipient = firstOf(filed)
  await hands.give('office', filed.case, 'serve-notice', { recipient, way: 'signed' })
  const { cases } = await hands.give('office', filed.case, 'split', {
    claims: [`${filed.case}-C2`],
  })
  await hands.give('office', filed.case, 'accept', accepted)
  const other = cases?.[0]
  // Written a moment later where the database was away: it lives all the same.
  if (other !== undefined) {
    await hands.give('office', other, 'accept', accepted)
    await entrustedAndSigned(hands, other)
  }
  await entrustedAndSigned(hands, filed.case)
  await answered(hands, filed)
}

const takenBack: Life = async (hands) => {
  const filed = await hands.file({})
  await taken(hands, filed, accepted)
  const text = '问题已经解决，本人自愿撤回信访事项。'
  await hands.give('office', filed.case, 'withdraw', { recipient: firstOf(filed), text })
  await hands.give('office', filed.case, 'conclude', {})
}

const suggestion: Life = async (hands) => {
  const filed = await hands.file({ title: '建议增设公交站点' })
  await taken(hands, filed, { kind: 'suggestion' })
  const text = await hands.draft('unit', filed.case, 'reply')
  const reply = { text, result: 'partly-adopted', promises: [] }
  await hands.give('director', filed.case, 'issue-reply', reply)
  const served = { recipient: firstOf(filed), way: 'signed' }
  await hands.give('office', filed.case, 'serve-reply', served)
  await hands.give('office', filed.case, 'conclude', {})
}

/** Ordinary ones twice, as in every office. */
export const lives: readonly [Life, ...Life[]] = [
  ...([ordinary, ordinary, hasty, inTwo] as const),
  ...[takenBack, suggestion, late(21), late(28)],
]
