import type { Instant } from '../../domain/time/day'
import type { PublicMessage } from '../first-thread/messages'
import { Cast } from './cast'
import { instantOf, type Act, type Life, type Login, type Moment } from './life'
import { untilQuiet } from './quiet'
import { file, take, type Played } from './scenes'
import type { Township } from './township'

/**
 * Plays all lives side by side in the order of their days: people act through the API at the times
 * of the script, and between two acts the clock stops wherever anything happens by itself.
 */
export async function play(
  township: Township,
  lives: readonly Life[],
  messageIn: (row: number) => PublicMessage,
): Promise<Played[]> {
  const { origin, signIns } = township
  const cast = await Cast.signIn(origin, signIns, lives.flatMap(loginsOf))
  const onStage = lives.map((life, place) => new OnStage(cast, life, place, messageIn(life.row)))
  for (const { at, perform } of inOrder(onStage.flatMap((each) => each.scenes()))) {
    await passUntil(township, instantOf(at))
    await perform()
    await untilQuiet(township)
  }
  await passUntil(township, undefined)
  return onStage.map((each) => each.soFar)
}

type Scene = { at: Moment; perform: () => Promise<void> }

/** Scenes of one moment keep the order of the scripts. */
function inOrder(scenes: readonly Scene[]): Scene[] {
  return [...scenes].sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

/** One life, which begins with its filing. */
class OnStage {
  private played: Played | undefined

  constructor(
    private readonly cast: Cast,
    private readonly life: Life,
    private readonly place: number,
    private readonly message: PublicMessage,
  ) {}

  get soFar(): Played {
    if (this.played === undefined) throw new Error(`${this.life.name} has not begun`)
    return this.played
  }

  scenes(): Scene[] {
    const { life } = this
    const acts = life.acts.map((act) => ({ at: act.at, perform: () => this.act(act) }))
    return [{ at: life.filing.at, perform: () => this.begin() }, ...acts]
  }

  private async begin(): Promise<void> {
    this.played = await file(this.cast, this.life, this.place, this.message)
  }

  private async act(act: Act): Promise<void> {
    this.played = await take(this.cast, this.soFar, act)
  }
}

function loginsOf({ filing, acts }: Life): Login[] {
  return acts.reduce<Login[]>(
    (logins, { who, does }) => [...logins, who, ...('draftedBy' in does ? [does.draftedBy] : [])],
    [filing.who],
  )
}

/** Stops wherever a case has something to do; without an end it goes on until none has. */
async function passUntil(township: Township, end: Instant | undefined): Promise<void> {
  for (;;) {
    const next = await nextInstant(township)
    const stop = next === undefined || (end !== undefined && end < next) ? end : next
    if (stop === undefined) return
    await township.clock.turnTo(stop)
    await untilQuiet(township)
    if (stop === end) return
  }
}

async function nextInstant({ db }: Township): Promise<Instant | undefined> {
  const found = await db.case.aggregate({ _min: { nextInstant: true } })
  return found._min.nextInstant?.toISOString() as Instant | undefined
}
