/** Keeps back whoever wants to start something, until it is opened: a server that stays away. */
export class Gate {
  private opened: Promise<void> = Promise.resolve()
  private release: () => void = () => undefined

  hold(): void {
    this.opened = new Promise((resolve) => (this.release = resolve))
  }

  open(): void {
    this.release()
  }

  passed(): Promise<void> {
    return this.opened
  }
}
