import { createHmac } from 'node:crypto'
import { canonicalJson } from './content-hash'

/** An entry of the audit as the database writes it: text, whatever a driver makes of the types. */
export type AuditContent = {
  id: string
  /** To the millisecond, UTC. */
  at: string
  actor: string | null
  action: string
  subject: string
  detail: string
  storedAt: string
}

/** Sealed along, so that another form could be told from this one. */
const FORM = 'anjie-audit-1'

/** What the first seal is made over. */
export const NO_SEAL = Buffer.alloc(32)

/**
 * The seal of an entry (decision 49). It holds the seal before and the place, so that nothing can be
 * taken out, put in between or moved, and the whole entry in a form that depends neither on the order
 * of keys nor on how a number is written.
 */
export function auditSeal(
  key: Buffer,
  before: Uint8Array,
  place: bigint,
  entry: AuditContent,
): Buffer {
  const { id, at, actor, action, subject, detail, storedAt } = entry
  const whole = [
    ...[FORM, Buffer.from(before).toString('hex'), String(place), id, at],
    ...[actor, action, subject, canonicalDetail(detail), storedAt],
  ]
  return createHmac('sha256', key).update(JSON.stringify(whole)).digest()
}

const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

/** Numbers are read as text: as JavaScript has them, long ones could be changed in their last digits. */
function canonicalDetail(detail: string): string {
  const marked = detail.replaceAll(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"n${plainNumber(token)}"`,
  )
  return canonicalJson(JSON.parse(marked))
}

/** One way to write a number: 1.50, 15e-1 and 1.5 are the same. */
function plainNumber(token: string): string {
  const [mantissa = '', exponent = '0'] = token.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  const shift = Number(exponent) - fraction.length + digits.length - significant.length
  return `${token.startsWith('-') ? '-' : ''}${significant}e${shift}`
}
