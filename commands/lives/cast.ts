import type { DemoSignIn } from '../../runtime/demo/seed'
import { Desk } from '../first-thread/office'
import type { Login } from './life'

type Organisation = { posts: readonly { code: string; holders: readonly { person: string }[] }[] }

/** Everybody who has a part, signed in once: a session lasts longer than a play does. */
export class Cast {
  private constructor(
    private readonly desks: ReadonlyMap<Login, Desk>,
    private readonly organisation: Organisation,
  ) {}

  static async signIn(
    origin: string,
    signIns: readonly DemoSignIn[],
    logins: readonly Login[],
  ): Promise<Cast> {
    const desks = new Map<Login, Desk>()
    for (const login of new Set<Login>(['office', ...logins])) {
      const password = signIns.find((each) => each.login === login)?.password
      desks.set(login, await Desk.signIn(origin, login, password, () => undefined))
    }
    const organisation = await desks.get('office')?.get<Organisation>('/v1/organisation')
    return new Cast(desks, organisation ?? { posts: [] })
  }

  desk(login: Login): Desk {
    const desk = this.desks.get(login)
    if (desk === undefined) throw new Error(`${login} has no part in this`)
    return desk
  }

  /** Whoever holds the post. */
  holderOf(post: string): string {
    const holder = this.organisation.posts.find(({ code }) => code === post)?.holders[0]
    if (holder === undefined) throw new Error(`Nobody holds the post ${post}`)
    return holder.person
  }
}
