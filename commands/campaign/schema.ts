import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { jsonSchema } from '../../campaigns/schema'
import { projectRoot } from '../../runtime/project'
import { readFilesAndOptions } from '../arguments'
import { Failure } from '../../runtime/failure'

const USAGE = 'Usage: npm run campaign -- schema.'

/** Writes campaigns/schema.json, by which editors check a definition while it is written. */
export function schema(args: string[]): number {
  const { files } = readFilesAndOptions({}, USAGE, args)
  if (files.length > 0) throw new Failure(`It takes no file. ${USAGE}`)
  writeFileSync(path.join(projectRoot, 'campaigns', 'schema.json'), jsonSchema())
  return 0
}
