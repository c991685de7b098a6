import type { Procedure } from './procedure'
import { saysWhy } from './sent-back'

const toCorrect = ['interview', 'circular', 'listed-supervision', 'deadline'] as const

/**
 * 对履职不力领导班子的督办 (Art. 39 of 2022; plan H7, the second kind): a leadership that fails its duties is
 * interviewed, named in a circular, listed, and told by when to correct it, as weighty as it is. The joint
 * meeting decides; its head records that, with the minutes. Kept apart from listed supervision of a case,
 * which is a step of that case. What was corrected is reported, verified, and the supervision removed.
 */
export const failingLeadership: Procedure = {
  kind: 'failing-leadership',
  title: '领导班子履职督办',
  basis: 'Art. 39 信访工作条例; plan H7',
  parties: { leadership: 'one' },
  aboutCase: 'never',
  apart: true,
  openedBy: ['director'],
  opens: {
    phase: 'proposed',
    owes: [{ step: 'decide', by: 'head', within: { workingDays: 10 } }],
  },
  steps: {
    decide: {
      title: '记录联席会议决定（附会议纪要）',
      from: ['proposed'],
      by: ['head'],
      notBy: ['open'],
      apartFrom: ['leadership'],
      text: 'required',
      asks: {
        means: { a: 'choice', of: [...toCorrect, 'none'] },
        correctBy: { a: 'day', notBefore: 'today', when: { said: 'means', of: toCorrect } },
      },
      leads: {
        by: 'means',
        to: {
          ...correctedAfter('interview'),
          ...correctedAfter('circular'),
          ...correctedAfter('listed-supervision'),
          ...correctedAfter('deadline'),
          none: { to: 'closed', ends: true },
        },
      },
    },
    report: {
      title: '报告整改情况',
      from: ['supervised'],
      by: ['leadership'],
      text: 'required',
      leads: {
        to: 'reported',
        owes: [{ step: 'verify', by: 'director', within: { workingDays: 5 } }],
      },
    },
    verify: {
      title: '核验整改情况',
      from: ['reported'],
      by: ['director', 'head'],
      notBy: ['report'],
      apartFrom: ['leadership'],
      text: 'possible',
      asks: {
        finding: { a: 'choice', of: ['corrected', 'not-corrected'] },
        correctBy: {
          ...{ a: 'day', notBefore: 'today' },
          when: { said: 'finding', of: ['not-corrected'] },
        },
      },
      against: saysWhy('finding', 'not-corrected'),
      leads: {
        by: 'finding',
        to: {
          corrected: {
            to: 'corrected',
            owes: [{ step: 'remove', by: 'head', within: { workingDays: 5 } }],
          },
          'not-corrected': {
            to: 'supervised',
            owes: [{ step: 'report', by: 'leadership', within: { daySaid: 'correctBy' } }],
          },
        },
      },
    },
    remove: {
      title: '记录解除督办的决定',
      from: ['corrected'],
      by: ['head'],
      notBy: ['report'],
      apartFrom: ['leadership'],
      text: 'required',
      leads: { to: 'closed', ends: true },
    },
  },
}

function correctedAfter(means: (typeof toCorrect)[number]) {
  const owes = [{ step: 'report', by: 'leadership', within: { daySaid: 'correctBy' } }] as const
  return { [means]: { to: 'supervised', owes } }
}
