import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createPrisma, type Database } from '../../prisma/client'
import { requireAuditKeys, requireFieldKeys } from '../../prisma/key-use'
import { createFieldCipher } from '../../protection/field-cipher'
import { idsOf, parseKeyring } from '../../protection/keyring'
import type { DataDir } from '../../runtime/data-dir'
import { embeddedUrls } from '../../runtime/database'
import { Failure, sentenceOf } from '../../runtime/failure'
import { ensureSecrets, type Secrets } from '../../runtime/secrets'
import { freePort } from '../../runtime/servers/ports'
import { startPostgres } from '../../runtime/servers/postgres'
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
  })
  const prisma = createPrisma(embeddedUrls({ port, secrets }).migrationUrl, { poolMax: 1 })
  try {
    await open(prisma, secrets)
  } catch (error) {
    throw new Failure(
      `The keys do not belong to this backup (${sentenceOf(error)}): use the secrets.json that was ` +
        'kept when it was made.',
    )
  } finally {
    await prisma.$disconnect()
    await running.stop()
  }
}

async function open(prisma: Database, secrets: Secrets): Promise<void> {
  const ring = parseKeyring('fieldKeys', secrets.fieldKeys)
  await requireFieldKeys(prisma, idsOf(ring))
  await requireAuditKeys(prisma, idsOf(parseKeyring('auditKeys', secrets.auditKeys)))
  const cipher = createFieldCipher(ring, Buffer.from(secrets.hashKey, 'base64'))
  for (const { id, name, nameKey } of await prisma.person.findMany()) {
    cipher.open(`Person.name:${id}`, name, nameKey)
  }
}
