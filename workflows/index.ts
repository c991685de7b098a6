export { caseWorkflow } from './case'
