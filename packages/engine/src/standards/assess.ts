/** A park held against a standard: each row with its value, answer, trail, and what a plan would change about it. */
import type { Plan } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import { type ParkQuantity, reviewItem, type Standard, type StandardRow } from '@kyosei/model/standards';
import type { Indicator, Park } from '@kyosei/model/tables';
import { knownStreams } from '../balance/residues.ts';
import { settle } from '../numerics/sum.ts';
import { type Answer, answerTo, type Limit, type Verdict } from './answer.ts';
import { type ExchangeIndicators, exchangeIndicators } from './exchange-indicators.ts';
import { type Cell, type Figure, weakest } from './figure.ts';
import { type Change, plannedChange, plantChange, strangers } from './flows.ts';
import { type Ask, inYuan, measures } from './measures.ts';
import { type Book, book, cellMaker } from './quantities.ts';

/**
 * What one exchange of the plan, or one shared plant with all exchanges that it takes part in, does to a row's value: the
 * value with it less the value without it.
 */
export interface Effect {
  readonly of: 'exchange' | 'facility';
  readonly id: string;
  readonly change: number;
}

export interface AssessedRow extends Verdict {
  readonly row: StandardRow;
  readonly limit: Limit;
  readonly value: Figure | null;
  /** Value less limit, in the unit of the row, also where the limit is not documented; null where either is no number. */
  readonly distance: number | null;
  /** Quantities that the value lacks, or the row itself where it can only be given. */
  readonly asks: readonly string[];
  /** With the plan; null without one. */
  readonly planned:
    | (Verdict & Pick<AssessedRow, 'value' | 'distance'> & { readonly effects: readonly Effect[] })
    | null;
}

/** What a review of the whole gave. */
export interface Reviewed {
  readonly points: Figure | null;
  /** Position among the standard's grades; null without points, and on points from memory or without a source. */
  readonly grade: number | null;
}

export interface Assessment {
  readonly standard: string;
  readonly year: number;
  /** Conformity with the whole; unknown until its rule and every row that counts are documented. */
  readonly answer: Extract<Answer, 'met' | 'not-met' | 'unknown'>;
  readonly counts: Readonly<Record<Answer, number>>;
  readonly rows: readonly AssessedRow[];
  /** Null where the standard has no review. */
  readonly review: Reviewed | null;
  readonly beside: ExchangeIndicators;
  readonly problems: readonly Problem[];
}

export interface AssessOptions {
  readonly plan?: Plan;
  /** Year to assess: what was given for it alone counts. The latest that the park gives when absent, and the newest answers. */
  readonly year?: number;
}

interface Measured {
  readonly value: Figure | null;
  readonly asks: readonly string[];
  readonly growing: boolean | null;
}

/** A quantity moved by what exchanges change; a plan's figures are only as sure as its weakest exchange. */
function moved(figure: Figure, quantity: ParkQuantity, changes: readonly Planned[]): Figure {
  const own = changes.filter(({ change }) => (change[quantity] ?? 0) !== 0);
  if (own.length === 0) return figure;
  const cells = own.map(({ cell }) => cell);
  return {
    ...figure,
    value: settle([figure.value, ...own.map(({ change }) => change[quantity] ?? 0)]),
    mark: weakest([figure.mark, ...cells.map(({ mark }) => mark)]),
    cells: [...figure.cells, ...cells],
  };
}

interface Planned {
  readonly of: Effect['of'];
  readonly id: string;
  /** Shared plants that it takes part in, or that it is. */
  readonly plants: readonly string[];
  readonly change: Change;
  readonly cell: Cell;
}

function plannedChanges(park: Park, plan: Plan): readonly Planned[] {
  const streams = knownStreams(park);
  const cell = { table: 'plan', attribute: 'quantity', source: plan.inputs, year: null };
  const exchanges = plan.exchanges.map((exchange): Planned => {
    const { id, from, to, quantity, evidence } = exchange;
    return {
      of: 'exchange',
      id,
      plants: [from, to].flatMap(({ stream }) => streams.get(stream)?.stream.facility ?? []),
      change: plannedChange(exchange, park, streams),
      cell: { ...cell, row: id, value: quantity, mark: evidence.weakest },
    };
  });
  const plants = plan.plants.map((plant): Planned => {
    const { id, size } = plant;
    const { mark = 'estimated' } = park.facility.find((each) => each.id === id) ?? {};
    const change = plantChange(plant, streams);
    return {
      of: 'facility',
      id,
      plants: [id],
      change,
      cell: { ...cell, row: id, attribute: 'size', value: size, mark },
    };
  });
  return [...exchanges, ...plants];
}

/** The row's value: as given for it, else computed. */
function measured(
  row: StandardRow,
  park: Park,
  given: Figure | null,
  known: Book,
  changes: readonly Planned[],
): Measured {
  const asks = new Set<string>();
  const ask: Ask = (quantity, yearsBefore = 0) => {
    const figure = known.at(quantity, yearsBefore);
    if (figure === null) asks.add(yearsBefore === 0 ? quantity : `${quantity} ${known.year - yearsBefore}`);
    return figure === null || yearsBefore > 0 ? figure : moved(figure, quantity, changes);
  };
  const growth = measures.valueAddedGrowth((quantity, back) => known.at(quantity, back ?? 0));
  const growing = growth === null ? null : growth.value > 0;
  const foreign = row.measure !== undefined && inYuan.has(row.measure) && park.park.currency !== 'CNY';
  if (row.measure === undefined || foreign) return { value: given, asks: given ? [] : [row.id], growing };
  // A given value stands for today; only a computed one can be moved by exchanges.
  if (given !== null) return { value: given, asks: [], growing };
  const value = measures[row.measure](ask);
  return { value, asks: value === null ? [...asks] : [], growing };
}

/** The threshold that holds: the standard's own when documented, else one that the park has read and says where. */
function limitOf(row: StandardRow, given: readonly Indicator[]): Limit {
  const { threshold, thresholdMark } = row;
  const read = given.find((each) => each.threshold !== undefined && each.thresholdSource !== undefined);
  if (read === undefined || threshold === null || thresholdMark === 'documented')
    return { threshold, mark: thresholdMark, source: null };
  const compare = threshold[0] === 'in-words' ? 'at-least' : threshold[0];
  return { threshold: [compare, read.threshold as number], mark: 'documented', source: read.thresholdSource ?? null };
}

const distanceOf = ({ threshold }: Limit, value: Figure | null): number | null =>
  threshold === null || value === null || threshold[0] === 'in-words' ? null : value.value - threshold[1];

function effects(
  row: StandardRow,
  park: Park,
  given: Figure | null,
  known: Book,
  changes: readonly Planned[],
): Effect[] {
  const whole = measured(row, park, given, known, changes).value;
  if (whole === null) return [];
  return changes
    .flatMap(({ of, id }) => {
      const others = changes.filter((each) =>
        of === 'facility' ? !each.plants.includes(id) : each.of !== of || each.id !== id,
      );
      const without = measured(row, park, given, known, others).value;
      const change = without === null ? 0 : settle([whole.value, -without.value]);
      return change === 0 ? [] : [{ of, id, change }];
    })
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** The newest value among rows of the table `indicator`, or that of the year that is asked. */
function latestOf(park: Park, rows: readonly Indicator[], year: number | undefined): Figure | null {
  const valued = rows.filter((each) => each.value !== undefined && (year === undefined || each.year === year));
  const latest = valued.toSorted((a, b) => b.year - a.year)[0];
  if (latest === undefined) return null;
  const cell = cellMaker(park)('indicator', latest, 'value', latest.value as number);
  return { value: cell.value, bound: 'exact', mark: cell.mark, cells: [cell] };
}

function reviewed(park: Park, { id, review }: Standard, year: number | undefined): Reviewed | null {
  if (review === undefined) return null;
  const rows = park.indicator.filter((each) => each.standard === id && each.item === reviewItem);
  const points = latestOf(park, rows, year);
  const sure = points !== null && points.mark !== 'recalled' && points.cells.every(({ source }) => source !== null);
  return { points, grade: sure ? review.grades.findIndex(({ from }) => points.value >= from) : null };
}

function assessRow(
  row: StandardRow,
  standard: string,
  park: Park,
  known: Book,
  changes: readonly Planned[] | null,
  year: number | undefined,
): AssessedRow {
  const own = park.indicator.filter((each) => each.standard === standard && each.item === row.id);
  const given = latestOf(park, own, year);
  const limit = limitOf(row, own);
  const today = measured(row, park, given, known, []);
  const planned = changes && measured(row, park, given, known, changes);
  return {
    row,
    limit,
    value: today.value,
    ...answerTo(row, limit, today.value, today.growing),
    distance: distanceOf(limit, today.value),
    asks: today.asks,
    planned: planned && {
      value: planned.value,
      ...answerTo(row, limit, planned.value, planned.growing),
      distance: distanceOf(limit, planned.value),
      effects: effects(row, park, given, known, changes),
    },
  };
}

/** Conformity with the whole: no when a row that counts is not met, yes only when all are and the rule itself is documented. */
function conformity({ rule, ruleMark }: Standard, rows: readonly AssessedRow[]): Assessment['answer'] {
  const single = rows.filter(({ row }) => row.choice === undefined);
  const choices = [
    ...Map.groupBy(
      rows.filter(({ row }) => row.choice !== undefined),
      ({ row }) => row.choice,
    ).values(),
  ];
  const failed =
    single.some(({ answer }) => answer === 'not-met') ||
    choices.some((group) => group.every(({ answer }) => answer === 'not-met'));
  if (failed) return 'not-met';
  const done = (answer: Answer) => answer === 'met' || (rule === 'disclosure' && answer === 'stated');
  const whole =
    single.every(({ answer }) => done(answer)) && choices.every((group) => group.some(({ answer }) => done(answer)));
  const named = rows.every(({ row }) => row.nameMark !== 'recalled');
  return whole && named && ruleMark === 'documented' ? 'met' : 'unknown';
}

/**
 * Holds a park against a standard, today and, given a plan made from its tables, with the plan.
 *
 * Equations and bounds: docs/methods/standards.md.
 */
export function assess(park: Park, standard: Standard, { plan, year }: AssessOptions = {}): Assessment {
  const known = book(park, year);
  const unknownStreams = plan === undefined ? [] : strangers(plan, knownStreams(park));
  const used = unknownStreams.length === 0 ? plan : undefined;
  const changes = used === undefined ? null : plannedChanges(park, used);
  const rows = standard.rows.map((row) => assessRow(row, standard.id, park, known, changes, year));
  const count = (answer: Answer): number => rows.filter((each) => each.answer === answer).length;
  const problems: Problem[] = unknownStreams.map((stream) => ({
    code: 'plan-of-another-park',
    severity: 'error',
    table: 'stream',
    found: stream,
    accepted: 'a plan made from these tables',
  }));
  return {
    standard: standard.id,
    year: known.year,
    answer: conformity(standard, rows),
    counts: {
      met: count('met'),
      'not-met': count('not-met'),
      unknown: count('unknown'),
      'threshold-not-documented': count('threshold-not-documented'),
      stated: count('stated'),
    },
    rows,
    review: reviewed(park, standard, year),
    beside: exchangeIndicators(park, used ?? null),
    problems,
  };
}
