import { Worker, type InjectedSinks } from '@temporalio/worker'
import type { ProjectionBatch } from '../../contract/projection'
import { commandKinds } from '../../domain/case/steps'
import { contentHash } from '../../protection/content-hash'
import type { ProjectionSinks } from '../../workflows/case-projection'
import { builtBundle, mutated } from './built-bundle'
import { recordedHistories, type RecordedHistory } from './history-file'
import { lives } from './lives'

const histories = recordedHistories()
const replayed = new Map<string, { projected: string[]; commands: string[] }>()

beforeAll(async () => {
  for (const each of histories) replayed.set(each.name, await replay(each, builtBundle))
}, 120_000)

/** Replays a history against a bundle: the hash of every batch it would project, and what was done. */
async function replay(recorded: RecordedHistory, bundle: string) {
  const projected: string[] = []
  const commands: string[] = []
  const sinks: InjectedSinks<ProjectionSinks> = {
    projection: {
      batch: {
        fn(_info, batch: ProjectionBatch) {
          projected.push(contentHash(batch))
          for (const { cause } of batch.entries) {
            if (cause.type === 'command') commands.push(cause.command)
          }
        },
        callDuringReplay: true,
      },
    },
  }
  const options = { workflowBundle: { code: bundle }, sinks }
  await Worker.runReplayHistory(options, recorded.history, recorded.workflowId)
  return { projected, commands }
}

test('there is a recorded history for every life', () => {
  expect(histories.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(lives).sort()),
  )
})

test.each(histories.map((each) => [each.name, each] as const))(
  'the built bundle projects from %s what was projected when it was recorded',
  (name, recorded) => {
    // A life refused at its birth has nothing to write; every other has.
    expect(recorded.projected.length > 0).toBe(name !== 'refused-at-its-birth')
    expect(replayed.get(name)?.projected).toEqual(recorded.projected)
  },
)

test('every command is carried out in one of them', () => {
  const done = new Set([...replayed.values()].flatMap(({ commands }) => commands))
  expect(commandKinds.filter((kind) => !done.has(kind))).toEqual([])
})

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
  [
    'second-life',
    'an earlier answer forgotten',
    'earlierAnswers: answer === undefined',
    'earlierAnswers: answer !== 1',
  ],
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
  const { projected } = await replay(recorded!, mutated(from, to))
  expect(projected).not.toEqual(recorded!.projected)
})
