import type { Outcomes } from './ladders'
import type { Summary } from './summary'

/** The same for whoever reads it, as an office heads such a page. */
export function summaryPage(summary: Summary): string {
  const { cases, duties, h8, papers, reminders, lookBack, workflows, refused } = summary
  const parts = [
    `# 推演小结（种子 ${summary.seed}）`,
    `${summary.from} 至 ${summary.to}。`,
    section('一、事项', [
      ['登记', cases.registered],
      ['其中历年积案', cases.inherited],
      ['办结', cases.concluded],
      ...entries('按类别 ', cases.byKind),
      ...entries('按阶段 ', cases.byPhase),
      ...entries('化解 ', cases.settled),
    ]),
    section('二、合理诉求化解（截至最后一期数据）', entries('', h8)),
    `## 三、职责履行\n\n${outcomeTable([
      ['活动职责', duties.campaigns],
      ['通报环节', duties.papers],
      ['事项职责', duties.cases],
    ])}`,
    section('四、通报和研判', [
      ['启动', papers.begun],
      ['印发', papers.published],
      ['逾期印发或未印发', papers.late],
    ]),
    section('五、提醒', [
      ...entries('', reminders),
      ['提请挂牌督办', summary.proposedForSupervision],
    ]),
    `## 六、年终回头看\n\n${lookBackTable(summary)}`,
    section('七、流程实例', entries('', workflows)),
    section('八、系统未予受理的操作', entries('', refused)),
  ]
  const handedIn = `年终回头看报告上报：${lookBack.handedInOn ?? '未报'}。`
  return `${[...parts, handedIn].join('\n\n')}\n`
}

type Line = readonly [name: string, count: number]

function section(title: string, lines: readonly Line[]): string {
  const rows = lines.map(([name, count]) => `| ${name} | ${count} |`)
  const table = ['| 项目 | 数量 |', '| --- | --- |', ...rows].join('\n')
  return `## ${title}\n\n${rows.length === 0 ? '无。' : table}`
}

function entries(before: string, counts: Readonly<Record<string, number>>): Line[] {
  return Object.entries(counts).map(([name, count]) => [`${before}${name}`, count])
}

function outcomeTable(rows: readonly (readonly [string, Outcomes])[]): string {
  return [
    '| 项目 | 按时 | 逾期完成 | 未履行 | 不再要求 | 未完 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ([name, { late, missed, withdrawn, open, ...rest }]) =>
        `| ${[name, rest['on-time'], late, missed, withdrawn, open].join(' | ')} |`,
    ),
  ].join('\n')
}

function lookBackTable({ lookBack: { campaigns } }: Summary): string {
  const rows = campaigns.flatMap(({ title, endedOn, targets }) => {
    const ended = endedOn ?? '未结束'
    if (targets.length === 0) return [`| ${title} | – | – | – | ${ended} |`]
    return targets.map(
      (each) =>
        `| ${title} | ${each.title} | ${each.atLeast}% | ${each.percent === null ? '–' : `${each.percent}%（${each.reached}/${each.of}）`} | ${ended} |`,
    )
  })
  return ['| 活动 | 目标 | 应达 | 实达 | 结束 |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}
