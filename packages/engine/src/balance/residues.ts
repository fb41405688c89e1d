/** What of the streams is left over: wastes, used water, lost heat; and what of it earns money already. */
import type { Commodity, Park, Stream } from '@kyosei/model/tables';

/** A stream with its commodity. */
export interface Known {
  readonly stream: Stream;
  readonly commodity: Commodity;
}

export function knownStreams(park: Park): ReadonlyMap<string, Known> {
  const commodities = new Map(park.commodity.map((commodity) => [commodity.id, commodity]));
  const closed = new Set(park.firm.flatMap(({ id, status }) => (status === 'closed' ? [id] : [])));
  return new Map(
    park.stream
      .filter(({ firm }) => !closed.has(firm))
      .map((stream) => [stream.id, { stream, commodity: commodities.get(stream.commodity) as Commodity }]),
  );
}

/** What a shared plant takes or gives: it flows as the plant runs, and is nobody's own have or want. */
export const isPort = ({ stream }: Known): boolean => stream.facility !== undefined;

/** A had material that has a waste code, counts as hazardous, or goes to landfill today. */
export const isWaste = ({ stream, commodity }: Known): boolean =>
  stream.direction === 'has' &&
  commodity.kind === 'material' &&
  commodity.unit === 't' &&
  (commodity.ewc !== undefined || commodity.hazardous === 'yes' || stream.presentLandfill > 0);

/** A have that earns money today is used already. */
export const isSold = ({ stream }: Known): boolean => stream.presentCost < 0;

/** Had heat or steam that is lost today: whoever takes it costs the donor neither fuel nor power. */
export const isWasteHeat = ({ stream, commodity }: Known): boolean =>
  stream.direction === 'has' &&
  (commodity.kind === 'heat' || commodity.kind === 'steam') &&
  stream.supplyCost === 0 &&
  stream.supplyCo2 === 0;

/** Had water that was used before: a donor that draws it afresh gives no wastewater. */
export const isWastewater = ({ stream, commodity }: Known): boolean =>
  stream.direction === 'has' && commodity.kind === 'water' && stream.supplyFreshWater === 0;
