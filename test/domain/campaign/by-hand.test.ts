import { occurrencesOf } from '../../../domain/campaign/occurrences'
import { asDay, weekdayOf } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'
import { rowsOf, sectionsOf } from '../../campaigns/dates-by-hand'
import { shipped, shippedFiles } from '../../campaigns/shipped'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const dated = (day: string) => `${day} ${weekdays[weekdayOf(asDay(day))]}`

describe.each(shippedFiles)('%s', (file) => {
  const definition = shipped(file)
  const sections = sectionsOf(definition.code)
  const occurrences = occurrencesOf(definition, publishedCalendar())

  test('every duty has its section on the page, and no other has', () => {
    expect([...sections.keys()].sort()).toEqual(definition.duties.map(({ code }) => code).sort())
  })

  const cadences = definition.duties.filter(({ when }) => when.by !== 'working-day')
  test.each(cadences.map(({ code }) => code))('%s', (code) => {
    const isPaper = definition.duties.find((each) => each.code === code)!.paper !== undefined
    const reckoned = occurrences
      .filter(({ duty }) => duty === code)
      .map(({ number, nominal, due, moved, to }) => [
        ...[`${number}`, dated(nominal), dated(due)],
        moved === undefined ? '' : `${moved.restDay}, ${moved.rule}`,
        ...(isPaper ? [to] : []),
      ])
    expect(reckoned).toEqual(rowsOf(sections.get(code)!))
  })
})

test('the daily check, month by month', () => {
  const section = sectionsOf('survey-2019').get('daily-check')!
  const days = occurrencesOf(shipped('survey.yaml'), publishedCalendar()).filter(
    ({ duty }) => duty === 'daily-check',
  )
  const rows = rowsOf(section)
  expect(rows).toHaveLength(8)
  for (const [month, weekdaysOfIt, holidays, exchanged, count] of rows) {
    expect(Number(weekdaysOfIt) - Number(holidays) + Number(exchanged)).toBe(Number(count))
    expect([month, days.filter(({ due }) => due.startsWith(month!)).length]).toEqual([
      month,
      Number(count),
    ])
  }
  expect(days).toHaveLength(Number(/(\d+) in all/.exec(section)![1]))
})
