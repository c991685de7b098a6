import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createPrisma, type Database } from '../../prisma/client'
import { requireAuditKeys, requireFieldKeys, requireNewestPayloadKey } from '../../prisma/key-use'
import { createFieldCipher } from '../../protection/field-cipher'
import { idsOf, parseKeyring } from '../../protection/keyring'
import type { DataDir } from '../../runtime/data-dir'
import { embeddedUrls } from '../../runtime/database'
import { Failure, sentenceOf } from '../../runtime/failure'
import { ensureSecrets, keysFor, type Keys } from '../../runtime/secrets'
import { freePort } from '../../runtime/servers/ports'
import { PasswordRefused, startPostgres } from '../../runtime/servers/postgres'
import type { PostgresProgram } from '../../runtime/servers/postgres-program'

/** Starts the database for a moment, and tries what the keys are for before anybody relies on them. */
export async function requireBelonging(dir: DataDir, program: PostgresProgram): Promise<void> {
  const secrets = ensureSecrets(dir)
  const port = await freePort()
  mkdirSync(dir.logs, { mode: 0o700 })
  const running = await startPostgres({
    ...{ program, port, dataDir: dir.postgres, ownerPassword: secrets.ownerPassword },
    logFile: join(dir.logs, 'postgres.log'),
    // Whoever interrupts this interrupts its database.
    detached: false,
  }).catch((error: unknown) => {
    throw error instanceof PasswordRefused ? notTheirs('its password is another') : error
  })
  const prisma = createPrisma(embeddedUrls({ port, secrets }).migrationUrl, { poolMax: 1 })
  try {
    await requireOpening(prisma, keysFor(secrets))
  } catch (error) {
    throw notTheirs(sentenceOf(error))
  } finally {
    await prisma.$disconnect()
    await running.stop()
  }
}

function notTheirs(because: string): Failure {
  return new Failure(
    `The keys do not belong to this backup (${because}): use the secrets.json that was ` +
      'kept when it was made, and the variables as they were set then.',
  )
}

/** As the processes will get them: variables, where they are set, count before the file. */
export async function requireOpening(prisma: Database, keys: Keys): Promise<void> {
  const ring = parseKeyring('ANJIE_FIELD_KEYS', keys.ANJIE_FIELD_KEYS)
  await requireFieldKeys(prisma, idsOf(ring))
  const ids = (name: 'ANJIE_AUDIT_KEYS' | 'ANJIE_PAYLOAD_KEYS') =>
    idsOf(parseKeyring(name, keys[name]))
  await requireAuditKeys(prisma, ids('ANJIE_AUDIT_KEYS'))
  await requireNewestPayloadKey(prisma, ids('ANJIE_PAYLOAD_KEYS'))
  const cipher = createFieldCipher(ring, Buffer.from(keys.ANJIE_HASH_KEY, 'base64'))
  // By name: a backup of an earlier schema has fewer columns, and is migrated by the first start.
  const select = { id: true, name: true, nameKey: true, nameHash: true }
  for (const { id, name, nameKey, nameHash } of await prisma.person.findMany({ select })) {
    const hash = cipher.hash('Person.name', cipher.open(`Person.name:${id}`, name, nameKey))
    if (Buffer.from(nameHash).equals(hash)) continue
    throw new Error('the hash key is another: nothing that is searched for would be found')
  }
}
