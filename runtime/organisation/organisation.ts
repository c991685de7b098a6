import type { Role } from '../../domain/access'
import type { GroupSeat } from '../../domain/organisation/leading-group'
import type { BodyPosts } from '../../domain/case/settings'
import type { BodyLevel } from '../../domain/organisation/bodies'

/** What a duty is called in the organisation: a post answers for each of them (decision 10). */
export type Responsible = Exclude<keyof BodyPosts, 'body'>

export type BodyRow = {
  code: string
  name: string
  level: BodyLevel
  external: boolean
  superiorCode?: string
}

export type PostRow = {
  code: string
  title: string
  role: Role
  unit?: string
  village?: string
  /** In the leading group (plan O1). */
  groupSeat?: GroupSeat
}

export type HolderRow = {
  name: string
  email?: string
  /** Codes of the posts. */
  holds: readonly string[]
  deputises: readonly string[]
  login?: string
}

/** Everything an installation needs before anybody can sign in and take a case in. */
export type Organisation = {
  installation: { name: string; jurisdiction: string; petitionOffice: boolean }
  /** The one the installation works for. */
  body: string
  /** Highest first, so that each finds its superior. */
  bodies: readonly BodyRow[]
  /** `lead`: the post of the lead official who answers for it (plan O3, H3). */
  workAreas: readonly { code: string; name: string; lead?: string }[]
  villages: readonly { code: string; name: string; area: string }[]
  /** `lead`: of the lead official in whose charge its field is. */
  units: readonly { code: string; name: string; head: string; lead?: string }[]
  /** Parents first. `unit`: within whose competence they fall; nothing: that of the subject above. */
  subjects: readonly { path: string; parent?: string; unit?: string }[]
  posts: readonly PostRow[]
  responsibilities: Readonly<Record<Responsible, string>>
  /** The first day on which the posts are held. */
  startsOn: string
  holders: readonly HolderRow[]
}
