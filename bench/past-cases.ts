import type { Pool } from 'pg'
import type { CaseNumber, UndertakingId } from '../domain/ids'
import { addDays, asDay, type Day } from '../domain/time/day'
import type { FieldCipher } from '../protection/field-cipher'
import { fillCases } from './many-cases'

/** The cases of `fillCases` come in by twenty a day from here on. */
export const firstDay = asDay('2001-01-01')
const A_DAY = 20
const BATCH = 5_000

export function lastDayOf(count: number): Day {
  return addDays(firstDay, Math.ceil(count / A_DAY) + 1)
}

/** The campaign takes on one in so many. */
const ONE_TAKEN_IN = 10

type Past = { model: CaseNumber; campaign: UndertakingId; from: number; to: number }

/**
 * Cases as they lie there when a circular's figures freeze: answered, promised, settled, each with its
 * lead and its subject, some taken on by the campaign, and with a journal of its days.
 */
export async function fillPast(
  pool: Pool,
  { model, campaign, from, to }: Past,
  cipher: FieldCipher,
): Promise<void> {
  await fillCases(pool, model, to, cipher, from)
  for (let first = from; first <= to; first += BATCH) {
    const last = Math.min(first + BATCH - 1, to)
    await pool.query(lived, [first, last, campaign])
    await pool.query(journal, [model, first, last])
  }
}

const number = (place: string) => `'2001-' || lpad(${place}::text, 6, '0')`
const oneOf = (values: readonly string[], salt: number) =>
  `(ARRAY[${values.map((each) => `'${each}'`).join(', ')}])[1 + (i / ${salt}) % ${values.length}]`

/** What a life leaves in the snapshot beside what it began with: as many duties, and what was said. */
const lived = `
  UPDATE "Case" c SET kind = 'petition', "leadPostCode" = ${oneOf(['lead-a', 'lead-b', 'lead-c', 'lead-d'], 1)},
    "subjectPath" = (SELECT path FROM "Subject" ORDER BY path
      OFFSET i % (SELECT count(*) FROM "Subject") LIMIT 1),
    snapshot = snapshot || jsonb_build_object(
      'kind', 'petition',
      'claims', jsonb_build_array(jsonb_build_object('id', number || '-C1', 'outcome',
        ${oneOf(['supported', 'reasonable-without-basis', 'not-supported'], 1)})),
      'promises', jsonb_build_array(jsonb_build_object('id', number || '/promise/1', 'from', 'opinion',
        'paper', '0', 'madeOn', "receivedOn", 'by', 'unit-head', 'due', "receivedOn",
        'performedOn', "receivedOn")),
      'duties', (SELECT jsonb_agg(duty) FROM jsonb_array_elements(snapshot->'duties') duty,
        generate_series(1, 4)))
      || CASE WHEN c.phase = 'ended' THEN jsonb_build_object('concludedOn', "concludedOn",
        'settled', jsonb_build_object('on', "concludedOn", 'how', ${oneOf(['confirmed', 'unanswered'], 3)}))
      ELSE '{}' END
      || CASE WHEN i % ${ONE_TAKEN_IN} = 0 THEN jsonb_build_object('campaigns', jsonb_build_array(
        jsonb_build_object('campaign', $3::text, 'on', "receivedOn", 'settleBy', "receivedOn")))
      ELSE '{}' END
  FROM generate_series($1::int, $2::int) i WHERE c.number = ${number('i')}`

const ENTRIES = 6

const journal = `
  INSERT INTO "CaseEntry" ("caseNumber", epoch, sequence, cause, events, "occurredOn", "recordedAt")
  SELECT ${number('i')}, 1, k, m.cause, m.events, (DATE '${firstDay}' + i / ${A_DAY})::text,
    DATE '${firstDay}' + i / ${A_DAY}
  FROM (SELECT * FROM "CaseEntry" WHERE "caseNumber" = $1 ORDER BY sequence LIMIT 1) m,
    generate_series($2::int, $3::int) i, generate_series(1, ${ENTRIES}) k`
