/** What a stream costs and burdens by its present route. */
import type { Scenario, Stream } from '@kyosei/model/tables';
import { type Burdens, taxes, timesBurdens } from './burdens.ts';

/** Burdens of one unit on the present route [t/unit]; the tables give emissions in kg/unit. */
export const presentBurdens = (stream: Stream): Burdens => ({
  co2: stream.presentCo2 / 1000,
  so2: stream.presentSo2 / 1000,
  freshWater: stream.presentFreshWater,
  landfill: stream.presentLandfill,
});

/** Yearly cost [currency/a, taxes included] and burdens [t/a] of `quantity` units a year on the present route. */
export function presentAccount(
  stream: Stream,
  quantity: number,
  scenario: Scenario,
): { readonly cost: number; readonly burdens: Burdens } {
  const burdens = timesBurdens(presentBurdens(stream), quantity);
  return { cost: stream.presentCost * quantity + taxes(burdens, scenario), burdens };
}
