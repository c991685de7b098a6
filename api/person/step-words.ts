import type { PersonStep } from '../../domain/person/open-to-person'
import type { Words } from '../plain-words'

const doneWords: Readonly<Record<PersonStep, Words>> = {
  'request-review': { zh: '已收到您的复查申请', en: 'Your request for a review has been received' },
  'request-final-review': {
    zh: '已收到您的复核申请',
    en: 'Your request for the final review has been received',
  },
  'answer-settled': { zh: '已收到您的答复', en: 'Your answer has been received' },
  'appoint-reception': {
    zh: '已为您预约领导接待',
    en: 'You have an appointment to be received',
  },
  'withdraw-reception': { zh: '已取消您的预约', en: 'Your appointment has been taken back' },
  rate: { zh: '已收到您的评价', en: 'Your rating has been received' },
}

export function stepDone(code: PersonStep): { code: PersonStep } & Words {
  return { code, ...doneWords[code] }
}

/** Arts. 35, 36: it is the body above that decides, in a time that runs from when it has the request. */
export function askedWords(where: string | null): Words {
  return {
    zh: `信访部门将把您的申请连同案卷报送${where ?? '上一级机关、单位'}，期限自其收到之日起算，届时可在查询中看到。您也可以在期限内直接向其提出。`,
    en: `The petition office hands it on with the file to ${where ?? 'the body above'}. The time to decide runs from the day that body gets it; the look-up shows it then. You can ask there yourself as well, by the same last day.`,
  }
}

export function heardWords(settled: boolean): Words {
  return settled
    ? { zh: '已记录：您确认问题已经解决。', en: 'It is on record that you say it is settled.' }
    : {
        zh: '已记录：您认为问题尚未解决。信访部门应当听取您的意见并向您说明。',
        en: 'It is on record that you say it is not settled. The petition office owes it to you to hear you and to explain.',
      }
}

/** Arts. 17, 21, 23, 30: that it is here, how to follow it, and who will have no part in it. */
export function filedWords(aboutOfficial: boolean): Words {
  const filed = {
    zh: '您的信访事项已登记。请妥善保管查询码，凭查询码可随时查询办理情况和各项期限。',
    en: 'Your matter is registered. Keep the query code: with it you can follow the matter and its dates at any time.',
  }
  if (!aboutOfficial) return filed
  return {
    zh: `${filed.zh}该事项将予保密，一经查明，被反映的人员和单位不参与办理。`,
    en: `${filed.en} It is kept confidential, and once the office has found out whom it is about, they have no part in it.`,
  }
}

/** T7: when and where, and that nobody loses anything who does not come. */
export function appointedWords(reception: {
  day: string
  opensAt: string
  closesAt: string
  place: string
  receives: string
}): Words {
  const { day, opensAt, closesAt, place, receives } = reception
  return {
    zh: `请于${day} ${opensAt}–${closesAt}到${place}，由${receives}接待。前一日及以前可以取消；未能到场不影响您的信访事项。`,
    en: `Come on ${day} between ${opensAt} and ${closesAt} to ${place}: ${receives} receives you. You can take it back until the day before; if you cannot come, your matter loses nothing.`,
  }
}

export const takenBackWords: Words = {
  zh: '您可以另选接待日重新预约，您的信访事项照常办理。',
  en: 'You can choose another reception day at any time. Your matter goes on as before.',
}
