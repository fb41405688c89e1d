import type { Attribute } from '@kyosei/model/attribute';
import { type GivenRow, type TableName, tables } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { basisOf, cellShown, cellText, cellUnit, headUnit } from '../src/grid/cells.ts';
import { columnsOf } from '../src/grid/columns.ts';
import { stored } from './tables.ts';

const lookup = (table: TableName) => new Map(stored[table].map(({ id, row }) => [id, row]));
const quantity: Attribute = tables.stream.attributes.quantity;

test('a figure of a stream carries the unit of its commodity', () => {
  const row = stored.stream[0]?.row as GivenRow;
  const basis = basisOf('stream', row, lookup);
  expect(basis).toBe('t');
  expect(cellUnit(quantity, basis, 'EUR')).toBe('t/a');
  expect(cellUnit(tables.stream.attributes.presentCost, 'kWh', 'EUR')).toBe('EUR/kWh');
  // The head says it already.
  expect(cellUnit(tables.stream.attributes.temperature, basis, 'EUR')).toBe('');
  expect(headUnit(tables.stream.attributes.temperature, 'EUR')).toBe('°C');
});

test('the basis is followed over technology and stream, and is unknown when the way breaks', () => {
  const withTechnology = (table: TableName) =>
    table === 'technology' ? new Map([['dryer', { id: 'dryer', input: 'bran' } as GivenRow]]) : lookup(table);
  expect(basisOf('facility', { id: 'f', technology: 'dryer' }, withTechnology)).toBe('t');
  expect(basisOf('exchange', { id: 'x', from: 'mill-bran' }, lookup)).toBe('t');
  expect(basisOf('stream', { id: 's', commodity: 'nothing' }, lookup)).toBeUndefined();
  expect(basisOf('firm', { id: 'f' }, lookup)).toBeUndefined();
});

test('shown for reading, written in full for editing', () => {
  expect(cellShown(quantity, 1234567.5, lookup)).toBe('1,234,567.5');
  expect(cellText(1234567.5)).toBe('1234567.5');
  // What is copied comes back with one reading.
  expect(cellText(1.234)).toBe('1.2340');
  expect(cellText(-400.125)).toBe('-400.1250');
  expect(cellShown(quantity, -5, lookup)).toBe('−5');
  expect(cellShown(tables.stream.attributes.sourceYear, 1995, lookup)).toBe('1995');
  expect(cellShown(tables.stream.attributes.firm, 'mill', lookup)).toBe('Mill');
  expect(cellShown(tables.stream.attributes.firm, 'gone', lookup)).toBe('gone');
  expect(cellText({ chloride: 250, COD: 75 })).toBe('chloride 250; COD 75');
});

const names = (table: TableName, wide: boolean) => columnsOf(table, wide).map(({ name }) => name);

test('evidence is folded away until it is asked for, and every other attribute is a column', () => {
  expect(names('stream', false)).not.toContain('source');
  expect(names('stream', true)).toEqual(Object.keys(tables.stream.attributes));
  // In the table of evidence the source is the point.
  expect(names('evidence', false)).toEqual(Object.keys(tables.evidence.attributes));
});
