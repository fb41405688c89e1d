/** Industrial sites with excess heat, read from their table; kept apart from the library, which most readers need alone. */
import { heatSiteColumns, heatSiteText } from './heat-sites-table.ts';
import { numberOf, rowsOf } from './table.ts';

export interface HeatSite {
  readonly id: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  readonly sector: string;
  /** Excess heat by the temperature at which it is had at least [°C, kWh/a]. */
  readonly heat: readonly { readonly temperature: number; readonly quantity: number }[];
  /** kWh/a */
  readonly fuel: number | undefined;
}

const gigawattHours = 1e6;
/** Lower end of the bands of the source. */
const bands = [
  ['heat100', 100],
  ['heat200', 200],
  ['heat500', 500],
] as const;

/** All sites; those without a position keep `place` null. */
export const heatSites = (): readonly HeatSite[] =>
  rowsOf(heatSiteColumns, heatSiteText).map((row) => {
    const [latitude, longitude, fuel] = [numberOf(row.latitude), numberOf(row.longitude), numberOf(row.fuel)];
    return {
      id: row.id,
      country: row.country,
      place: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
      sector: row.sector,
      heat: bands.flatMap(([column, temperature]) => {
        const amount = numberOf(row[column]);
        return amount === undefined ? [] : [{ temperature, quantity: amount * gigawattHours }];
      }),
      fuel: fuel === undefined ? undefined : fuel * gigawattHours,
    };
  });
