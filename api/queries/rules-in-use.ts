export { packsInUse } from '../../prisma/rules-in-use'
