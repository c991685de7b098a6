import { personalIn } from '../../domain/anonymous'
import type { DutyForm } from '../../domain/campaign/definition'
import {
  addDays,
  asDay,
  instantFrom,
  millisOf,
  type Day,
  type Instant,
} from '../../domain/time/day'
import type { AppDeps } from '../deps'
import { defineRoute } from '../http/route'
import type { z } from '../http/zod'
import { openedTexts } from '../opened-texts'
import {
  announcedPanels,
  publishedPanels,
  runningCampaigns,
  shownSince,
  textsWithIds,
  type Published,
  type RunningCampaign,
} from '../queries/public-notices'
import { publicNotices } from '../schemas/public-notices'

const SHOWN_FOR_DAYS = 366
const MOST = 100
const KEPT_FOR_MS = 60_000

type Notices = z.output<typeof publicNotices>

export const publicNoticesRoute = defineRoute({
  method: 'get',
  path: '/v1/public/notices',
  operationId: 'readNotices',
  summary:
    'Which campaigns run and what happens in them, hearings to come and published, where it was shown',
  description:
    'Read without signing in (2022 Art. 18; plan T2, T4). No matter, no number and nobody is named, and who owes what is not told.',
  tags: ['look-up'],
  access: { public: true },
  tagged: true,
  answers: { 200: { description: 'As it stands today', schema: publicNotices } },
  problems: [],
  async handle({ deps, today, now }) {
    const kept = lately.get(deps)
    if (kept !== undefined && kept.today === today && now < kept.until) {
      return { status: 200 as const, tag: { of: 'notices' }, body: await kept.body }
    }
    const body = notices(deps, today)
    lately.set(deps, { today, until: instantFrom(millisOf(now) + KEPT_FOR_MS), body })
    // What could not be read is asked for again by whoever comes next.
    body.catch(() => lately.delete(deps))
    return { status: 200 as const, tag: { of: 'notices' }, body: await body }
  },
})

/** Anybody may ask, as often as they like: it is worked out once for all who ask within the time. */
const lately = new WeakMap<AppDeps, { today: Day; until: Instant; body: Promise<Notices> }>()

async function notices({ prisma, fieldCipher }: AppDeps, today: Day): Promise<Notices> {
  const [campaigns, panels, coming, shown] = await Promise.all([
    runningCampaigns(prisma),
    publishedPanels(prisma, MOST),
    announcedPanels(prisma, MOST),
    shownSince(prisma, addDays(today, -SHOWN_FOR_DAYS), MOST),
  ])
  const hearings = panels.map(publication)
  const announced = coming.flatMap((each) => announcement(each, today))
  const ids = [...hearings, ...announced, ...shown].map(({ text }) => text)
  const texts = openedTexts(fieldCipher, await textsWithIds(prisma, ids))
  return {
    campaigns: campaigns.map((each) => campaignTold(each, today)),
    hearings: hearings.map((each) => ({ ...each, text: texts.get(each.text) ?? '' })),
    hearingsToCome: announced.map((each) => ({ ...each, text: texts.get(each.text) ?? '' })),
    shown: shown.map(({ campaign, on, text }) => {
      return { campaign: unlessPersonal(campaign), on, where: unlessPersonal(texts.get(text)) }
    }),
  }
}

/** Of what is owed in a campaign only what the public comes to: what is shown, and when people are received. */
const forEverybody: readonly DutyForm[] = ['publicity', 'receiving']

function campaignTold({ definition: { title, phases, duties } }: RunningCampaign, today: Day) {
  return {
    title: unlessPersonal(title),
    phases: phases.map(({ code, title: name, from, to }) => {
      const told = duties.filter(({ phase, form }) => phase === code && forEverybody.includes(form))
      const what = told.map((duty) => unlessPersonal(duty.title)).filter((each) => each !== null)
      const now = from <= today && today <= to
      return { ...{ title: unlessPersonal(name), from, to, now }, what: [...new Set(what)] }
    }),
  }
}

/** As the director found nothing personal in it: the draft that was checked last. */
function publication({ title, taken }: Published) {
  const last = (step: string) => taken.filter((each) => each.step === step).at(-1)
  const heldOn = last('hold')?.on
  return {
    ...{ title, heldOn: heldOn === undefined ? null : asDay(heldOn) },
    text: last('draft-publication')?.text?.id ?? '',
  }
}

/** The day of the notice it belongs to; one that was given anew has not been announced yet. */
function announcement({ title, taken }: Published, today: Day) {
  const at = taken.map(({ step }) => step)
  const [notice, said] = [at.lastIndexOf('give-notice'), at.lastIndexOf('announce')]
  const heldOn = asDay(String(taken[notice]?.answers['heldOn']))
  const text = taken[said]?.text?.id
  return said < notice || heldOn < today || text === undefined ? [] : [{ title, heldOn, text }]
}

/** What was typed as a place or a title is nobody's number: whoever wrote one by mistake does not publish it. */
function unlessPersonal(written: string | undefined): string | null {
  return written === undefined || personalIn(written, []) !== undefined ? null : written
}
