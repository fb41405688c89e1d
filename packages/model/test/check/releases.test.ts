/** Releases and duties: what the statute does not name, fates that do not fit, streams of others, days that are none. */
import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { smallPark } from './park.ts';

const release = (given: object) =>
  check({ ...smallPark(), release: [{ ...smallPark().release[0], ...given }] }).problems;
const duty = (due: string) => check({ ...smallPark(), duty: [{ ...smallPark().duty[0], due }] }).problems;

test.each([
  [{ pollutant: 'SO3' }, { code: 'unknown-choice', column: 'pollutant' }],
  [{ pollutant: 'sO2' }, { code: 'unknown-choice', column: 'pollutant', nearest: 'SO2' }],
  [
    { medium: 'water', pollutant: 'SO2' },
    { code: 'unknown-choice', column: 'pollutant' },
  ],
  [{ fate: 'dumped' }, { code: 'unknown-choice', column: 'fate' }],
  [{ firm: 'board' }, { code: 'stream-of-another-firm', column: 'stream' }],
  [
    { firm: 'board', stream: 'in' },
    { code: 'wrong-direction', column: 'stream' },
  ],
  [{ quantity: '3 GWh' }, { code: 'impossible-unit', column: 'quantity' }],
])('refuses a release with %j', (given, found) => {
  expect(release(given)).toMatchObject([{ severity: 'error', table: 'release', row: 'dust', ...found }]);
});

test('takes solid waste with the fates that are its own', () => {
  for (const fate of ['released', 'stored', 'disposed', 'used', 'dumped', 'treated-centrally'])
    expect(release({ medium: 'solid', pollutant: 'fly-ash', fate })).toEqual([]);
});

test.each(['2026-02-29', '2026-13-01', '31.3.2026', 'soon'])('refuses the day %s', (day) => {
  expect(duty(day)).toMatchObject([{ code: 'ill-formed-date', table: 'duty', column: 'due' }]);
});

test('takes the day that only a leap year has', () => {
  expect(duty('2028-02-29')).toEqual([]);
});
