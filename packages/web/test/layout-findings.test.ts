/** Sentences whose figures would contradict each other if a part of them stayed unnamed. */
import { expect, test } from 'vitest';
import { findingSentence } from '../src/layout/findings.ts';
import { formatPayback } from '../src/layout/format.ts';

const said = (code: string, values: Readonly<Record<string, string | number>>) =>
  findingSentence({ code, values }, { currency: 'EUR' }).replaceAll('\u00A0', ' ');

test('the difference at which heat passes is named beside the temperature that is asked', () => {
  const heat = { quality: 'temperature', found: 70, accepted: 60 };
  expect(said('quality-margin', { ...heat, approach: 5 })).toBe(
    'The temperature fits: 70 °C, where 60 °C is needed: the 55 °C asked and 5 K for heat to pass.',
  );
  expect(said('quality-missed', { ...heat, found: 50, approach: 5 })).toContain('the 55 °C asked and 5 K');
  expect(said('quality-margin', heat)).toBe('The temperature fits: 70 °C, where 60 °C is asked.');
});

test('a limit that could be kept alone is not called out of reach', () => {
  const limit = { limit: 'maximumLandfill', accepted: 100 };
  expect(said('limit-conflict', { ...limit, attainable: 250 })).toContain('250 t/a is the least that can be reached');
  for (const values of [{ ...limit, attainable: 100 }, { ...limit, accepted: 0, attainable: 0 }, limit])
    expect(said('limit-conflict', values)).toContain('cannot hold together with the other limits');
});

const told = (limit: string, accepted: string | number): string => said('limit-conflict', { limit, accepted });

test('each limit is told in its own unit', () => {
  expect(told('maximumSupplierShare', 0.5)).toContain('limited to 50 %');
  expect(told('maximumLand', 2)).toContain('limited to 2 ha');
  expect(told('contingencyLoss', 1e5)).toContain('limited to 100 k EUR/a');
  expect(told('maximumExchanges', 3)).toContain('limited to 3,');
  expect(told('participation', 'alone')).toBe(
    'No firm may be worse off, without payments between firms, which cannot hold together with the other limits.',
  );
});

test('nothing invested has no payback', () => {
  expect(formatPayback({ payback: null, investment: 0 })).toBe('no investment');
  expect(formatPayback({ payback: 2, investment: 10 })).toMatch(/^2.years$/);
  expect(formatPayback({ payback: null, investment: null })).toBe('–');
});
