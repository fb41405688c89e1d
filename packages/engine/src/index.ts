/** The engine: plans eco-industrial parks. */
export { defaultScenario, engineVersion, type PlanOptions, type PlanProgress, plan } from './plan.ts';
