import type { Response } from 'express'
import { dayOf } from '../../domain/time/day'
import type { PersonId } from '../../domain/ids'
import { viewerOf } from '../case-access'
import type { CaseEvent } from '../case-events'
import type { AppDeps } from '../deps'
import { grantsOf } from '../http/principal'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { z } from '../http/zod'
import { findSession } from '../queries/principal'
import type { Viewer } from '../queries/case-scope'

/** Bytes. */
const MOST_UNREAD = 65_536

const eventsRoute = defineRoute({
  method: 'get',
  path: '/v1/events',
  operationId: 'followChanges',
  summary: 'A stream of the numbers of cases open to you that have just changed',
  description:
    'Server-sent events. `cases` names cases whose row has moved: {"cases": ["2026-000001"]}; ask for ' +
    'what they are now. `missed` says that some may not have been told: read the list again. Read it ' +
    'too after connecting, for the first time or again: nothing is told of what moved before. The ' +
    'stream ends within half a minute of the session, or of the right to the list.',
  tags: ['cases'],
  access: { action: 'list-cases' },
  answers: {
    200: {
      description: 'The stream',
      contentType: 'text/event-stream',
      schema: z.string(),
      stream: true,
    },
  },
  problems: ['rate-limited'],
  handle({ deps, principal, session: { sid } }) {
    const person = principal.personId
    if (!deps.caseEvents.hasRoomFor(person)) {
      const message =
        'Too many listen, or you from too many places: close one, or ask for the list now and then.'
      throw new Problem('rate-limited', message, { retryAfter: 60 })
    }
    const stream = (res: Response) => {
      // Gone while the session was looked up: nobody would ever tell that they left.
      if (res.destroyed) return
      const write = (text: string) => {
        if (res.writableEnded) return
        // Whoever does not read is cut off before what they are told gathers here.
        if (res.writableLength > MOST_UNREAD) res.destroy()
        else res.write(text)
      }
      const leave = deps.caseEvents.subscribe({
        person,
        viewer: () => viewerNow(deps, sid),
        tell: (event) => write(written(event)),
        beat: () => write(': here\n\n'),
        end: () => res.end(),
      })
      res.once('close', leave)
      res.once('error', leave)
      write(': here\n\n')
    }
    return Promise.resolve({ status: 200 as const, stream })
  },
})

export const eventRoutes = [eventsRoute]

const written = ({ event, data }: CaseEvent): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Read anew each time: whoever signed out or handed a post over is told no more (O4). */
async function viewerNow({ pool, clock }: AppDeps, sid: string): Promise<Viewer | undefined> {
  type Signed = { personId?: PersonId }
  const found = await findSession<Signed>(pool, sid, dayOf(clock.now()))
  const personId = found?.data.personId
  if (personId === undefined || found?.posts === undefined) return undefined
  const principal = { personId, posts: found.posts }
  const grants = grantsOf(principal, 'list-cases')
  return grants.length === 0 ? undefined : viewerOf(principal, grants)
}
