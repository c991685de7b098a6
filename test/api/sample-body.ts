import { today } from './live-cases'

/** As much of a JSON Schema as the OpenAPI document uses. */
export type Schema = {
  $ref?: string
  example?: unknown
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  type?: string | string[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minimum?: number
  minLength?: number
}

export type OpenApi = { components: { schemas: Record<string, Schema> } }

/** The least body of that form: what may be left out is left out. */
export function sampleOf(document: OpenApi, schema: Schema): unknown {
  const sample = (inner: Schema) => sampleOf(document, inner)
  const { $ref, anyOf, oneOf, allOf } = schema
  if ($ref !== undefined) return sample(document.components.schemas[$ref.split('/').at(-1)!]!)
  if (schema.format === 'date') return today
  if (schema.example !== undefined) return schema.example
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [first] = anyOf ?? oneOf ?? []
  if (first !== undefined) return sample(first)
  if (allOf !== undefined) {
    return Object.assign({}, ...allOf.map((part) => sample(part))) as unknown
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'object': {
      const fields = (schema.required ?? []).map((name) => {
        return [name, sample(schema.properties?.[name] ?? {})] as const
      })
      return Object.fromEntries(fields)
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}))
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    default:
      return 'x'.repeat(Math.max(schema.minLength ?? 1, 1))
  }
}
