import { expect, test } from 'vitest';
import { tables } from '../src/tables.ts';

test('every reference points to a table', () => {
  for (const table of Object.values(tables))
    for (const attribute of Object.values(table.attributes))
      if (attribute.kind === 'reference') expect(Object.keys(tables)).toContain(attribute.to);
});
