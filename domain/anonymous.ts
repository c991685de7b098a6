import { numbersIn } from './phone'
import { isDefined } from './present'

/** Of somebody in a matter: what a text about it must not hold. */
export type Known = { name: string | null; address: string | null; phone: string | null }

export type Found = {
  what: 'a name' | 'an address' | 'a telephone number' | 'an identity number'
  /** The first letter of it, counted from 1. */
  at: number
}

/** Two letters are a name; one is found in every text. */
const FEWEST_LETTERS = 2
/** So much of the end of an address tells the house; its beginning is the township's. */
const END_OF_ADDRESS = 5

/** A mobile number or a landline with its area, an 18 or 15 digit identity number: whoever's they are. */
const anybodys: readonly [Found['what'], RegExp][] = [
  ['an identity number', /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/],
  ['a telephone number', /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}\d{7,8}(?!\d)/],
]

/** By what of these somebody would be recognised in a text, where it stands first; undefined where by nothing. */
export function personalIn(text: string, known: readonly Known[]): Found | undefined {
  const letters = squeezed(text, /[\s·•]/u)
  // A number is written in groups, and two numbers stand beside each other with a blank between them.
  const digits = [squeezed(text, /[()-]/u), squeezed(text, /[\s()-]/u)]
  const found = [
    ...known.flatMap((each) => ofOne(letters, digits, each)),
    ...digits.flatMap((each) =>
      anybodys.map(([what, form]) => at(each, what, each.letters.search(form))),
    ),
  ]
  return found.filter(isDefined).sort((one, other) => one.at - other.at)[0]
}

function ofOne(
  letters: Squeezed,
  digits: readonly Squeezed[],
  { name, address, phone }: Known,
): (Found | undefined)[] {
  const find = (what: Found['what'], of: Squeezed, wanted: string, fewest: number) =>
    [...wanted].length < fewest ? undefined : at(of, what, of.letters.indexOf(wanted))
  const end = [...plain(address)].slice(-END_OF_ADDRESS).join('')
  return [
    find('a name', letters, plain(name), FEWEST_LETTERS),
    find('an address', letters, end, END_OF_ADDRESS),
    ...numbersIn(phone ?? '').flatMap((number) =>
      digits.map((each) => find('a telephone number', each, number, FEWEST_LETTERS)),
    ),
  ]
}

function plain(written: string | null): string {
  return squeezed(written ?? '', /[\s·•]/u).letters
}

function at({ from }: Squeezed, what: Found['what'], index: number): Found | undefined {
  const place = from[index]
  return place === undefined ? undefined : { what, at: place + 1 }
}

/** Letters without what stands between them, and where each stood. */
type Squeezed = { letters: string; from: readonly number[] }

function squeezed(text: string, left: RegExp): Squeezed {
  const kept: { letter: string; place: number }[] = []
  for (const [place, written] of [...text].entries()) {
    for (const letter of written.normalize('NFKC').toLowerCase()) {
      if (!left.test(letter)) kept.push({ letter, place })
    }
  }
  // Of letters that take two units each unit has a place.
  const from = kept.flatMap(({ letter, place }) =>
    Array.from(letter, () => place).concat(letter.length > 1 ? [place] : []),
  )
  return { letters: kept.map(({ letter }) => letter).join(''), from }
}
