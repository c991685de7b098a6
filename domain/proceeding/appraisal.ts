import { panelOn } from './panel'

/** 评议 (plan T2): people's deputies, party delegates, CPPCC members and grass-roots cadres weigh a matter. */
export const appraisal = panelOn({ kind: 'appraisal', title: '评议', basis: 'plan T2' })
