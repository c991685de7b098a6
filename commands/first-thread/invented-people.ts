const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈']
const givenNames = ['春生', '秋菊', '国强', '玉兰', '建华', '小梅', '志远', '桂芳', '海燕', '文彬']

/** Nobody in particular: the public messages carry no names, and a notice needs one. */
export function inventedPerson(index: number): { name: string; address: string; phone: string } {
  const surname = surnames[index % surnames.length] ?? ''
  const given = givenNames[Math.floor(index / 3) % givenNames.length] ?? ''
  return {
    name: `${surname}${given}`,
    address: `老街村虚构路${index + 1}号`,
    phone: `1380000${String(index).padStart(4, '0')}`,
  }
}
