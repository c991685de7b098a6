/** 两代表一委员 and grass-roots cadres (plan T2), lawyers (plan B4): by what somebody serves on panels. */
export const panelServes = [
  'people-deputy',
  'party-delegate',
  'cppcc-member',
  'grassroots-cadre',
  'lawyer',
] as const
export type PanelServes = (typeof panelServes)[number]
