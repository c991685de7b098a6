/** `node dist/runtime/http-health.js <url>`: whether a service says of itself that it is well. */
fetch(process.argv[2] ?? '', { signal: AbortSignal.timeout(4_000) }).then(
  (answer) => process.exit(answer.ok ? 0 : 1),
  () => process.exit(1),
)
