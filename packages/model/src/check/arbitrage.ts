/** Money from nothing: plants that buy a thing and sell the same thing for more, as often as they are large. */
import { type Findings, shown } from './findings.ts';
import type { ReadRow, ReadTables } from './rows.ts';
import { at, number, text } from './rules.ts';

interface Port {
  readonly commodity: string;
  /** Units for one unit of the plant's input, and what the present route costs for one; negative when sold. */
  readonly ratio: number;
  readonly cost: number;
}

interface Plant {
  readonly row: ReadRow;
  readonly wants: readonly Port[];
  readonly haves: readonly Port[];
  readonly operating: number;
}

/** Qualities that make of the same commodity another thing. */
const qualities = ['temperature', 'pressure', 'purity', 'moisture', 'concentrations'];
const changes = ['removal', 'outputTemperature', 'outputPurity', 'outputMoisture'];

/** Facilities with ports whose prices are known and that leave qualities as they are. */
function plantsOf({ facility, stream, technology }: ReadTables): readonly Plant[] {
  const technologies = new Map(technology.map((row) => [row.id, row.values]));
  const ports = Map.groupBy(stream, ({ values }) => text(values, 'facility'));
  return facility.flatMap((row) => {
    const own = ports.get(row.id ?? '') ?? [];
    const values = technologies.get(text(row.values, 'technology')) ?? {};
    if (own.some((port) => qualities.some((name) => port.values[name] !== undefined))) return [];
    if (changes.some((name) => values[name] !== undefined)) return [];
    const side = (direction: string): readonly Port[] =>
      own
        .filter((port) => port.values.direction === direction)
        .map((port) => ({
          commodity: text(port.values, 'commodity'),
          ratio: number(port.values, 'perInput') ?? 0,
          cost: number(port.values, 'presentCost') ?? 0,
        }));
    return [{ row, wants: side('wants'), haves: side('has'), operating: number(values, 'operatingCost') ?? 0 }];
  });
}

const sum = (ports: readonly Port[], of: (port: Port) => number): number =>
  ports.reduce((total, port) => total + of(port), 0);

/** What running a plant costs for one unit of its input beside two of its ports: everything bought, nothing sold. */
const beside = ({ wants, haves, operating }: Plant, into: Port, out: Port): number =>
  operating +
  sum(wants, (port) => (port === into ? 0 : port.ratio * Math.max(0, port.cost))) +
  sum(haves, (port) => (port === out ? 0 : port.ratio * Math.max(0, port.cost)));

/**
 * One plant, or two of which each makes what the other takes: the gain of buying a unit of a commodity with which the circle
 * begins and selling what comes back of it. Prices of the present route have no limit, so that only the size of the plants would end it.
 */
export function checkArbitrage(rows: ReadTables, findings: Findings): void {
  const plants = plantsOf(rows);
  const tell = (first: Plant, into: Port, sold: Port, amount: number, costs: number): boolean => {
    const gain = -sold.cost * amount - into.cost * into.ratio - costs;
    if (sold.cost >= 0 || into.cost <= 0 || gain <= 1e-9 * into.cost * into.ratio) return false;
    at(findings, 'facility', first.row)('money-from-nothing', 'error', {
      column: 'technology',
      found: shown(first.row.id ?? ''),
      accepted: 'a price at which the same thing is sold for no more than it is bought',
      values: { commodity: shown(into.commodity), bought: into.cost, sold: -sold.cost },
    });
    return true;
  };
  /** Whether money comes out of the plant, with or without a second one between. */
  const earns = (first: Plant): boolean =>
    first.wants.some((into) =>
      first.haves.some((out) => {
        const costs = beside(first, into, out);
        if (out.commodity === into.commodity) return tell(first, into, out, out.ratio, costs);
        return plants.some((second) =>
          second.wants.some((passed) =>
            second.haves.some((sold) => {
              if (passed.commodity !== out.commodity || sold.commodity !== into.commodity) return false;
              const scale = passed.ratio > 0 ? out.ratio / passed.ratio : 0;
              return tell(first, into, sold, scale * sold.ratio, costs + scale * beside(second, passed, sold));
            }),
          ),
        );
      }),
    );
  plants.forEach(earns);
}
