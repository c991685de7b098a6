import { Worker, type InjectedSinks } from '@temporalio/worker'
import type { UndertakingBatch } from '../../contract/undertaking-workflow'
import { contentHash } from '../../protection/content-hash'
import type { UndertakingSinks } from '../../workflows/undertaking-projection'
import { builtBundle, mutated } from './built-bundle'
import { recordedHistories, type RecordedHistory } from './history-file'

const histories = recordedHistories('undertaking-histories')

async function replay(recorded: RecordedHistory, code: string): Promise<string[]> {
  const projected: string[] = []
  const sinks: InjectedSinks<UndertakingSinks> = {
    undertaking: {
      batch: {
        fn: (_info, batch: UndertakingBatch) => void projected.push(contentHash(batch)),
        callDuringReplay: true,
      },
    },
  }
  const options = { workflowBundle: { code }, sinks }
  await Worker.runReplayHistory(options, recorded.history, recorded.workflowId)
  return projected
}

test('a campaign, a part in it and a circular are recorded, whole and in short runs', () => {
  const names = histories.map(({ name }) => name)
  for (const life of ['whole', 'in-short-runs']) {
    for (const kind of ['campaign', 'village', 'circular']) {
      expect(names).toContain(`${life}-${kind}-1`)
    }
  }
  expect(names).toContain('in-short-runs-village-2')
})

test.each(histories.map((each) => [each.name, each] as const))(
  'the built bundle projects from %s what was projected when it was recorded',
  async (_, recorded) => {
    expect(recorded.projected.length).toBeGreaterThan(0)
    expect(await replay(recorded, builtBundle)).toEqual(recorded.projected)
  },
)

test.each([
  ['whole-village-1', 'what is missed called done', "state: 'missed'", "state: 'done'"],
  [
    'whole-circular-1',
    'a correction that changes nothing',
    'event.correction - 1',
    'event.correction',
  ],
  [
    'whole-campaign-1',
    'a change that is not counted',
    'state.changeCount + 1',
    'state.changeCount + 2',
  ],
])('from %s a bundle with %s fails the comparison', async (name, _what, before, after) => {
  const recorded = histories.find((each) => each.name === name)
  const changed = replay(recorded!, mutated(before, after)).catch(() => ['another history'])
  expect(await changed).not.toEqual(recorded!.projected)
})
