/** Gate 3: what arrives is good enough for the want. */
import type { Finding } from '@kyosei/model/plan';
import type { Commodity, Stream, Technology } from '@kyosei/model/tables';
import type { Flow } from '../../balance/balance.ts';
import { passing } from '../../balance/grades.ts';
import type { Graded } from '../grading.ts';

export interface Quality {
  readonly obstacles: readonly Finding[];
  /** How far each demanded quality is met, and what nobody has stated. */
  readonly margins: readonly Finding[];
}

type Demand = 'temperature' | 'pressure' | 'purity' | 'moisture';

/** A named value, never one that every object inherits: contaminants are free names. */
export const named = (map: Readonly<Record<string, number>> | undefined, name: string): number | undefined =>
  map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;

/** A have's quality behind a technology: reached values replace its own, contaminants are taken out by their share. */
export function behind(have: Stream, technology: Technology | null): Partial<Pick<Stream, Demand | 'concentrations'>> {
  if (technology === null) return have;
  const { outputTemperature, outputPurity, outputMoisture, removal } = technology;
  const cleaned = Object.entries(have.concentrations ?? {}).map(
    ([name, value]) => [name, value * (1 - (named(removal, name) ?? 0))] as const,
  );
  return {
    ...have,
    ...(outputTemperature === undefined ? {} : { temperature: outputTemperature }),
    ...(outputPurity === undefined ? {} : { purity: outputPurity }),
    ...(outputMoisture === undefined ? {} : { moisture: outputMoisture }),
    concentrations: Object.fromEntries(cleaned),
  };
}

/** Kelvin that heat needs to pass from what arrives to what is wanted; steam that is wanted as steam passes no wall. */
export const approachOf = (arriving: Commodity, wanted: Commodity, minimumApproach: number): number =>
  arriving.kind === 'steam' && wanted.kind === 'steam' ? 0 : minimumApproach;

/**
 * Compares what the have offers, behind the technology, with what the want accepts; all obstacles are gathered.
 *
 * Temperature counts for heat and steam alone. The want needs `approach` kelvin more than it accepts where heat must pass
 * a wall: 0 where the steam itself is handed over ({@link approachOf}). Temperature, pressure and purity that are demanded and not stated stop a pair; moisture and contaminants
 * that are not stated are taken as absent and noted as unverified. A want with blending leaves contaminants to the mixture, and
 * `graded` heat has to be hot enough for some of what is wanted alone.
 */
export function qualityGate(
  have: Flow,
  technology: Technology | null,
  want: Flow,
  approach: number,
  graded: Graded | null = null,
): Quality {
  const offer = behind(have.stream, technology);
  const { stream, commodity } = want;
  const obstacles: Finding[] = [];
  const margins: Finding[] = [];
  const judge = (
    quality: string,
    found: number,
    accepted: number,
    meets: boolean,
    of: Finding['values'] = {},
  ): void => {
    (meets ? margins : obstacles).push({
      code: meets ? 'quality-margin' : 'quality-missed',
      values: { quality, found, accepted, ...of },
    });
  };
  const least = (quality: Demand, accepted: number | undefined, of: Finding['values'] = {}): void => {
    if (accepted === undefined) return;
    const found = offer[quality];
    if (found === undefined) obstacles.push({ code: 'quality-unknown', values: { quality, accepted, ...of } });
    else judge(quality, found, accepted, found >= accepted, of);
  };
  if (graded !== null) {
    const share =
      passing(graded.have, have.quantity, graded.want, want.quantity) / Math.min(have.quantity, want.quantity);
    const values = { share, found: have.stream.temperature ?? 0, accepted: stream.returnTemperature ?? 0 };
    if (share > 0) margins.push({ code: 'heat-graded', values });
    else judge('temperature', values.found, values.accepted + approach, false, { approach });
  } else if ((commodity.kind === 'heat' || commodity.kind === 'steam') && stream.temperature !== undefined) {
    least('temperature', stream.temperature + approach, approach > 0 ? { approach } : {});
  }
  least('pressure', stream.pressure);
  least('purity', stream.purity);
  const unverified = (quality: string): void => {
    margins.push({ code: 'quality-unverified', values: { quality } });
  };
  if (stream.moisture !== undefined) {
    if (offer.moisture === undefined) unverified('moisture');
    else judge('moisture', offer.moisture, stream.moisture, offer.moisture <= stream.moisture);
  }
  for (const [contaminant, accepted] of Object.entries(stream.concentrations ?? {})) {
    const found = named(offer.concentrations, contaminant);
    if (found === undefined) unverified(contaminant);
    else if (stream.blending === 'yes' && found > accepted)
      margins.push({ code: 'quality-blended', values: { quality: contaminant, found, accepted } });
    else judge(contaminant, found, accepted, found <= accepted);
  }
  return { obstacles, margins };
}
