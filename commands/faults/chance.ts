/** Everything a run leaves to chance; with the same seed it falls out the same. */
export class Chance {
  constructor(private state: number) {}

  /** A number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  oneOf<T>(first: T, ...rest: readonly T[]): T {
    const all = [first, ...rest]
    return all[this.between(0, all.length - 1)] ?? first
  }

  shuffled<T>(given: readonly T[]): T[] {
    return given
      .map((each) => ({ each, place: this.next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ each }) => each)
  }

  /** Chances of its own, so that what one client does changes nothing of what another draws. */
  of(client: number): Chance {
    return new Chance(Math.imul(this.state ^ (client + 1), 0x9e3779b1))
  }

  /** Mulberry32: from 0 to below 1. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
