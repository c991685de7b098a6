/**
 * Subjects of the demo: the widest of the office’s tree, and those below them whose matters fall to another
 * unit (H3). Reports on officials fall to no unit here, nor does what lies far from a
 * township: of these the place says who takes them.
 */
export const subjects: readonly { path: string; parent?: string; unit?: string }[] = [
  { path: '国土资源', unit: 'natural-resources' },
  { path: '农村农业', unit: 'natural-resources' },
  within('农村农业', '惠农补贴', 'service-centre'),
  within('农村农业', '村务管理', 'party-building'),
  { path: '交通运输', unit: 'natural-resources' },
  { path: '城乡建设', unit: 'enforcement' },
  within('城乡建设', '集体土地上房屋拆迁与补偿', 'natural-resources'),
  { path: '环境保护', unit: 'enforcement' },
  { path: '商贸旅游', unit: 'enforcement' },
  { path: '民政', unit: 'service-centre' },
  within('民政', '基层选举和社区建设', 'party-building'),
  { path: '劳动和社会保障', unit: 'service-centre' },
  within('劳动和社会保障', '劳动关系', 'justice'),
  { path: '卫生计生', unit: 'service-centre' },
  { path: '教育文体', unit: 'service-centre' },
  { path: '党务政务', unit: 'party-building' },
  { path: '政法', unit: 'justice' },
  ...['纪检监察', '经济管理', '科技与信息产业'].map((path) => ({ path })),
]

function within(parent: string, name: string, unit: string) {
  return { path: `${parent}/${name}`, parent, unit }
}
