import { latest } from '../../time/day'
import { isDefined } from '../../present'
import { lastOf, openPromises, standing } from '../facts'
import { byNamedDay, internal, none, type DutyRule } from './owed'

/** What is owed until the matter is not only answered but settled: 案结事了. */
export const settlingDuties: readonly DutyRule[] = [
  {
    kind: 'perform',
    says: 'What was promised, by opinion, review or agreement, is carried out by its day (2022 Art. 32; plan H8).',
    owed: ({ promises }) =>
      promises.map(({ id, by, due, madeOn, performedOn, from }) =>
        byNamedDay(due, `promised by ${from} on ${madeOn}`, {
          ...{ about: id, owedBy: by, from: madeOn, doneOn: performedOn },
        }),
      ),
  },
  {
    kind: 'ask-settled',
    says: 'Once everything promised is done, everybody who can be reached is asked whether the matter is settled (plan H8).',
    owed: (state, { targets, posts }) => {
      const { concludedOn, promises, backlog, ending } = state
      const something = promises.length > 0 || backlog !== undefined || ending === 'errand-done'
      const asked = standing(state).filter(({ reachable }) => reachable)
      const ready = openPromises(state).length === 0 && asked.length > 0
      if (concludedOn === undefined || !something || !ready) return none
      const performed = promises.map(({ performedOn }) => performedOn)
      const from = latest(concludedOn, ...[...performed, backlog?.takenUpOn].filter(isDefined))
      // Each of them, and since then: asked before it was performed, they were asked of less.
      const since = state.questions.filter(({ askedOn }) => askedOn >= from)
      const doneOn = lastOf(
        asked.map(({ id }) => since.find(({ recipient }) => recipient === id)?.askedOn),
      )
      const about = `${state.round + 1}`
      return [internal(targets.askSettled, { about, owedBy: posts.conclude, from, doneOn })]
    },
  },
  {
    kind: 'settle',
    says: 'An old case that was taken up is settled: promise performed, and the person’s word (plan H1, H8; 2022 Art. 37).',
    owed: ({ backlog, settled }, { targets, posts }) => {
      if (backlog === undefined) return none
      const { takenUpOn: from } = backlog
      return [internal(targets.settle, { owedBy: posts.handle, from, doneOn: settled?.on })]
    },
  },
]
