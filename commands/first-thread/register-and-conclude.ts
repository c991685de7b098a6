import type { PublicMessage } from './messages'
import { Desk } from './office'
import { startProduct, type Product } from './product'
import { caseDetail, register, thread, type Desks, type Registered } from './steps'

const CONCLUDED = 10
/** The case during whose thread, and the step after which, the worker is killed. */
const KILLED_IN = 4
const KILLED_AFTER = 'entrustment'
/** The message that is left without a name: no written notice is owed for it (Art. 23). */
const NAMELESS = 29

type Say = (line: string) => void

/** All messages into a fresh start, ten of them to their conclusion, the worker killed on the way. */
export async function registerAndConclude(
  messages: readonly PublicMessage[],
  dataDir: string,
  say: Say,
): Promise<void> {
  const product = await startProduct(dataDir, {}, say)
  try {
    let repeats = 0
    const desks = await signInAll(product, () => (repeats += 1))
    const registered = await registerAll(desks, messages, say)
    await concludeTen(product, desks, registered, say)
    say(`Requests repeated under their key while the worker was away: ${repeats}`)
    await account(desks, registered, say)
    await lookUp(product, registered[0], say)
  } finally {
    await product.stop()
  }
}

async function signInAll({ api, signIns }: Product, onRepeat: () => void): Promise<Desks> {
  const desk = (login: string) => Desk.signIn(api, login, signIns.get(login), onRepeat)
  return {
    office: await desk('office'),
    unit: await desk('unit'),
    director: await desk('director'),
  }
}

async function registerAll(
  desks: Desks,
  messages: readonly PublicMessage[],
  say: Say,
): Promise<Registered[]> {
  const registered: Registered[] = []
  for (const [index, message] of messages.entries()) {
    registered.push(await register(desks, message, index, index === NAMELESS))
  }
  const [first, last] = [registered[0], registered.at(-1)]
  say(`${registered.length} filings registered: ${first?.case} to ${last?.case}`)
  say(`First: ${first?.dates.map(owed).join('; ')}`)
  say(`Without a name, ${last?.case}: ${last?.dates.map(owed).join('; ') || 'no notice owed'}`)
  return registered
}

function owed({ what, due, provisional }: Registered['dates'][number]): string {
  return `${what} by ${due}${provisional ? ' (provisional)' : ''}`
}

async function concludeTen(
  product: Product,
  desks: Desks,
  registered: readonly Registered[],
  say: Say,
): Promise<void> {
  for (const [index, { case: number }] of registered.slice(0, CONCLUDED).entries()) {
    const done: string[] = []
    for await (const { step, version } of thread(desks, number)) {
      done.push(`${step} v${version}`)
      if (index !== KILLED_IN || step !== KILLED_AFTER) continue
      const pid = product.pidOf('worker')
      process.kill(pid, 'SIGKILL')
      done.push('[worker killed with -9]')
    }
    say(`${number}: ${done.join(', ')}`)
  }
}

/** What the database says afterwards: phases, and a journal without a gap for every case. */
async function account(
  { office }: Desks,
  registered: readonly Registered[],
  say: Say,
): Promise<void> {
  const phases = new Map<string, number>()
  let entries = 0
  for (const { case: number } of registered) {
    const { phase, version } = await caseDetail(office, number)
    phases.set(phase, (phases.get(phase) ?? 0) + 1)
    const { entries: journal } = await office.get<{ entries: { sequence: number }[] }>(
      `/v1/cases/${number}/timeline`,
    )
    const gapless = journal.every(({ sequence }, index) => sequence === index + 1)
    if (!gapless || journal.length !== version) throw new Error(`${number}: its journal has a gap`)
    entries += journal.length
  }
  say(`Phases: ${[...phases].map(([phase, count]) => `${count} ${phase}`).join(', ')}`)
  say(`${entries} journal entries, none missing, none twice`)
}

async function lookUp({ api }: Product, first: Registered | undefined, say: Say): Promise<void> {
  const answer = await fetch(`${api}/v1/look-ups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ queryCode: first?.queryCode }),
  })
  say(`Looked up by query code: ${answer.status} ${JSON.stringify(await answer.json())}`)
}
