import { Worker, type InjectedSinks } from '@temporalio/worker'
import type { ProjectionBatch } from '../../contract/projection'
import { contentHash } from '../../protection/content-hash'
import type { ProjectionSinks } from '../../workflows/projection-pump'
import { builtBundle, mutated } from './built-bundle'
import { recordedHistories, type RecordedHistory } from './history-file'
import { lives } from './lives'

const histories = recordedHistories()

/** Replays a history against a bundle and answers the hash of every batch it would project. */
async function projectionsOf(recorded: RecordedHistory, bundle: string): Promise<string[]> {
  const projected: string[] = []
  const sinks: InjectedSinks<ProjectionSinks> = {
    projection: {
      batch: {
        fn: (_info, batch: ProjectionBatch) => void projected.push(contentHash(batch)),
        callDuringReplay: true,
      },
    },
  }
  const options = { workflowBundle: { code: bundle }, sinks }
  await Worker.runReplayHistory(options, recorded.history, recorded.workflowId)
  return projected
}

test('there is a recorded history for every life', () => {
  expect(histories.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(lives).sort()),
  )
})

test.each(histories.map((each) => [each.name, each] as const))(
  'the built bundle projects from %s what was projected when it was recorded',
  async (_name, recorded) => {
    expect(recorded.projected.length).toBeGreaterThan(0)
    expect(await projectionsOf(recorded, builtBundle)).toEqual(recorded.projected)
  },
)

test.each([
  ['a version counted twice', 'version: state.version + 1', 'version: state.version + 2'],
  ['a duty done on no day', 'doneOn: event.on', 'doneOn: undefined'],
])('a bundle with %s fails the comparison', async (_what, from, to) => {
  const ordinary = histories.find(({ name }) => name === 'ordinary')
  // It replays without complaint: only what it would have written gives it away.
  const projected = await projectionsOf(ordinary!, mutated(from, to))
  expect(projected).not.toEqual(ordinary!.projected)
})
