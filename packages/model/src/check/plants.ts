/** Rules of shared plants: what belongs to a facility, that nothing comes from nothing, and who may fail or be replaced. */
import { checkArbitrage } from './arbitrage.ts';
import { type Findings, shown } from './findings.ts';
import type { ReadRow, ReadTables } from './rows.ts';
import { at, listed, number, text } from './rules.ts';

const byId = (rows: readonly ReadRow[]): ReadonlyMap<string, ReadRow> =>
  new Map(rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));

/** A stream has a quantity of its own, or a facility from whose running it follows. */
function quantities({ stream, facility }: ReadTables, findings: Findings): void {
  const plants = byId(facility);
  for (const row of stream) {
    const add = at(findings, 'stream', row);
    const plant = text(row.values, 'facility');
    if (row.values.undivided === 'yes' && row.values.direction === 'wants')
      add('of-a-have-alone', 'warning', {
        column: 'undivided',
        found: 'yes',
        accepted: 'no, or a stream that its firm has',
      });
    const missing = (column: string): boolean => row.values[column] === undefined && !row.faulty.has(column);
    if (plant === '') {
      if (missing('quantity')) add('required', 'error', { column: 'quantity' });
      if (!missing('perInput') && !row.faulty.has('facility')) add('required', 'error', { column: 'facility' });
      continue;
    }
    if (missing('perInput')) add('required', 'error', { column: 'perInput' });
    for (const column of ['quantity', 'profile'])
      if (row.values[column] !== undefined)
        add('not-together', 'error', {
          column,
          found: shown(row.values[column]),
          accepted: `nothing beside the facility ${plant}: it follows from how that runs`,
          values: { other: 'facility' },
        });
    const owner = text(plants.get(plant)?.values ?? {}, 'firm');
    if (owner !== '' && text(row.values, 'firm') !== owner)
      add('other-firm', 'error', {
        column: 'firm',
        found: text(row.values, 'firm'),
        accepted: `${owner}, the firm of ${plant}`,
        nearest: owner,
      });
  }
}

interface Flowing {
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
  /** kWh/t, where a mass also is an energy */
  readonly heating: number | undefined;
}

const told = (flows: readonly Flowing[]): string =>
  flows.map(({ name, amount, unit }) => `${amount} ${unit} ${name}`).join(' + ');

/**
 * Σ out ≤ Σ in + added, in tonnes and in kilowatt-hours, a fuel in tonnes counting by its calorific value. What has no such
 * value is not judged in energy; a mass out of energy alone is not judged either, since a fuel may be counted in kWh.
 */
function creation(inputs: readonly Flowing[], outputs: readonly Flowing[], added: number): string | null {
  const total = (flows: readonly Flowing[], of: (flow: Flowing) => number): number =>
    flows.reduce((sum, flow) => sum + of(flow), 0);
  const mass = ({ unit, amount }: Flowing): number => (unit === 't' ? amount : 0);
  const energy = ({ unit, amount, heating }: Flowing): number => (unit === 'kWh' ? amount : amount * (heating ?? 0));
  const known = inputs.every(({ unit, heating }) => unit === 'kWh' || heating !== undefined);
  const more = (out: number, into: number): boolean => out > (into + added) * (1 + 1e-9);
  const [massIn, massOut] = [total(inputs, mass), total(outputs, mass)];
  const [energyIn, energyOut] = [total(inputs, energy), total(outputs, energy)];
  const made =
    (massIn > 0 && more(massOut, massIn)) ||
    (energyOut > 0 &&
      known &&
      inputs.length > 0 &&
      more(energyOut, energyIn) &&
      outputs.some(({ unit }) => unit === 'kWh'));
  return made ? `${told(inputs)}${added > 0 ? ` + ${added} added` : ''} → ${told(outputs)}` : null;
}

/** Neither a technology nor a facility gives out more than goes in. */
function conservation({ technology, facility, stream, commodity }: ReadTables, findings: Findings): void {
  const [technologies, commodities] = [byId(technology), byId(commodity)];
  const flow = (name: string, amount: number): Flowing => {
    const values = commodities.get(name)?.values ?? {};
    return { name, amount, unit: text(values, 'unit'), heating: number(values, 'calorificValue') };
  };
  for (const row of technology) {
    const [input, output] = [text(row.values, 'input'), text(row.values, 'output')];
    const ratio = number(row.values, 'yield') ?? 1;
    const equation = creation([flow(input, 1)], [flow(output, ratio)], number(row.values, 'added') ?? 0);
    if (equation !== null)
      at(findings, 'technology', row)('creates', 'error', {
        column: 'yield',
        found: String(ratio),
        accepted: 'no more out than goes in; what else goes in is `added`',
        values: { equation: shown(equation) },
      });
    if ((number(row.values, 'scaleExponent') ?? 1) < 1 && number(row.values, 'referenceSize') === undefined)
      at(findings, 'technology', row)('required', 'error', { column: 'referenceSize' });
  }
  const ports = Map.groupBy(stream, ({ values }) => text(values, 'facility'));
  for (const row of facility) {
    const own = ports.get(row.id ?? '') ?? [];
    if (own.some(({ values }) => number(values, 'perInput') === undefined)) continue;
    const flows = (direction: string): readonly Flowing[] =>
      own
        .filter(({ values }) => values.direction === direction)
        .map(({ values }) => flow(text(values, 'commodity'), number(values, 'perInput') as number));
    const added = number(technologies.get(text(row.values, 'technology'))?.values ?? {}, 'added') ?? 0;
    const equation = creation(flows('wants'), flows('has'), added);
    if (equation !== null)
      at(findings, 'facility', row)('creates', 'error', {
        column: 'technology',
        found: text(row.values, 'technology'),
        accepted: 'no more out than goes in; what else goes in is `added` at the technology',
        values: { equation: shown(equation) },
      });
  }
}

/** What may be built has a range of sizes. */
function sizes({ facility, technology }: ReadTables, findings: Findings): void {
  const technologies = byId(technology);
  for (const row of facility) {
    const capacity = number(row.values, 'capacity');
    if (text(row.values, 'status') !== 'candidate' || capacity === undefined) continue;
    const name = text(row.values, 'technology');
    const least = number(technologies.get(name)?.values ?? {}, 'minimumSize') ?? 0;
    if (capacity > 0 && capacity >= least) continue;
    at(findings, 'facility', row)('out-of-bounds', 'error', {
      column: 'capacity',
      found: String(capacity),
      accepted:
        least > 0 ? `at least the minimumSize ${least} of ${name}` : 'more than 0: the largest that may be built',
    });
  }
}

const several = (what: string): string => `ids of ${what}, separated by semicolons`;

/** What a facility serves is a want, and contingencies name who can fail. */
function references({ facility, stream, firm, scenario, outlook, stage }: ReadTables, findings: Findings): void {
  const streams = byId(stream);
  for (const row of facility) {
    const served = streams.get(text(row.values, 'serves'));
    if (served !== undefined && served.values.direction !== 'wants')
      at(findings, 'facility', row)('wrong-direction', 'error', {
        column: 'serves',
        found: text(row.values, 'serves'),
        accepted: 'a stream that its firm wants',
      });
  }
  const names = new Set([...firm, ...facility].flatMap(({ id }) => id ?? []));
  const firms = new Set(firm.flatMap(({ id }) => id ?? []));
  for (const row of scenario) listed('scenario', row, 'contingencies', names, several('firms or facilities'), findings);
  for (const row of outlook) listed('outlook', row, 'withdrawn', firms, several('firms'), findings);
  for (const row of stage) listed('stage', row, 'withdrawn', firms, several('firms'), findings);
  const sum = outlook.reduce((total, { values }) => total + (number(values, 'probability') ?? 0), 0);
  const last = outlook.at(-1);
  if (last !== undefined && sum > 1 + 1e-9)
    at(findings, 'outlook', last)('too-probable', 'error', {
      column: 'probability',
      found: String(Number(sum.toFixed(6))),
      accepted: 'at most 1 in all',
    });
}

/** Checks all rules of shared plants, contingencies and outlooks. */
export function checkPlants(rows: ReadTables, findings: Findings): void {
  quantities(rows, findings);
  conservation(rows, findings);
  sizes(rows, findings);
  checkArbitrage(rows, findings);
  references(rows, findings);
}
