/** What the engine offers of sharing a joint worth. */
export type { Game } from './game.ts';
export { nucleoli } from './nucleolus.ts';
export { readGame, type ShareReading } from './read.ts';
export { type Rule, rules } from './rules.ts';
export { type SampledShapley, type Sampling, sampledShapley } from './sampled.ts';
export { shapley } from './shapley.ts';
export { type Sharing, share } from './share.ts';
