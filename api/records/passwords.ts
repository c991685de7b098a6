import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the package's default), with the memory and passes OWASP asks for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Of no account: so that an unknown login takes as long as a wrong password. */
let nobodys: Promise<string> | undefined

export async function passwordFits(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  nobodys ??= hashPassword('nobody signs in with this')
  const fits = await verify(passwordHash ?? (await nobodys), password)
  return fits && passwordHash !== undefined
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Close to eighty bits, without letters that look alike. */
export function newPassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}
