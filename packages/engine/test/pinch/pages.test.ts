import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expand, steamAt, steamOfEntropy } from '../../src/steam/steam.ts';
import { answerTo, compare, type PublishedCase } from './published.ts';

/** The fenced JSON of a method's page: the input, and what it says the answer is. */
function exampleOf(page: string): readonly [input: unknown, output: unknown] {
  const text = readFileSync(join(import.meta.dirname, `../../../../docs/methods/${page}.md`), 'utf8');
  const [input, output] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
    (match) => JSON.parse(match[1] ?? '') as unknown,
  );
  return [input, output];
}

test.each(['heat', 'site', 'water', 'gas'] as const)(
  'the example of pinch-%s is what its page says',
  async (method) => {
    const [file, published] = exampleOf(`pinch-${method}`);
    const item: PublishedCase = {
      name: method,
      method,
      source: '',
      evidence: 'documented',
      note: '',
      tolerance: 1e-9,
      published,
      file,
    };
    const comparisons = compare(item, await answerTo(item));
    expect(comparisons.length).toBeGreaterThan(3);
    expect(comparisons.filter(({ deviation }) => !(deviation <= 1e-9))).toEqual([]);
  },
);

test('the example of steam is what its page says', () => {
  const [input, output] = exampleOf('steam') as [
    { inlet: { pressure: number; temperature: number }; exhaust: { pressure: number }; isentropicEfficiency: number },
    Readonly<Record<string, number>>,
  ];
  const live = steamAt(input.inlet.pressure, input.inlet.temperature);
  const { enthalpy, entropy } = live;
  const { quality = NaN } = steamOfEntropy(input.exhaust.pressure, entropy);
  const found = { enthalpy, entropy, quality, ...expand(live, input.exhaust.pressure, input.isentropicEfficiency) };
  for (const [key, value] of Object.entries(output))
    expect((found as Readonly<Record<string, number>>)[key]).toBeCloseTo(value, value > 100 ? 3 : 6);
});
