import type { AssignmentOrganisation, CaseToAssign } from '../../../domain/assignment/propose'
import type { PostCode, UnitCode, VillageCode } from '../../../domain/ids'

export const post = (code: string) => code as PostCode
export const unit = (code: string) => code as UnitCode
export const village = (code: string) => code as VillageCode

/** Two areas, one of them with nobody in charge; a land office with a lead, a service centre without. */
export const township: AssignmentOrganisation = {
  areas: [
    { code: 'ganxi', lead: post('lead-ganxi') },
    { code: 'zhujia', lead: null },
  ],
  villages: [
    { code: village('xikou'), area: 'ganxi' },
    { code: village('shijing'), area: 'zhujia' },
  ],
  units: [
    office('land', 'land-head', 'lead-land'),
    office('service', 'service-head', null),
    office('empty', null, 'lead-land'),
    { ...office('village-xikou', 'xikou-head', 'lead-land'), village: village('xikou') },
    { ...office('village-shijing', 'shijing-head', null), village: village('shijing') },
  ],
  subjects: [
    { path: '农村农业', parent: null, unit: unit('land') },
    { path: '农村农业/土地', parent: '农村农业', unit: null },
    { path: '农村农业/补贴', parent: '农村农业', unit: unit('service') },
    { path: '城乡建设', parent: null, unit: null },
    { path: '城乡建设/违法建筑', parent: '城乡建设', unit: unit('empty') },
    { path: '村务', parent: null, unit: unit('village-shijing') },
  ],
  leads: [post('lead-land'), post('lead-ganxi'), post('lead-congress')],
}

function office(code: string, head: string | null, lead: string | null) {
  return {
    code: unit(code),
    head: head as PostCode | null,
    ...{ lead: lead as PostCode | null, village: null },
  }
}

export const matter = (given: Partial<CaseToAssign> = {}): CaseToAssign => ({
  ...{ subject: null, village: null, kind: 'petition', accusedUnits: [], ...given },
})
