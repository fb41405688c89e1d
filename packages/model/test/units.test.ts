/** Numbers with units: readings, refusals, and exactness. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUnit, type QuantityKind, unitOf } from '../src/quantity.ts';
import { acceptedUnits } from '../src/units/accepted.ts';
import { headerUnit, readQuantity, type UnitContext } from '../src/units.ts';

const kinds = Object.keys(canonicalUnit) as QuantityKind[];
const t: UnitContext = { unit: 't', currency: 'DKK' };
const kWh: UnitContext = { unit: 'kWh', currency: 'DKK' };
const water: UnitContext = { unit: 't', currency: 'DKK', water: true };

const read = (text: string | number, kind: QuantityKind, context: UnitContext = t): number | string => {
  const reading = readQuantity(text, kind, context);
  return 'value' in reading ? reading.value : [reading.fault.code, reading.fault.hint].filter(Boolean).join(' ');
};

describe('numerals', () => {
  test.each([
    ['200', 200],
    ['1.5', 1.5],
    ['1.234', 1.234],
    ['3,5', 3.5],
    ['0,123', 0.123],
    ['-0,123', -0.123],
    ['1234,567', 1234.567],
    ['1,2345', 1.2345],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['1 234.5', 1234.5],
    ['1\u00a0234', 1234],
    ['1\u202f234\u202f567,25', 1234567.25],
    ["1'234.5", 1234.5],
    ['１２.５', 12.5],
    ['−5', -5],
    ['+5', 5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['  7  ', 7],
    ['-0', 0],
  ])('%s is %d', (text, value) => {
    expect(read(text, 'ratio')).toBe(value);
  });

  test.each(['1,234', '-1,234', '12,345', '999,999'])('%s is refused, with both readings', (text) => {
    const reading = readQuantity(text, 'ratio', t);
    expect(reading).toEqual({
      fault: { code: 'ambiguous-number', accepted: `${text.replace(',', '')} or ${text.replace(',', '.')}` },
    });
  });

  test.each([
    '',
    'five',
    'n/a',
    '?',
    '-',
    'NaN',
    'Infinity',
    '10-20',
    '2023-03-15',
    '12:30',
    '1,23,456',
    '12 34',
    '5.',
    '1..2',
    '<5',
    '~5',
    '٣',
    'e5',
    '1'.repeat(300),
  ])('%s is not a number', (text) => {
    expect(read(text, 'ratio')).toBe('not-a-number');
  });

  test.each([Number.NaN, Infinity, -Infinity])('the number %d is not one', (number) => {
    expect(read(number, 'flow')).toBe('not-a-number');
  });

  test('a number beyond all reason is refused, whatever its unit', () => {
    expect(read(1e15, 'flow')).toBe(1e15);
    for (const number of [1.1e15, -1.1e15, 1e300]) expect(read(number, 'flow')).toBe('number-too-large');
    expect(read('2000000 Gt', 'flow')).toBe('number-too-large');
    expect(read('1e300', 'money')).toBe('number-too-large');
    expect(read('1e400', 'ratio')).toBe('number-too-large');
    expect(read('1e308 Mt/a', 'flow')).toBe('number-too-large');
    expect(read('1e999 K', 'temperature')).toBe('number-too-large');
    expect(read('1e-999 K', 'temperature')).toBe(-273.15);
    expect(read('1e-400', 'ratio')).toBe(0);
  });
});

const near = (text: string, kind: QuantityKind, context: UnitContext) => {
  const reading = readQuantity(text, kind, context);
  return 'fault' in reading ? reading.fault.nearest : reading.value;
};
test('a unit in the wrong capitals is told with the right ones', () => {
  expect(near('45 gwh', 'flow', kWh)).toBe('45 GWh');
  expect(near('1 234.5 gj/A', 'flow', kWh)).toBe('1 234.5 GJ/a');
  expect(near('3 mw', 'throughput', kWh)).toBe('3 MW');
  expect(near('3 KT', 'flow', t)).toBe('3 kt');
  expect(near('3 gwh', 'flow', t)).toBeUndefined();
  expect(near('3 stones', 'flow', t)).toBeUndefined();
});

describe('conversion', () => {
  test.each<[string, QuantityKind, UnitContext, number]>([
    ['200 kt/a', 'flow', t, 200_000],
    ['200 kt', 'flow', t, 200_000],
    ['200kt/yr', 'flow', t, 200_000],
    ['5 kg per year', 'flow', t, 0.005],
    ['3 Mt/a', 'flow', t, 3_000_000],
    ['200万吨/年', 'flow', t, 2_000_000],
    ['1.2 GWh', 'flow', kWh, 1_200_000],
    ['1.2 GWh/a', 'flow', kWh, 1_200_000],
    ['36 TJ/a', 'flow', kWh, 10_000_000],
    ['2 Gcal/a', 'flow', kWh, 2326],
    ['5 m³/a', 'flow', water, 5],
    ['5 m3', 'flow', water, 5],
    ['5 m^3/a', 'flow', water, 5],
    ['45 MW', 'throughput', kWh, 45_000],
    ['36 GJ/h', 'throughput', kWh, 10_000],
    ['1 kg/s', 'throughput', t, 3.6],
    ['24 t/d', 'throughput', t, 1],
    ['0.25 DKK/kWh', 'price', kWh, 0.25],
    ['250 DKK/MWh', 'price', kWh, 0.25],
    ['250 kr/MWh', 'price', kWh, 0.25],
    ['-2 kDKK/t', 'price', t, -2000],
    ['4 DKK/m³', 'price', water, 4],
    ['56 kg CO2/MWh', 'emissionFactor', kWh, 0.056],
    ['0.5 t CO2e/t', 'emissionFactor', t, 500],
    ['3 kg/m³', 'emissionFactor', water, 3],
    ['7 DKK/(MWh·km)', 'transportCost', kWh, 0.007],
    ['7 DKK/MWh/km', 'transportCost', kWh, 0.007],
    ['2 MDKK/MW', 'capacityCost', kWh, 2000],
    ['300 DKK/(kW*km)', 'capacityDistanceCost', kWh, 300],
    ['5 million DKK', 'money', t, 5_000_000],
    ['3亿元', 'money', { currency: 'CNY' }, 300_000_000],
    ['2 MDKK/a', 'moneyPerYear', t, 2_000_000],
    ['1500 DKK/m', 'distanceCost', t, 1_500_000],
    ['3 %/km', 'lossPerDistance', t, 0.03],
    ['6 %', 'rate', t, 0.06],
    ['95 %', 'ratio', t, 0.95],
    ['850 m', 'distance', t, 0.85],
    ['100 d', 'duration', t, 2400],
    ['15 years', 'years', t, 15],
    ['45 °C', 'temperature', t, 45],
    ['45℃', 'temperature', t, 45],
    ['300 K', 'temperature', t, 26.85],
    ['0 K', 'temperature', t, -273.15],
    ['212 °F', 'temperature', t, 100],
    ['-40 °F', 'temperature', t, -40],
    ['10 K', 'temperatureDifference', t, 10],
    ['10 °C', 'temperatureDifference', t, 10],
    ['9 °F', 'temperatureDifference', t, 5],
    ['0.5 MPa', 'pressure', t, 5],
    ['350 kPa', 'pressure', t, 3.5],
    ['6 bar(a)', 'pressure', t, 6],
    ['1 atm', 'pressure', t, 1.01325],
    ['250 mg/kg', 'concentration', t, 250],
    ['0.1 %', 'concentration', t, 1000],
    ['5 g/t', 'concentration', t, 5],
    ['20 mg/l', 'concentration', water, 20],
    ['36 MJ/kg', 'calorificValue', t, 10_000],
    ['7000 kcal/kg', 'calorificValue', t, 8141],
    ['2 km²', 'area', t, 200],
    ['12.5°', 'angle', t, 12.5],
  ])('%s as %s', (text, kind, context, value) => {
    expect(read(text, kind, context)).toBe(value);
  });

  test.each<[string, QuantityKind, UnitContext, string]>([
    ['45 MW', 'flow', kWh, 'impossible-unit yearly-wanted'],
    ['5 t/h', 'flow', t, 'impossible-unit yearly-wanted'],
    ['5 t/a', 'throughput', t, 'impossible-unit hourly-wanted'],
    ['5 m³/a', 'flow', t, 'impossible-unit volume'],
    ['20 mg/l', 'concentration', t, 'impossible-unit volume'],
    ['5 MWh/a', 'flow', t, 'impossible-unit other-basis'],
    ['5 DKK/t', 'price', kWh, 'impossible-unit other-basis'],
    ['6 barg', 'pressure', t, 'impossible-unit gauge-pressure'],
    ['6 bar(g)', 'pressure', t, 'impossible-unit gauge-pressure'],
    ['5 EUR/t', 'price', t, 'wrong-currency'],
    ['5 €/t', 'price', t, 'wrong-currency'],
    ['5 ¥', 'money', t, 'wrong-currency'],
    ['5 tons/a', 'flow', t, 'impossible-unit'],
    ['5 mt/a', 'flow', t, 'impossible-unit'],
    ['5 T/a', 'flow', t, 'impossible-unit'],
    ['5 furlong', 'distance', t, 'impossible-unit'],
    ['5 t/a/a', 'flow', t, 'impossible-unit'],
    ['5 t/', 'flow', t, 'impossible-unit'],
    ['5 (t/a', 'flow', t, 'impossible-unit'],
    ['5 t)/a', 'flow', t, 'impossible-unit'],
    [`5 ${'('.repeat(100)}`, 'flow', t, 'impossible-unit'],
    ['10²', 'ratio', t, 'impossible-unit'],
    ['5 kg', 'ratio', t, 'impossible-unit'],
    ['5 °R', 'temperature', t, 'impossible-unit'],
    ['5 __proto__', 'ratio', t, 'impossible-unit'],
    ['5 constructor', 'temperature', t, 'impossible-unit'],
  ])('%s as %s is refused', (text, kind, context, fault) => {
    expect(read(text, kind, context)).toBe(fault);
  });

  test('an impossible unit lists the accepted ones, and they are accepted', () => {
    for (const kind of kinds)
      for (const context of [t, kWh]) {
        const list = acceptedUnits(kind, context).replace(/ \((?:for water|all absolute|years).*?\)/g, '');
        for (const unit of list.split(', ').filter((one) => !one.startsWith('a plain')))
          expect([kind, unit, read(`2 ${unit}`, kind, context)]).toEqual([kind, unit, expect.any(Number)]);
      }
  });

  test('a row whose commodity is not known is read in the basis that its unit shows', () => {
    expect(read('5 DKK/MWh', 'price', { currency: 'DKK' })).toBe(0.005);
    expect(read('5 DKK/kg', 'price', { currency: 'DKK' })).toBe(5000);
  });

  test('every canonical unit is accepted as the canonical one', () => {
    for (const kind of kinds)
      for (const context of [{ unit: 't', currency: 'DKK' }, { unit: 'kWh', currency: 'DKK' }, {}] as const) {
        const unit = unitOf(kind, context);
        expect([unit, read(`0.3 ${unit === '1' ? '' : unit}`, kind, context)]).toEqual([unit, 0.3]);
        expect(headerUnit(unitOf(kind, {}), kind)).toBe('');
      }
    expect(headerUnit('kt/a', 'flow')).toBe('kt/a');
  });

  test('the text of a number reads back as the very number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.constantFrom(...kinds), (number, kind) => {
        const value = number === 0 ? 0 : number;
        expect(read(value, kind)).toBe(value);
        expect(read(String(value), kind)).toBe(value);
      }),
    );
  });

  test('powers of ten move the decimal point and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const text = `${digits}e${-places}`;
        expect(read(`${text} kt/a`, 'flow')).toBe(digits === 0 ? 0 : Number(`${digits}e${3 - places}`));
        expect(read(`${text} kg/a`, 'flow')).toBe(digits === 0 ? 0 : Number(`${digits}e${-3 - places}`));
      }),
    );
  });

  test('a conversion is rounded once', () => {
    // 0.1 kg/s is 0.36 t/h, and 1/3600 kWh of a kilojoule is the double nearest to the fraction.
    expect(read('0.1 kg/s', 'throughput')).toBe(0.36);
    expect(read('1 kJ/a', 'flow', kWh)).toBe(1 / 3600);
    expect(read('7 GJ/a', 'flow', kWh)).toBe(7e6 / 3600);
    expect(read('1234567890123456.78 MJ', 'flow', kWh)).toBe(Number('342935525034293.55'));
  });

  test('nothing that can be typed makes it throw', () => {
    const piece = fc.constantFrom(
      't',
      'kWh',
      '/',
      '·',
      '(',
      ')',
      ' ',
      '1',
      ',',
      '.',
      "'",
      'e',
      '-',
      '%',
      'm³',
      '万',
      'DKK',
      '°',
      'per',
      '[',
      '\u0000',
      '𝟙',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        fc.constantFrom(...kinds),
        (text, kind) => {
          const reading = readQuantity(text, kind, t);
          expect('fault' in reading || Number.isFinite(reading.value)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
