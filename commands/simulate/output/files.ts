import type { Township } from '../../lives/township'
import type { People } from '../people'
import type { About, OutputFile } from './output-file'
import { circularFiles, papersOf } from './circulars'
import { datesOf } from './dates'
import { entrustmentFiles } from './entrustments'
import { laddersOf, readDuties } from './ladders'
import { lookBackOf } from './look-back'
import { remindersOf } from './reminders'
import { summaryOf } from './summary'
import { summaryPage } from './summary-page'

/** Everything the year left behind. Days, posts and numbers alone: no person, no word of anybody, no key. */
export async function filesOf(
  township: Township,
  { people, takingOn, ...about }: About & { people: People; takingOn: readonly string[] },
): Promise<OutputFile[]> {
  const papers = await papersOf(township)
  const duties = await readDuties(township)
  const reminders = await remindersOf(township)
  const ladders = laddersOf(duties)
  const lookBack = await lookBackOf(township, duties, papers)
  const summary = await summaryOf(township, about, { papers, reminders, ladders, lookBack })
  return [
    ...circularFiles(papers),
    ...(await entrustmentFiles(people, takingOn)),
    json('dates.json', datesOf(duties, papers)),
    json('reminders.json', reminders),
    json('ladders.json', ladders),
    json('look-back.json', lookBack),
    json('summary.json', summary),
    page('summary', summaryPage(summary)),
  ]
}

function json(path: string, content: object): OutputFile {
  return { path, content: `${JSON.stringify(content, null, 2)}\n` }
}

function page(name: string, content: string): OutputFile {
  return { path: `${name}.md`, content }
}
