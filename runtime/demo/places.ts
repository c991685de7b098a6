/** Work areas are those of the plan (O3); villages and names are invented. */
export const workAreas = [
  { code: 'zhujia', name: '朱家片', lead: 'lead-zhujia' },
  { code: 'zhiyan', name: '芝堰片', lead: 'lead-zhiyan' },
  { code: 'ganxi', name: '甘溪片', lead: 'lead-ganxi' },
  { code: 'huangdian', name: '黄店片', lead: 'lead-huangdian' },
] as const

export type VillageData = {
  code: string
  name: string
  area: (typeof workAreas)[number]['code']
  /** Head of the village committee, and the proxy of the village's station (V1). */
  head: string
  proxy: string
}

export const villages: readonly VillageData[] = [
  { code: 'shangzhu', name: '上朱村', area: 'zhujia', head: '朱禾平', proxy: '朱晓荷' },
  { code: 'songtang', name: '松塘村', area: 'zhujia', head: '应柏松', proxy: '徐知青' },
  { code: 'shijing', name: '石井村', area: 'zhujia', head: '童石泉', proxy: '童望秋' },
  { code: 'yantou', name: '堰头村', area: 'zhiyan', head: '陈堰生', proxy: '陈若溪' },
  { code: 'zhixi', name: '芝西村', area: 'zhiyan', head: '邵南星', proxy: '邵竹君' },
  { code: 'lixi', name: '里溪村', area: 'zhiyan', head: '方里明', proxy: '方采薇' },
  { code: 'xikou', name: '溪口村', area: 'ganxi', head: '胡山川', proxy: '胡听雨' },
  { code: 'ganyuan', name: '甘源村', area: 'ganxi', head: '蒋甘霖', proxy: '蒋青禾' },
  { code: 'qiaodong', name: '桥东村', area: 'ganxi', head: '诸葛桥', proxy: '吴秋实' },
  { code: 'meiling', name: '梅岭村', area: 'ganxi', head: '章岭梅', proxy: '章怀谷' },
  { code: 'laojie', name: '老街村', area: 'huangdian', head: '黄街生', proxy: '黄念祖' },
  { code: 'xinqiao', name: '新桥村', area: 'huangdian', head: '柳新桥', proxy: '柳依然' },
  { code: 'fenglin', name: '枫林村', area: 'huangdian', head: '叶枫', proxy: '叶知秋' },
  { code: 'shuidui', name: '水碓村', area: 'huangdian', head: '郑水根', proxy: '郑月明' },
]
