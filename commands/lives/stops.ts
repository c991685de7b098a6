type Stop = () => unknown

/** What has to be stopped in the end, the last begun first; one that fails keeps no other from it. */
export class Stops {
  private readonly stops: Stop[] = []

  add(stop: Stop): void {
    this.stops.push(stop)
  }

  async run(): Promise<void> {
    for (let next = this.stops.pop(); next !== undefined; next = this.stops.pop()) {
      try {
        await next()
      } catch (error) {
        process.stderr.write(`Something would not stop: ${String(error)}\n`)
      }
    }
  }
}
