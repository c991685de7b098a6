// The rooms of the house and what each may import: the table of docs/architecture.md as data.
// A file belongs to the first room whose pattern it matches; a file of no room is refused, so a
// new folder starts with a row here.

const server = ['zod', 'pino']

/** Program parts that wire the others together, and therefore know them. */
const wiring = {
  rooms: [
    ...['domain', 'contract', 'workflows', 'activities', 'adapters', 'rules', 'documents'],
    ...['protection', 'forms', 'campaigns', 'leaflets'],
    ...['prisma', 'rows', 'figures', 'migrations', 'ground'],
    ...['api/records', 'api/queries', 'api/case-client'],
  ],
  packages: ['**'],
  node: true,
}

/**
 * `rooms`: may be imported (its own room always). `types`: rooms and packages known as types only.
 * `packages`: npm packages, by name. `node`: Node's own modules.
 */
const table = {
  domain: { files: 'domain/**' },
  contract: { files: 'contract/**', types: ['domain'], packages: ['@temporalio/workflow'] },
  workflows: {
    files: 'workflows/**',
    rooms: ['domain', 'contract'],
    types: ['activities'],
    // Search attribute keys stand in the SDK's own vocabulary, which is in the bundle anyway.
    packages: ['@temporalio/workflow', '@temporalio/common'],
  },
  adapters: {
    files: 'activities/adapters/**',
    rooms: ['activities', 'domain', 'contract', 'protection', 'prisma', 'rows', 'figures'],
    packages: ['@temporalio/activity', 'nodemailer'],
    node: true,
  },
  activities: {
    files: 'activities/**',
    rooms: ['domain', 'contract'],
    packages: ['@temporalio/activity'],
  },
  // Writes the committed calendar; not part of the program.
  'rules/generate': {
    files: 'rules/generate-calendar.ts',
    rooms: ['domain', 'rules'],
    packages: ['prettier'],
    node: true,
  },
  rules: { files: 'rules/**', rooms: ['domain'], packages: ['zod'], node: true },
  // What a township plans, as data: read and checked from a text, which somebody else fetches.
  campaigns: { files: 'campaigns/**', rooms: ['domain', 'forms'], packages: ['zod'] },
  // What is handed out to people, as data, and what reads it.
  leaflets: {
    files: 'leaflets/**',
    rooms: ['domain', 'forms', 'protection'],
    packages: ['zod'],
    node: true,
  },
  // What is printed: words and layout of a fact that domain has worked out.
  documents: { files: 'documents/**', rooms: ['domain'] },
  // What is wrong with a form that was filled in, said alike wherever one comes in.
  forms: { files: 'forms/**', packages: ['zod', 'yaml'] },
  protection: {
    files: 'protection/**',
    packages: ['@temporalio/common', '@temporalio/proto'],
    node: true,
  },
  'api/records': {
    files: 'api/records/**',
    rooms: ['domain', 'contract', 'protection', 'prisma', 'rows'],
    packages: ['@node-rs/argon2'],
    node: true,
  },
  'api/queries': {
    files: 'api/queries/**',
    rooms: ['domain', 'contract', 'protection', 'prisma', 'figures'],
    node: true,
  },
  'api/case-client': {
    files: 'api/case-client{.ts,/**}',
    rooms: ['domain', 'contract', 'protection'],
    types: ['workflows'],
    packages: ['@temporalio/client', '@temporalio/common'],
    node: true,
  },
  // Tables as files, read and written: nobody else knows how a workbook is made.
  'api/ledger': { files: 'api/ledger/**', packages: ['exceljs', 'csv-parse'], node: true },
  'api/main': {
    files: 'api/main.ts',
    rooms: [
      ...['domain', 'contract', 'rules', 'leaflets', 'protection', 'prisma', 'ground'],
      ...['api', 'api/records', 'api/queries', 'api/case-client'],
    ],
    packages: [...server, 'express', 'pg'],
    node: true,
  },
  api: {
    files: 'api/**',
    rooms: [
      ...['domain', 'contract', 'rules', 'documents', 'protection', 'forms', 'campaigns'],
      'leaflets',
      ...['api/records', 'api/queries', 'api/case-client', 'api/ledger'],
    ],
    types: ['workflows'],
    packages: [
      ...[...server, '@asteasolutions/zod-to-openapi', 'swagger-ui-dist', '@node-rs/argon2'],
      ...['express', 'express-session', 'connect-pg-simple', 'express-rate-limit', 'helmet'],
    ],
    node: true,
  },
  prisma: {
    files: [
      'prisma/{client.ts,pool.ts,statements.ts,held-on.ts,key-use.ts,published-years.ts}',
      'prisma/{listen.ts,rules-in-use.ts,sealed-columns.ts,shut-out.ts,unreached.ts,generated/**}',
      'prisma/{alarm-posts.ts,cases-told.ts,stations-aside.ts,campaign-cases.ts,counted-matters.ts}',
    ],
    // Which roles are leaders', for the condition by which a station steps aside.
    rooms: ['domain'],
    packages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
    node: true,
  },
  // What the rows of a case say of it, whoever writes them.
  rows: { files: 'prisma/rows/**', rooms: ['domain', 'contract', 'prisma'] },
  // What a paper counts, as it stood at a day: the worker freezes it, and the API looks what it would be now.
  figures: { files: 'prisma/figures/**', rooms: ['domain', 'contract', 'prisma'] },
  migrations: {
    files: 'prisma/**',
    rooms: ['ground'],
    packages: ['@prisma/**', 'pg'],
    node: true,
  },
  // What every program part says and finds alike: a failure's sentence, the folder of the project.
  ground: { files: 'runtime/{failure,project,report}.ts', node: true },
  // Whoever calls the API from outside: it knows its document, and nothing of the server.
  client: { files: 'client/**' },
  worker: { files: 'worker/**', ...wiring },
  runtime: { files: 'runtime/**', ...wiring },
  // Plays the whole product in one process under one clock, API and worker included.
  'commands/lives': {
    files: 'commands/lives/**',
    ...wiring,
    rooms: [...wiring.rooms, 'runtime', 'worker', 'api', 'commands'],
  },
  // Writes the types of the client out of what the API declares.
  'commands/client': {
    files: 'commands/client/**',
    ...wiring,
    rooms: [...wiring.rooms, 'runtime', 'api', 'commands'],
  },
  // Plays with real processes what the others play in one, with some of their parts.
  'commands/faults': {
    files: 'commands/faults/**',
    ...wiring,
    rooms: [...wiring.rooms, 'runtime', 'commands', 'commands/lives'],
  },
  // Asks the product, as it is started for the faults, whatever its document allows, by the client.
  'commands/fuzz': {
    files: 'commands/fuzz/**',
    ...wiring,
    rooms: [
      ...[...wiring.rooms, 'runtime', 'client'],
      ...['commands', 'commands/lives', 'commands/faults'],
    ],
  },
  // Plays a whole year, with people who act by themselves, in the township the lives are played in.
  'commands/simulate': {
    files: 'commands/simulate/**',
    ...wiring,
    rooms: [...[...wiring.rooms, 'runtime', 'commands', 'commands/lives', 'commands/faults']],
  },
  commands: { files: 'commands/**', ...wiring, rooms: [...wiring.rooms, 'runtime'] },
  bench: {
    ...{ files: 'bench/**', ...wiring },
    rooms: [...wiring.rooms, 'runtime', 'commands/lives', 'commands/simulate'],
  },
  // How the project is built and checked.
  tools: { files: '*.{js,mjs,json}', packages: ['**'], node: true },
  test: {
    files: 'test/**',
    rooms: ['*', 'api/*', 'commands/*', 'rules/*'],
    packages: ['**'],
    node: true,
  },
}

const rooms = Object.keys(table)

export const files = rooms.map((category) => ({ category, pattern: table[category].files }))

export const policies = Object.entries(table).flatMap(([room, row]) => {
  const from = { file: { categories: room } }
  const toRooms = (names) => ({ file: { categories: names } })
  const toPackages = (names) => ({ module: { origin: 'external', source: names } })
  return [
    { from, allow: { to: toRooms([room, ...(row.rooms ?? [])]) } },
    row.types && { from, allow: { to: toRooms(row.types), dependency: { kind: 'type' } } },
    row.packages && { from, allow: { to: toPackages(row.packages) } },
    row.node && { from, allow: { to: { module: { origin: 'core' } } } },
  ].filter(Boolean)
})
