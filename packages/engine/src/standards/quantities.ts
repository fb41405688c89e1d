/** Quantities of the park, as given year by year or as its tables have them. */
import type { ParkQuantity } from '@kyosei/model/standards';
import type { Park } from '@kyosei/model/tables';
import { type Evidenced, figureEvidence } from '../balance/evidence.ts';
import { isSold, isWaste, isWasteHeat, isWastewater, type Known, knownStreams } from '../balance/residues.ts';
import { sum } from '../numerics/sum.ts';
import { type Bound, type Cell, type Figure, weakest } from './figure.ts';
import { runningChange } from './flows.ts';

/** Makes cells, with the evidence of the single figure where it has its own. */
export function cellMaker(park: Park) {
  const evidence = figureEvidence(park);
  return (table: string, row: Evidenced, attribute: string, value: number): Cell => ({
    table,
    row: row.id,
    attribute,
    value,
    ...evidence(table, row, attribute),
  });
}

const figure = (value: number, bound: Bound, cells: readonly Cell[]): Figure => ({
  value,
  bound,
  mark: cells.length === 0 ? 'estimated' : weakest(cells.map(({ mark }) => mark)),
  cells,
});

/** Σ of one attribute over rows; at least that, where some row does not state it; null where none does. */
function summed(cells: readonly Cell[], rows: number): Figure | null {
  if (cells.length === 0) return null;
  return figure(sum(cells.map(({ value }) => value)), cells.length < rows ? 'at-least' : 'exact', cells);
}

type Quantities = Partial<Record<ParkQuantity, Figure>>;

const has = (kind: string) => (known: Known) => known.stream.direction === 'has' && known.commodity.kind === kind;
const wants = (kind: string) => (known: Known) => known.stream.direction === 'wants' && known.commodity.kind === kind;
const inTonnes = (known: Known) => known.commodity.unit === 't';
const material = (known: Known) => has('material')(known) && inTonnes(known);
const wanted = (known: Known) => wants('material')(known) && inTonnes(known);

/** Ways to add up streams, and what exchanges move of them today. */
function adder(park: Park, cell: ReturnType<typeof cellMaker>) {
  const streams = knownStreams(park);
  const all = [...streams.values()];
  const changes = park.exchange.map((each) => ({ each, change: runningChange(each, streams) }));
  const today = (name: ParkQuantity) => sum(changes.map(({ change }) => change[name] ?? 0));
  const running = (name: ParkQuantity): readonly Cell[] =>
    changes.flatMap(({ each, change }) =>
      change[name] === undefined ? [] : [cell('exchange', each, 'quantity', each.quantity ?? 0)],
    );
  return {
    total: (which: (known: Known) => boolean): Figure | undefined => {
      const cells = all.filter(which).map(({ stream }) => cell('stream', stream, 'quantity', stream.quantity));
      return cells.length === 0 ? undefined : figure(sum(cells.map(({ value }) => value)), 'exact', cells);
    },
    /** Σ quantity · factor over the streams that have the factor. */
    weighed: (
      factor: 'presentLandfill' | 'presentFreshWater',
      bound: Bound,
      which: (known: Known) => boolean,
    ): Figure => {
      const own = all.filter((known) => which(known) && known.stream[factor] !== 0);
      const cells = own.map(({ stream }) => cell('stream', stream, factor, stream[factor] * stream.quantity));
      return figure(sum(cells.map(({ value }) => value)), bound, cells);
    },
    /** What exchanges move, where there is something that they could move, and what goes that way already. */
    moved: (name: ParkQuantity, whole: Figure | undefined, more?: Figure, bound: Bound = 'at-least') =>
      whole && figure(today(name) + (more?.value ?? 0), bound, [...running(name), ...(more?.cells ?? [])]),
  };
}

/** What the streams give: sums of quantities, of what is exchanged today, and of what present routes burden. */
function ofStreams(park: Park, cell: ReturnType<typeof cellMaker>): Quantities {
  const { total, weighed, moved } = adder(park, cell);
  const [wasteArising, materialOutflow] = [total(isWaste), total(material)];
  const [waterWanted, wastewater] = [total(wants('water')), total(isWastewater)];
  const [materialInflow, heatHad] = [total(wanted), total(isWasteHeat)];
  const hazardous = total((each) => isWaste(each) && each.commodity.hazardous === 'yes') ?? figure(0, 'exact', []);
  const soldWaste = total((each) => isWaste(each) && isSold(each));
  const soldMaterial = total((each) => material(each) && isSold(each));
  const drawn = weighed('presentFreshWater', 'at-least', () => true);
  const found: { readonly [Q in ParkQuantity]?: Figure | undefined } = {
    wasteArising,
    hazardousArising: wasteArising && hazardous,
    wasteUsed: moved('wasteUsed', wasteArising, soldWaste),
    wasteExchanged: moved('wasteExchanged', wasteArising),
    wasteLandfilled: moved('wasteLandfilled', wasteArising, weighed('presentLandfill', 'exact', isWaste), 'exact'),
    materialOutflow,
    recycledOutflow: moved('recycledOutflow', materialOutflow, soldMaterial),
    materialInflow,
    secondaryInflow: moved('secondaryInflow', materialInflow),
    waterWanted,
    circularWater: moved('circularWater', waterWanted),
    wastewater,
    wastewaterReused: moved('wastewaterReused', wastewater),
    freshWater: drawn.cells.length === 0 ? undefined : moved('freshWater', waterWanted, drawn),
    reusedWater: moved('reusedWater', waterWanted),
    heatHad,
    heatUsed: moved('heatUsed', heatHad),
    newExchanges: figure(0, 'at-least', []),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function ofFirms(park: Park, cell: ReturnType<typeof cellMaker>): Quantities {
  const firms = park.firm.filter(({ status }) => status === 'operating' || status === 'leaving');
  const stated = (attribute: 'employees' | 'area') =>
    summed(
      firms.flatMap((firm) => {
        const value = firm[attribute];
        return value === undefined ? [] : [cell('firm', firm, attribute, value)];
      }),
      firms.length,
    );
  const [employees, industrialLand] = [stated('employees'), stated('area')];
  return { ...(employees && { employees }), ...(industrialLand && { industrialLand }) };
}

export interface Book {
  /** Year that is assessed: the latest for which the park gives a quantity, else its base year. */
  readonly year: number;
  readonly at: (quantity: ParkQuantity, yearsBefore: number) => Figure | null;
}

/**
 * What is known of the park's quantities: what is given for the year goes before what the other tables add up to. The
 * tables tell of the present, that is the latest year for which a quantity is given, else the base year.
 */
export function book(park: Park, year?: number): Book {
  const cell = cellMaker(park);
  const given = park.indicator.filter(({ standard, value }) => standard === 'quantity' && value !== undefined);
  const present = given.length === 0 ? park.park.baseYear : Math.max(...given.map((row) => row.year));
  const assessed = year ?? present;
  const byYear = new Map(
    given.map((row) => [
      `${row.item} ${row.year}`,
      figure(row.value as number, 'exact', [cell('indicator', row, 'value', row.value as number)]),
    ]),
  );
  const tables: Quantities = { ...ofStreams(park, cell), ...ofFirms(park, cell) };
  return {
    year: assessed,
    at: (quantity, yearsBefore) =>
      byYear.get(`${quantity} ${assessed - yearsBefore}`) ??
      (assessed - yearsBefore === present ? (tables[quantity] ?? null) : null),
  };
}
