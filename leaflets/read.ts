import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Leaflet, LeafletVersion } from '../domain/leaflet/leaflet'
import { faultInWords, readWritten, type LocatedFault } from '../forms/written-form'
import { contentHash } from '../protection/content-hash'
import { leafletSchema } from './schema'

const form = { schema: leafletSchema, fields: 'docs/leaflets.md' }

type ReadLeaflet = { ok: true; leaflet: Leaflet } | { ok: false; faults: readonly LocatedFault[] }

/** A leaflet out of its YAML, or everything that is wrong with it. `file` is for the faults alone. */
export function readLeaflet(file: string, text: string): ReadLeaflet {
  const written = readWritten(file, text, form)
  return written.ok ? { ok: true, leaflet: written.value } : written
}

let shipped: readonly LeafletVersion[] | undefined

/** Every leaflet the product carries, read and checked once: with one that is faulty nothing starts. */
export function shippedLeaflets(): readonly LeafletVersion[] {
  shipped ??= leafletsIn(leafletsFolder())
  return shipped
}

/** Told by file and line, all at once; two that hold from one day under one code are a fault as well. */
export function leafletsIn(folder: string): LeafletVersion[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const read = names.sort().map((name) => {
    const file = `leaflets/${name}`
    return { file, ...readLeaflet(file, readFileSync(path.join(folder, name), 'utf8')) }
  })
  const faults = read.flatMap((each) => (each.ok ? [] : each.faults.map(faultInWords)))
  const found = read.flatMap((each) => (each.ok ? [each] : []))
  const doubled = found.filter(({ leaflet: { code, from } }, at) =>
    found.slice(0, at).some(({ leaflet }) => leaflet.code === code && leaflet.from === from),
  )
  const twice = doubled.map(
    ({ file, leaflet: { code, from } }) =>
      `${file}:1:1: Another file has "${code}" from ${from} on. Give this one another day or code.`,
  )
  const wrong = [...faults, ...twice]
  if (wrong.length > 0) throw new Error(`Leaflets are not valid:\n${wrong.join('\n')}`)
  return found.map(({ leaflet }) => ({ leaflet, hash: contentHash(leaflet) }))
}

/** The nearest above this file: in the source tree, or in dist/ with the data copied there. */
function leafletsFolder(): string {
  return __dirname
}
