import type { Actor } from '../ids'
import type { CaseState } from './state'

/** What a case begins with. Who the people are and what they wrote stays in the database. */
export type Registration = Pick<
  CaseState,
  | 'number'
  | 'filing'
  | 'channel'
  | 'village'
  | 'filedAt'
  | 'receivedOn'
  | 'registeredAt'
  | 'origin'
  | 'inherited'
  | 'repeatOf'
  | 'recipients'
  | 'excluded'
  | 'accusedUnits'
  | 'aboutOfficial'
  // Of a matter that was split from another: that it is urgent, and whose it was found to be.
  | 'urgent'
  | 'competence'
> & {
  /** What the person was told already, of a matter that was split from another. */
  notices?: CaseState['notices']
  /** And from whom it had come back by then: it is not sent there again (Art. 24). */
  cameBack?: CaseState['cameBack']
  /** And who was asked to stand back by then, and is still to be decided on. */
  recusals?: CaseState['recusals']
  claims: readonly { id: CaseState['claims'][number]['id'] }[]
  /** Of what came online, whoever filed it: nobody’s post registered it (decision 76). */
  registeredBy: Actor
}
