import { dialled } from './phone'

/**
 * What a screen shows of a person before anybody asks for more (decision 61): enough to tell people
 * and ways apart, not enough to find them. Where a form is not known, less is shown.
 */

/** Surnames of two characters (复姓); with one more character behind them both stay. */
const twoCharacterSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 ' +
    '公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 ' +
    '颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 ' +
    '公玉 梁丘 左丘 东门 西门 第五 纳兰 叶赫 完颜 贺兰 歐陽 諸葛 司馬 東方 尉遲 夏侯 濮陽 鍾離 長孫'
  ).split(' '),
)

/** Between the parts of a name: 买买提·阿不都, John Smith, 王　芳. */
export const BETWEEN_PARTS = '·•・‧∙⋅．.\\s'
const hiddenRun = new RegExp(`[^${BETWEEN_PARTS}]+`, 'u')
const hiddenRuns = new RegExp(hiddenRun, 'gu')
const MOST_STARS = 3

const stars = (count: number) => '*'.repeat(Math.min(count, MOST_STARS))

/** 王小明 → 王**, 欧阳小明 → 欧阳**, 阿依古丽·买买提 → 阿***·***; a name of one character is no surname. */
export function maskedName(name: string): string {
  const letters = [...name.trim()]
  if (letters.length < 2) return stars(1)
  const [first = '', second = '', third = ''] = letters
  const compound = twoCharacterSurnames.has(first + second) && hiddenRun.test(third)
  const shown = compound ? 2 : 1
  const hidden = letters.slice(shown).join('')
  const head = letters.slice(0, shown).join('')
  return head + hidden.replaceAll(hiddenRuns, (run) => stars([...run].length))
}

const oneNumber = /\+?\(?\d(?:[\d ()+-]*\d)?/g
const words = /[\p{L}\p{M}]+/gu

/**
 * 13812345678 → 138****5678. Within a township all landlines begin alike, so of one the area code and
 * the last two digits are shown, and of a short number those two.
 */
export function maskedPhone(phone: string): string {
  return phone
    .normalize('NFKC')
    .replaceAll(words, stars(MOST_STARS))
    .replaceAll(oneNumber, maskedNumber)
}

function maskedNumber(written: string): string {
  const digits = dialled(written)
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  const [, area, local] = /^(010|02\d|0[3-9]\d\d)(\d{7,8})$/.exec(digits) ?? []
  if (area !== undefined && local !== undefined) return `${area}-${lastTwo(local)}`
  return lastTwo(digits)
}

const FEWEST_DIGITS = 5

function lastTwo(digits: string): string {
  if (digits.length < FEWEST_DIGITS) return '*'.repeat(digits.length)
  return '*'.repeat(digits.length - 2) + digits.slice(-2)
}

/** Nearest first: what names where somebody lives without saying in which house. */
const ends = [
  /^.*?(?:村|社区)/su,
  /^.*?(?:路|街(?!道)|大道|巷|胡同)/su,
  /^.*(?:镇|乡|街道|区|县|市|省|州|旗)/su,
]

/** 兰溪市诸葛镇老街村3号 → 兰溪市诸葛镇老街村***: to the village or the road, and no number. */
export function maskedAddress(address: string): string {
  const [beforeNumber = ''] = address.trim().normalize('NFKC').split(/\d/)
  for (const end of ends) {
    const [shown] = end.exec(beforeNumber) ?? []
    if (shown !== undefined) return shown + stars(MOST_STARS)
  }
  return stars(MOST_STARS)
}
