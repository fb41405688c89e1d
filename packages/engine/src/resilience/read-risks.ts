/** Reads risks and their correlations: each risk, and a matrix that is one of correlations, or every Problem of them. */
import { cholesky } from './correlation.ts';
import { type Add, isRecord, members, number } from './reading.ts';
import { type Driver, drivers, flowKinds, type Risk } from './risks.ts';

/** Risks that are read; their correlations are a square. */
export const mostRisks = 200;

const keys = ['id', 'driver', 'kind', 'firm', 'spread', 'probability', 'duration'] as const;

function choice<T extends string>(value: unknown, column: string, choices: readonly T[], add: Add): T | null {
  if (value === undefined) return null;
  const found = choices.find((each) => each === value);
  if (found === undefined) add(column, 'unknown-choice', value, choices.slice(0, 12).join(', '));
  return found ?? null;
}

function readRisk(item: unknown, column: string, firms: readonly string[], add: Add): Risk | null {
  const given = members(item, column, keys, add);
  const driver = choice<Driver>(given.driver ?? null, `${column}.driver`, drivers, add);
  if (driver === null) return null;
  const bounds = { spread: [0, 2], probability: [0, 1], duration: [0, 1] } as const;
  const value = (name: keyof typeof bounds): number => number(given[name], `${column}.${name}`, bounds[name], add) ?? 0;
  const id = typeof given.id === 'string' && given.id !== '' ? given.id : column;
  return {
    id,
    driver,
    kind: choice(given.kind, `${column}.kind`, flowKinds, add),
    firm: choice(given.firm, `${column}.firm`, firms, add),
    spread: value('spread'),
    probability: value('probability'),
    duration: value('duration'),
  };
}

/** A list of `{id, driver, kind?, firm?, spread?, probability?, duration?}`. */
export function readRisks(data: unknown, firms: readonly string[], add: Add): readonly Risk[] {
  if (!Array.isArray(data) || data.length > mostRisks) {
    add(
      'risks',
      'wrong-shape',
      Array.isArray(data) ? `${data.length} risks` : data,
      `a list of at most ${mostRisks} risks`,
    );
    return [];
  }
  return data.flatMap((item: unknown, index) => {
    const column = `risks[${index + 1}]`;
    if (isRecord(item)) return readRisk(item, column, firms, add) ?? [];
    add(column, 'wrong-shape', item, '{driver, spread}');
    return [];
  });
}

/** A square of numbers from −1 to 1, the same across its diagonal of ones, and such that risks can have it. */
export function readCorrelation(data: unknown, size: number, add: Add): readonly (readonly number[])[] | null {
  const isSquare =
    Array.isArray(data) && data.length === size && data.every((row) => Array.isArray(row) && row.length === size);
  if (!isSquare) {
    add('correlation', 'wrong-shape', data, `${size} rows of ${size} numbers, one for each risk`);
    return null;
  }
  const matrix = data as readonly (readonly unknown[])[];
  let isFaulty = false;
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      const column = `correlation[${i + 1}][${j + 1}]`;
      const read = number(value ?? null, column, [-1, 1], add);
      const isSame = i === j ? value === 1 : value === matrix[j]?.[i];
      if (read !== null && !isSame) add(column, 'no-correlation', value, i === j ? '1' : `as at [${j + 1}][${i + 1}]`);
      if (read === null || !isSame) isFaulty = true;
    });
  });
  if (isFaulty) return null;
  const correlation = matrix as readonly (readonly number[])[];
  if (cholesky(correlation) !== null) return correlation;
  const accepted = 'correlations that can hold together: a positive semidefinite matrix';
  add('correlation', 'no-correlation', `${size} × ${size}`, accepted);
  return null;
}
