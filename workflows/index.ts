export { caseWorkflow } from './case'
export { messengerWorkflow } from './messenger'
export { rulesUpdateWorkflow } from './rules-update'
