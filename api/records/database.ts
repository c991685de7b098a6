export type { Database, Transaction } from '../../prisma/client'
