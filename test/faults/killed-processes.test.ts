import path from 'node:path'
import { Desk } from '../../commands/first-thread/office'
import { startProduct, type Part, type Product } from '../../commands/first-thread/product'
import { register, thread, type Desks, type Registered } from '../../commands/first-thread/steps'
import { temporaryDirectory } from '../../commands/first-thread/temporary-directory'
import { until } from '../support/messenger-driver'

type Timeline = { entries: { sequence: number; cause: string }[] }

const directory = temporaryDirectory()
let product: Product
let desks: Desks

beforeAll(async () => {
  product = await startProduct(path.join(directory.path, 'data'), {}, () => undefined)
  const desk = (login: string) =>
    Desk.signIn(product.api, login, product.signIns.get(login), () => undefined)
  desks = {
    office: await desk('office'),
    unit: await desk('unit'),
    director: await desk('director'),
  }
}, 120_000)
afterAll(async () => {
  await product.stop()
  directory.remove()
})

const message = { title: '道路多年未修', words: '村口道路多年未修，雨天无法通行。' }

/** The thread of a case, with something killed after its n-th step, until it can be read to its end. */
async function liveThrough(filed: Registered, part: Part, after: number): Promise<void> {
  let [step, last] = [0, 1]
  for await (const { version } of thread(desks, filed.case)) {
    step += 1
    last = version
    if (step === after) process.kill(product.pidOf(part), 'SIGKILL')
  }
  const path = `/v1/cases/${filed.case}?atLeast=${last}`
  await until(async () => !(await desks.office.get<{ pending: boolean }>(path)).pending)
}

test.each([
  ['worker', 3],
  ['api', 2],
  ['temporal', 4],
  ['postgres', 5],
] as const)(
  'when the %s is killed with -9 every acknowledged command happened exactly once',
  async (part, after) => {
    const filed = await register(desks, message, after, false)
    await liveThrough(filed, part, after)
    const { entries } = await desks.office.get<Timeline>(`/v1/cases/${filed.case}/timeline`)
    expect(entries.map(({ cause }) => cause)).toEqual([
      'registered',
      'serve-notice',
      'accept',
      'entrust',
      'sign-for',
      'issue-opinion',
      'serve-opinion',
      'conclude',
    ])
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
  },
  120_000,
)

test('a filing sent again under its key, whatever was killed, has one number and no gap before it', async () => {
  const before = await register(desks, message, 1, false)
  const pending = register(desks, message, 2, false)
  process.kill(product.pidOf('api'), 'SIGKILL')
  const filed = await pending
  const after = await register(desks, message, 3, false)
  const numbers = [before, filed, after].map((each) => Number(each.case.split('-')[1]))
  expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2])
}, 120_000)
