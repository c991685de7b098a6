import { LEFT_OUT, reachOf, share, type Described } from '../../../commands/fuzz/reach'
import {
  emptyResult,
  requestsOf,
  table,
  take,
  toldOnce,
  type Line,
} from '../../../commands/fuzz/results'

const document: Described = {
  paths: {
    '/v1/cases': {
      get: { operationId: 'listCases', 'x-anjie-action': 'list-cases', security: [{}] },
    },
    '/v1/me': { get: { operationId: 'me', security: [{}] } },
    '/v1/look-ups': { post: { operationId: 'lookUp', security: [], requestBody: {} } },
    '/v1/accounts': {
      get: { operationId: 'readAccounts', 'x-anjie-action': 'keep-accounts', security: [{}] },
    },
    '/v1/events': { get: { operationId: 'followChanges', security: [{}] } },
  },
}

test('what is open follows from what the posts allow; what is left out is neither', () => {
  expect(Object.keys(LEFT_OUT)).toContain('followChanges')
  expect(reachOf(document, new Set(['list-cases']))).toEqual({
    ...{ open: ['listCases', 'me', 'lookUp'], closed: ['readAccounts'] },
    once: { open: 2, closed: 1 },
  })
  expect(reachOf(document, undefined)).toEqual({
    ...{ open: ['lookUp'], closed: ['listCases', 'me', 'readAccounts'] },
    once: { open: 0, closed: 3 },
  })
})

test('closed doors are knocked at, and what is left is shared among the open ones', () => {
  const reach = { open: ['a', 'b', 'x'], closed: ['c', 'd'], once: { open: 1, closed: 0 } }
  expect(share(reach, 2_001)).toEqual({ open: 997, closed: 3 })
  expect(share(reach, 13)).toEqual({ open: 5, closed: 1 })
})

const scenario = (checks: object[], status: number | undefined): Line => ({
  ScenarioFinished: {
    recorder: {
      label: 'GET /v1/cases',
      checks: { x: checks as never },
      interactions: {
        x: {
          request: { method: 'GET', uri: 'http://127.0.0.1/v1/cases' },
          response: status === undefined ? null : { status_code: status },
        },
      },
      cases: { x: { value: { body: { a: 1 } } } },
    },
  },
})
const failing = {
  ...{ name: 'not_a_server_error', status: 'failure' },
  failure_info: { failure: { title: 'Server error', message: '500\n\nthe whole schema' } },
}

test('a check that fails, a connection that breaks and an error of the run are failures', () => {
  const result = emptyResult()
  take(result, scenario([{ name: 'x', status: 'success' }], 200))
  expect([result.failures, result.finished]).toEqual([[], false])
  take(result, scenario([failing], 500))
  take(result, scenario([failing], 500))
  take(result, scenario([], undefined))
  take(result, { NonFatalError: { label: 'GET /v1/me' } })
  take(result, { EngineFinished: { stop_reason: 'completed' } })
  expect(result.finished).toBe(true)
  expect(requestsOf(result)).toBe(3)
  expect(result.failures[0]).toMatchObject({
    ...{ what: 'Server error: 500', again: 'GET http://127.0.0.1/v1/cases {"a":1}' },
  })
  expect(toldOnce(result.failures).map(({ check, times }) => [check, times])).toEqual([
    ...[
      ['not_a_server_error', 2],
      ['no answer', 1],
      ['error', 1],
    ],
  ])
  expect(table(new Map([['office', result]]))).toEqual([
    'role    operations  requests  2xx  3xx  4xx  5xx  failures',
    'office  1           3         1    0    0    2    4',
  ])
})

test('a run that was broken off has not finished', () => {
  const result = emptyResult()
  take(result, { EngineFinished: { stop_reason: 'interrupted' } })
  expect(result.finished).toBe(false)
})
