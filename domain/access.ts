import { otherActions } from './actions'
import type { CommandKind } from './case/commands'
import { commandKinds } from './case/steps'

/**
 * One table decides who may do what, where: role × action × scope (decision 3). Roles come with
 * posts, so a successor has them from the first day and a predecessor no longer (O4).
 * Conflicts of one case (accused, recused, drafter) are no roles: `decide` knows them.
 */
export const roles = [
  /** Head of the deciding body. */
  'head',
  /** Director of the petition office (O2). */
  'director',
  /** Staff of the petition office. */
  'office',
  /** 包案领导: a lead official. */
  'lead',
  /** Head or staff of a responsible unit. */
  'unit',
  /** Village proxy (代办员). */
  'proxy',
  /** Keeps the program running; sees no case. */
  'operator',
] as const
export type Role = (typeof roles)[number]

/**
 * What follows from something said elsewhere, and nobody tells a case by itself: rules that were
 * published reach it by a campaign, from nobody's post; another case is taken in by whoever merges
 * that one (decision 38); whom the matter is about was said in another case of it (decision 43).
 */
const following = ['update-rules', 'take-in', 'share-accused'] as const
type Following = (typeof following)[number]

/** What people may tell a case. */
export type CaseAction = Exclude<CommandKind, Following>

export const caseActions = commandKinds.filter(
  (kind): kind is CaseAction => !following.some((each) => each === kind),
)
export const actions: readonly Action[] = [...otherActions, ...caseActions]
export type Action = (typeof otherActions)[number] | CaseAction

/**
 * `installation`: everywhere; `own-unit`: cases entrusted to the holder's unit; `own-lead`: cases
 * of which the holder's post is the lead; `own-reception`: those on which it is still to receive
 * somebody (decision 77); `own-filing`: cases registered for the holder's post,
 * whoever held it then (O4), those this person registered, and those given to the station of the
 * post's village, less what that station steps aside from (V2); `self`: what is the person's own.
 */
export type Scope =
  'installation' | 'own-unit' | 'own-lead' | 'own-reception' | 'own-filing' | 'self'

type Grants = Partial<Record<Action, readonly Scope[]>>

const everybody: Grants = {
  'read-own-inbox': ['self'],
  'read-own-duties': ['self'],
  'read-organisation': ['installation'],
  'read-rules': ['installation'],
  'read-campaigns': ['installation'],
}

/** Whoever works on matters hands in what their posts owe, and has a part in what is asked of those. */
const staff: Grants = {
  ...everybody,
  'file-return': ['self'],
  'take-part': ['self'],
  'read-good-practice': ['installation'],
}

const everywhere = (...allowed: readonly Action[]): Grants => within('installation', allowed)

function within(scope: Scope, allowed: readonly Action[]): Grants {
  return Object.fromEntries(allowed.map((action) => [action, [scope]]))
}

/** The counter's work, and keeping the record of what the person, other bodies and panels did. */
const office: Grants = {
  ...staff,
  ...everywhere('register-filing', 'list-cases', 'read-case', 'write-text'),
  ...everywhere('attach', 'read-attachments', 'withdraw-attachment'),
  // Whoever hands over or posts a notice must know to whom and where.
  ...everywhere('read-contact'),
  ...everywhere('accept', 'decline', 'split', 'link-repeat', 'merge', 'forward', 'assign'),
  ...everywhere('mark-urgent', 'report-urgent', 'record-report', 'report-back'),
  ...everywhere('take-back'),
  ...everywhere('object', 'answer-objection', 'contest', 'decide-competence'),
  ...everywhere('serve-notice', 'serve-opinion', 'serve-reply', 'serve-review', 'explain'),
  ...everywhere('hand-out-leaflet'),
  ...everywhere('entrust', 'form-team', 'set-plan', 'note-progress'),
  ...everywhere('note-lead-attention'),
  ...everywhere('reach-milestone', 'complete-clear', 'record-advice', 'refer-aid', 'follow-up-aid'),
  ...everywhere('assign-station', 'release-station'),
  ...everywhere('hand-over', 'complete-errand', 'mediate', 'sign-agreement', 'withdraw'),
  ...everywhere('record-breach'),
  ...everywhere('request-review', 'request-final-review', 'withdraw-review', 'send-file'),
  ...everywhere('appoint-reception', 'withdraw-reception', 'move-reception', 'record-reception'),
  ...everywhere('record-hearing', 'record-review'),
  // Whoever heads the office decides on recusal; which post that is the case knows.
  ...everywhere('ask-recusal', 'decide-recusal'),
  // As at registration, so whenever it comes out whom the matter is about (Art. 30).
  ...everywhere('name-accused'),
  ...everywhere('conclude', 'perform', 'ask-settled', 'answer-settled', 'put-on-file', 'take-up'),
  ...everywhere('join-campaign', 'leave-campaign'),
  ...everywhere('read-undelivered-mail', 'export-lists', 'set-subject', 'read-rating-sums'),
  ...everywhere('draft-paper', 'open-proceeding', 'read-proceedings'),
  ...everywhere('keep-reception-days', 'read-analysis'),
}

/** What binds the body or changes what it said: given by whoever answers for it. */
const answering = everywhere(
  ...(['issue-opinion', 'issue-reply', 'approve-late-entry', 'correct-date', 'reopen'] as const),
  'clear-accused',
)

export const access: Readonly<Record<Role, Grants>> = {
  office,
  director: {
    ...office,
    ...answering,
    ...everywhere(
      'list-for-supervision',
      'remove-from-supervision',
      'register-inherited',
      'import-ledger',
      'keep-subjects',
      'keep-channels',
      'publish-rules',
      'read-audit',
      'keep-organisation',
      'read-ratings',
      'run-campaigns',
      'approve-paper',
      'keep-panels',
      'read-assessments',
    ),
  },
  head: {
    ...staff,
    ...everywhere('list-cases', 'read-case', 'read-undelivered-mail', 'read-audit', 'export-lists'),
    ...everywhere('read-attachments'),
    ...everywhere('read-ratings', 'read-rating-sums'),
    ...everywhere('approve-paper', 'open-proceeding', 'read-proceedings', 'read-assessments'),
    ...everywhere('read-analysis'),
    // Nobody appoints themselves: of the two each decides on the other's post (decision 56).
    ...everywhere('keep-organisation'),
    ...answering,
    // Only what was sorted wrongly goes on as another kind, and they say so (decision 39).
    ...everywhere('extend', 'ask-recusal', 'decide-recusal', 'merge'),
    // Whoever received somebody says what came of it.
    ...everywhere('record-reception', 'note-lead-attention'),
  },
  lead: {
    ...staff,
    ...within('own-lead', ['write-text', 'ask-recusal', 'attach', 'withdraw-attachment']),
    // Nobody receives people on a matter they cannot read.
    ...Object.fromEntries(
      (['list-cases', 'read-case', 'read-attachments'] as const).map((action) => {
        return [action, ['own-lead', 'own-reception'] as const]
      }),
    ),
    ...within('own-reception', ['record-reception']),
    ...within('own-lead', ['form-team', 'set-plan', 'reach-milestone', 'note-progress']),
    ...within('own-lead', ['note-lead-attention', 'record-advice', 'explain', 'mediate']),
    ...within('own-lead', ['perform', 'hand-out-leaflet']),
    ...everywhere('open-proceeding'),
  },
  unit: {
    ...staff,
    ...within('own-unit', ['list-cases', 'read-case', 'write-text', 'ask-recusal']),
    ...within('own-unit', ['attach', 'read-attachments', 'withdraw-attachment']),
    ...within('own-unit', ['sign-for', 'return-entrustment', 'note-progress', 'reach-milestone']),
    ...within('own-unit', ['complete-clear', 'explain', 'mediate', 'complete-errand', 'perform']),
    // Whoever finds a dispute says that it is major, and the office looks the same day (B3).
    ...within('own-unit', ['mark-urgent']),
    // Of what is theirs and closed, what worked (S1).
    ...within('own-unit', ['hand-out-leaflet', 'open-proceeding']),
    // Sums alone, so that nobody is asked why they said so (decision 58).
    ...within('own-unit', ['read-rating-sums', 'read-assessments']),
  },
  // V3: an everyday errand, a mediation, a note of facts, the law in plain words.
  proxy: {
    ...staff,
    ...everywhere('register-filing'),
    ...within('own-filing', ['list-cases', 'read-case', 'ask-recusal']),
    ...within('own-filing', ['attach', 'read-attachments', 'withdraw-attachment']),
    ...within('own-filing', ['note-progress', 'explain', 'mediate', 'complete-errand']),
    ...within('own-filing', ['mark-urgent', 'name-accused', 'hand-out-leaflet']),
  },
  operator: {
    ...everybody,
    ...everywhere('read-payloads', 'read-undelivered-mail', 'read-operations', 'reconcile'),
    ...everywhere('keep-accounts'),
  },
}

/** The scopes in which any of these roles may do it; none means it is refused. */
export function scopesOf(held: readonly Role[], action: Action): Scope[] {
  return [...new Set(held.flatMap((role) => access[role][action] ?? []))]
}
