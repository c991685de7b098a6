export type { Database, Transaction } from '../../prisma/client'
export type { Connection, Pool } from '../../prisma/statements'
export { execute, inTransaction, inTransactionClosedBy } from '../../prisma/statements'
export { listen, type Listening } from '../../prisma/listen'
