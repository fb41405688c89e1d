/** Plain-text symbols of the manual, as they are set. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeset } from '../src/manual/typeset.ts';

/** `_{…}` and `^{…}` around what is lowered and raised. */
const shown = (text: string): string =>
  typeset(text)
    .map((piece) => (piece.place === 'line' ? piece.text : `${piece.place === 'sub' ? '_' : '^'}{${piece.text}}`))
    .join('');

test('lowers and raises what is a part of a symbol', () => {
  expect(shown('Dₖ = (Sₖ₋₁ − Sₖ)')).toBe('D_{k} = (S_{k−1} − S_{k})');
  expect(shown('Q_C = Q_H + Σ Q, h_p min(u_p, c)')).toBe('Q_{C} = Q_{H} + Σ Q, h_{p} min(u_{p}, c)');
  expect(shown('10⁻⁹ kW/m²')).toBe('10^{−9} kW/m^{2}');
  expect(shown('x_12 and φ_ab')).toBe('x_{12} and φ_{ab}');
});

test('leaves alone what only looks like one', () => {
  for (const text of ['park_id', 'Σ_sold of s', 'a_', '_b', 'no marks at all', '', 'A__B'])
    expect(shown(text)).toBe(text.replace('Σ_sold', 'Σ_{sold}'));
});

test('loses no letter of any page but the underscores of symbols', () => {
  const root = join(import.meta.dirname, '../../..');
  const pages = globSync('docs/**/*.md', { cwd: root });
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8');
    const joined = typeset(text).map((piece) => piece.text);
    expect(joined.join('').replaceAll('_', '').length).toBe(text.replaceAll('_', '').length);
  }
});
