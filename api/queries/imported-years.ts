export { storedYears } from '../../prisma/published-years'
