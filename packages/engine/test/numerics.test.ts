/** The small numerical tools against published values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../src/numerics/canonical.ts';
import { greatCircle } from '../src/numerics/distance.ts';
import { hash } from '../src/numerics/hash.ts';
import { random } from '../src/numerics/random.ts';
import { sum } from '../src/numerics/sum.ts';

describe('sum', () => {
  test('keeps what a plain sum loses', () => {
    // The example by which Neumaier's form differs from Kahan's.
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
  });
});

describe('canonical JSON', () => {
  test('sorts keys at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, { d: 1, c: null }], a: 'é"', x: undefined })).toBe(
      '{"a":"é\\"","b":[2,{"c":null,"d":1}]}',
    );
  });
  test('agrees with JSON for any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON itself writes −0 as 0.
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  test.each([[Number.NaN], [Infinity], [() => 1], [undefined]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

test('hash is SHA-256 (FIPS 180-4) of the canonical text', () => {
  // SHA-256 of the two characters {} as published in many test suites.
  expect(hash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  expect(hash({ a: 1, b: 2 })).toBe(hash({ b: 2, a: 1 }));
});

describe('random', () => {
  test('is the same for the same seed and even over [0, 1)', () => {
    const [a, b] = [random(7), random(7)];
    const values = Array.from({ length: 20_000 }, () => a());
    expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => b()));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((t, v) => t + v, 0) / values.length).toBeCloseTo(0.5, 2);
    expect(random(8)()).not.toBe(values[0]);
  });
});

const place = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('great circle', () => {
  test('a degree of the meridian, and half the earth', () => {
    expect(greatCircle(place(55, 11), place(56, 11))).toBeCloseTo(111.195, 3);
    expect(greatCircle(place(0, 0), place(0, 180))).toBeCloseTo(Math.PI * 6371.0088, 6);
    expect(greatCircle(place(0, 179.5), place(0, -179.5))).toBeCloseTo(111.195, 3);
  });
  test('is not known without both places', () => {
    expect(greatCircle(place(1, 1), { latitude: 1 })).toBeNull();
    expect(greatCircle({}, place(1, 1))).toBeNull();
  });
});
