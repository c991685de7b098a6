export { caseWorkflow } from './case'
export { messengerWorkflow } from './messenger'
export { reconciliationWorkflow } from './reconciliation'
export { rulesUpdateWorkflow } from './rules-update'
