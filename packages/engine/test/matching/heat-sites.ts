/** The heat of European sites as a register: excess heat is had, and paper mills want steam for most of their fuel. */

import { heatSites } from '@kyosei/model/knowledge/heat-sites';
import { commodities } from '@kyosei/model/knowledge/library';
import type { RegisterStream } from '../../src/matching/index.ts';

/** Estimates: boilers of paper mills, the steam that dries paper, what a kWh of it costs [EUR]. */
const mills = { efficiency: 0.85, temperature: 160, cost: 0.04 } as const;
const position = (id: string): number => commodities.findIndex((row) => row.id === id);

/** Streams of sites with a position; a site is a firm. */
export function heatStreams(): readonly RegisterStream[] {
  const [waste, steam] = [position('waste-heat'), position('steam')];
  return heatSites().flatMap(({ place, heat, sector, fuel }, firm): RegisterStream[] => {
    if (place === null) return [];
    const at = (
      direction: RegisterStream['direction'],
      commodity: number,
      quantity: number,
      presentCost: number,
      temperature: number,
    ): RegisterStream => ({
      firm,
      latitude: place.latitude,
      longitude: place.longitude,
      shape: 0,
      most: [],
      direction,
      commodity,
      quantity,
      presentCost,
      least: [temperature],
    });
    const has = heat.map(({ temperature, quantity }) => at('has', waste, quantity, 0, temperature));
    if (sector !== 'p' || fuel === undefined) return has;
    return has.concat(at('wants', steam, fuel * mills.efficiency, mills.cost, mills.temperature));
  });
}
