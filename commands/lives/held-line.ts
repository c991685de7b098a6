const SILENT_MS = 20_000

/**
 * The server of the play hangs up on whoever pings it while it has nothing to say, which the SDK does every
 * thirty seconds of a long call. The call would be sent again, and one lock of the clock be opened
 * twice. An answer in between lets it hold the line.
 */
export async function holdingLine<Answer>(
  ask: () => Promise<unknown>,
  call: () => Promise<Answer>,
): Promise<Answer> {
  const spoken = setInterval(() => void ask().catch(() => undefined), SILENT_MS)
  try {
    return await call()
  } finally {
    clearInterval(spoken)
  }
}
