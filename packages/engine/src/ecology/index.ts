/** What the engine offers of ecological network analysis. */
export { type Ecology, ecology } from './ecology.ts';
export { type EcologyReading, readNetwork } from './read.ts';
