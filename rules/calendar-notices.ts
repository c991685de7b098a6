import type { NamedDay } from '../domain/time/calendar'
import { asDay, type Day } from '../domain/time/day'

/**
 * The State Council's notices, in order, for each year's days. Where a notice reaches into the last
 * days of the year before, or changes a year already published, it is a further revision of that
 * year. publishedOn is the day the notice appeared on gov.cn.
 */
export type Notice = {
  readonly source: string
  readonly publishedOn: Day
  /** What a later notice did to a year already published. */
  readonly changes?: {
    readonly brings: readonly Day[]
    readonly takesBackMakeUpDays?: readonly NamedDay[]
  }
}

const days = (...texts: readonly string[]) => texts.map(asDay)

const yearly = (year: number, number: string, publishedOn: string): Notice => ({
  source: `国务院办公厅关于${year}年部分节假日安排的通知（${number}）`,
  publishedOn: asDay(publishedOn),
})

/** The same notice seen from the year before, whose last days it also arranges. */
const reachingBack = (notice: Notice, ...texts: readonly string[]): Notice => ({
  ...notice,
  changes: { brings: days(...texts) },
})

const for2008 = yearly(2008, '国办发明电〔2007〕52号', '2007-12-18')
const for2012 = yearly(2012, '国办发明电〔2011〕45号', '2011-12-06')
const for2019 = yearly(2019, '国办发明电〔2018〕15号', '2018-12-06')
const for2023 = yearly(2023, '国办发明电〔2022〕16号', '2022-12-08')

const victoryDay2015: Notice = {
  source:
    '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知（国发明电〔2015〕1号）',
  publishedOn: asDay('2015-05-13'),
  changes: { brings: days('2015-09-03', '2015-09-04', '2015-09-05', '2015-09-06') },
}

const labourDay2019: Notice = {
  source: '国务院办公厅关于调整2019年劳动节假期安排的通知（国办发明电〔2019〕3号）',
  publishedOn: asDay('2019-03-22'),
  changes: { brings: days('2019-05-02', '2019-05-03', '2019-05-04', '2019-04-28', '2019-05-05') },
}

const springFestival2020: Notice = {
  source: '国务院办公厅关于延长2020年春节假期的通知（国办发明电〔2020〕1号）',
  publishedOn: asDay('2020-01-27'),
  changes: {
    brings: days('2020-01-31', '2020-02-01', '2020-02-02'),
    takesBackMakeUpDays: [{ day: asDay('2020-02-01'), name: '春节' }],
  },
}

export const noticesOf: ReadonlyMap<number, readonly Notice[]> = new Map([
  [
    2007,
    [
      yearly(2007, '国办发明电〔2006〕49号', '2006-12-18'),
      reachingBack(for2008, '2007-12-29', '2007-12-30', '2007-12-31'),
    ],
  ],
  [2008, [for2008]],
  [2009, [yearly(2009, '国办发明电〔2008〕42号', '2008-12-10')]],
  [2010, [yearly(2010, '国办发明电〔2009〕27号', '2009-12-08')]],
  [
    2011,
    [yearly(2011, '国办发明电〔2010〕40号', '2010-12-10'), reachingBack(for2012, '2011-12-31')],
  ],
  [2012, [for2012]],
  [2013, [yearly(2013, '国办发明电〔2012〕33号', '2012-12-10')]],
  [2014, [yearly(2014, '国办发明电〔2013〕28号', '2013-12-11')]],
  [2015, [yearly(2015, '国办发明电〔2014〕28号', '2014-12-16'), victoryDay2015]],
  [2016, [yearly(2016, '国办发明电〔2015〕18号', '2015-12-10')]],
  [2017, [yearly(2017, '国办发明电〔2016〕17号', '2016-12-01')]],
  [
    2018,
    [
      yearly(2018, '国办发明电〔2017〕12号', '2017-11-30'),
      reachingBack(for2019, '2018-12-29', '2018-12-30', '2018-12-31'),
    ],
  ],
  [2019, [for2019, labourDay2019]],
  [2020, [yearly(2020, '国办发明电〔2019〕16号', '2019-11-21'), springFestival2020]],
  [2021, [yearly(2021, '国办发明电〔2020〕27号', '2020-11-25')]],
  [
    2022,
    [yearly(2022, '国办发明电〔2021〕11号', '2021-10-25'), reachingBack(for2023, '2022-12-31')],
  ],
  [2023, [for2023]],
  [2024, [yearly(2024, '国办发明电〔2023〕7号', '2023-10-25')]],
  [2025, [yearly(2025, '国办发明电〔2024〕12号', '2024-11-12')]],
  [2026, [yearly(2026, '国办发明电〔2025〕7号', '2025-11-04')]],
])
