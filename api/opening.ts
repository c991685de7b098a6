import type { Context } from './http/route'
import type { z } from './http/zod'

/** What of the request the opening needs. */
export type Opening = Pick<
  Context<{ action: 'open-proceeding' }, z.ZodType, z.ZodType, z.ZodType, 'stored', z.ZodType>,
  'deps' | 'principal' | 'now' | 'today' | 'idempotency'
>
