import { MockActivityEnvironment } from '@temporalio/testing'
import type { StartOutcome } from '../../api/case-client/case-client'
import type { BeginOrder, UndertakingWorkflowStart } from '../../contract/undertaking-workflow'
import { undertakingActivities } from '../../worker/undertakings'
import { settings } from '../domain/campaign/running'

const order: BeginOrder = {
  starts: ['C2019-0001.village.laojie', 'C2019-0001.village.hexi'].map(
    (id) => ({ type: 'participant', id }) as unknown as BeginOrder['starts'][number],
  ),
  ...{ settings, continueAfterEvents: 40 },
}

/** What the workflow server was asked to start, which answers each in turn. */
async function begun(...answers: StartOutcome[]): Promise<UndertakingWorkflowStart[]> {
  const asked: UndertakingWorkflowStart[] = []
  const { beginUndertakings } = undertakingActivities({
    ...{ prisma: {} as never, pool: {} as never, wakeMessenger: () => undefined },
    caseClient: {
      command: () => Promise.reject(new Error('no case is told anything')),
      startUndertaking: (given) => {
        asked.push(given)
        return Promise.resolve(answers[asked.length - 1] ?? { kind: 'started' })
      },
    },
  })
  await new MockActivityEnvironment().run(beginUndertakings, order)
  return asked
}

test('each is begun with its own start and what they share; one that was begun before holds up none', async () => {
  const asked = await begun({ kind: 'already-started' })
  expect(asked).toEqual(order.starts.map((start) => ({ start, settings, continueAfterEvents: 40 })))
})

test('while the workflow server is away the order fails, and is tried again', async () => {
  await expect(
    begun({ kind: 'started' }, { kind: 'unavailable', reason: 'code 14' }),
  ).rejects.toThrow('The workflow server is away (code 14); it is asked again.')
})
