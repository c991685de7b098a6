import { actions } from '../../domain/access'
import type { PersonId } from '../../domain/ids'
import type { AppDeps } from '../deps'
import { scopesFor, type Principal } from '../http/principal'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import type { z } from '../http/zod'
import { nameOfPerson } from '../queries/people'
import { postsHeldOn } from '../queries/principal'
import { appendAudit } from '../records/audit'
import { checkSignIn } from '../records/sign-in'
import { meAnswer, signInBody } from '../schemas/me'

export const signInRoute = defineRoute({
  method: 'post',
  path: '/v1/sessions',
  operationId: 'signIn',
  summary: 'Sign in',
  description: 'Sets the session cookie. A session lasts twelve hours.',
  tags: ['sessions'],
  access: { public: true },
  limit: 'sign-in',
  fromTemporalUi: true,
  body: signInBody,
  idempotent: 'by-nature',
  answers: { 201: { description: 'Signed in; who that is', schema: meAnswer } },
  problems: ['sign-in-failed'],
  async handle({ deps, body, now, today, session }) {
    const personId = await checkSignIn(deps.prisma, body, now)
    const posts = personId && (await postsHeldOn(deps.pool, personId, today))
    if (!personId || !posts) {
      throw new Problem('sign-in-failed', 'Check login and password, and try again.')
    }
    await session.signIn(personId)
    return { status: 201 as const, body: await meOf(deps, { personId, posts }) }
  },
})

export const signOutRoute = defineRoute({
  method: 'delete',
  path: '/v1/sessions/current',
  operationId: 'signOut',
  summary: 'Sign out',
  tags: ['sessions'],
  access: { signedIn: true },
  answers: { 204: { description: 'Signed out' } },
  problems: [],
  async handle({ deps, principal, session, now }) {
    await session.signOut()
    const { personId } = principal
    const subject = `person:${personId}`
    await appendAudit(deps.prisma, now, { actor: personId, action: 'signed-out', subject })
    return { status: 204 as const }
  },
})

export const meRoute = defineRoute({
  method: 'get',
  path: '/v1/me',
  operationId: 'me',
  summary: 'Who is signed in, which posts they hold today, and what these allow',
  tags: ['sessions'],
  access: { signedIn: true },
  answers: { 200: { description: 'Whoever is signed in', schema: meAnswer } },
  problems: [],
  async handle({ deps, principal }) {
    return { status: 200 as const, body: await meOf(deps, principal) }
  },
})

async function meOf(deps: AppDeps, principal: Principal): Promise<z.input<typeof meAnswer>> {
  const id: PersonId = principal.personId
  return {
    person: { id, name: await nameOfPerson(deps.prisma, deps.fieldCipher, id) },
    posts: principal.posts.map(({ unitCode, villageCode, ...post }) => ({
      ...post,
      ...{ unit: unitCode, village: villageCode },
    })),
    actions: actions
      .map((action) => ({ action, scopes: scopesFor(principal, action) }))
      .filter(({ scopes }) => scopes.length > 0),
  }
}
