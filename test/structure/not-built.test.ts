import {
  createSourceFile,
  forEachChild,
  isIdentifier,
  isPrivateIdentifier,
  isStringLiteralLike,
  isTemplateMiddleOrTemplateTail,
  isTemplateHead,
  ScriptTarget,
  type Node,
} from 'typescript'
import { sources, textOf } from './sources'

/**
 * The plan's part that is deliberately not built (docs/requirements.md): nothing that watches or
 * controls people has a name here, neither in the code nor in the database.
 */
const names =
  /key[-_ ]?persons?|whereabouts|risk[-_ ]?levels?|control[-_ ]?levels?|watch[-_ ]?list|black[-_ ]?list|稳控|重点人员|劝返/i

/** Chinese has no spaces to tell a name from a sentence by. */
const sentence = /^[^\u4e00-\u9fff]*\s[^\u4e00-\u9fff]*$/

/**
 * Identifiers and strings of a TypeScript file. Comments and sentences may say what is not built:
 * the help beside a free text does.
 */
function namesIn(source: string): string[] {
  const found: string[] = []
  const visit = (node: Node) => {
    const named = isIdentifier(node) || isPrivateIdentifier(node) || isStringLiteralLike(node)
    if (named || isTemplateHead(node) || isTemplateMiddleOrTemplateTail(node)) found.push(node.text)
    forEachChild(node, visit)
  }
  visit(createSourceFile('source.ts', source, ScriptTarget.Latest))
  return found.filter((each) => !sentence.test(each))
}

const withoutComments = (source: string) => source.replaceAll(/(\/\/|--).*$/gm, '')

test('no identifier or string of the code names it', () => {
  // A test may send what is to be refused.
  const files = sources('.ts').filter((file) => !file.startsWith('test/'))
  expect(files.length).toBeGreaterThan(20)
  const found = files.map((file) => [
    file,
    namesIn(textOf(file)).filter((each) => names.test(each)),
  ])
  expect(found.filter(([, words]) => words?.length)).toEqual([])
})

test('no table, column, rule or setting names it', () => {
  const files = sources('.prisma', '.sql', '.json', '.yml', '.yaml', '.html')
  expect(files).toContain('prisma/schema.prisma')
  expect(files.filter((file) => names.test(withoutComments(textOf(file))))).toEqual([])
})

test.each(['keyPersonId', 'risk_level', 'watchList', 'blacklist', '重点人员'])('%s', (word) => {
  expect(namesIn(`const x = { '${word}': 1 }`).some((each) => names.test(each))).toBe(true)
  expect(namesIn(`type X = { ${word}: 1 }`).some((each) => names.test(each))).toBe(true)
  expect(namesIn('const x = `${y}.' + word + '`').some((each) => names.test(each))).toBe(true)
})

test('a comment or a sentence may say that it is not built', () => {
  expect(namesIn("const x = 'Nothing of whereabouts.' // no whereabouts")).toEqual(['x'])
})

/**
 * Nor does any figure count people or where they went: what is counted is matters and duties (decision 68).
 * Every code of a figure and every field of a paper is looked at, whatever it is called in the code.
 */
const peopleCounted =
  /person|people|petitioner|head-?count|visit|journey|travel|trip|capital|beijing|\blevels?\b|人次|人数|进京|赴省|越级/i

test('no figure of a paper counts people or journeys, by its code or its field', () => {
  const files = sources('.ts').filter(
    (file) => file.startsWith('domain/circular/') || file.startsWith('prisma/figures/'),
  )
  const ofFigures = files.filter((file) => /figure|intake|tally|differences|activities/.test(file))
  expect(ofFigures.length).toBeGreaterThan(10)
  const found = ofFigures.map((file) => [
    file,
    namesIn(textOf(file)).filter((each) => peopleCounted.test(each)),
  ])
  expect(found.filter(([, words]) => words?.length)).toEqual([])
})

test.each(['personCount', 'visits', 'journeys', 'byLevel: level', '进京人次'])('%s', (word) => {
  expect(peopleCounted.test(word)).toBe(true)
})
