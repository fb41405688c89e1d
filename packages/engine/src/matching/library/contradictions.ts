/** Properties of one stream that cannot all be true. */
import type { Problem } from '@kyosei/model/problem';
import type { Park, Stream } from '@kyosei/model/tables';
import { saturationTemperature } from '../../steam/region4.ts';

const kelvin = 273.15;
const critical = 220; // bar, above which nothing boils

/** Steam colder than it boils at its pressure is water. */
function wet({ temperature, pressure }: Stream): string | null {
  if (temperature === undefined || pressure === undefined || pressure <= 0.01 || pressure >= critical) return null;
  const boiling = saturationTemperature(pressure / 10) - kelvin;
  return temperature < boiling - 1 ? `at least ${boiling.toFixed(1)} °C at ${pressure} bar` : null;
}

/** Contaminants, with the valuable substance, are at most the whole. */
function crowded({ concentrations, purity = 0 }: Stream): string | null {
  const parts = Object.values(concentrations ?? {}).reduce((sum, ppm) => sum + ppm, 0) / 1e6;
  return parts + purity > 1 + 1e-6 ? 'contaminants and purity that are together at most the whole' : null;
}

/** Warnings for haves: a want states limits, which may well be wide. */
export function contradictions({ stream, commodity }: Park): readonly Problem[] {
  const steams = new Set(commodity.filter(({ kind }) => kind === 'steam').map(({ id }) => id));
  return stream.flatMap((row): Problem[] => {
    if (row.direction === 'wants') return [];
    const at = { code: 'properties-contradict', severity: 'warning', table: 'stream', row: row.id } as const;
    const cold = steams.has(row.commodity) ? wet(row) : null;
    const full = crowded(row);
    return [
      ...(cold === null ? [] : [{ ...at, column: 'temperature', found: `${row.temperature} °C`, accepted: cold }]),
      ...(full === null ? [] : [{ ...at, column: 'concentrations', accepted: full }]),
    ];
  });
}
