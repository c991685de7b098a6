import type { Action } from '../../domain/access'

export type Method = 'get' | 'post' | 'put' | 'delete'

/**
 * Open to everybody, to whoever is signed in, or to those whose posts grant the action. `byCode`: of
 * everybody those who hold a query code and know what goes with it; the handler looks (decision 58).
 * `bySending`: of everybody, and whoever sends the very same with the same key is the one who sent it
 * before (decision 76).
 */
export type Access =
  | { readonly public: true; readonly byCode?: true; readonly bySending?: true }
  | { readonly signedIn: true }
  | { readonly action: Action }

/**
 * `stored`: the answer is kept in the handler's own transaction. `update`: the key becomes the id
 * of a workflow update, which remembers it (decision 5). `by-nature`: doing it twice is the same
 * as doing it once, or nothing is changed; no header is asked for.
 */
export type Idempotency = 'stored' | 'update' | 'by-nature'
