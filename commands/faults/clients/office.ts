import { setTimeout as pause } from 'node:timers/promises'
import { addDays, dayOf, instantFrom } from '../../../domain/time/day'
import { inventedPerson } from '../../first-thread/invented-people'
import { segments, type PlayedKind } from '../../lives/segments'
import type { Product } from '../product/product'
import { Desk, Refusal } from './desk'
import type { Witness } from './witness'

export const logins = ['office', 'unit', 'director', 'operator'] as const
export type Login = (typeof logins)[number]

const LOOK_AGAIN_MS = 500

export type Filed = { filing: string; case: string }
export type Filing = { claims?: readonly string[]; daysAgo?: number; title?: string }

/** Everybody who takes part, at work on one case after the other through the API and nothing else. */
export class Office {
  private constructor(
    private readonly desks: ReadonlyMap<Login, Desk>,
    readonly witness: Witness,
  ) {}

  static async open(
    { origin, signIns }: Pick<Product, 'origin' | 'signIns'>,
    witness: Witness,
  ): Promise<Office> {
    const desks = new Map<Login, Desk>()
    for (const login of logins) {
      desks.set(login, await Desk.signIn(origin, signIns, login, witness))
    }
    return new Office(desks, witness)
  }

  desk(login: Login): Desk {
    const desk = this.desks.get(login)
    if (desk === undefined) throw new Error(`${login} has no desk here`)
    return desk
  }

  async file(
    place: number,
    { claims, daysAgo = 0, title = '道路多年未修' }: Filing,
  ): Promise<Filed> {
    const answer = await this.desk('office').post<Filed>('/v1/filings', {
      ...{ channel: 'online', receivedOn: addDays(today(), -daysAgo), title },
      words: '村口道路多年未修，雨天无法通行，请安排修复并答复。',
      village: 'laojie',
      petitioners: [inventedPerson(place)],
      ...(claims === undefined ? {} : { claims }),
    })
    const { filing, case: number } = answer.body
    const { key, attempts } = answer
    this.witness.registered.push({ filing, case: number, key, attempts })
    return { filing, case: number }
  }

  /** A step of the procedure that is to be carried out. */
  async give(by: Login, number: string, kind: PlayedKind, facts: object): Promise<Given> {
    const command = { case: number, kind }
    const path = `/v1/cases/${number}/${segments[kind]}`
    const body = { occurredOn: today(), ...facts }
    const answer = await this.desk(by).post<Given>(path, body, command)
    const { key, attempts } = answer
    const { version, pending } = answer.body
    this.witness.acknowledged.push({ ...command, key, attempts, version })
    if (pending) await this.untilReadable(by, number, version)
    return answer.body
  }

  /** Whoever comes next finds it in the record, which an outage delays: so the giver waits for that. */
  private async untilReadable(by: Login, number: string, version: number): Promise<void> {
    const path = `/v1/cases/${number}?atLeast=${version}`
    for (;;) {
      const { body } = await this.desk(by).get<{ pending: boolean }>(path)
      if (!body.pending) return
      await pause(LOOK_AGAIN_MS)
    }
  }

  /** One that the case is to refuse, with nothing written of it. */
  async tryInVain(by: Login, number: string, kind: PlayedKind, facts: object): Promise<void> {
    try {
      await this.give(by, number, kind, facts)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 422) throw error
      this.witness.refused.push({ case: number, kind, code: error.code })
      return
    }
    this.witness.troubles.push(`${kind} of case ${number} was to be refused and was carried out.`)
  }

  async draft(by: Login, number: string, kind: 'opinion' | 'reply'): Promise<string> {
    const text = '经调查核实，来信反映的情况基本属实，依据有关规定予以支持，责任单位已落实到位。'
    const path = `/v1/cases/${number}/texts`
    return (await this.desk(by).post<{ id: string }>(path, { kind, text })).body.id
  }

  async claimsOf(number: string): Promise<string[]> {
    const path = `/v1/cases/${number}`
    const { body } = await this.desk('office').get<{ claims: { id: string }[] }>(path)
    return body.claims.map(({ id }) => id)
  }
}

type Given = { version: number; pending: boolean; cases?: readonly string[] }

export const today = () => dayOf(instantFrom(Date.now()))

/** People think between two steps; how long, chance says. */
export const think = (millis: number): Promise<void> => pause(millis)
