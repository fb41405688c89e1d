/** Names for the records that the server sends, taken from the generated contract. */
import type { components } from './schema.generated.ts';

export type ParkSummary = components['schemas']['ParkSummary'];
export type PlanSummary = components['schemas']['PlanSummary'];
export type Job = components['schemas']['Job'];
export type EnsembleSummary = components['schemas']['EnsembleSummary'];
export type ImportRecord = components['schemas']['Import'];
/** As it comes over the wire, where an absent part and an undefined one are the same. */
export type SentProblem = components['schemas']['Problem'];
