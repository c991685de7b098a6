import type { PostCode } from '../domain/ids'
import { saidList } from '../domain/proceeding/answers'
import type { Procedure } from '../domain/proceeding/procedure'
import type { Answers } from '../domain/proceeding/proceeding'
import { drawSample, refusalSample } from '../domain/proceeding/refusal-sample'
import { acceptance } from '../domain/proceeding/acceptance'
import { leadersRound } from '../domain/proceeding/leaders-round'
import { policyCluster } from '../domain/proceeding/policy-cluster'
import { goodPractice } from '../domain/proceeding/good-practice'
import { asDay } from '../domain/time/day'
import { anonymousText } from './anonymous-text'
import { unknownReference } from './case-problems'
import { seenTogether } from './cluster-cases'
import type { z } from './http/zod'
import { Problem } from './http/problem'
import type { Opening } from './opening'
import { outsideAll, outsideOf } from './outside-of-case'
import { casesNumbered, type FoundCase } from './queries/find-case'
import { panelMembers } from './queries/panel-members'
import { findPost } from './queries/posts'
import { onRound } from './round-cases'
import { refusedClaims } from './queries/refused-claims'
import type { openingBody } from './schemas/proceeding'

type Body = z.output<typeof openingBody>

/** What only the record can tell of an opening: who and what is named exists, and is fit for it. */
export async function checkedAgainstRecord(
  opening: Opening,
  procedure: Procedure,
  body: Body,
  found: FoundCase | undefined,
): Promise<Body> {
  const { deps, today } = opening
  knownClaims(procedure, body.answers, found)
  await knownMembers(opening, procedure, body.answers)
  if (procedure.kind === refusalSample.kind) return drawn(opening, procedure, body)
  if (procedure.kind === leadersRound.kind) return onRound(opening, body)
  if (procedure.kind === policyCluster.kind) return seenTogether(opening, body)
  if (found !== undefined) {
    const panel = saidList(body.answers, 'panel')
    const named = { parties: body.parties, panel, cases: [found] }
    await outsideAll({ deps, today }, procedure, named)
    if (procedure.anonymous === true) await anonymousText(deps, body.text, [found])
  }
  if (procedure.kind === goodPractice.kind) settledAndClosed(found)
  if (procedure.kind === acceptance.kind) await fitForAcceptance(opening, body.parties, found)
  return body
}

function knownClaims({ asks = {} }: Procedure, answers: Answers, found: FoundCase | undefined) {
  for (const [name, asked] of Object.entries(asks)) {
    if (asked.a !== 'claims') continue
    const known = found?.state.claims.map(({ id }) => String(id)) ?? []
    const unknown = saidList(answers, name).find((claim) => !known.includes(claim))
    if (unknown === undefined) continue
    const message = `The case has no claim "${unknown}". Its claims: ${known.join(', ')}.`
    throw unknownReference(`body.answers.${name}`, message)
  }
}

async function knownMembers(
  { deps, today }: Opening,
  { asks = {} }: Procedure,
  answers: Answers,
): Promise<void> {
  for (const [name, asked] of Object.entries(asks)) {
    if (asked.a !== 'panel-members') continue
    const ids = saidList(answers, name)
    const members = await panelMembers(deps.prisma, deps.fieldCipher, ids)
    const serving = members.filter(({ leftOn }) => leftOn === null || leftOn > today)
    const unknown = ids.find((id) => serving.every((member) => member.id !== id))
    if (unknown !== undefined) {
      const message = `Nobody "${unknown}" serves on panels. Choose one of GET /v1/panel-members.`
      throw unknownReference(`body.answers.${name}`, message)
    }
    const other = serving.find(({ serves }) => !asked.of.includes(serves))
    if (other === undefined) continue
    const message = `"${other.id}" serves as ${other.serves}. Choose one of those who serve as ${asked.of.join(', ')}.`
    throw unknownReference(`body.answers.${name}`, message)
  }
}

function settledAndClosed(found: FoundCase | undefined): void {
  const state = found?.state
  const closed = state?.concludedOn !== undefined || state?.endedOn !== undefined
  if (closed && state.settled !== undefined) return
  const message = 'A typical case is one that is closed and settled. Propose it once it is.'
  throw new Problem('not-allowed-now', message, { rule: 'plan S1' })
}

/** Whoever mends it is who leads it; and whoever accepts is no more of their unit than of the case's. */
async function fitForAcceptance(
  { deps, today }: Opening,
  { acceptor = [], lead = [] }: Readonly<Record<string, readonly PostCode[]>>,
  found: FoundCase | undefined,
): Promise<void> {
  const leads = found?.state.entrustment?.lead
  if (leads !== undefined && !lead.includes(leads)) {
    throw unknownReference('body.parties.lead', `This case is led by ${leads}. Name that post.`)
  }
  await outsideOf({ deps, today }, acceptor, lead)
}

/** Nobody chooses the sample: it is drawn by a keyed hash of each claim, which stays the same (plan H8). */
async function drawn(opening: Opening, procedure: Procedure, body: Body): Promise<Body> {
  const { deps, principal, today } = opening
  const { prisma, fieldCipher, pool } = deps
  const { from, to, size } = body.answers
  const [sampler] = body.parties['sampler'] ?? []
  const post = sampler && (await findPost(prisma, sampler, today))
  if (!post || !['head', 'director', 'office'].includes(post.role)) {
    const message = `"${sampler}" does not read every case. Name a post of the office or the head.`
    throw unknownReference('body.parties.sampler', message)
  }
  const reader = { person: principal.personId, posts: principal.posts.map(({ code }) => code) }
  const stretch = { from: asDay(String(from)), to: asDay(String(to)) }
  const claims = await refusedClaims(prisma, reader, stretch)
  const sample = drawSample(claims, Number(size), (id) =>
    Buffer.from(fieldCipher.hash('refusal-sample', id)).toString('hex'),
  )
  if (sample.length === 0) {
    const message = 'Nothing was found "not supported" in those days. Choose a longer stretch.'
    throw new Problem('answers-do-not-fit', message, { rule: procedure.basis })
  }
  const cases = [...new Set(sample.map((claim) => claim.case))].sort()
  const found = await casesNumbered(pool, cases)
  const named = { parties: body.parties, panel: [], cases: found }
  await outsideAll({ deps, today }, procedure, named)
  const drawnClaims = sample.map(({ id }) => String(id)).sort()
  return { ...body, cases, answers: { ...body.answers, claims: drawnClaims } }
}
