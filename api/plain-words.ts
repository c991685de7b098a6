import type { CommandKind } from '../domain/case/commands'
import type {
  CaseKind,
  Channel,
  DeclineGround,
  Ending,
  ReviewOutcome,
  Route,
  TerminationGround,
} from '../domain/case/kinds'
import type { InBooks } from '../domain/case/old-record'
import type { CasePhase, Settlement } from '../domain/case/state'
import { stepWords } from '../domain/case/words'

/** What a person who asks after their matter is told, in words nobody has to look up. */
export type Words = { zh: string; en: string }
type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const words = (zh: string, en: string): Words => ({ zh, en })

/**
 * Answered, settled and terminated are three different facts (glossary): a phase tells how far this
 * body has come, and never that the trouble is over.
 */
export const phaseWords: WordsOf<CasePhase> = {
  registered: words('已登记，正在审核', 'Registered; it is being looked through'),
  contested: words('正在确定由哪个机关负责', 'It is being decided which body is responsible'),
  assigned: words('已交有关机关办理', 'Given to another body, which reports back'),
  accepted: words('已受理', 'Accepted; an answer is owed to you'),
  entrusted: words('已受理，已交承办单位', 'Given to the unit that will work on it'),
  'signed-for': words('正在办理', 'Being worked on'),
  'answer-issued': words('答复已作出，等待送达', 'Answer written; it will be handed to you'),
  'answer-served': words('答复已送达', 'Answer handed over'),
  closing: words('已有结果，正在收尾', 'It has come to a result; the last steps are being taken'),
  concluded: words('已办结', 'Concluded; what is still open to you stands below'),
  ended: words('已办结，期限均已届满', 'Concluded; no time limit is running any more'),
}

/** How it came in (Art. 17). */
export const channelWords: WordsOf<Channel> = {
  counter: words('来访', 'In person'),
  letter: words('来信', 'By letter'),
  phone: words('电话', 'By telephone'),
  fax: words('传真', 'By fax'),
  online: words('网上', 'Online'),
  referred: words('上级交办、转送', 'Sent by another body'),
}

export const kindWords: WordsOf<CaseKind> = {
  petition: words('申诉求决', 'Petition'),
  suggestion: words('建议意见', 'Suggestion'),
  report: words('检举控告', 'Report on officials'),
  litigation: words('涉法涉诉', 'Matter for the courts'),
  dispute: words('矛盾纠纷', 'Dispute'),
  errand: words('代办事项', 'Errand'),
}

export const endingWords: WordsOf<Ending> = {
  opinion: words('已作出信访处理意见', 'Answered by a written opinion'),
  reply: words('已作出书面答复', 'Answered by a written reply'),
  routed: words('已告知法定途径', 'Led into the procedure the law provides for it'),
  'handed-over': words('已移送负责查处的机关', 'Handed over to the body that deals with it'),
  agreement: words('已达成和解协议', 'Settled by an agreement'),
  'errand-done': words('代办事项已办成', 'The errand is done'),
  'mediation-failed': words(
    '调解未成，已告知其他法定途径',
    'Mediation did not succeed; the other lawful ways were explained',
  ),
  declined: words('不予受理', 'Not taken up here'),
  transferred: words('已转送有权处理的机关', 'Sent on to the body that is competent'),
  returned: words('已退回来文机关', 'Returned to the body that had sent it'),
  'reported-back': words('承办机关已反馈办理结果', 'The body it was given to has reported'),
  merged: words('已并案办理', 'Dealt with in another case'),
  withdrawn: words('信访人已撤回', 'Taken back by whoever brought it'),
}

export const groundWords: WordsOf<DeclineGround> = {
  'not-ours': words('属于其他机关的职权范围', 'Another body has the power to decide it'),
  'other-procedure': words('应当通过其他法定途径解决', 'The law provides another procedure'),
  'same-matter-below': words('下级机关正在期限内办理', 'Another body is dealing with it in time'),
  'ended-before': words('已有复核意见', 'A final review opinion was given on the same matter'),
}

/** Which matter ended before: of this filing, of another one here, or of a time before this register. */
export const earlierWords: WordsOf<'same' | 'here' | 'before'> = {
  same: words('即本次信访中的这一件', 'It is this case of the same filing'),
  here: words(
    '即本机关先前办结的一件，详情请向信访窗口询问',
    'It is an earlier case here; the petition office tells you which',
  ),
  before: words(
    '即本系统启用前办结的一件，详情请向信访窗口询问',
    'It is a matter from before this register; the petition office tells you which',
  ),
}

export const routeWords: WordsOf<Route> = {
  judicial: words('向法院、检察院、公安机关提出', 'Court, prosecution or police'),
  arbitration: words('申请仲裁', 'Arbitration'),
  'party-appeal': words('按党内申诉规定办理', 'Appeal within the party'),
  'administrative-procedure': words(
    '行政复议、行政裁决、行政许可等程序',
    'Reconsideration, ruling, licence or penalty procedure',
  ),
  'protective-duty': words('申请行政机关履行法定职责', 'An authority carries out its duty'),
  'hear-and-decide': words('由有权处理的机关听取陈述并作出意见', 'Heard, verified and decided'),
}

export const returnedWords = words(
  '对方认为不属其职权，已交还本机关，由本机关重新甄别办理',
  'Given back as not its matter: this body decides anew how it goes on',
)

export const reviewWords: WordsOf<ReviewOutcome> = {
  upheld: words('维持原意见', 'The opinion before it stands'),
  changed: words('变更原意见', 'The opinion before it is changed'),
  'sent-back': words('退回重新办理', 'Sent back to be dealt with anew'),
}

export const settlementWords: WordsOf<Settlement['how']> = {
  confirmed: words('承诺已兑现，您已确认化解', 'What was promised is done, and you confirmed it'),
  unanswered: words(
    '承诺已兑现，回访期内未收到您的答复',
    'What was promised is done; you did not answer when asked',
  ),
  recorded: words('原台账载明已化解', 'The old books say that it is settled'),
}

/** Of a matter that was taken over from the old books: from where its limit is reckoned. */
export const recordedWords: WordsOf<InBooks['acceptance']> = {
  'in-the-books': words(
    '录自原台账，各日期以台账记载为准',
    'Taken over from the old books; its days are those they give',
  ),
  'assumed-from-receipt': words(
    '录自原台账；台账未载受理日期，期限自收到之日起推算',
    'Taken over from the old books, which do not say when it was accepted: the limit is reckoned from its receipt',
  ),
}

export const terminationWords: WordsOf<TerminationGround> = {
  'final-opinion': words('复核意见已送达，信访程序终结', 'Ended by law with the final opinion'),
  'window-lapsed': words(
    '逾期未申请复查复核，信访程序终结',
    'Ended by law: no review was asked for',
  ),
  'agreement-performed': words(
    '协议已履行，信访程序终结',
    'Ended by law: the agreement is performed',
  ),
  'litigation-put-on-file': words('涉法涉诉事项已备案终结', 'On file with the body for the courts'),
}

/** What a step is called once it has happened; the Chinese is what staff call the step. */
const happened: Readonly<Record<CommandKind, string>> = {
  accept: 'Accepted',
  decline: 'Declined',
  split: 'Claims split off',
  'link-repeat': 'Linked as a repeat filing',
  merge: 'Merged',
  'take-in': 'Another case taken in',
  'mark-urgent': 'Marked as urgent',
  'report-urgent': 'Urgent matter reported',
  forward: 'Forwarded',
  assign: 'Assigned',
  'record-report': 'Report received',
  'report-back': 'Conclusion report sent',
  object: 'Objected',
  'answer-objection': 'Objection answered',
  'take-back': 'Taken back from another body',
  contest: 'Competence contested',
  'decide-competence': 'Competence decided',
  'serve-notice': 'Notice served',
  entrust: 'Entrusted',
  'return-entrustment': 'Entrustment returned',
  'sign-for': 'Signed for',
  'form-team': 'Team formed',
  'set-plan': 'Plan set',
  'reach-milestone': 'Milestone reached',
  'note-progress': 'Progress noted',
  'note-lead-attention': 'A leader attended to it',
  'complete-clear': 'Made clear',
  extend: 'Extended',
  'record-advice': 'Advice recorded',
  explain: 'Explained',
  'hand-out-leaflet': 'Leaflet handed out',
  'appoint-reception': 'Appointment with a leader',
  'withdraw-reception': 'Appointment taken back',
  'move-reception': 'Appointment moved',
  'record-reception': 'Received by a leader, or not come',
  'refer-aid': 'Referred for aid',
  'follow-up-aid': 'Aid followed up',
  'issue-opinion': 'Opinion issued',
  'issue-reply': 'Reply issued',
  'serve-opinion': 'Opinion served',
  'serve-reply': 'Reply served',
  'hand-over': 'Handed over',
  'complete-errand': 'Errand completed',
  mediate: 'Mediated',
  'sign-agreement': 'Agreement signed',
  'record-breach': 'Agreement not kept',
  withdraw: 'Withdrawn',
  'request-review': 'Review requested',
  'request-final-review': 'Final review requested',
  'withdraw-review': 'Request for review withdrawn',
  'send-file': 'File sent',
  'record-hearing': 'Hearing recorded',
  'record-review': 'Review recorded',
  'serve-review': 'Review opinion served',
  'assign-station': 'Given to a station',
  'release-station': 'Taken back from a station',
  'ask-recusal': 'Recusal asked for',
  'decide-recusal': 'Recusal decided',
  'name-accused': 'Named whom it is about',
  'clear-accused': 'Found not to be about somebody',
  'share-accused': 'Named or cleared in another case of the matter',
  conclude: 'Concluded',
  perform: 'Promise performed',
  'ask-settled': 'Asked whether it is settled',
  'answer-settled': 'Answer on settlement',
  'put-on-file': 'Put on file',
  'take-up': 'Taken up as backlog',
  'join-campaign': 'Taken on by a campaign',
  'leave-campaign': 'Taken out of a campaign',
  reopen: 'Reopened',
  'list-for-supervision': 'Listed for supervision',
  'remove-from-supervision': 'Removed from supervision',
  'correct-date': 'Date corrected',
  'update-rules': 'Rules updated',
}

/** Of an entry of the journal: a command, the registration, the record, or time that has passed. */
export function causeWords(cause: string): Words {
  if (isStep(cause)) return words(stepWords[cause].zh, happened[cause])
  switch (cause) {
    case 'time':
      return words('期限届至', 'Time passed')
    case 'recorded':
      return words('录自原台账', 'Taken over from the old books')
    default:
      return words('登记', 'Registered')
  }
}

function isStep(cause: string): cause is CommandKind {
  return Object.hasOwn(happened, cause)
}
