import type { Pool } from 'pg'
import type { CaseNumber } from '../domain/ids'
import type { FieldCipher } from '../protection/field-cipher'

/** One in so many is still open, as in an office that has worked for years. */
export const ONE_OPEN_IN = 20

/** The phrases an invented matter is put together from; the last ones are rare. */
const phrases = [
  ...[
    '村口道路路面破损',
    '雨后积水出行不便',
    '希望尽快维修',
    '老人和孩子每天经过',
    '多次向村里反映',
  ],
  ...[
    '宅基地审批进度',
    '征地补偿款发放',
    '自来水水压不足',
    '垃圾清运不及时',
    '路灯不亮',
    '噪音扰民',
  ],
  ...['低保申请结果', '医保报销比例', '学校门口停车', '河道淤积需要清理', '农田灌溉渠损坏'],
  ...['拖欠工资', '物业收费标准', '拆迁安置房交付', '土地流转合同', '危房改造补助', '邻里排水纠纷'],
]
const RARE = '塌陷护栏缺失'
const ONE_RARE_IN = 500
const BATCH = 2_000

/** Phrases of a matter, the same for a number every time; early phrases are more frequent. */
function textsOf(index: number): string[] {
  const chosen = Array.from({ length: 12 }, (_, at) => {
    const scattered = ((index + 1) * 2_654_435_761 + at * 40_503) % 65_536
    return phrases[Math.floor((scattered / 65_536) ** 2 * phrases.length)] ?? ''
  })
  return index % ONE_RARE_IN === 0 ? [...chosen, RARE] : chosen
}

/**
 * Rows of cases as years of work leave them, each with the whole snapshot of the model and with texts
 * sealed for itself. They have no workflow, so nothing but reading may be measured with them.
 */
export async function fillCases(
  pool: Pool,
  model: CaseNumber,
  count: number,
  cipher: FieldCipher,
  from = 1,
): Promise<void> {
  for (let first = from; first <= count; first += BATCH) {
    const last = Math.min(first + BATCH - 1, count)
    const written = Array.from({ length: last - first + 1 }, (_, at) => writing(first + at, cipher))
    const ofTexts = [model, JSON.stringify(written)]
    for (const insert of [filings, petitioners]) await pool.query(insert, ofTexts)
    await pool.query(searches, [JSON.stringify(written)])
    for (const insert of [cases, claims, duties]) await pool.query(insert, [model, first, last])
    await pool.query(texts, ofTexts)
    await pool.query(claimSearches, [JSON.stringify(written)])
  }
}

/** What a person wrote, as it lies in the database, by the columns it fills. */
function writing(index: number, cipher: FieldCipher) {
  const number = `2001-${String(index).padStart(6, '0')}`
  const parts = textsOf(index)
  const seal = (place: string, text: string) =>
    Buffer.from(cipher.seal(place, text).value).toString('base64')
  return {
    i: index,
    title: seal(`Filing.title:F${number}`, parts[0] ?? ''),
    words: seal(`Filing.words:F${number}`, parts.join('，')),
    name: seal(`Petitioner.name:F${number}-P1`, '甲某'),
    claim: seal(`CaseText.body:${number}-C1`, parts[1] ?? ''),
    grams: cipher.grams(...parts),
    claimGrams: cipher.grams(parts[1] ?? ''),
  }
}

const number = `'2001-' || lpad(i::text, 6, '0')`
const scattered = (salt: number, among: number) => `((hashint4(i + ${salt}) & 1048575) % ${among})`
const numbers = `generate_series($2::int, $3::int) i`
const open = `i % ${ONE_OPEN_IN} = 0`

const written = `jsonb_to_recordset($2::jsonb) AS w(i int, title text, words text, name text, claim text)`

const filings = `
  INSERT INTO "Filing" (number, channel, "receivedOn", "registeredAt", "registeredBy",
    "registeredForPost", words, "wordsKey", title, "titleKey", "queryCode", "queryCodeKey", "queryCodeHash")
  SELECT 'F' || ${number}, channel, "receivedOn", "registeredAt", "registeredBy",
    "registeredForPost", decode(w.words, 'base64'), "wordsKey", decode(w.title, 'base64'), "titleKey",
    "queryCode", "queryCodeKey", sha256(i::text::bytea)
  FROM "Filing" m, ${written} WHERE m.number = 'F' || $1`

const petitioners = `
  INSERT INTO "Petitioner" (id, "filingNumber", name, "nameKey", "nameHash")
  SELECT 'F' || ${number} || '-P1', 'F' || ${number}, decode(w.name, 'base64'), "nameKey",
    sha256((i % 30000)::text::bytea)
  FROM "Petitioner" m, ${written} WHERE m."filingNumber" = 'F' || $1`

const cases = `
  INSERT INTO "Case" (number, "filingNumber", "bodyCode", "villageCode", "workflowId", phase, kind,
    route, "unitCode", "leadPostCode", "registeredBy", "registeredForPost", excluded, "receivedOn",
    "concludedOn", "endedOn", "nextDue", overdue, epoch, version, "startArgs", snapshot, "snapshotHash")
  SELECT ${number}, 'F' || ${number}, "bodyCode",
    (SELECT code FROM "Village" ORDER BY code OFFSET ${scattered(1, 4)} LIMIT 1),
    'case-' || ${number}, CASE WHEN ${open} THEN 'accepted' ELSE 'ended' END, kind, route,
    (SELECT code FROM "Unit" ORDER BY code OFFSET ${scattered(2, 3)} LIMIT 1), NULL,
    "registeredBy", "registeredForPost", '{}', (DATE '2001-01-01' + i / 20)::text,
    CASE WHEN NOT ${open} THEN '2002-01-01' END, CASE WHEN NOT ${open} THEN '2002-03-01' END,
    CASE WHEN ${open} THEN (DATE '2026-01-01' + ${scattered(5, 360)})::text END,
    i % 5000 = 0, epoch, version, replace("startArgs"::text, $1, ${number})::jsonb,
    replace(snapshot::text, $1, ${number})::jsonb, "snapshotHash"
  FROM "Case" m, ${numbers} WHERE m.number = $1`

/** As many as an ordinary life leaves; of an open case one is owed still. */
const DUTIES = 8

const duties = `
  INSERT INTO "Duty" (id, "subjectType", subject, kind, nature, "owedBy", basis, "openedOn", due,
    provisional, state, "doneOn")
  SELECT 'many-' || i || '-' || k, 'case', ${number}, kind, nature, "owedBy", basis, "openedOn",
    CASE WHEN ${open} AND k = 1 THEN (DATE '2026-01-01' + ${scattered(5, 360)})::text
      ELSE (DATE '2001-01-01' + i / 20 + 15 * k)::text END,
    FALSE, CASE WHEN ${open} AND k = 1 THEN 'open' ELSE 'done' END,
    CASE WHEN ${open} AND k = 1 THEN NULL ELSE (DATE '2001-01-01' + i / 20 + 14 * k)::text END
  FROM (SELECT * FROM "Duty" WHERE subject = $1 AND state = 'open' LIMIT 1) m, ${numbers},
    generate_series(1, ${DUTIES}) k`

const claims = `
  INSERT INTO "Claim" SELECT ${number} || '-C1', ${number}, 1 FROM ${numbers} WHERE $1 <> ''`

const texts = `
  INSERT INTO "CaseText" (id, "caseNumber", kind, body, "bodyKey", hash, author, "writtenAt")
  SELECT ${number} || '-C1', ${number}, m.kind, decode(w.claim, 'base64'), m."bodyKey", m.hash,
    m.author, m."writtenAt"
  FROM "CaseText" m, ${written} WHERE m.id = $1 || '-C1'`

const searches = `
  INSERT INTO "FilingSearch"
  SELECT 'F' || ${number}, grams
  FROM jsonb_to_recordset($1::jsonb) AS given(i int, grams bigint[])`

const claimSearches = `
  INSERT INTO "ClaimSearch"
  SELECT ${number} || '-C1', "claimGrams"
  FROM jsonb_to_recordset($1::jsonb) AS given(i int, "claimGrams" bigint[])`

/** What the searches of the figure look for: often found, seldom found, and never. */
export const searched = { often: '路面破损', seldom: RARE, never: '水库移民' }
