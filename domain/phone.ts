/**
 * What is dialled within the country, whatever way a telephone number is written: with blanks, hyphens
 * or brackets, in full-width digits, with or without the country's code.
 */
export function dialled(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '')
  return digits.replace(/^(00)?86(?=1\d{10}$)/, '')
}

const BETWEEN_NUMBERS = /[/|、,，;；\n]|或者?|和|及/u
/** Fewer digits are a place or an extension, and no number anybody is called by. */
const FEWEST_DIGITS = 7

/** What is dialled of each of several numbers that were written into one field. */
export function numbersIn(phone: string): string[] {
  const numbers = phone.normalize('NFKC').split(BETWEEN_NUMBERS).map(dialled)
  return numbers.filter((number) => number.length >= FEWEST_DIGITS)
}
