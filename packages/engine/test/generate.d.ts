/** Random parks from a seed: every kind of flow, technologies, facilities, seasons; for properties and benchmarks. */
import type { Park } from '@kyosei/model/tables';
export interface Size {
  readonly firms: number;
  readonly streams: number;
  readonly commodities: number;
  readonly technologies: number;
  readonly facilities: number;
  readonly periods: number;
}
/** A park of the given size; the same seed gives the same park. Prices are of the order at which half of the exchanges pay. */
export declare function generate(seed: number, size: Size): Park;
