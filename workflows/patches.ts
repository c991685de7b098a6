/**
 * Every incompatible change of a workflow, with its reason and since when. A case may live two
 * years: an entry stays until the last case older than it has ended, and only then the branch goes.
 * A workflow asks `patched(patches.x.id)`; replay of recorded histories shows a change that forgot to.
 */
export type PatchEntry = { id: string; since: string; reason: string }

export const patches = {
  calendarAlarm: {
    id: 'calendar-alarm',
    since: '0.1.0',
    reason: 'the messenger looks every morning for dates of a year not published',
  },
} as const satisfies Readonly<Record<string, PatchEntry>>
