/** Choices of a random life, made one after another; all zeros choose what is never wrong. */
export class Draw {
  private next = 0

  constructor(private readonly numbers: readonly number[]) {}

  number(below: number): number {
    const drawn = this.numbers[this.next % Math.max(1, this.numbers.length)] ?? 0
    this.next += 1
    return below <= 0 ? 0 : drawn % below
  }

  one<T>(options: readonly [T, ...T[]]): T {
    return options[this.number(options.length)] ?? options[0]
  }

  /** One of them; `instead` where there is none. */
  oneOf<T>(options: readonly T[], instead: T): T {
    return options[this.number(options.length)] ?? instead
  }

  /** The first so many of them, in a drawn number between the bounds. */
  some<T>(options: readonly T[], least: number, most: number): T[] {
    return options.slice(0, least + this.number(most - least + 1))
  }
}
