/** Pinch analysis: targets of heat, sites with mains, water and gas. The public door of the room. */

export {
  correctedReference,
  primaryEnergySaving,
  referenceHeat,
  referencePower,
} from '../steam/reference-efficiencies.ts';
export { gasByProgram } from './gas/by-program.ts';
export { type GasAnswer, type GasInput, gas, needsProgram } from './gas/gas.ts';
export { readGas } from './gas/read.ts';
export { type CurvePoint, composite, type HeatCurves, heatCurves } from './heat/curves.ts';
export { type HeatAnswer, type HeatInput, type HeatTarget, heat, heatTarget } from './heat/heat.ts';
export { type ProblemTable, problemTable } from './heat/problem-table.ts';
export { readHeat } from './heat/read.ts';
export { heatByProgram } from './heat/storage.ts';
export { type HeatStream, loadOf, type Segment } from './heat/stream.ts';
export { type ApproachTarget, approachTarget, type ExchangerCost, type TradeOff, tradeOff } from './heat/trade-off.ts';
export { type Placement, placeUtilities, type Utility } from './heat/utilities.ts';
export { type MaterialFlow, type MaterialTarget, materialTarget } from './material/cascade.ts';
export { type Connection, nearestNeighbours } from './material/network.ts';
export type { Outcome } from './outcome.ts';
export { type ParkHeat, type ParkHeatStream, parkHeat } from './park/heat.ts';
export {
  type HeatCover,
  heatInPeriod,
  type ParkHeatTargets,
  type ParkMain,
  parkHeatTargets,
} from './park/heat-targets.ts';
export { type MaterialTargets, type MeasureTarget, type ParkMaterials, parkMaterials } from './park/materials.ts';
export { taken } from './park/taken.ts';
export type { Reading } from './reader.ts';
export type { Cogeneration } from './site/cogeneration.ts';
export type { Main, MainFlow } from './site/mains.ts';
export { readSite } from './site/read.ts';
export { type SiteAnswer, type SiteInput, site } from './site/site.ts';
export type { Storage, StorageAnswer } from './storage.ts';
export { waterByProgram } from './water/by-program.ts';
export { readWater } from './water/read.ts';
export { type SeveralAnswer, type SeveralInput, waterOfSeveral } from './water/several.ts';
export { type WaterAnswer, type WaterInput, water } from './water/water.ts';
