/**
 * npm run client — writes client/schema.ts out of the declarations of api/routes, in the folder it is
 * run from. With --check it writes nothing, and says whether that file is as they declare.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { routes } from '../../api/routes'
import { Failure, sentenceOf } from '../../runtime/failure'
import { readArguments } from '../arguments'
import { clientSchema } from './schema'

const schemaFile = 'client/schema.ts'
const usage = 'Usage: npm run client, with -- --check to write nothing and say whether it is stale.'

async function main(): Promise<void> {
  const { check = false } = readArguments({ check: { type: 'boolean' } }, usage)
  const schema = await clientSchema(routes)
  if (!check) return writeFileSync(schemaFile, schema)
  if (readFileSync(schemaFile, 'utf8') === schema) return
  throw new Failure('client/schema.ts is not what the routes declare: npm run client writes it.')
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})
