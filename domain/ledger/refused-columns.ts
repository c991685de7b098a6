import { comparable } from './fields'

/**
 * Columns about people instead of matters: whom to watch, how dangerous they are held to be, where
 * they went and what was done to stop them. The product holds nothing of that kind (plan, "what is
 * deliberately not built"), so a column of such a name is not read, not kept and not given back.
 */
const refused: readonly RegExp[] = [
  /重点(人|对象|户|群体|关注)|关注(人|对象|级别|等级|程度)|特殊(人|群体)|人员(类别|类型|标签|属性|级别|等级)/,
  /(稳控|管控|监控|布控|盯|看护|看管|维稳|涉稳|包保|稳定措施|列管|列控|在控|失控|控制|管制|责任民警)/,
  /(风险|危险|危害|等级评估|敏感)(等级|级别|程度|评估|人员)?/,
  /(进|赴|去|上)(京|省|市|县)|[来在驻]京|(?<![收送报转办交接])到(京|省|市|县)|北京|京访|滞留/,
  /(越级|非访|非正常|缠访|闹访|集访人员|上访次数|信访次数|重访次数|老户)/,
  /(行踪|轨迹|去向|动向|活动|定位|落脚|外出|返乡|出行|车次|航班|行程|现实表现|行动规律)/,
  /(车牌|车辆|车号|交通工具)/,
  /(社会关系|亲属|家属|配偶|子女|父母|家庭成员|家庭情况|近亲|关系人|联络人员|同伙|同行人|同访人|串联|挑头|骨干|组织者|煽动)/,
  /(劝返|接返|截访|接访劝回|拦截|遣返|值守)/,
  /(黑名单|失信|征信|信用)/,
  /(训诫|拘留|打击|打处|违法|处罚情况|前科|违法犯罪|依法处理情况|证据)/,
  /(政治面貌|宗教|信仰|思想|言论|扬言|极端|过激|倾向|通话|聊天|人脸|指纹|微信|微博|网络账号|照片|人像)/,
  /(精神|疾病|病史|吸毒|残疾)/,
  /(停访|息访承诺|不再上访|息诉息访|罢访)/,
  /watch|risk|control|whereabouts|track|vehicle|licen[cs]e.?plate|journey|travel|blacklist|relative/,
]

/** Whether a column of that name is refused. */
export function isRefusedColumn(header: string): boolean {
  // Spaces are gone by then: where a word begins is not to be seen any more.
  const name = comparable(header)
  return refused.some((pattern) => pattern.test(name))
}
