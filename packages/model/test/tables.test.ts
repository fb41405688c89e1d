/** The declaration itself holds together. */
import { expect, test } from 'vitest';
import { tables } from '../src/tables.ts';

const attributes = Object.values(tables).flatMap((table) => Object.values(table.attributes));

test('every reference points to a table', () => {
  const targets = attributes.flatMap((attribute) => ('to' in attribute ? [attribute.to] : []));
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets) expect(Object.keys(tables)).toContain(target);
});
