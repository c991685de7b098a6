import type { BodyPosts, CaseSettings } from '../../../domain/case/settings'
import type { BodyCode, PostCode } from '../../../domain/ids'
import { settings } from '../../support/case-fixtures'

const post = (code: string) => code as PostCode

/** A body in which every duty is owed by a post of its own, so that none is taken for another. */
const posts: BodyPosts = {
  body: 'body' as BodyCode,
  sort: post('sorter'),
  notify: post('notifier'),
  entrust: post('entruster'),
  handle: post('handler'),
  serveOpinion: post('server'),
  conclude: post('concluder'),
  officeHead: post('office-head'),
  director: post('director'),
  head: post('head'),
}

export const withOwnPosts: CaseSettings = settings({ posts }, 2023, 2026)
