/** The committed reference page is the one that the declaration gives. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referenceFile, referencePage } from '../scripts/reference.ts';

test('docs/reference/tables.md is current (else run packages/model/scripts/reference.ts)', () => {
  expect(readFileSync(referenceFile, 'utf8')).toBe(referencePage());
});
