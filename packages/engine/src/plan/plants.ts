/** The shared plants of a park: facilities with their technology and ports, and the equipment behind present routes. */
import type { Facility, Firm, Park, Stream, Technology } from '@kyosei/model/tables';
import type { SharedPlant } from '../economics/plant.ts';

/** In the order of the facility table; what serves a want is not among them. */
export function sharedPlants(park: Park): readonly SharedPlant[] {
  const technologies = new Map(park.technology.map((row) => [row.id, row]));
  const ports = Map.groupBy(park.stream, ({ facility }) => facility);
  return park.facility
    .filter(({ serves }) => serves === undefined)
    .map((facility) => ({
      facility,
      technology: technologies.get(facility.technology) as Technology,
      ports: ports.get(facility.id) ?? [],
    }));
}

/** Equipment behind the present routes of wants. */
export const servingFacilities = (park: Park): readonly (Facility & { readonly serves: Stream['id'] })[] =>
  park.facility.flatMap((facility) =>
    facility.serves === undefined ? [] : [{ ...facility, serves: facility.serves }],
  );

/** What the equipment behind present routes costs in a year whatever it does: of a firm's wants, or of all. */
export function idleCost(park: Park, firm?: Firm): number {
  const firms = new Map(park.stream.map((stream) => [stream.id, stream.firm]));
  return servingFacilities(park)
    .filter(({ serves }) => firm === undefined || firms.get(serves) === firm.id)
    .reduce((total, { fixedCost }) => total + fixedCost, 0);
}
