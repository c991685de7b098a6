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

export const actions = [
  'register-filing',
  'list-cases',
  'read-case',
  'read-contact',
  'write-text',
  'serve-notice',
  'accept',
  'entrust',
  'sign-for',
  'issue-opinion',
  'serve-opinion',
  'conclude',
  'approve-late-entry',
  'read-own-inbox',
  'read-own-duties',
  'read-organisation',
  'read-rules',
  /** Imports a calendar year and takes open cases over to it, or to another version of a pack. */
  'publish-rules',
  'read-undelivered-mail',
  'read-payloads',
] as const
export type Action = (typeof actions)[number]

/**
 * `installation`: everywhere; `own-unit`: cases entrusted to the holder's unit; `own-lead`: cases
 * of which the holder's post is the lead; `own-filing`: cases registered for the holder's post,
 * whoever held it then (O4), and those this person registered; `self`: what is the person's own.
 */
export type Scope = 'installation' | 'own-unit' | 'own-lead' | 'own-filing' | 'self'

type Grants = Partial<Record<Action, readonly Scope[]>>

const everybody: Grants = {
  'read-own-inbox': ['self'],
  'read-own-duties': ['self'],
  'read-organisation': ['installation'],
  'read-rules': ['installation'],
}

const office: Grants = {
  ...everybody,
  'register-filing': ['installation'],
  'list-cases': ['installation'],
  'read-case': ['installation'],
  // Whoever hands over or posts a notice must know to whom and where.
  'read-contact': ['installation'],
  'write-text': ['installation'],
  'serve-notice': ['installation'],
  accept: ['installation'],
  entrust: ['installation'],
  'serve-opinion': ['installation'],
  conclude: ['installation'],
  'read-undelivered-mail': ['installation'],
}

export const access: Readonly<Record<Role, Grants>> = {
  office,
  director: {
    ...office,
    'issue-opinion': ['installation'],
    'approve-late-entry': ['installation'],
    'publish-rules': ['installation'],
  },
  head: {
    ...everybody,
    'list-cases': ['installation'],
    'read-case': ['installation'],
    'issue-opinion': ['installation'],
    'approve-late-entry': ['installation'],
    'read-undelivered-mail': ['installation'],
  },
  lead: { ...everybody, 'list-cases': ['own-lead'], 'read-case': ['own-lead'] },
  unit: {
    ...everybody,
    'list-cases': ['own-unit'],
    'read-case': ['own-unit'],
    'write-text': ['own-unit'],
    'sign-for': ['own-unit'],
  },
  proxy: {
    ...everybody,
    'register-filing': ['installation'],
    'list-cases': ['own-filing'],
    'read-case': ['own-filing'],
  },
  operator: {
    ...everybody,
    'read-undelivered-mail': ['installation'],
    'read-payloads': ['installation'],
  },
}

/** The scopes in which any of these roles may do it; none means it is refused. */
export function scopesOf(held: readonly Role[], action: Action): Scope[] {
  return [...new Set(held.flatMap((role) => access[role][action] ?? []))]
}
