/** The library holds together: every row names its source, every reference resolves, and names are found however they are written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barriers,
  carriers,
  commodities,
  commodityById,
  failureModes,
  jurisdictionOf,
  lawRules,
  lineage,
  moneyFactor,
  precedents,
  profiles,
  sectorName,
  substitutions,
  technologies,
  wasteCode,
} from '../src/knowledge/library.ts';
import { recognise, searchCommodities, searchProfiles, searchTechnologies } from '../src/knowledge/search.ts';
import { rowsOf } from '../src/knowledge/table.ts';
import { marks } from '../src/tables/evidenced.ts';

const known = (id: string): boolean => commodityById(id) !== undefined;

describe('the library', () => {
  test('every row has a source and a mark', () => {
    const rows = [...commodities, ...substitutions, ...technologies, ...precedents, ...profiles, ...carriers];
    expect(rows.filter(({ source, mark }) => source.length < 4 || !marks.includes(mark))).toEqual([]);
    expect(lawRules.filter(({ basis, mark }) => basis.length < 4 || !marks.includes(mark))).toEqual([]);
  });

  test('every reference resolves and every figure is finite', () => {
    const refs = [
      ...commodities.flatMap(({ parent }) => (parent === null ? [] : [parent])),
      ...substitutions.flatMap(({ from, to }) => [from, to]),
      ...technologies.flatMap(({ inputs, output }) => inputs.concat(output ?? [])),
      ...precedents.flatMap(({ from, to }) => [from, to]),
      ...profiles.flatMap(({ has, wants }) => has.concat(wants).map(({ commodity }) => commodity)),
    ];
    expect(refs.filter((id) => !known(id))).toEqual([]);
    const figures = [
      ...commodities.flatMap(({ worth, co2 }) => [worth, co2]),
      ...substitutions.flatMap(({ ratio, limits }) => [ratio].concat(Object.values(limits))),
      ...technologies.flatMap((t) => [
        t.yield,
        t.operatingCost,
        t.fixedInvestment,
        t.investmentPerCapacity,
        t.lifetime,
      ]),
      ...profiles.flatMap(({ output, has, wants }) => [output].concat(has.concat(wants).map(({ amount }) => amount))),
    ];
    expect(figures.every(Number.isFinite)).toBe(true);
    expect(new Set(commodities.map(({ id }) => id)).size).toBe(commodities.length);
    expect(new Set(technologies.map(({ id }) => id)).size).toBe(technologies.length);
  });

  test('removals are shares, and parents never run in a ring', () => {
    expect(technologies.flatMap(({ removal }) => Object.values(removal)).every((r) => r >= 0 && r <= 1)).toBe(true);
    expect(commodities.every(({ id, parent }) => parent === null || !lineage(parent).includes(id))).toBe(true);
  });

  test('waste codes are of the list, and no hazard contradicts it', () => {
    const wrong = commodities.flatMap(({ id, ewc, hazard }) =>
      ewc.flatMap((code) => {
        const found = wasteCode(code)?.hazard;
        return found === undefined || (found !== 'mirror' && hazard !== 'mirror' && found !== hazard)
          ? [`${id} ${code}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
    expect(wasteCode('10 01 04*')?.hazard).toBe('yes');
    expect(wasteCode('99 99 99')).toBeUndefined();
  });

  test('fourteen failure modes, both axes of the barriers, failures beside successes, and sectors by code', () => {
    expect(failureModes).toHaveLength(14);
    expect(new Set(barriers.map(({ nature }) => nature))).toContain('legal');
    expect(precedents.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(4);
    expect(sectorName('2394')).toMatch(/cement/);
    expect([jurisdictionOf('CN'), jurisdictionOf('DK'), jurisdictionOf('JP')]).toEqual(['CN', 'EU', undefined]);
  });

  test('money follows the rate and the cost index, and an unknown currency has none', () => {
    expect(moneyFactor('EUR', 2020)).toBe(1);
    expect(moneyFactor('CNY', 2010)).toBeCloseTo((7.87 * 550.8) / 596.2, 9);
    expect(moneyFactor('XXX', 2020)).toBeUndefined();
  });

  test('a row of another width is refused', () => {
    expect(() => rowsOf(['a', 'b'], 'one')).toThrow('1 cells for 2 columns');
  });
});

describe('search', () => {
  test.each([
    ['fly ash', 'fly-ash'],
    ['flyash', 'fly-ash'],
    ['fly ahs', 'fly-ash'],
    ['粉煤灰', 'fly-ash'],
    ['フライアッシュ', 'fly-ash'],
    ['sulfur', 'sulphur'],
    ['Sulphr', 'sulphur'],
    ['used tires', 'tyres'],
    ['steal scrap', 'steel-scrap'],
    ['廢鋼', 'steel-scrap'],
    ['脱硫石膏', 'fgd-gypsum'],
    ['排煙脱硫石膏', 'fgd-gypsum'],
    ['FGD-Gypsum', 'fgd-gypsum'],
    ['desulfurisation gypsum', 'fgd-gypsum'],
    ['gypsum of desulphurisation', 'fgd-gypsum'],
    ['高炉水渣', 'bf-slag'],
    ['waste wather', 'wastewater'],
    ['spent grains', 'brewers-grains'],
    ['used cookng oil', 'cooking-oil'],
    ['氯化钠', 'salt'],
  ])('%s is %s', (text, id) => {
    expect(searchCommodities(text)[0]?.id).toBe(id);
  });

  test('what nobody knows finds nothing sure', () => {
    for (const text of ['', '   ', 'xyzzy', '🙂', '"; DROP TABLE', 'Kohlenasche'])
      expect(searchCommodities(text)[0]?.score ?? 0).toBeLessThan(0.55);
  });

  test('a code decides between names that a word leaves open', () => {
    expect(recognise('ash', '10 01 02')?.id).toBe('fly-ash');
    expect(recognise('ash', '19 01 13*')?.id).toBe('msw-fly-ash');
    expect(recognise('Stoff 7', '03 03 09')?.id).toBe('lime-mud');
  });

  test('sectors and technologies too', () => {
    expect(searchProfiles('印染')[0]?.id).toBe('textile-dyeing');
    expect(searchTechnologies('反渗透')[0]?.id).toBe('reverse-osmosis');
  });

  test('any text gives scores between 0 and 1, in falling order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const scores = searchCommodities(text).map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1 + 1e-9)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 100 },
    );
  });
});
