import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { apiEnvSchema } from '../../api/env'
import { operatorViewEnvSchema } from '../../runtime/operator-view/main'
import { prepareEnvSchema } from '../../runtime/prepare'
import { projectRoot } from '../../runtime/project'
import { workerEnvSchema } from '../../worker/env'

// The part of the compose specification that is used, closed: an unknown key is a mistake.
const duration = z.string().regex(/^\d+(ms|s|m|h)$/)
const variables = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string())
const service = z.strictObject({
  build: z.string().optional(),
  image: z.string().regex(/^[\w./-]+:[\w.${}:-]+$/, 'an image with a tag'),
  restart: z.string().regex(/^(no|always|unless-stopped|on-failure(:\d+)?)$/),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  shm_size: z.string().optional(),
  stop_grace_period: duration.optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: variables,
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }),
    )
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD')], z.string()),
      interval: duration,
      timeout: duration,
      retries: z.number().int().positive(),
      start_period: duration,
    })
    .optional(),
})
const composeSchema = z.strictObject({
  name: z.string(),
  'x-program': z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
})

const text = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8')
const compose = composeSchema.parse(parse(text, { merge: true }))
const services = Object.entries(compose.services)
const oneShots = ['temporal-schema', 'prepare']

function named(name: string): z.infer<typeof service> {
  const found = compose.services[name]
  if (!found) throw new Error(`No service "${name}"`)
  return found
}

describe('docker-compose.yml', () => {
  test('names only services and volumes it defines', () => {
    for (const [name, { depends_on = {}, volumes = [] }] of services) {
      for (const [target, { condition }] of Object.entries(depends_on)) {
        expect([name, Object.keys(compose.services)]).toEqual([
          name,
          expect.arrayContaining([target]),
        ])
        const oneShot = condition === 'service_completed_successfully'
        expect([target, oneShots.includes(target)]).toEqual([target, oneShot])
      }
      for (const source of volumes.map((volume) => volume.split(':')[0] ?? '')) {
        const known = source.startsWith('./')
          ? existsSync(join(projectRoot, source))
          : source in compose.volumes
        expect([name, source, known]).toEqual([name, source, true])
      }
    }
  })

  test('has no circle of services waiting for one another', () => {
    const settled = new Set<string>()
    for (let round = 0; round < services.length; round += 1) {
      for (const [name, { depends_on = {} }] of services) {
        if (Object.keys(depends_on).every((target) => settled.has(target))) settled.add(name)
      }
    }
    expect([...settled].sort()).toEqual(Object.keys(compose.services).sort())
  })

  test('asks every service that stays whether it is well', () => {
    for (const [name, { healthcheck }] of services) {
      expect([name, healthcheck !== undefined]).toEqual([name, !oneShots.includes(name)])
    }
  })

  test('publishes the API and the operators’ view, on the loopback, and nothing else', () => {
    const published = services.flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port.split(':')[0]]),
    )
    expect(published).toEqual([
      ['api', '127.0.0.1'],
      ['operator-view', '127.0.0.1'],
    ])
  })

  test('has no default for a secret, and says what each is', () => {
    const used = [...text.matchAll(/\$\{(\w+)(:[?-])?([^}]*)\}/g)]
    for (const [, name = '', kind, rest = ''] of used) {
      if (!/PASSWORD|KEY|SECRET|SMTP|ORIGIN/.test(name)) continue
      expect([name, kind, rest.length > 5]).toEqual([name, ':?', true])
    }
  })

  test.each([
    ['worker', Object.keys(workerEnvSchema.shape)],
    ['api', Object.keys(apiEnvSchema.shape)],
    ['prepare', Object.keys(prepareEnvSchema.shape)],
    ['operator-view', Object.keys(operatorViewEnvSchema.shape)],
  ])('sets for %s every variable it reads, and no other', (name, read) => {
    expect(Object.keys(named(name).environment).sort()).toEqual([...read].sort())
  })

  test('runs programs that are there', () => {
    const commands = services.flatMap(([, { command, healthcheck }]) => [
      command ?? [],
      healthcheck?.test.slice(1) ?? [],
    ])
    for (const [program, file = ''] of commands) {
      if (program !== 'node') continue
      const source = file.replace(/^dist\//, '').replace(/\.js$/, '.ts')
      expect([source, existsSync(join(projectRoot, source))]).toEqual([source, true])
    }
    for (const [, source = ''] of readDockerfile().matchAll(/^COPY ([^-\s]\S*)/gm)) {
      expect([source, existsSync(join(projectRoot, source))]).toEqual([source, true])
    }
  })

  test('lets operators look only', () => {
    const ui = named('temporal-ui')
    expect(ui.environment).toMatchObject({
      TEMPORAL_DISABLE_WRITE_ACTIONS: 'true',
      TEMPORAL_CODEC_INCLUDE_CREDENTIALS: 'true',
    })
    expect(ui.ports).toBeUndefined()
  })

  test('is understood by docker compose, where that is installed', () => {
    if (spawnSync('docker', ['compose', 'version']).status !== 0) return
    const given = Object.fromEntries(
      [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => [name ?? '', 'x']),
    )
    const checked = spawnSync('docker', ['compose', '-f', '-', 'config', '--quiet'], {
      input: text,
      cwd: projectRoot,
      env: { ...process.env, ...given },
      encoding: 'utf8',
    })
    expect(checked.stderr).toBe('')
    expect(checked.status).toBe(0)
  })
})

function readDockerfile(): string {
  return readFileSync(join(projectRoot, 'Dockerfile'), 'utf8')
}
