/** '22(3)' as staff write it: 第22条第（3）项; of several, each. */
export function articleInChinese(article: string): string {
  return article
    .split(', ')
    .map((each) => each.replace(/(\d+)/, '第$1条').replace(/\((\d+)\)/, '第（$1）项'))
    .join('、')
}

export function citedInChinese(article: string, law: string): string {
  return `《${law}》${articleInChinese(article)}`
}
