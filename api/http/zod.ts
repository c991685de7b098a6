import { extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'

// Before any schema is made: a schema made earlier has no `.openapi()`.
extendZodWithOpenApi(z)

export { z }
