import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { createFieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import type { DemoEnv, DemoSignIn } from '../../runtime/demo/seed'
import { subjects } from '../../runtime/demo/subjects'
import { villages, workAreas, type VillageData } from '../../runtime/demo/places'
import {
  bodies,
  installation,
  posts as allPosts,
  responsibilities,
  township,
  units as allUnits,
} from '../../runtime/demo/township'
import type { Organisation } from '../../runtime/organisation/organisation'
import { lockOrganisation, storeOrganisation } from '../../runtime/organisation/store'

/** The posts were held before the plan began. */
const STARTS_ON = '2019-01-01'

/** As many as the demo township has. */
export const VILLAGES = villages.length

/** The first so many of them. */
export function firstVillages(count: number): readonly VillageData[] {
  return villages.slice(0, count)
}

/** The demo township of 2019 with so many villages; whoever holds a post signs in by its code. */
function organisation(count: number): Organisation {
  const left = new Set(villages.slice(count).map(({ code }) => code))
  const posts = allPosts.filter(({ village }) => village === undefined || !left.has(village))
  const units = allUnits.filter(({ head }) => posts.some(({ code }) => code === head))
  const holders = posts.flatMap(({ code, holder }) => {
    if (holder === undefined) return []
    return [
      { name: holder, email: `${code}@example.invalid`, holds: [code], deputises: [], login: code },
    ]
  })
  return {
    ...{ installation, body: township, bodies, workAreas, units, posts, subjects },
    villages: firstVillages(count),
    ...{ responsibilities, startsOn: STARTS_ON, holders },
  }
}

/** Fills the empty database; answers who signs in, with passwords nobody keeps. */
export async function seedTownship(env: DemoEnv, count: number): Promise<DemoSignIn[]> {
  const told = organisation(count)
  const signIns = told.holders.flatMap(({ login }) => {
    const post = told.posts.find(({ code }) => code === login)
    if (login === undefined || post === undefined) return []
    const password = randomBytes(12).toString('hex')
    return [{ role: post.role, login, password, title: post.title }]
  })
  const passwords = new Map(signIns.map(({ login, password }) => [login, password]))
  const keys = parseKeyring('ANJIE_FIELD_KEYS', env.ANJIE_FIELD_KEYS)
  const cipher = createFieldCipher(keys, Buffer.from(env.ANJIE_HASH_KEY, 'base64'))
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('BEGIN')
    await lockOrganisation(client)
    await storeOrganisation(client, cipher, told, passwords)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  return signIns
}
