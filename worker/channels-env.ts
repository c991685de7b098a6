import { z } from 'zod'
import type { ConfiguredChannel } from '../activities/adapters/channel-sender'
import type { PostCode } from '../domain/ids'
import { inPlainWords } from '../forms/plain-words'

/** A shared secret is as long as a key of 128 bits in hexadecimal or more. */
const LEAST_SECRET = 32

const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'Give small letters, digits and -, at most 40, the first a letter',
  )
  .refine((text) => text !== 'mail', 'Give another name: e-mail has this one')

/** A house that sends what is signed in the clear tells everybody on the way. */
const url = z.string().superRefine((text, context) => {
  const wrong = wrongIn(text)
  if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong })
})

const secret = z.string().min(LEAST_SECRET)
const posts = z
  .array(
    z
      .string()
      .min(1)
      .transform((code) => code as PostCode),
  )
  .min(1)
const common = { name, url }

const channel = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('dingtalk'), secret: z.string().min(1), posts }),
    z.strictObject({ ...common, kind: z.literal('wecom'), posts }),
    z.strictObject({ ...common, kind: z.literal('sms'), secret }),
    z.strictObject({ ...common, kind: z.literal('webhook'), secret }),
  ])
  // Where persons are reached, no post has a group.
  .transform((each): ConfiguredChannel => ({ posts: [], ...each }))

const channels = z
  .array(channel)
  .refine(
    (all) => new Set(all.map((each) => each.name)).size === all.length,
    'Give each channel a name of its own',
  )

/** ANJIE_CHANNELS: a list in JSON (docs/runbook.md, Channels beside e-mail). */
export const channelsVariable = z.string().transform((text, context): ConfiguredChannel[] => {
  const json = jsonIn(text)
  if (json === undefined) {
    context.addIssue({
      code: 'custom',
      message: 'This is no JSON: give a list as in docs/runbook.md',
    })
    return z.NEVER
  }
  const parsed = channels.safeParse(json, inPlainWords)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) {
    const where = path.length === 0 ? '' : `${path.join('.')}: `
    context.addIssue({ code: 'custom', message: `${where}${message}` })
  }
  return z.NEVER
})

/** Undefined of what is no JSON: the parser's own sentence would quote it. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function wrongIn(text: string): string | undefined {
  if (!URL.canParse(text)) return 'Give a whole address, as https://host/path'
  const { protocol, hostname, username, password, hash } = new URL(text)
  const inTheClear = protocol === 'http:' && isLoopback(hostname)
  if (protocol !== 'https:' && !inTheClear) {
    return 'Give an address that begins with https://; http:// is for this machine alone'
  }
  if (username !== '' || password !== '') return 'Leave user and password out of the address'
  return hash === '' ? undefined : 'Leave out what follows the #'
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
