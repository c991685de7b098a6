/**
 * What is dialled within the country, whatever way a telephone number is written: with blanks, hyphens
 * or brackets, in full-width digits, with or without the country's code.
 */
export function dialled(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '')
  return digits.replace(/^(00)?86(?=1\d{10}$)/, '')
}
