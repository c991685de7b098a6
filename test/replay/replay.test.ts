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
    // A life refused at its birth has nothing to write; every other has.
    expect(recorded.projected.length > 0).toBe(recorded.name !== 'refused-at-its-birth')
    expect(await projectionsOf(recorded, builtBundle)).toEqual(recorded.projected)
  },
)

test.each([
  [
    'ordinary',
    'a version counted twice',
    'version: state.version + 1',
    'version: state.version + 2',
  ],
  ['record-away', 'a duty done on no day', 'doneOn: event.on', 'doneOn: undefined'],
  ['late-on-every-step', 'lateness turned round', 'late: on > due.due', 'late: on < due.due'],
  ['split-in-two', 'a split that takes nothing away', '!claims.includes(id)', 'id !== undefined'],
  ['second-life', 'a second life in the old round', 'round: state.round + 1', 'round: state.round'],
  ['reviewed-to-the-end', 'another end by law', "by: 'final-opinion'", "by: 'window-lapsed'"],
  [
    'other-rules',
    'rules not taken over',
    'rules === undefined ? settings',
    'rules !== 1 ? settings',
  ],
])('from %s a bundle with %s fails the comparison', async (name, _what, from, to) => {
  const recorded = histories.find((each) => each.name === name)
  // It replays without complaint: only what it would have written gives it away.
  const projected = await projectionsOf(recorded!, mutated(from, to))
  expect(projected).not.toEqual(recorded!.projected)
})
