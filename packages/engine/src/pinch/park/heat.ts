/** The heat problem of a park: every had or wanted heat and steam as a hot or cold stream in the zone of its firm. */
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { balance, type Demand, type Flow } from '../../balance/balance.ts';
import type { HeatStream } from '../heat/stream.ts';
import type { Period } from '../periods.ts';
import { meanRate, notInTargets, periodsOf } from './flows.ts';
import { steamParts } from './steam-segments.ts';

/** `name` is the id of the stream, `zone` that of its firm; loads are means over the year in kW. */
export interface ParkHeatStream extends HeatStream {
  readonly zone: string;
  readonly carrier: 'heat' | 'steam';
  /** Giving it costs nothing and burdens nothing: heat that is lost today. */
  readonly isWaste: boolean;
}

export interface ParkHeat {
  readonly streams: readonly ParkHeatStream[];
  readonly periods: readonly Period[];
  /** Streams of heat and steam that are left out, each with the cell to fill. */
  readonly problems: readonly Problem[];
}

type Temperatures = { readonly from: number; readonly to: number };

/** Where the stream begins and ends, or the cell that says it wrongly or not at all. */
function temperaturesOf({ stream }: Flow): Temperatures | Problem {
  const { id, direction, temperature, returnTemperature } = stream;
  if (temperature === undefined) return notInTargets(id, 'temperature', 'empty', 'a temperature in °C');
  if (returnTemperature === undefined) return notInTargets(id, 'returnTemperature', 'empty', 'a temperature in °C');
  if (returnTemperature > temperature)
    return notInTargets(
      id,
      'returnTemperature',
      `${returnTemperature} °C`,
      direction === 'has'
        ? `at most the ${temperature} °C that it is cooled from`
        : `at most the ${temperature} °C that it is heated to`,
    );
  return direction === 'has'
    ? { from: temperature, to: returnTemperature }
    : { from: returnTemperature, to: temperature };
}

/** kW in each part of the way; steam counted in tonnes has its heat from the steam tables. */
function segmentsOf(
  { stream, commodity }: Flow,
  { from, to }: Temperatures,
  mean: number,
): HeatStream['segments'] | null {
  const parts =
    commodity.kind === 'steam' && stream.pressure !== undefined ? steamParts(stream.pressure, from, to) : null;
  if (parts === null) return commodity.unit === 'kWh' ? [{ from, to, load: mean }] : null;
  const whole = parts.reduce((total, { heat }) => total + heat, 0);
  const load = commodity.unit === 'kWh' ? mean : (mean * whole) / 3.6;
  return parts.map((part) => ({ from: part.from, to: part.to, load: (load * part.heat) / whole }));
}

const isWasteOf = ({ stream }: Flow): boolean =>
  !(stream.supplyCost > 0 || stream.supplyCo2 > 0 || stream.supplySo2 > 0);

function streamOf(flow: Flow, periods: readonly Period[]): ParkHeatStream | Problem | null {
  const { stream, commodity } = flow;
  if (flow.absent !== null || (commodity.kind !== 'heat' && commodity.kind !== 'steam')) return null;
  const rate = meanRate(flow, periods);
  if (rate === null) return null;
  const temperatures = temperaturesOf(flow);
  if ('code' in temperatures) return temperatures;
  const segments = segmentsOf(flow, temperatures, rate.mean);
  if (segments === null)
    return commodity.kind === 'steam'
      ? notInTargets(stream.id, 'pressure', 'empty', 'a pressure at which steam condenses between both temperatures')
      : notInTargets(commodity.id, 'unit', commodity.unit, 'kWh for heat', 'commodity');
  return {
    name: stream.id,
    zone: stream.firm,
    kind: stream.direction === 'has' ? 'hot' : 'cold',
    segments,
    // Steam is handed over as steam; where it condenses, its own side of an exchanger needs hardly any difference.
    ...(commodity.kind === 'steam' ? { approachContribution: 0 } : {}),
    periods: rate.periods,
    carrier: commodity.kind,
    isWaste: isWasteOf(flow),
  };
}

/** Hot and cold streams of all firms that take part under the scenario. */
export function parkHeat(park: Park, scenario: Demand): ParkHeat {
  const account = balance(park, scenario);
  const periods = periodsOf(account);
  const streams: ParkHeatStream[] = [];
  const problems: Problem[] = [];
  for (const flow of [...account.haves, ...account.wants]) {
    const made = streamOf(flow, periods);
    if (made === null) continue;
    if ('code' in made) problems.push(made);
    else streams.push(made);
  }
  return { streams, periods, problems };
}
