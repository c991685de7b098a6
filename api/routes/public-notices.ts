import { personalIn } from '../../domain/anonymous'
import { addDays, asDay, type Day } from '../../domain/time/day'
import { defineRoute } from '../http/route'
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
  async handle({ deps: { prisma, fieldCipher }, today }) {
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
    const body = {
      campaigns: campaigns.map((each) => campaignTold(each, today)),
      hearings: hearings.map((each) => ({ ...each, text: texts.get(each.text) ?? '' })),
      hearingsToCome: announced.map((each) => ({ ...each, text: texts.get(each.text) ?? '' })),
      shown: shown.map(({ campaign, on, text }) => {
        return { campaign, on, where: unlessPersonal(texts.get(text)) }
      }),
    }
    return { status: 200 as const, tag: { of: 'notices' }, body }
  },
})

function campaignTold({ definition: { title, phases, duties } }: RunningCampaign, today: Day) {
  return {
    title,
    phases: phases.map(({ code, title: name, from, to }) => ({
      ...{ title: name, from, to, now: from <= today && today <= to },
      what: [...new Set(duties.filter(({ phase }) => phase === code).map((duty) => duty.title))],
    })),
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

/** What was typed as a place is nobody's number: whoever wrote one by mistake does not publish it. */
function unlessPersonal(where: string | undefined): string | null {
  return where === undefined || personalIn(where, []) !== undefined ? null : where
}
