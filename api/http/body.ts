import express, { type Request, type RequestHandler, type Response } from 'express'
import { Problem } from './problem'
import type { ApiRoute } from './route'

const MOST_BYTES = 256 * 1024

// Compressed bodies are refused: a small one can become a large one.
const parseJson = express.json({ limit: MOST_BYTES, inflate: false, type: isJson })

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
  if (!isJson(req)) {
    throw new Problem('unsupported-media-type', 'Send the body as application/json.')
  }
  await pass(parseJson, req, res)
  return req.body as unknown
}

function hasBody({ headers }: Request): boolean {
  if (headers['transfer-encoding'] !== undefined) return true
  return Number(headers['content-length'] ?? 0) > 0
}

/** Runs middleware of Express's making at the point of a route where it belongs. */
export function pass(middleware: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (error?: unknown) => {
      if (error === undefined) resolve()
      else reject(error as Error)
    }
    void middleware(req, res, next)
  })
}
