/** Figures keep their unit, their size and their sign in every locale. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatPayback, formatQuantity, formatShare, formatYears, speak } from '../src/layout/format.ts';
import { contrast, flowColours, pageColours } from '../src/layout/palette.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('formatQuantity', () => {
  it.each([
    [8e8, 'kWh/a', '800 GWh/a'],
    [170_000, 't/a', '170 kt/a'],
    [12_345_678, 'DKK/a', '12.3 M DKK/a'],
    [1_500, 'DKK', '1.5 k DKK'],
    [2.5e9, 'CNY', '2.5 bn CNY'],
    [999_999, 't/a', '1 Mt/a'],
    [0.0123, 't/a', '12.3 kg/a'],
    [-2_500_000, 'DKK/a', '−2.5 M DKK/a'],
    [0, 't/a', '0 t/a'],
    [-0, 'kWh/a', '0 kWh/a'],
    [145.2, 'DKK/t', '145 DKK/t'],
    [12_345, 'DKK/t', '12,300 DKK/t'],
    [0.00012, 'DKK/kWh', '0.00012 DKK/kWh'],
    [3_400, 'kWh/h', '3.4 MWh/h'],
    [2.4, 'km', '2.4 km'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(plain(formatQuantity(value, unit))).toBe(text);
  });

  it('writes what is no figure as a dash, never as zero', () => {
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(formatQuantity(value, 't/a')).toBe('–');
    expect([formatShare(null), formatYears(null), formatNumber(null)]).toEqual(['–', '–', '–']);
  });

  it('follows the locale and survives a malformed one', () => {
    expect(plain(formatQuantity(12_345, 'DKK/t', { locale: 'de' }))).toBe('12.300 DKK/t');
    expect(plain(formatQuantity(1.5, 'km', { locale: '<script>' }))).toBe('1.5 km');
  });

  it.each([
    ['zh', 1.23e7, 'CNY/a', '1,230 万元/a'],
    ['zh', 2.5e9, 'CNY', '25 亿元'],
    ['zh', 1.23e7, 'DKK', '1,230 万 DKK'],
    ['zh-CN', 145.2, 'CNY/t', '145 CNY/t'],
    ['ja', 5.6e8, 'JPY', '5.6 億円'],
    ['ja', 5.6e8, 'CNY/a', '5.6 億 CNY/a'],
    ['ja', 1.7e5, 't/a', '170 kt/a'],
  ])('counts money in %s as is usual there', (locale, value, unit, text) => {
    expect(plain(formatQuantity(value, unit, { locale }))).toBe(text);
  });

  it('tells figures in the language that was set, unless another is named', () => {
    try {
      speak('ja');
      expect(plain(formatPayback({ payback: 3.44, investment: 1 }))).toBe('3.4 年');
      expect(formatPayback({ payback: null, investment: 0 })).toBe('投資なし');
      expect(plain(formatYears(2, { locale: 'en' }))).toBe('2 years');
    } finally {
      speak('en');
    }
  });

  it('never loses the unit and never changes the size', () => {
    const sizes: Record<string, number> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, bn: 1e9, '': 1 };
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e30, noNaN: true }),
        fc.constantFrom('t/a', 'kWh/a', 'DKK/a', 'bar'),
        (value, unit) => {
          const text = plain(formatQuantity(value, unit, { digits: 6 }));
          const match = /^([\d.,E-]+) (?:(k|M|bn) )?(kg|k?t|Mt|Gt|[kMGT]Wh|DKK|bar)(\/a)?$/.exec(text);
          expect(match).not.toBeNull();
          const number = Number(match?.[1]?.replaceAll(',', ''));
          const named = match?.[3] ?? '';
          const factor =
            unit === 't/a'
              ? { kg: 1e-3, t: 1, kt: 1e3, Mt: 1e6, Gt: 1e9 }[named]
              : unit === 'kWh/a'
                ? (sizes[named[0] ?? ''] ?? 1) / 1e3
                : (sizes[match?.[2] ?? ''] ?? 1);
          expect((number * (factor ?? Number.NaN)) / value).toBeCloseTo(1, 4);
          expect(text.endsWith('/a')).toBe(unit !== 'bar');
        },
      ),
    );
  });

  it('writes shares, years and changes', () => {
    expect(plain(formatShare(0.8754))).toBe('87.5 %');
    expect([formatYears(1), formatYears(3.44)].map(plain)).toEqual(['1 year', '3.4 years']);
    expect(plain(formatQuantity(1500, 't/a', { signed: true }))).toBe('+1.5 kt/a');
    expect(formatQuantity(0, 't/a', { signed: true }).startsWith('+')).toBe(false);
  });
});

describe('palette', () => {
  it('keeps every colour readable as text on page and panel (WCAG AA, 4.5 : 1)', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page, panel, line, ...inks } = pageColours[theme];
      expect(line).toMatch(/^#/);
      for (const ink of [...Object.values(inks), ...Object.values(flowColours[theme])])
        for (const ground of [page, panel]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 6);
  });
});
