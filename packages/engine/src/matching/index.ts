/** Matching as others use it. */
export { type ExploreOptions, explore } from './library/explore.ts';
export { noChain } from './library/no-chain.ts';
export { finder, type Partners, partners } from './register/best.ts';
export { type Columns, columns, put, type RegisterStream } from './register/columns.ts';
export { libraryRules } from './register/from-library.ts';
export { apart, worth } from './register/pair.ts';
export { compile, type Rules } from './register/rules.ts';
export { buildIndex, change, type Index } from './register/tree.ts';
