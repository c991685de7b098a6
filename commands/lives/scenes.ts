import { inventedPerson } from '../first-thread/invented-people'
import type { PublicMessage } from '../first-thread/messages'
import { Refused } from '../first-thread/office'
import type { Cast } from './cast'
import type { Act, Life, Login } from './life'
import { bodyOf, type Names } from './said'
import { segments } from './segments'

/** A life under way, and the cases it has led to. */
export type Played = { life: Life; filing: string; number: string; split?: string }

type Registered = { filing: string; case: string }
type Answered = { cases?: readonly string[] }

/** The message is handed in: its own words, by an invented person. */
export async function file(
  cast: Cast,
  life: Life,
  place: number,
  { title, words }: PublicMessage,
): Promise<Played> {
  const { at, who, channel, receivedOn, claims = 1, origin, accused } = life.filing
  const registered = await cast.desk(who).post<Registered>('/v1/filings', {
    ...{ channel, receivedOn: receivedOn ?? at.slice(0, 10), title, words, village: 'laojie' },
    petitioners: [inventedPerson(place)],
    ...(claims === 1 ? {} : { claims: Array.from({ length: claims }, (_, n) => `诉求${n + 1}`) }),
    ...(origin === undefined ? {} : { origin }),
    ...(accused === undefined
      ? {}
      : { accused: [cast.holderOf(accused.post)], accusedUnits: [accused.unit] }),
  })
  return { life, filing: registered.filing, number: registered.case }
}

/** Somebody acts. What the script says is refused must be, and for that reason. */
export async function take(cast: Cast, played: Played, act: Act): Promise<Played> {
  const { who, does, on, at, refused } = act
  const number = (act.ofSplit === true ? played.split : played.number) ?? ''
  const names = await namesOf(cast, who, number, played.filing)
  const draft = 'draftedBy' in does ? await drafted(cast, does, number) : undefined
  const body = { ...bodyOf(does, names, draft), occurredOn: on ?? at.slice(0, 10) }
  const giving = cast.desk(who).post<Answered>(`/v1/cases/${number}/${segments[does.kind]}`, body)
  const answer = await (refused === undefined ? giving : refusal(giving, refused))
  const [split] = answer?.cases ?? []
  return split === undefined ? played : { ...played, split }
}

async function refusal(giving: Promise<unknown>, code: string): Promise<undefined> {
  const said = await giving.then(
    () => 'it was carried out',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )
  if (said !== code) throw new Error(`Expected was the refusal ${code}; instead: ${said}`)
}

async function namesOf(cast: Cast, who: Login, number: string, filing: string): Promise<Names> {
  const found = await cast
    .desk(who)
    .get<{ claims: readonly { id: string }[] }>(`/v1/cases/${number}`)
  return { number, filing, claims: found.claims.map(({ id }) => id) }
}

type Drafting = Extract<Act['does'], { draftedBy: Login }>

async function drafted(
  cast: Cast,
  { kind, draftedBy, text }: Drafting,
  number: string,
): Promise<string> {
  const paper = { kind: kind === 'issue-opinion' ? 'opinion' : 'reply', text }
  const stored = await cast.desk(draftedBy).post<{ id: string }>(`/v1/cases/${number}/texts`, paper)
  return stored.id
}
