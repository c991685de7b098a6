export const unitHead = 'natural-resources-head'
/** A supervision slip that the office may open. */
export const slip = (change: object = {}) => ({
  kind: 'supervision-slip',
  parties: { addressee: [unitHead] },
  text: '请说明该事项逾期未办结的原因和下一步安排。',
  answers: { answerWithin: 5 },
  ...change,
})
