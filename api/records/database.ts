export type { Pool } from 'pg'
export type { Database, Transaction } from '../../prisma/client'
export type { Connection } from '../../prisma/statements'
export { inTransaction } from '../../prisma/statements'
