import type { PostCode } from '../../domain/ids'
import type { Channel } from '../../domain/messages/channels'
import { noteChannels } from '../../worker/channels'
import { createLog } from '../../worker/log'
import { openOffice, type Office } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const app: Channel = { name: 'app', kind: 'webhook', posts: [] }
const group: Channel = { name: 'group', kind: 'wecom', posts: ['justice-head' as PostCode] }

function listeningLog() {
  const log = createLog('silent')
  return { log, warned: jest.spyOn(log, 'warn').mockImplementation(() => undefined) }
}

const noted = async () => {
  const rows = await office.db.channel.findMany({ orderBy: { name: 'asc' } })
  return rows.map(({ name, kind, configured }) => [name, kind, configured])
}

test('people choose from what the worker was started with last; an address or a secret is not noted', async () => {
  const { log, warned } = listeningLog()
  await noteChannels(office.db, [app, group], log)
  expect(await noted()).toEqual([
    ['app', 'webhook', true],
    ['group', 'wecom', true],
  ])
  await noteChannels(office.db, [{ ...app, kind: 'sms' }], log)
  expect(await noted()).toEqual([
    ['app', 'sms', true],
    ['group', 'wecom', false],
  ])
  await noteChannels(office.db, [group], log)
  expect(await noted()).toEqual([
    ['app', 'sms', false],
    ['group', 'wecom', true],
  ])
  expect(warned).not.toHaveBeenCalled()
})

test('a group of a post that is not there is said in the log', async () => {
  const { log, warned } = listeningLog()
  const posts = ['justice-head', 'justice-hed'] as PostCode[]
  await noteChannels(office.db, [{ ...group, posts }], log)
  expect(warned.mock.calls).toEqual([
    [{ posts: ['justice-hed'] }, 'a channel names a post that is not there'],
  ])
})

test('a database that does not take it keeps nobody from work', async () => {
  const { log, warned } = listeningLog()
  await office.asOwner('REVOKE UPDATE ON "Channel" FROM anjie_app')
  await noteChannels(office.db, [app], log)
  expect(warned).toHaveBeenCalledTimes(1)
})
