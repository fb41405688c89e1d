/** Matching as others use it. */
export { type ExploreOptions, explore } from './library/explore.ts';
export { noChain } from './library/no-chain.ts';
