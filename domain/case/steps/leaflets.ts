import { isRecipient, standing } from '../facts'
import { beforeEnd, type StepsOf } from '../step'
import { receivedOn } from './moves'

const rule = 'plan V3'

/** 发放告知单: the explainer of law hands out the right leaflet; to everybody as often as they need it. */
export const leafletSteps: StepsOf<'hand-out-leaflet'> = {
  'hand-out-leaflet': {
    from: beforeEnd,
    to: [],
    rule,
    // Withdrawn by everybody, there is nobody to hand it to.
    possible: (state) => standing(state).length > 0,
    against: ({ state, facts: { recipient } }) =>
      isRecipient(state, recipient)
        ? undefined
        : [
            'unknown-recipient',
            rule,
            'Nobody of that id brings this matter. Choose one of its petitioners.',
          ],
    follows: receivedOn,
    apply: (state, { facts: { kind: _, ...handed }, on }) => ({
      ...state,
      leaflets: [...(state.leaflets ?? []), { ...handed, on }],
    }),
  },
}
