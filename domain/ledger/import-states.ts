/** Where a file of old books stands: read and looked at, being registered, registered, or taken away. */
export const importStates = ['read', 'releasing', 'released', 'undone'] as const
export type ImportState = (typeof importStates)[number]

/** `known`: taken over before from the same books; `changed`: likewise, and it said something else. */
export const rowStates = ['ready', 'refused', 'known', 'changed', 'registered'] as const
export type RowState = (typeof rowStates)[number]
