export { caseWorkflow } from './case'
export { messengerWorkflow } from './messenger'
