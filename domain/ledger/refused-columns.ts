import { comparable } from './fields'

/**
 * Columns about people instead of matters: whom to watch, how dangerous they are held to be, where
 * they went and what was done to stop them. The product holds nothing of that kind (plan, "what is
 * deliberately not built"), so a column of such a name is not read, not kept and not given back.
 */
const refused: readonly RegExp[] = [
  /重点(人|对象|户|群体)/,
  /(稳控|管控|监控|布控|盯防|看护|维稳|包保人员|稳定措施)/,
  /(风险|危险|危害|等级评估|敏感)(等级|级别|程度|评估|人员)?/,
  /(进|赴|到|去|上)(京|省|市|县)(次数|情况|上访|记录|时间|人次|非访)?/,
  /(越级|非访|非正常|缠访|闹访|集访人员|上访次数|信访次数|重访次数|老户)/,
  /(行踪|轨迹|去向|动向|活动情况|定位|出行|车次|航班|行程)/,
  /(车牌|车辆|车号|交通工具)/,
  /(社会关系|亲属|家庭成员|近亲|关系人|联络人员|同伙|串联)/,
  /(劝返|接返|截访|接访劝回|拦截|遣返|值守)/,
  /(黑名单|失信|征信|信用)/,
  /(训诫|拘留|打击|处罚情况|前科|违法犯罪|依法处理情况|证据)/,
  /(政治面貌|宗教|思想|言论|微信|微博|网络账号|照片|人像)/,
  /(精神|疾病|病史|吸毒|残疾)/,
  /(停访|息访承诺|不再上访|息诉息访|罢访)/,
  /\b(watch|risk|control|whereabouts|track|vehicle|licen[cs]e.?plate|journey|travel|blacklist|relatives?)/i,
]

/** Whether a column of that name is refused. */
export function isRefusedColumn(header: string): boolean {
  const name = comparable(header)
  return refused.some((pattern) => pattern.test(name))
}
