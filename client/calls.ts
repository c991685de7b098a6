import type { components, paths } from './schema'

/** What a call takes and what it answers, read off the types of the document. */

export type Method = 'get' | 'post' | 'put' | 'delete'

type Operation = { parameters: object; responses: object; requestBody?: unknown }
type OperationAt<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, infer O> ? (O extends Operation ? O : never) : never

/** The addresses at which there is something to be asked for by that method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: [OperationAt<P, M>] extends [never] ? never : P
}[keyof paths]

type Part<O extends Operation, Name extends 'path' | 'query'> =
  O['parameters'] extends Record<Name, infer Needed>
    ? { readonly [N in Name]: Needed }
    : O['parameters'] extends Partial<Record<Name, infer Possible>>
      ? [NonNullable<Possible>] extends [never]
        ? { readonly [N in Name]?: never }
        : { readonly [N in Name]?: NonNullable<Possible> }
      : object

type Content<Holder> = Holder extends { content: infer C } ? C : never

/** JSON is given as what it says, any other body as its bytes. */
type Body<O extends Operation> = O extends { requestBody: infer B }
  ? Content<B> extends { 'application/json': infer Json }
    ? { readonly body: Json }
    : { readonly body: Uint8Array; readonly type: keyof Content<B> & string }
  : { readonly body?: never }

type HeaderOf<O extends Operation> = O['parameters'] extends { header?: infer H }
  ? [NonNullable<H>] extends [never]
    ? never
    : keyof NonNullable<H>
  : never

/** What the change rests on: the ETag of what was seen. */
type Resting<O extends Operation> =
  'If-Match' extends HeaderOf<O> ? { readonly ifMatch?: string } : object

/** The addresses whose answers have a tag. */
export type PathTagged = {
  [P in PathWith<'get'>]: 'If-None-Match' extends HeaderOf<OperationAt<P, 'get'>> ? P : never
}[PathWith<'get'>]

export type AskedOf<P extends keyof paths, M extends Method> = Part<OperationAt<P, M>, 'path'> &
  Part<OperationAt<P, M>, 'query'> &
  Body<OperationAt<P, M>> &
  Resting<OperationAt<P, M>> & { readonly key?: string }

/** Left out where nothing has to be said. */
export type Asking<P extends keyof paths, M extends Method> =
  object extends AskedOf<P, M> ? [asked?: AskedOf<P, M>] : [asked: AskedOf<P, M>]

type DataOf<Response> = [Content<Response>] extends [never]
  ? undefined
  : Content<Response> extends { 'application/json': infer Json }
    ? Json
    : Uint8Array

/** Whatever is no problem: told apart by its status where there are several. */
export type AnswerTo<P extends keyof paths, M extends Method> = {
  [Status in Exclude<keyof OperationAt<P, M>['responses'], 'default' | 304>]: {
    readonly status: Status
    readonly headers: Headers
    readonly data: DataOf<OperationAt<P, M>['responses'][Status]>
  }
}[Exclude<keyof OperationAt<P, M>['responses'], 'default' | 304>]

export type ProblemTold = components['schemas']['Problem']
