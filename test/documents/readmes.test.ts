import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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

describe('the two READMEs', () => {
  const english = readme('README.md')
  const chinese = readme('README.zh-CN.md')

  test('show the same commands and the same answers', () => {
    expect(blocksOf(english).length).toBeGreaterThan(10)
    expect(blocksOf(chinese)).toEqual(blocksOf(english))
  })

  test('name the same commands under "More"', () => {
    const named = (page: string) =>
      [...page.matchAll(/^\| `(.+?)` /gm)].map(([, command = '']) => command.split(' -- ')[0])
    expect(named(english).length).toBeGreaterThan(3)
    expect(named(chinese)).toEqual(named(english))
  })

  test('lead to the same pages', () => {
    expect(linksOf(english)).toContain('docs/procedure.md')
    expect(linksOf(chinese)).toEqual(linksOf(english))
  })
})
