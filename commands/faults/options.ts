import { randomInt } from 'node:crypto'
import { Failure } from '../../runtime/failure'
import { readArguments } from '../arguments'
import { faults, type Fault } from './plan'

const usage =
  'Usage: npm run faults, with -- --seed N to repeat a run, --cases N for other than 50 cases, ' +
  `--only ${faults.join('|')} for one fault.`

const CASES = 50
const MOST_CASES = 500
const LARGEST_SEED = 2 ** 31 - 1

export type Options = { seed: number; cases: number; only?: Fault }

export function readOptions(): Options {
  const { seed, cases, only } = readArguments(
    { seed: { type: 'string' }, cases: { type: 'string' }, only: { type: 'string' } },
    usage,
  )
  return {
    seed: seed === undefined ? randomInt(LARGEST_SEED) : number('--seed', seed, 0, LARGEST_SEED),
    cases: cases === undefined ? CASES : number('--cases', cases, 1, MOST_CASES),
    ...(only === undefined ? {} : { only: faultNamed(only) }),
  }
}

function number(option: string, text: string, least: number, most: number): number {
  const found = Number(text)
  if (/^\d+$/.test(text) && found >= least && found <= most) return found
  throw new Failure(`${option} takes a whole number from ${least} to ${most}. ${usage}`)
}

function faultNamed(text: string): Fault {
  const found = faults.find((fault) => fault === text)
  if (found === undefined) throw new Failure(`There is no fault "${text}". ${usage}`)
  return found
}
