/** Random parks that are right: every reference finds its row and every rule holds. */
import fc from 'fast-check';
import type { Attribute } from '../src/attribute.ts';
import { attributesOf } from '../src/check/shape.ts';
import { type CellValue, type GivenRow, type TableName, type Tables, tableNames } from '../src/tables.ts';

const id = fc
  .stringMatching(/^[A-Za-z0-9éß水][A-Za-z0-9é水._-]{0,10}$/)
  .filter((name) => !(name in {}) && name !== 'prototype' && name.normalize('NFC') === name);

const awkward = fc.constantFrom(
  '=1+2',
  "'=1",
  "''",
  '-5',
  '+x',
  '@a',
  '"',
  'a,b;c\td',
  'x\ny',
  '_x0041_',
  '1,234',
  '007',
  'Help: x',
  '<b>&amp;',
  'ok',
);
const text = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }))
    .map((raw) =>
      raw
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .normalize('NFC')
        .trim()
        .slice(0, most)
        .trim(),
    )
    .filter((raw) => raw !== '' && raw.isWellFormed());

const number = (attribute: {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: true;
}): fc.Arbitrary<number> => {
  const { minimum = -1e15, maximum = 1e15 } = attribute;
  return attribute.integer
    ? fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) })
    : fc.double({ min: minimum, max: maximum, noNaN: true }).map((raw) => (raw === 0 ? 0 : raw));
};

function value(
  attribute: Attribute,
  names: (table: string, column: string) => readonly string[],
): fc.Arbitrary<CellValue | undefined> {
  if (attribute.kind === 'number') return number(attribute);
  if (attribute.kind === 'choice') return fc.constantFrom(...attribute.choices);
  if (attribute.kind === 'text') return text(attribute.maximumLength ?? 2000);
  if (attribute.kind === 'id') return id;
  const valid =
    attribute.kind === 'reference' || attribute.to
      ? names(attribute.to ?? '', 'column' in attribute ? (attribute.column ?? 'id') : 'id')
      : undefined;
  if (valid?.length === 0) return fc.constant(undefined);
  const name = valid ? fc.constantFrom(...valid) : id;
  if (attribute.kind === 'reference') return name;
  const amount = number(attribute).map((one) => (one === 0 ? 1 : one));
  return fc
    .dictionary(name, amount, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
    .filter((map) => Object.keys(map).length > 0);
}

type Rows = Record<TableName, GivenRow[]>;

const textOf = (cell: CellValue | undefined): string => (typeof cell === 'string' ? cell : '');

const place = ({ latitude, longitude }: GivenRow): Record<string, CellValue | undefined> =>
  latitude === undefined || longitude === undefined ? { latitude: undefined, longitude: undefined } : {};

/** Rules that no attribute alone knows. */
function mend(rows: Rows): Tables {
  const firstOf = (table: TableName): string => textOf(rows[table][0]?.id);
  const set = (
    table: TableName,
    change: (row: GivenRow, index: number) => Record<string, CellValue | undefined> | null,
  ): void => {
    rows[table] = rows[table].flatMap((row, index) => {
      const changed = change(row, index);
      return changed === null
        ? []
        : [
            Object.fromEntries(
              Object.entries({ ...row, ...changed }).filter(([, one]) => one !== undefined),
            ) as GivenRow,
          ];
    });
  };
  set('park', (row, index) => (index > 0 ? null : { ...place(row), currency: 'DKK', country: 'DK' }));
  set('firm', place);
  set('commodity', ({ parent }, index) =>
    index > 0 && parent !== undefined ? { parent: firstOf('commodity') } : { parent: undefined },
  );
  set('period', ({ hours }) => ({ hours: Math.max(1e-6, Number(hours) / 10) }));
  const pairs = new Set<string>();
  set('profile', ({ profile, period, weight }) => {
    const pair = JSON.stringify([profile, period]);
    const isNew = !pairs.has(pair);
    pairs.add(pair);
    return isNew ? { weight: Math.min(1e9, Number(weight)) + 1 } : null;
  });
  const names = new Set(rows.profile.map(({ profile }) => profile));
  const owner = new Map(rows.facility.map((row) => [row.id, row.firm]));
  set('stream', ({ profile, facility, quantity, perInput }) =>
    facility === undefined
      ? { profile: names.has(profile ?? '') ? profile : undefined, quantity: quantity ?? 1, perInput: undefined }
      : {
          profile: undefined,
          quantity: undefined,
          perInput: Math.min(1000, Number(perInput ?? 1)),
          firm: owner.get(facility),
        },
  );
  // So much is added to everything that nothing is made out of nothing.
  set('technology', ({ yield: ratio }) => ({
    maximumSize: undefined,
    added: 1e6,
    referenceSize: 1,
    yield: Math.min(1000, Number(ratio ?? 1)),
  }));
  const stream = (direction: string): string | undefined =>
    rows.stream.find((row) => row.direction === direction)?.id as string | undefined;
  const [from, to] = [stream('has'), stream('wants')];
  set('facility', () => ({ serves: to }));
  set('exchange', () => (from === undefined || to === undefined ? null : { from, to }));
  const firms = rows.firm
    .map((firm) => textOf(firm.id))
    .join('; ')
    .slice(0, 200)
    .replace(/;[^;]*$/, '');
  set('outlook', ({ probability }) => ({ withdrawn: undefined, probability: Number(probability) / 10 }));
  set('release', () => ({ medium: 'solid', pollutant: 'tailings', stream: undefined }));
  set('duty', () => ({ due: '2026-02-28', objective: undefined }));
  set('indicator', (_, index) => ({ standard: 'quantity', item: 'valueAdded', unit: undefined, year: 1900 + index }));
  set('stage', () => ({ withdrawn: undefined }));
  set('scenario', () => ({
    stages: undefined,
    contingencies: undefined,
    withdrawn: firms === '' ? undefined : firms,
  }));
  set('evidence', () => ({ table: 'park', row: firstOf('park'), attribute: 'name' }));
  return rows;
}

/** Given rows in their kept form, as `check` returns them. */
export const tablesArbitrary: fc.Arbitrary<Tables> = fc
  .record(
    Object.fromEntries(
      tableNames.map((table) => [table, fc.uniqueArray(id, { minLength: table === 'park' ? 1 : 0, maxLength: 3 })]),
    ) as Record<TableName, fc.Arbitrary<string[]>>,
  )
  .chain((ids) => {
    const names = (table: string, column: string): readonly string[] =>
      table === 'profile' && column === 'profile' ? ['day', 'night'] : ids[table as TableName];
    const rows = tableNames.map((table) => {
      const attributes = Object.entries(attributesOf(table)).filter(([name]) => name !== 'id');
      const shape = Object.fromEntries(
        attributes.map(([name, attribute]) => {
          const one =
            table === 'profile' && name === 'profile' ? fc.constantFrom('day', 'night') : value(attribute, names);
          return [name, attribute.required ? one : fc.option(one, { nil: undefined })];
        }),
      );
      return fc.tuple(...ids[table].map((name) => fc.record({ id: fc.constant(name), ...shape }))).map((list) => [
        table,
        // A row whose required reference has nothing to point to is left out.
        list
          .filter((cells) =>
            attributes.every(
              ([name, attribute]) => !attribute.required || (cells as Record<string, unknown>)[name] !== undefined,
            ),
          )
          .map((cells) => Object.fromEntries(Object.entries(cells).filter(([, one]) => one !== undefined))),
      ]);
    });
    return fc.tuple(...rows).map((entries) => mend(Object.fromEntries(entries) as Rows));
  });
