/** The standards that a park is held against, as data. */
import { eipFramework2 } from './standards/eip-framework-2.ts';
import { esrsE5 } from './standards/esrs-e5.ts';
import { hj274of2009 } from './standards/hj-274-2009.ts';
import { hj274of2015 } from './standards/hj-274-2015.ts';
import { hjt273of2006 } from './standards/hjt-273-2006.ts';
import { hjt274of2006 } from './standards/hjt-274-2006.ts';
import { hjt275of2006 } from './standards/hjt-275-2006.ts';
import { iso59020 } from './standards/iso-59020.ts';
import { lowCarbonPark } from './standards/low-carbon-park-2024.ts';
import { shandong } from './standards/shandong.ts';
import type { Standard } from './standards/standard.ts';

export { formulaOf } from './standards/formulas.ts';
export { type ParkQuantity, parkQuantities, quantityName } from './standards/quantities.ts';
export {
  duties,
  type MeasureName,
  measureNames,
  type Named,
  type Review,
  reviewItem,
  type Standard,
  type StandardRow,
  type Threshold,
} from './standards/standard.ts';

/** The newest of China first, then its forerunners and kin, then the international ones. */
export const standards: readonly [Standard, ...Standard[]] = [
  hj274of2015,
  hj274of2009,
  hjt274of2006,
  hjt273of2006,
  hjt275of2006,
  shandong,
  lowCarbonPark,
  eipFramework2,
  iso59020,
  esrsE5,
];

export const standardIds: readonly string[] = standards.map(({ id }) => id);
