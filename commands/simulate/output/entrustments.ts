import type { People } from '../people'
import type { OutputFile } from './output-file'

const lists = [
  { list: 'township', name: 'list-3-1' },
  { list: 'village', name: 'list-3-2' },
] as const

/** Whose cases are whose, of each campaign that took some on, as the office takes it home (plan H3). */
export async function entrustmentFiles(
  people: People,
  campaigns: readonly string[],
): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const campaign of campaigns) {
    for (const { list, name } of lists) {
      const path = `/v1/campaigns/${campaign}/entrustments?list=${list}&format=csv`
      const content = await people.desk('director').getText(path)
      files.push({ path: `lists/${campaign}.${name}.csv`, content })
    }
  }
  return files
}
