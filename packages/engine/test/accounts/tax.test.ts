/** The environmental tax by the statute's own arithmetic, and what each guard forbids. */
import type { Release } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { environmentTax, equivalents, shareDue, withoutTaken } from '../../src/accounts/environment-tax.ts';
import { row } from '../park.ts';

let count = 0;
const release = (
  medium: Release['medium'],
  pollutant: string,
  quantity: number,
  more: Partial<Release> = {},
): Release => {
  count += 1;
  return row('release', { id: `r${count}`, firm: 'f', outlet: 'stack', medium, pollutant, quantity, ...more });
};
const paid = (releases: readonly Release[], rates = {}) =>
  environmentTax(releases, rates).lines.flatMap(({ pollutant, spared }) => (spared === null ? [pollutant] : []));

test('1 t of SO2 is 1,052.6 equivalents: 1,263 to 12,632 CNY', () => {
  expect(equivalents('air', 'SO2', 1)).toBeCloseTo(1052.6316, 4);
  const { total } = environmentTax([release('air', 'SO2', 1)]);
  expect(total.low).toBeCloseTo(1263.1579, 4);
  expect(total.high).toBeCloseTo(12631.579, 3);
});

test('with the rate of Beijing, 12 CNY for air and 14 for water, the bounds meet', () => {
  const { total } = environmentTax([release('air', 'NOx', 9.5), release('water', 'COD', 2)], { air: 12, water: 14 });
  // 10,000 equivalents · 12 + 2,000 · 14
  expect(total).toEqual({ low: 148_000, high: 148_000 });
});

test('of an outlet to air the first three by equivalents are taxed, not by mass', () => {
  // Equivalents: SO2 1000, NOx 2000, dust 250, CO 600; CO is by far the heaviest.
  const stack = [
    release('air', 'SO2', 0.95),
    release('air', 'NOx', 1.9),
    release('air', 'general-dust', 1),
    release('air', 'CO', 10.02),
  ];
  expect(paid(stack)).toEqual(['NOx', 'SO2', 'CO']);
  expect(environmentTax(stack, { air: 1.2 }).total.low).toBeCloseTo(1.2 * 3600, 6);
});

test('each outlet counts by itself', () => {
  const four = ['SO2', 'NOx', 'CO', 'HCl'].map((name) => release('air', name, 1));
  expect(paid(four)).toHaveLength(3);
  expect(paid([...four.slice(0, 3), { ...(four[3] as Release), outlet: 'second stack' }])).toHaveLength(4);
});

test('of water class 1 the first five, of the others the first three, apart from each other', () => {
  const first = ['total-Hg', 'total-Cd', 'total-Cr', 'Cr-VI', 'total-As', 'total-Pb'].map((name) =>
    release('water', name, 1),
  );
  const other = ['SS', 'NH3-N', 'total-P', 'petroleum'].map((name) => release('water', name, 1));
  const taxed = paid([...first, ...other]);
  expect(taxed).toHaveLength(8);
  expect(taxed).not.toContain('total-Cr');
  expect(taxed).not.toContain('SS');
});

test('of COD, BOD5 and TOC at an outlet only the one with most equivalents is taxed', () => {
  const lines = environmentTax([
    release('water', 'COD', 1),
    release('water', 'BOD5', 0.6),
    release('water', 'SS', 4),
  ]).lines;
  expect(lines.map(({ pollutant, spared }) => [pollutant, spared])).toEqual([
    ['BOD5', null],
    ['COD', 'one-of-oxygen-demands'],
    ['SS', null],
  ]);
});

test.each([
  [undefined, 1],
  [1.2, 1],
  [0.7, 1],
  [0.69, 0.75],
  [0.5, 0.75],
  [0.49, 0.5],
])('a concentration of %s of the limit pays %s', (ofLimit, due) => {
  expect(shareDue(ofLimit)).toBe(due);
});

test('solid waste pays by the tonne: 1,000 t of fly ash 25,000 CNY, of hazardous waste a million', () => {
  expect(environmentTax([release('solid', 'fly-ash', 1000)]).total).toEqual({ low: 25_000, high: 25_000 });
  expect(environmentTax([release('solid', 'hazardous-waste', 1000)]).total.low).toBe(1_000_000);
});

test.each(['stored', 'disposed', 'used'] as const)('solid waste that is %s as the law asks is not taxed', (fate) => {
  expect(environmentTax([release('solid', 'fly-ash', 1000, { fate })]).total.high).toBe(0);
});

test('once some of a waste is dumped, all that was generated of it is taxed, and of no other', () => {
  const wastes = [
    release('solid', 'fly-ash', 900, { fate: 'used' }),
    release('solid', 'fly-ash', 100, { fate: 'dumped' }),
    release('solid', 'tailings', 50, { fate: 'disposed' }),
  ];
  expect(environmentTax(wastes).total.low).toBe(25_000);
});

test('what a lawful central plant takes is no direct release, and does not push others out of the first three', () => {
  const water = [
    release('water', 'COD', 1000, { fate: 'treated-centrally' }),
    ...['SS', 'NH3-N', 'total-P'].map((name) => release('water', name, 1)),
  ];
  expect(paid(water)).toHaveLength(3);
});

test('an exchange takes the release with its stream, once, and never more than all', () => {
  const ash = release('solid', 'fly-ash', 1000, { stream: 'ash' });
  const dust = release('solid', 'fly-ash', 10);
  const after = (share: number) => withoutTaken([ash, dust], new Map([['ash', share]])).map(({ quantity }) => quantity);
  expect(after(0.4)).toEqual([600, 10]);
  expect(after(1.5)).toEqual([0, 10]);
});
