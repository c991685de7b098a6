import { dayInChinese } from '../domain/rules/step-in-chinese'
import type { Dossier } from './dossier-facts'
import { askedPart, planPart, wholePart } from './dossier-matter'
import { dutiesPart, filesPart, papersPart, settlementPart, stepsPart } from './dossier-record'
import { SETTLED_IN_CHINESE } from './dossier-words'
import { escaped, factsOnPaper, paper, type Fact } from './paper'

type Part = { readonly name: string; readonly on: (dossier: Dossier) => string }

const parts: readonly Part[] = [
  { name: '五个一和五个清楚', on: wholePart },
  { name: '诉求与处理结果', on: askedPart },
  { name: '化解方案与倒排时间表', on: planPart },
  { name: '文书与记录', on: papersPart },
  { name: '办理经过', on: stepsPart },
  { name: '职责与期限', on: dutiesPart },
  { name: '承诺兑现与化解', on: settlementPart },
  { name: '附件目录', on: filesPart },
]

const AS_READ =
  '本册只载有打印人有权查看的内容，信访人姓名已作隐去处理，不载联系方式和住址。附件不装订在内，可按目录所列地址查阅。'

/** 一案一册: the whole file of a case in one document, each part on a page of its own (H4, H6). */
export function dossierOnPaper(dossier: Dossier): string {
  const contents = parts.map(({ name }, at) => `<li><a href="#part-${at + 1}">${name}</a></li>`)
  const bound = parts.map(({ name, on }, at) => {
    return `<section id="part-${at + 1}">\n<h2>${at + 1}. ${name}</h2>\n${on(dossier)}\n</section>`
  })
  return paper(`信访事项卷宗 ${dossier.number}`, [
    factsOnPaper(coverOf(dossier)),
    '<h2>目录</h2>',
    `<nav><ol>\n${contents.join('\n')}\n</ol></nav>`,
    `<p class="note">${escaped(AS_READ)}</p>`,
    ...bound,
  ])
}

function coverOf({ number, printedOn, cover, whole, asked, settlement }: Dossier): Fact[] {
  const { settled } = settlement
  return [
    ['信访事项', number],
    ['登记编号', cover.filing],
    ['事项名称', cover.title],
    ['类别', [cover.kind ?? '尚未甄别', cover.route].filter((part) => part !== null).join('；')],
    ['来源', cover.channel],
    ...said('内容分类', cover.subject),
    ...said('所在村', cover.village),
    ['办理机关', cover.body],
    ['承办单位', whole.unit ?? '尚未落实'],
    ['包案领导', whole.lead ?? '尚未落实'],
    ['专班', whole.team?.members.join('、') ?? '尚未组建'],
    ['收到日期', dayInChinese(cover.receivedOn)],
    ...onDay('受理日期', cover.acceptedOn),
    ['目前阶段', cover.phase],
    ...said('积案', oldCase(cover)),
    ...cover.campaigns.map((each): Fact => ['专项行动', takenOn(each)]),
    ...onDay('挂牌督办', cover.supervisedOn),
    ...said('并入', cover.mergedInto),
    ...onDay('办结日期', asked.concludedOn),
    ...(settled === null
      ? []
      : [['化解', `${SETTLED_IN_CHINESE[settled.how]}，${dayInChinese(settled.on)}`] as const]),
    ...onDay('终结日期', asked.terminated?.on ?? null),
    ...onDay('结束日期', asked.endedOn),
    ['打印日期', dayInChinese(printedOn)],
  ]
}

function oldCase({ inherited, takenUpOn }: Dossier['cover']): string | null {
  if (takenUpOn !== null) return `${dayInChinese(takenUpOn)}列入积案`
  return inherited ? '由原台账接收' : null
}

function takenOn({ title, on, settleBy, leftOn }: Dossier['cover']['campaigns'][number]): string {
  const stands = leftOn === null ? `应于${settleBy}前化解` : `${leftOn}移出`
  return `${title}（${on}列入，${stands}）`
}

function said(name: string, value: string | null): Fact[] {
  return value === null ? [] : [[name, value]]
}

function onDay(name: string, day: Parameters<typeof dayInChinese>[0] | null): Fact[] {
  return day === null ? [] : [[name, dayInChinese(day)]]
}
