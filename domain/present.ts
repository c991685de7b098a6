/** For filters: what is left is there. */
export function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined
}
