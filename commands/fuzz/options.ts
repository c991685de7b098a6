import { randomInt } from 'node:crypto'
import { Failure } from '../../runtime/failure'
import { readArguments } from '../arguments'

const usage =
  'Usage: npm run fuzz, with -- --seed N to repeat a run, --requests N for other than 2000 of each role, ' +
  '--as office,director,stranger for other roles (logins of the demo; stranger: whoever has none), ' +
  '--only OPERATION for one operation.'

export const REQUESTS = 2_000
/** Whoever does most with cases, whoever changes most beside them, and whoever has no account. */
export const ROLES = ['office', 'director', 'stranger'] as const
export const STRANGER = 'stranger'

const MOST_REQUESTS = 1_000_000
const LARGEST_SEED = 2 ** 31 - 1

export type Options = {
  seed: number
  requests: number
  roles: readonly string[]
  only?: string | undefined
}

export function readOptions(): Options {
  const { seed, requests, as, only } = readArguments(
    {
      ...{ seed: { type: 'string' }, requests: { type: 'string' } },
      ...{ as: { type: 'string' }, only: { type: 'string' } },
    },
    usage,
  )
  return {
    seed: seed === undefined ? randomInt(LARGEST_SEED) : number('--seed', seed, 0, LARGEST_SEED),
    requests: requests === undefined ? REQUESTS : number('--requests', requests, 1, MOST_REQUESTS),
    roles: as === undefined ? ROLES : as.split(','),
    only,
  }
}

function number(option: string, text: string, least: number, most: number): number {
  const found = Number(text)
  if (/^\d+$/.test(text) && found >= least && found <= most) return found
  throw new Failure(`${option} takes a whole number from ${least} to ${most}. ${usage}`)
}
