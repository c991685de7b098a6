import type { DemoSignIn } from '../../runtime/demo/seed'
import { Desk } from '../first-thread/office'

/** Sign-ins cost a hash each: so many at once keep both cores at it. */
const AT_ONCE = 4

/** Everybody at their desk, by the post they hold. */
export class People {
  private constructor(private readonly desks: ReadonlyMap<string, Desk>) {}

  static async signIn(origin: string, signIns: readonly DemoSignIn[]): Promise<People> {
    const desks = new Map<string, Desk>()
    await inParallel(AT_ONCE, signIns, async ({ login, password }) => {
      desks.set(login, await Desk.signIn(origin, login, password, () => undefined))
    })
    return new People(desks)
  }

  /** Undefined where the post is vacant. */
  at(post: string): Desk | undefined {
    return this.desks.get(post)
  }

  desk(post: string): Desk {
    const desk = this.desks.get(post)
    if (desk === undefined) throw new Error(`Nobody holds the post ${post}`)
    return desk
  }
}

/** So many at a time; what each does is nobody else's business, so that their order tells nothing. */
export async function inParallel<T>(
  atOnce: number,
  given: readonly T[],
  work: (each: T) => Promise<void>,
): Promise<void> {
  const left = [...given]
  const one = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
