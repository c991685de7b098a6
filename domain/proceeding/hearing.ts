import { panelOn } from './panel'

/** 听证 (Art. 31(6), plan T2, H7): facts cleared up in the open, law and policy explained. */
export const hearing = panelOn({
  kind: 'hearing',
  title: '听证',
  basis: 'Art. 31(6) 信访工作条例; plan T2',
})
