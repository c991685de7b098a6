import type { CommandKind } from './commands'
import type { Ending } from './kinds'
import type { CasePhase } from './state'

/** In staff's words (glossary). */
export const phaseNames: Readonly<Record<CasePhase, string>> = {
  registered: '已登记',
  contested: '管辖待定',
  assigned: '已交办',
  accepted: '已受理',
  entrusted: '已落实承办',
  'signed-for': '已签收办理',
  'answer-issued': '答复已出具',
  'answer-served': '答复已送达',
  closing: '待办结',
  concluded: '已办结',
  ended: '已结束',
}

export const endingNames: Readonly<Record<Ending, string>> = {
  opinion: '作出处理意见',
  reply: '书面答复',
  routed: '导入其他程序',
  'handed-over': '移送',
  agreement: '和解协议',
  'errand-done': '代办事项办成',
  'mediation-failed': '调解未成',
  declined: '不予受理',
  transferred: '转送',
  returned: '退回',
  'reported-back': '交办反馈',
  merged: '并案',
  withdrawn: '撤回',
}

type StepWords = { zh: string; asks: string }
const step = (zh: string, asks: string): StepWords => ({ zh, asks })

/** What staff call a step, and what it asks for in a sentence a jurist can check. */
export const stepWords: Readonly<Record<CommandKind, StepWords>> = {
  accept: step(
    '受理',
    'The kind of matter, and of a petition which of the six ways it goes; before 2022 only what this body hears and decides.',
  ),
  decline: step(
    '不予受理',
    'A ground, and the lawful way, the body that deals with it or which matter ended before; nothing decided to be ours, and nothing another body sent, is declined as not ours.',
  ),
  split: step(
    '分案',
    'Some of the claims, each once, with at least one left; they become a linked case of the same filing.',
  ),
  'link-repeat': step('认定重复信访', 'The earlier case.'),
  merge: step(
    '并案',
    'The case in which the matter goes on; it takes this one in first, and is none that was taken in here. Of another kind or way only with the reason why this one was sorted wrongly, and by the director or the head of the body.',
  ),
  'take-in': step(
    '并入',
    'Another case of the same matter, once, with those who bring it and what they ask for, accepted as the same or not accepted yet (then only where this one is not either, or gets an opinion); given with the merging of that case and never by itself.',
  ),
  'mark-urgent': step('列为重大紧急', 'Nothing more; it can be marked once.'),
  'report-urgent': step('报告重大紧急事项', 'To which body, and the text of the report.'),
  forward: step(
    '转送',
    'Another body, not against what was decided on competence, and only of a matter no other body sent: to that one this body objects.',
  ),
  assign: step(
    '交办',
    'Another body, neither the one it came from nor one against what was decided on competence, and of a matter another body sent only one below this; a day to report back may be set, not before the assignment.',
  ),
  'record-report': step('收到办理结果反馈', 'The report of the body it was assigned to.'),
  'take-back': step(
    '同意交还',
    'Why it is not the matter of the body it was sent to, as this one agrees; not of a matter that was decided to be that body’s. It is to be sorted anew, and whoever was told where it went is told that too.',
  ),
  'report-back': step(
    '提交办结报告',
    'The conclusion report, once, and only where another body assigned the matter; where it is about that one, to the body above.',
  ),
  object: step(
    '提出异议',
    'Reasons, in the five working days after receipt from another body; nobody objects twice.',
  ),
  'answer-objection': step(
    '答复异议',
    'Whether the sender agrees; agreed, the matter goes back to it.',
  ),
  contest: step(
    '提出管辖争议',
    'The other body or bodies; competence is contested once at most, also after the sender refused an objection.',
  ),
  'decide-competence': step(
    '确定管辖',
    'Who decided, and for which of the bodies it is contested between.',
  ),
  'serve-notice': step(
    '书面告知',
    'Whom, of what, and in which way; to each once, and handed over or posted only to a clear address.',
  ),
  entrust: step('落实承办', 'A unit the matter is not about, its head and a lead official.'),
  'return-entrustment': step('退回承办', 'Reasons of the unit, before it has signed.'),
  'sign-for': step('签收', 'Nothing more, once for each entrustment.'),
  'form-team': step('组建专班', 'At least one post.'),
  'set-plan': step(
    '制定化解方案',
    'The plan and its milestones in order, none before the plan itself.',
  ),
  'reach-milestone': step('完成节点', 'One of the milestones still to be reached.'),
  'note-progress': step('记录进展', 'What happened; it moves no date.'),
  'note-lead-attention': step(
    '记录领导推动',
    'A report heard, a visit, or a leaders’ round: what was found and agreed; it moves no date.',
  ),
  'complete-clear': step('补齐五个清楚', 'The history, or how it was handled before.'),
  extend: step(
    '延期',
    'Reasons and a number of days the rules allow, approved by the head of the deciding body, once, before the limit is over.',
  ),
  'record-advice': step(
    '记录听证评议意见',
    'What a hearing, an appraisal, an expert or a case meeting advised; it ends nothing.',
  ),
  explain: step(
    '解释说明',
    'What was explained in plain words; once more on wish by somebody who has not explained it yet.',
  ),
  'hand-out-leaflet': step(
    '发放告知单',
    'Which petitioner, which leaflet that holds on that day, and how; it moves no date.',
  ),
  'appoint-reception': step(
    '预约接待',
    'Which petitioner, and a reception day that has an appointment left; each has one at a time.',
  ),
  'withdraw-reception': step('取消预约', 'Which petitioner, until the day before.'),
  'move-reception': step(
    '改期接待',
    'Which petitioner, another reception day, and why, as they are told.',
  ),
  'record-reception': step('记录接待', 'Which petitioner, and whether they came.'),
  'refer-aid': step('转介救助', 'The body that gives aid.'),
  'follow-up-aid': step('跟踪救助', 'What became of the referral that has waited longest.'),
  'issue-opinion': step(
    '作出处理意见',
    'An outcome for every claim, all parts of the text, and approval by somebody other than its drafter; promises with a day to come, and of what is supported at least one, or that it is carried out already.',
  ),
  'issue-reply': step(
    '作出答复',
    'To a suggestion whether it is adopted, to a request for protection that it was carried out; approved by somebody other than its drafter.',
  ),
  'serve-opinion': step(
    '送达处理意见',
    'Whom and in which way, with proof of receipt; each petitioner once.',
  ),
  'serve-reply': step('送达答复', 'As for an opinion.'),
  'hand-over': step(
    '移送',
    'The body that deals with reports on officials, neither this one nor one the matter is about.',
  ),
  'complete-errand': step('办成代办事项', 'What was done.'),
  mediate: step('调解', 'Whether the parties agreed; a report on an official is never mediated.'),
  'sign-agreement': step(
    '签订和解协议',
    'Mediation that led to it and the signature of everybody who brings the matter; it ends a dispute, and a petition only under rules that count it as an end.',
  ),
  'record-breach': step(
    '记录协议未履行',
    'Who says so and what was not done, while something agreed is still owed; the work goes on, a dispute is one that mediation could not settle.',
  ),
  withdraw: step('撤回', 'The own word of a petitioner; the last of several ends the matter.'),
  'request-review': step(
    '申请复查',
    'A petitioner who has the opinion in hand, within the window, by the day they asked.',
  ),
  'request-final-review': step(
    '申请复核',
    'A petitioner who has the review opinion in hand, within the window, by the day they asked.',
  ),
  'withdraw-review': step(
    '撤回复查复核申请',
    'The own word of the petitioner, before it is decided; within the window they may ask again.',
  ),
  'send-file': step('报送案卷', 'Of which petitioner’s review, while it is undecided.'),
  'record-hearing': step('记录复核听证', 'From when to when it was held; in a final review only.'),
  'record-review': step(
    '收到复查复核意见',
    'Upheld, changed or sent back, with its text, and changed, what stands of the claims it speaks of; promises with a day to come.',
  ),
  'serve-review': step('送达复查复核意见', 'Whom and in which way, with proof of receipt.'),
  'assign-station': step(
    '交办代办站',
    'The station of a village, held by somebody and not one that steps aside; it goes with the matter to its end, and sees it.',
  ),
  'release-station': step('收回代办站交办', 'Nothing more; the station sees it no longer.'),
  'ask-recusal': step(
    '申请回避',
    'Of whom, and who asks; asked again, or of somebody who is shut out, it is decided all the same.',
  ),
  'decide-recusal': step(
    '决定回避',
    'Granted or not, on all that was asked of that person by then: by the head of the office or the director, of these by the head of the body, of that head by the body above, whose decision is entered here, and never by whoever it is about; granted, what they were given in the case falls away.',
  ),
  'name-accused': step(
    '列明被反映对象',
    'Persons, units or bodies the matter is about, named before or not, never by themselves; they are shut out at once, and what they were given in the case falls away; so in every case of the matter, also one that has ended.',
  ),
  'clear-accused': step(
    '撤销列明',
    'Persons, units or bodies that are named, and why it is not about them after all, by the director or the head of the body; so in every case of the matter that is open to whoever clears.',
  ),
  'share-accused': step(
    '同案列明同步',
    'What was said of this in another case of the same matter; it follows by itself.',
  ),
  conclude: step('办结', 'All that the gate asks for.'),
  perform: step('兑现承诺', 'One of the promises still to be kept, and the proof of it.'),
  'ask-settled': step(
    '回访',
    'A petitioner who has not been asked since all was done, or has answered; nothing promised may be open.',
  ),
  'answer-settled': step(
    '记录回访答复',
    'Whether the person says it is settled; whoever was silent is heard all the same, also once the case has ended, which is then at its end again.',
  ),
  'put-on-file': step(
    '终结备案',
    'The proper body, for a matter that belongs before the courts, once, and after the person was told of that way.',
  ),
  'take-up': step(
    '列入积案',
    'A case that nobody confirmed as settled and that somebody still brings; no clock of before runs again.',
  ),
  'join-campaign': step(
    '纳入攻坚',
    'A campaign that runs, and its day, for a case worked on and not settled; no clock of the law moves.',
  ),
  'leave-campaign': step('移出攻坚', 'Which campaign, and why; nothing else of the case changes.'),
  reopen: step(
    '重新办理',
    'Reasons of the director or the head of the body, for a matter this body works on.',
  ),
  'list-for-supervision': step('挂牌督办', 'Reasons of the director of the office.'),
  'remove-from-supervision': step('撤销挂牌督办', 'Reasons of the director of the office.'),
  'correct-date': step(
    '更正日期',
    'Which fact, the right day and why; it keeps its place among the facts around it. Once the case has ended, only the day on which somebody received a paper.',
  ),
  'update-rules': step('更新适用规则', 'The rules by value, each with its hash.'),
}
