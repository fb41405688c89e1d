/** Rules of law by facts: met, open, missing, and what nobody knows. */
import { describe, expect, test } from 'vitest';
import { law } from '../../src/matching/library/law.ts';

const waste = {
  waste: 'yes',
  hazardous: 'yes',
  hazardKnown: 'yes',
  fromAbroad: 'no',
  mixed: 'no',
  crossBorder: 'no',
  use: '',
};
const rule = (country: string, facts: Readonly<Record<string, string>>, id: string) =>
  law(country, facts).rules.find((each) => each.rule === id)?.answer;

describe('law', () => {
  test.each([
    ['a licence', { receiverLicence: 'yes' }, 'allowed'],
    ['no licence, but the point-to-point exemption', { receiverLicence: 'no', pointToPoint: 'yes' }, 'allowed'],
    ['nobody has looked yet', {}, 'conditional'],
    ['neither licence nor exemption', { receiverLicence: 'no', pointToPoint: 'no' }, 'blocked'],
  ])('hazardous waste in China with %s', (_case, facts, answer) => {
    expect(rule('CN', { ...waste, ...facts }, 'CN-03')).toBe(answer);
  });

  test('waste from abroad is blocked in China whatever else is met', () => {
    expect(law('CN', { ...waste, fromAbroad: 'yes', receiverLicence: 'yes' }).answer).toBe('blocked');
  });

  test('use in another province is filed, disposal there is approved', () => {
    const plain = { ...waste, hazardous: 'no', crossProvince: 'yes' };
    expect(rule('CN', { ...plain, dumping: 'no' }, 'CN-08')).toBe('conditional');
    expect(rule('CN', { ...plain, dumping: 'yes', provinceApproval: 'no' }, 'CN-07')).toBe('blocked');
    expect(rule('CN', { ...plain, dumping: 'no' }, 'CN-07')).toBeUndefined();
  });

  test('the by-product and end-of-waste tests are steps; mixing hazardous waste is blocked', () => {
    expect(rule('DE', { ...waste, hazardous: 'no' }, 'EU-01')).toBe('conditional');
    expect(rule('DE', { ...waste, hazardous: 'no', byProduct: 'yes' }, 'EU-01')).toBe('allowed');
    expect(rule('DE', { ...waste, mixed: 'yes' }, 'EU-07')).toBe('blocked');
  });

  test('a hazard that nobody has judged leaves what hangs on it unknown', () => {
    const { hazardous: _, ...open } = waste;
    expect(rule('CN', open, 'CN-03')).toBe('unknown');
  });

  test('waste used in line with the standards bears no environmental tax', () => {
    expect(rule('CN', { ...waste, dumping: 'no' }, 'CN-19')).toBe('allowed');
  });
});
