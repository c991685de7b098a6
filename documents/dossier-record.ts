import { basisInChinese } from '../domain/rules/basis'
import { dutyLabels, isDutyKind } from '../domain/messages/labels'
import type {
  Dossier,
  DossierDuty,
  DossierFile,
  DossierPaper,
  DossierPromise,
  DossierSettlement,
} from './dossier-facts'
import { stateOfDuty } from './dossier-matter'
import {
  NATURES_IN_CHINESE,
  PROMISED_IN_CHINESE,
  SERVED_IN_CHINESE,
  SETTLED_IN_CHINESE,
  WAYS_IN_CHINESE,
} from './dossier-words'
import { escaped, factsOnPaper, tableOnPaper, type Fact } from './paper'

/** What lies in the file and what was owed: the back half of a dossier. */

export function papersPart({ papers, services }: Dossier): string {
  const rows = services.map(({ on, what, to, way }) => {
    return [on, SERVED_IN_CHINESE[what], to, WAYS_IN_CHINESE[way]]
  })
  return [
    ...(papers.length === 0 ? ['<p>无。</p>'] : papers.map(paperInFile)),
    ...['<h3>送达情况</h3>', tableOnPaper(['日期', '文书', '送达给', '方式'], rows)],
  ].join('\n')
}

function paperInFile({ on, title, by, note, text }: DossierPaper, at: number): string {
  const from = by === null ? '' : `，${by}`
  return [
    `<h3>${escaped(`${at + 1}. ${title}（${on}${from}）`)}</h3>`,
    ...(note === null ? [] : [`<p>${escaped(note)}</p>`]),
    ...(text === null ? [] : [`<p class="words">${escaped(text)}</p>`]),
  ].join('\n')
}

export function stepsPart({ steps }: Dossier): string {
  const rows = steps.map(({ on, recordedOn, what, by }, at) => [
    ...[`${at + 1}`, on, what, by ?? ''],
    recordedOn === on ? '' : `${recordedOn}记录`,
  ])
  return tableOnPaper(['序号', '日期', '步骤', '岗位', '备注'], rows)
}

export function dutiesPart({ duties }: Dossier): string {
  const rows = duties.map((duty) => [
    ...[isDutyKind(duty.kind) ? dutyLabels[duty.kind] : duty.kind, duty.owedBy],
    ...[`${duty.due}${duty.provisional ? '（暂定）' : ''}`, grounds(duty), stateOfDuty(duty)],
  ])
  return tableOnPaper(['职责', '责任岗位', '期限', '性质和依据', '情况'], rows)
}

function grounds({ nature, basis }: DossierDuty): string {
  const name = NATURES_IN_CHINESE[nature]
  return nature === 'statutory' ? `${name}，${basisInChinese(basis)}` : name
}

export function settlementPart({ promises, settlement }: Dossier): string {
  const asked = settlement.questions.map((each) => [each.to, each.askedOn, heard(each)])
  const { settled } = settlement
  const stands = settled === null ? '尚未化解' : `${SETTLED_IN_CHINESE[settled.how]}，${settled.on}`
  const facts: Fact[] = [['化解', stands], ...countsOf(settlement)]
  return [
    '<h3>承诺兑现台账</h3>',
    tableOnPaper(['出处', '作出', '责任岗位', '期限', '情况'], promises.map(promised)),
    ...['<h3>回访</h3>', tableOnPaper(['信访人', '回访日期', '答复'], asked)],
    ...['<h3>化解情况</h3>', factsOnPaper(facts)],
  ].join('\n')
}

function promised({ from, madeOn, by, due, performedOn, overtaken }: DossierPromise): string[] {
  const late = performedOn !== null && performedOn > due ? '（逾期）' : ''
  const kept = performedOn === null ? '尚未兑现' : `${performedOn}兑现${late}`
  return [PROMISED_IN_CHINESE[from], madeOn, by, due, overtaken ? '不再需要兑现' : kept]
}

type Question = DossierSettlement['questions'][number]

function heard({ answer, lapsedOn }: Question): string {
  if (answer !== null) return `${answer.on}${answer.settled ? '确认化解' : '表示未化解'}`
  return lapsedOn === null ? '等待答复' : `未答复（自${lapsedOn}起）`
}

/** By what each person said last; whoever was silent has confirmed nothing (H8). */
function countsOf({ questions, unasked }: DossierSettlement): Fact[] {
  const last = [...new Map(questions.map((each) => [each.to, each])).values()]
  const people = (which: (each: Question) => boolean) => `${last.filter(which).length}人`
  return [
    ['确认化解', people(({ answer }) => answer?.settled === true)],
    ['表示未化解', people(({ answer }) => answer?.settled === false)],
    ['未答复', people(({ answer, lapsedOn }) => answer === null && lapsedOn !== null)],
    ['等待答复', people(({ answer, lapsedOn }) => answer === null && lapsedOn === null)],
    ['尚未回访', `${unasked}人`],
  ]
}

export function filesPart({ files }: Dossier): string {
  if (files === null) return '<p>打印人无权查看附件。</p>'
  const headers = ['序号', '名称', '类别', '大小（字节）', '附入', '校验值和地址']
  return tableOnPaper(headers, files.map(fileListed), '没有附件。')
}

function fileListed(file: DossierFile, at: number): string[] {
  const gone = file.withdrawnOn === null ? '' : `（${file.withdrawnOn}撤回）`
  return [
    ...[`${at + 1}`, `${file.name ?? '已删除'}${gone}`, file.kind, `${file.bytes}`],
    ...[file.attachedOn, file.withdrawnOn === null ? `${file.hash}\n${file.address}` : file.hash],
  ]
}
