import type { CaseAccount } from './account'
import { cameLines, doneLines, owedLines, rangLines } from './lines'
import type { Told } from './tell'

/** docs/lives.md. Nothing in it depends on the machine, the moment or the keys of a run. */
export function pageOf(told: readonly Told[], again: Told): string {
  return [
    introduction,
    ['## The ten', '', ...tableOf(told)].join('\n'),
    ...told.map(sectionOf),
    inShortRuns(again),
  ].join('\n\n')
}

const introduction = `# Ten lives

Ten real messages, each taken through the product to another end. What people do, and on which day, is
a script (\`commands/lives/scripts/\`); what becomes due, what rings and what comes of it is what the
product itself made of that, read back from its database. Names and addresses are invented; the
messages stay outside the repository and are told here by their row, kind and ending alone.

\`\`\`sh
npm run lives -- --messages ../shared/data/messages-answered-120.xlsx   # writes this page anew
\`\`\`

It runs embedded Postgres, the worker with its built bundle, messenger and SMTP, and the API with its
doors, all on one clock: that of a Temporal server which begins on Monday 4 March 2024 and is turned
on to every instant at which a case has something to do. That server needs a JDK and Maven. People act
by HTTP alone. The page comes out the same, byte for byte, whenever it is made.

How to read a life:

- **Done**: when, by which sign-in of the demo township, which command with which facts.
- **Came of it**: windows, dates of other bodies, and the three ends, which follow from those facts.
- **Owed**: when a duty opened or its date moved, the duty, its date, the post, what became of it, and
  the basis. \`sign-for/2\` is the second duty of that kind in the case.
- **Rang**: every message in an inbox but those that say that a duty opened, with its minute in
  Shanghai: \`warn\` three working days before, \`due\` on the day, then \`unit-head\`, \`lead\` and
  \`director\` one, three and five working days late; \`moved\` when a date moved.`

/** As the formatter of the repository has it. */
const LEAST_WIDTH = 3

function tableOf(told: readonly Told[]): string[] {
  const rows = told.map(({ played: { life }, accounts }, place) => [
    `${place + 1}`,
    life.name,
    `${life.row}`,
    accounts.map(kindOf).join('; '),
    accounts.map(endOf).join('; '),
    life.filing.at.slice(0, 10),
    accounts.map(({ state }) => state.endedOn ?? 'open').join('; '),
  ])
  const header = ['#', 'Life', 'Row', 'Kind', 'Ending', 'Filed', 'Ended']
  const widths = header.map((title, column) =>
    Math.max(title.length, LEAST_WIDTH, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(header), rule, ...rows.map(line)]
}

function kindOf({ state: { kind, route } }: CaseAccount): string {
  return [kind ?? 'never sorted', ...(route === undefined ? [] : [route])].join(', ')
}

function endOf({ state: { ending, settled, terminated } }: CaseAccount): string {
  return [
    ending ?? 'none',
    ...(settled === undefined ? [] : [`settled (${settled.how})`]),
    ...(terminated === undefined ? [] : [`terminated (${terminated.by})`]),
  ].join(', ')
}

function sectionOf({ played: { life }, accounts }: Told, place: number): string {
  return [
    `## ${place + 1} · ${life.name}`,
    `${life.about} Row ${life.row} of the messages.`,
    block('Done', doneLines(life)),
    ...accounts.flatMap((account) => [
      ...(accounts.length > 1 ? [`### Case ${account.number}`] : []),
      block('Came of it', cameLines(account)),
      block('Owed', owedLines(account)),
      block('Rang', rangLines(account)),
      accountOf(account),
    ]),
  ].join('\n\n')
}

function block(title: string, lines: readonly string[]): string {
  return [`**${title}**`, '', '```text', ...(lines.length > 0 ? lines : ['nothing']), '```'].join(
    '\n',
  )
}

function accountOf({ state, workflows, rang }: CaseAccount): string {
  const { phase, version, concludedOn, settled, terminated, duties } = state
  const opened = rang.filter(({ rung }) => rung === 'opened').length
  const facts = [
    `phase ${phase}`,
    `concluded ${concludedOn ?? 'never'}`,
    `settled ${settled === undefined ? 'no' : `${settled.on} (${settled.how})`}`,
    `terminated ${terminated === undefined ? 'no' : `${terminated.on} (${terminated.by})`}`,
    `${duties.length} duties, ${opened} messages that one opened`,
    `${version} journal entries without a gap`,
    workflows === 1 ? 'one workflow' : `${workflows} workflows, one after the other`,
  ]
  return `In the end: ${facts.join('; ')}. The row is what the workflow handed over last.`
}

/** The old case was played beside itself, in runs so short that it goes on as new again and again. */
function inShortRuns({ played, accounts }: Told): string {
  const owed = accounts.flatMap(owedLines).length
  const rang = accounts.flatMap(rangLines).length
  return `## The old case in short runs

${played.life.name} was played a second time beside itself, its workflows going on as new whenever
their history was ${SHORT_RUN} events long. Nothing was lost or told twice on the way: the same ${owed}
dates owed and the same ${rang} messages that rang, line by line.
`
}

/** An ordinary step is some five events, so a run holds about ten. */
export const SHORT_RUN = 60
