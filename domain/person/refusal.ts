import type { RefusalCode } from '../case/refusal'

/** What stands against something a person asks for, said to them: what is so, and what they can do. */
export type PersonRefusal = [code: RefusalCode, message: string]
