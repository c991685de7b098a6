import type { z } from 'zod'
import { Failure } from './failure'

/** What a program reads from its environment, or one sentence that names each odd variable. */
export function readEnvironment<T extends z.ZodType>(
  schema: T,
  env: NodeJS.ProcessEnv,
): z.infer<T> {
  const read = schema.safeParse(env)
  if (read.success) return read.data
  const lines = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new Failure(`${lines.join('; ')}.`)
}
