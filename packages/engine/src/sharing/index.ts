/** What the engine offers of sharing a joint worth. */
export { readGame, type ShareReading } from './read.ts';
export { type SampledShapley, type Sampling, sampledShapley } from './sampled.ts';
export { type Rule, rules, type Sharing, share } from './share.ts';
