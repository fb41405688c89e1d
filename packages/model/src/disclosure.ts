/** Who may know what of a park. */
export { type Band, bandOf } from './disclosure/bands.ts';
export { type Listing, listings, smallestGroup } from './disclosure/board.ts';
export { type Extract, extract } from './disclosure/extract.ts';
export { belonging, type Level, levelOf, streamLevels } from './disclosure/levels.ts';
export {
  firmOf,
  isExact,
  mayWrite,
  type Reader,
  readableRow,
  readableTables,
  rewritten,
  sightOf,
} from './disclosure/sight.ts';
