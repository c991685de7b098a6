/** Nothing is timed in a play, and the machine may be busy: it waits where the product would give up. */
export const DEADLINE_MS = 30_000

/** For a connection to the database, and for a statement. */
export const patience = { connectMillis: DEADLINE_MS, statementMillis: DEADLINE_MS }
