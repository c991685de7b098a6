type Words = { zh: string; en: string }

/**
 * The way around the station (V2, T7), as everybody is told whose matter a station filed. It is the same
 * for all, whomever the matter is about: a receipt lies at the station too, and what it said of one matter
 * only would tell there that somebody was named (Arts. 28, 30; decision 75).
 */
export const wayAround: { told: Words; ways: readonly Words[] } = {
  told: {
    zh: '反映本村村（居）民委员会、村干部或者镇领导的事项，代办站不经手，由镇信访工作机构直接办理。不论什么事项，您都可以不经代办站，直接向镇信访工作机构反映或者查询。',
    en: 'What is about the village committee, one of its cadres or a leader of the township passes through no hands of the station: the petition office deals with it. Whatever it is about, you can go to the office yourself, without the station.',
  },
  ways: [
    {
      zh: '走访：到镇信访接待场所当面提出',
      en: 'In person: at the counter of the petition office',
    },
    { zh: '来信：寄送镇信访工作机构', en: 'By letter to the petition office' },
    {
      zh: '电话：拨打镇信访工作机构公布的电话',
      en: 'By telephone: the number the petition office has published',
    },
    {
      zh: '网上：通过公布的网上信访渠道提出，凭查询码查询',
      en: 'Online: by the published way, and with the query code to follow it',
    },
  ],
}
