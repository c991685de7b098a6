import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockOf } from '../../../commands/lives/lines'
import type { Life } from '../../../commands/lives/life'
import { lives } from '../../../commands/lives/scripts'
import { projectRoot } from '../../../runtime/project'
import { foretell, type Foretold } from './foretold'

const page = readFileSync(join(projectRoot, 'docs/lives.md'), 'utf8')

/** Of a life's section the lines under a heading, one list for every case it led to. */
function toldIn(life: Life, heading: string): string[][] {
  const [, section = ''] = page.split(new RegExp(`^## \\d+ · ${life.name}$`, 'm'))
  const [own = ''] = section.split(/^## /m)
  return own
    .split(`**${heading}**`)
    .slice(1)
    .map((part) => part.split('```')[1] ?? '')
    .map((block) => block.split('\n').slice(1, -1))
    .map((lines) => lines.filter((line) => line !== 'nothing'))
}

const partsOf = ({ acts }: Life) =>
  acts.some(({ ofSplit }) => ofSplit) ? (['first', 'split'] as const) : (['first'] as const)

/** What must lie in an inbox by the rules alone: rungs and moved dates, to the first post named. */
function rings({ state, events }: Foretold): string[] {
  const short = (duty: string) => duty.slice(state.number.length + 1)
  const rung = events.flatMap(({ at, event }) => {
    if (event.type === 'rung-reached' && event.to.length > 0) {
      return [[clockOf(at), short(event.duty), event.due, event.rung, event.to[0]]]
    }
    return event.type === 'duty-moved' && event.to.length > 0
      ? [[clockOf(at), short(event.duty), event.due.due, 'moved', event.to[0]]]
      : []
  })
  return rung.map((cells) => cells.join(' ')).sort()
}

const plain = (line: string) => line.replace(/due (?=\d)|→ /g, '').replace(/ {2,}/g, ' ')

test('the page tells of ten lives', () => {
  expect(lives).toHaveLength(10)
  expect(new Set(lives.map(({ row }) => row)).size).toBe(10)
})

test.each(lives.map((life) => [life.name, life] as const))(
  '%s: what rang, by whom to be heard and when, is what the rules alone foretell',
  (_, life) => {
    const told = toldIn(life, 'Rang').map((lines) => lines.map(plain).sort())
    expect(told).toEqual(partsOf(life).map((part) => rings(foretell(life, part))))
  },
)

test.each(lives.map((life) => [life.name, life] as const))(
  '%s: so is every date that was owed, and whether it was kept',
  (_, life) => {
    const told = toldIn(life, 'Owed').map((lines) =>
      lines
        .filter((line) => !line.includes(' moved '))
        .map((line) => line.split(/ {2,}/))
        .map(([, duty, by, owedBy, became]) => [duty, by?.slice(3), owedBy, became].join(' '))
        .sort(),
    )
    expect(told).toEqual(partsOf(life).map((part) => dates(foretell(life, part))))
  },
)

function dates({ state }: Foretold): string[] {
  return state.duties
    .map(({ id, due, owedBy, doneOn, state: became }) => {
      const done = doneOn && `done ${doneOn}${doneOn > due.due ? ', late' : ''}`
      return [id.slice(state.number.length + 1), due.due, owedBy, done ?? became].join(' ')
    })
    .sort()
}

test('the old case lives for two years', () => {
  const old = lives.find(({ name }) => name === 'Old case')
  const { events } = foretell(old!)
  const [first, last] = [events[0]!.at, events.at(-1)!.at]
  expect(clockOf(first)).toBe('2024-03-04 09:30')
  // Asked on 2 March 2026 and given fifteen days: the 17th is the last of them.
  expect(clockOf(last)).toBe('2026-03-18 00:00')
})
