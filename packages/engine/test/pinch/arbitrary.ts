/** Random problems for the property tests: streams of heat, water and gas as a file holds them. */
import fc from 'fast-check';
import type { HeatStream } from '../../src/pinch/pinch.ts';

const temperature = fc.integer({ min: 0, max: 400 });
const load = fc.integer({ min: 0, max: 5000 });

/** One stream, sometimes a change of phase, sometimes with two segments or its own contribution. */
const stream = (zones: readonly string[]): fc.Arbitrary<HeatStream> =>
  fc
    .record({
      zone: fc.constantFrom(...zones),
      kind: fc.constantFrom<'hot' | 'cold'>('hot', 'cold'),
      temperatures: fc.tuple(temperature, temperature, temperature),
      loads: fc.tuple(load, load),
      parts: fc.constantFrom(0, 1, 1, 1, 2),
      contribution: fc.constantFrom(undefined, undefined, 0, 3, 12),
    })
    .map(({ zone, kind, temperatures, loads, parts, contribution }) => {
      const [a, b, c] =
        kind === 'hot' ? temperatures.toSorted((x, y) => y - x) : temperatures.toSorted((x, y) => x - y);
      const [from, middle, to] = [a as number, b as number, c as number];
      const segments = [
        [{ from, to: from, load: loads[0] }],
        [{ from, to, load: loads[0] }],
        [
          { from, to: middle, load: loads[0] },
          { from: middle, to, load: loads[1] },
        ],
      ][parts] as HeatStream['segments'];
      const plain: HeatStream = { name: 's', zone, kind, segments };
      return contribution === undefined ? plain : Object.assign(plain, { approachContribution: contribution });
    });

export const heatStreams = (zones: readonly string[] = ['A']): fc.Arbitrary<HeatStream[]> =>
  fc.array(stream(zones), { minLength: 1, maxLength: 12 });

const materialRow = fc.record({ flow: fc.integer({ min: 0, max: 200 }), quality: fc.integer({ min: 0, max: 60 }) });
const named = (label: string) =>
  fc
    .array(materialRow, { minLength: 1, maxLength: 7 })
    .map((rows) =>
      rows.map(({ flow, quality }, index) => ({ name: `${label} ${index + 1}`, flow, quality: quality * 10 })),
    );
/** Sources and sinks with concentrations in steps of ten, so that several coincide. */
export const materials = fc.record({ sources: named('source'), sinks: named('sink') });
