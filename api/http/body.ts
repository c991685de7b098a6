import express, { type Request, type RequestHandler, type Response } from 'express'
import { Problem } from './problem'
import type { ApiRoute } from './route'

const MOST_BYTES = 256 * 1024

/**
 * Compressed bodies are refused: a small one can become a large one. What is JSON and no object is read
 * as what it is, so that the answer says what is wanted instead of calling it no JSON.
 */
const parserOf = (limit: number): RequestHandler =>
  express.json({ limit, inflate: false, strict: false, type: isJson })

const usual = parserOf(MOST_BYTES)
const larger = new Map<number, RequestHandler>()

function parserFor({ mostBytes }: ApiRoute): RequestHandler {
  if (mostBytes === undefined) return usual
  const parser = larger.get(mostBytes) ?? parserOf(mostBytes)
  larger.set(mostBytes, parser)
  return parser
}

function isJson({ headers }: { headers: { 'content-type'?: string | undefined } }): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')
}

/** The body as JSON, read only once it is clear that whoever sent it may. */
export async function readBody(req: Request, res: Response, route: ApiRoute): Promise<unknown> {
  const sent = hasBody(req)
  if (route.body === undefined) {
    if (sent) throw new Problem('invalid-request', 'Send no body: there is nothing to say here.')
    return undefined
  }
  if (!sent) return undefined
  if (route.file !== undefined) return readFile(req, res, route, route.file)
  if (!isJson(req)) {
    throw new Problem('unsupported-media-type', 'Send the body as application/json.')
  }
  await pass(parserFor(route), req, res)
  return req.body as unknown
}

/** What a body was sent as, without its parameters. */
export function mediaTypeOf({ headers }: Request): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';')
  return type.trim().toLowerCase()
}

async function readFile(req: Request, res: Response, route: ApiRoute, types: readonly string[]) {
  if (!types.includes(mediaTypeOf(req))) {
    throw new Problem('unsupported-media-type', `Send the file as ${types.join(', ')}.`)
  }
  const limit = route.mostBytes ?? MOST_BYTES
  await pass(express.raw({ limit, inflate: false, type: () => true }), req, res)
  return req.body as unknown
}

function hasBody({ headers }: Request): boolean {
  if (headers['transfer-encoding'] !== undefined) return true
  return Number(headers['content-length'] ?? 0) > 0
}

/** Runs middleware of Express's making at the point of a route where it belongs. */
export function pass(middleware: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (error?: Error | null | 'route' | 'router') => {
      if (typeof error === 'object' && error !== null) reject(error)
      else resolve()
    }
    void middleware(req, res, next)
  })
}
