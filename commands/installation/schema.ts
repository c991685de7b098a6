import { z } from 'zod'
import { roles } from '../../domain/access'
import { bodyLevels } from '../../domain/organisation/bodies'
import { groupSeats } from '../../domain/organisation/leading-group'

const text = z.string('must be a text').trim().min(1, 'must not be empty').max(200)
const code = z
  .string('must be a code')
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be a code of small letters, digits and hyphens')
const login = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be of small letters, digits and . _ -')
const named = { code, name: text }
const level = z.enum(bodyLevels)
const list = <T extends z.ZodType>(each: T) => z.array(each).max(2_000)

const responsibilities = z.strictObject({
  sort: code,
  notify: code,
  entrust: code,
  handle: code,
  serveOpinion: code,
  conclude: code,
  officeHead: code,
  director: code,
  head: code,
})

export const fileSchema = z.strictObject({
  installation: z.strictObject({
    name: text,
    jurisdiction: z
      .string()
      .regex(/^(CN-\d{2,}|unknown)$/, 'must be a place code such as CN-33, or unknown'),
    /** Whether it passes petitions on (Art. 22) instead of deciding them. */
    petitionOffice: z.boolean().default(false),
  }),
  body: z.strictObject({
    ...named,
    level,
    /** Nearest first. */
    superiors: list(z.strictObject({ ...named, level })),
  }),
  /** To which matters are sent, handed over or referred, or from which they come. */
  otherBodies: list(z.strictObject({ ...named, level, superior: code.optional() })).default([]),
  /** `lead`: of an area who answers for it, of a unit in whose charge its field is (plan H3). */
  workAreas: list(z.strictObject({ ...named, lead: code.optional() })),
  villages: list(z.strictObject({ ...named, area: code })),
  units: list(z.strictObject({ ...named, head: code, lead: code.optional() })),
  posts: list(
    z.strictObject({
      ...{ code, title: text, role: z.enum(roles) },
      groupSeat: z.enum(groupSeats).exactOptional(),
      ...{ unit: code.optional(), village: code.optional() },
    }),
  ),
  holdersFrom: z.iso.date('must be a day as YYYY-MM-DD'),
  holders: list(
    z.strictObject({
      ...{ name: text, email: z.email('must be an e-mail address').optional() },
      holds: z.array(code).default([]),
      deputises: z.array(code).default([]),
      login: login.optional(),
    }),
  ),
  responsibilities,
})

export type OrganisationFile = z.infer<typeof fileSchema>
