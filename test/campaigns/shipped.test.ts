import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchema } from '../../campaigns/schema'
import { occurrencesOf } from '../../domain/campaign/occurrences'
import { publishedCalendar } from '../../rules'
import { projectRoot } from '../../runtime/project'
import { shipped, shippedFiles, shippedText } from './shipped'

test('the plan of 2019 is four campaigns', () => {
  expect(shippedFiles).toEqual(['push.yaml', 'stations.yaml', 'survey.yaml', 'termination.yaml'])
})

test.each(shippedFiles)('%s has no fault, names the plan, and is checked by editors', (file) => {
  const definition = shipped(file)
  expect(definition.code).toBe(file.replace('.yaml', '-2019'))
  const based = [definition, ...definition.phases, ...definition.duties, ...definition.targets]
  expect(based.filter(({ basis }) => !/^plan [VBHTS]/.test(basis))).toEqual([])
  expect(based.filter(({ title }) => !/^[\u4e00-\u9fff]/.test(title))).toEqual([])
  expect(shippedText(file)).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\.json\n/)
})

test.each(shippedFiles)('%s holds nothing provisional, and speaks of 2019', (file) => {
  const dates = occurrencesOf(shipped(file), publishedCalendar())
  expect(dates.filter(({ provisional }) => provisional)).toEqual([])
  expect(dates.filter(({ due }) => !due.startsWith('2019-'))).toEqual([])
})

/** All four run at once: on its worst day nobody owes more than a post can do beside its other work. */
test('a lead owes two things on a day at most, a village three, the office with all its posts six', () => {
  const definitions = shippedFiles.map(shipped)
  const load = new Map<string, number>()
  for (const definition of definitions) {
    const owers = new Map(definition.duties.map(({ code, owers: who }) => [code, who]))
    for (const { duty, due } of occurrencesOf(definition, publishedCalendar())) {
      if (duty === 'daily-check') continue
      const key = `${JSON.stringify(owers.get(duty))} ${due}`
      load.set(key, (load.get(key) ?? 0) + 1)
    }
  }
  const most = (who: string) =>
    Math.max(...[...load].filter(([key]) => key.includes(who)).map(([, count]) => count))
  expect(most('each-village')).toBeLessThanOrEqual(3)
  expect(most('each-lead')).toBeLessThanOrEqual(2)
  expect(most('office')).toBeLessThanOrEqual(6)
})

test('the schema for editors is up to date', () => {
  const written = readFileSync(join(projectRoot, 'campaigns', 'schema.json'), 'utf8')
  // Else: npm run campaign -- schema.
  expect(written).toBe(jsonSchema())
})
