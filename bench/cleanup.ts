type Stop = { what: string; stop: () => unknown }

/** What has to be stopped or removed in the end, however it ends: the last begun comes first. */
export class Cleanup {
  private readonly stops: Stop[] = []
  private running: Promise<void> | undefined

  add(what: string, stop: () => unknown): void {
    this.stops.push({ what, stop })
  }

  /** Stops everything once, whoever asks; a stop that fails keeps none of the others from running. */
  run(): Promise<void> {
    this.running ??= this.stopAll()
    return this.running
  }

  get begun(): boolean {
    return this.running !== undefined
  }

  private async stopAll(): Promise<void> {
    for (let next = this.stops.pop(); next !== undefined; next = this.stops.pop()) {
      try {
        await next.stop()
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        process.stderr.write(`Could not stop ${next.what}: ${reason}\n`)
      }
    }
  }
}
