import type { ClaimOutcome, NoticeSubject, ServiceWay } from '../domain/case/kinds'
import type { Promised, Settlement } from '../domain/case/state'
import type { DutyNature } from '../domain/duty/duty'
import type { DossierService } from './dossier-facts'

/** Art. 32, as an opinion says it. */
export const OUTCOMES_IN_CHINESE: Readonly<Record<ClaimOutcome, string>> = {
  supported: '予以支持',
  'reasonable-without-basis': '事由合理但缺乏法律依据，作出解释说明',
  'not-supported': '不予支持',
}

export const WAYS_IN_CHINESE: Readonly<Record<ServiceWay, string>> = {
  signed: '直接送达并签收',
  'refused-with-witnesses': '拒收，有见证人',
  'post-with-receipt': '邮寄，有回执',
  'electronic-with-consent': '经同意电子送达',
  'public-notice': '公告送达',
}

const NOTICES: Readonly<Record<NoticeSubject, string>> = {
  receipt: '受理情况告知',
  route: '法定途径告知',
  decline: '不予受理告知',
  transfer: '去向告知',
  extension: '延期告知',
}

export const SERVED_IN_CHINESE: Readonly<Record<DossierService['what'], string>> = {
  ...NOTICES,
  answer: '处理意见或者答复',
  review: '复查、复核意见',
}

export const NATURES_IN_CHINESE: Readonly<Record<DutyNature, string>> = {
  statutory: '法定',
  internal: '内部',
}

export const PROMISED_IN_CHINESE: Readonly<Record<Promised['from'], string>> = {
  opinion: '处理意见或者答复',
  agreement: '和解协议',
  review: '复查、复核意见',
}

/** Three facts, and never one sum (H8). */
export const SETTLED_IN_CHINESE: Readonly<Record<Settlement['how'], string>> = {
  confirmed: '信访人确认化解',
  unanswered: '回访期内未答复',
  recorded: '原台账记载已化解',
}
