/** Each formula of an indicator against an example worked by hand; none is left without one. */
import { type MeasureName, measureNames } from '@kyosei/model/standards';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/standards/figure.ts';
import { type Ask, measures } from '../../src/standards/measures.ts';

/** Quantities of the year, and as `name-3` of three years before. */
type Given = Readonly<Record<string, number>>;

const exact = (value: number): Figure => ({ value, bound: 'exact', mark: 'measured', cells: [] });
const asker =
  (given: Given): Ask =>
  (quantity, yearsBefore = 0) => {
    const value = given[yearsBefore === 0 ? quantity : `${quantity}-${yearsBefore}`];
    return value === undefined ? null : exact(value);
  };

/** Value added doubles in three years: 2^(1/3) − 1 = 25.992 % a year. A burden ×1.331 grows 10 % a year. */
const doubled = { valueAdded: 2e9, 'valueAdded-3': 1e9 };
const growth = (2 ** (1 / 3) - 1) * 100;
const tenPercent = 10 / growth;
const rising = (name: string): Given => ({ ...doubled, [name]: 1331, [`${name}-3`]: 1000 });

const examples: Readonly<Record<MeasureName, readonly [given: Given, value: number]>> = {
  highTechShare: [{ highTechOutput: 3e8, output: 1.2e9 }, 25],
  // 2·10⁹ over 10,000 people are 200,000 each: 20 · 10⁴.
  valueAddedPerEmployee: [{ valueAdded: 2e9, employees: 10_000 }, 20],
  valueAddedGrowth: [doubled, growth],
  valueAddedYearGrowth: [{ valueAdded: 1.08e9, 'valueAdded-1': 1e9 }, 8],
  recyclingIndustryShare: [{ recyclingValueAdded: 7e8, valueAdded: 1e9 }, 70],
  newExchanges: [{ newExchanges: 6 }, 6],
  wasteUse: [{ wasteUsed: 850, wasteArising: 1000 }, 85],
  wasteReusedByOthers: [{ wasteExchanged: 300, wasteArising: 1200 }, 25],
  wasteLandfilled: [{ wasteLandfilled: 90, wasteArising: 1200 }, 7.5],
  // 20,000 t over 200,000 · 10⁴.
  wasteIntensity: [{ wasteArising: 20_000, valueAdded: 2e9 }, 0.1],
  wasteArising: [{ wasteArising: 1200 }, 1200],
  wasteDiverted: [{ wasteUsed: 850 }, 850],
  wasteToLandfill: [{ wasteLandfilled: 90 }, 90],
  wasteNotUsed: [{ wasteArising: 1200, wasteUsed: 850 }, 350],
  wasteNotUsedShare: [{ wasteArising: 1000, wasteUsed: 850 }, 15],
  hazardousArising: [{ hazardousArising: 12 }, 12],
  // 2.4·10⁹ on 200 ha = 2 km².
  landProductivity: [{ valueAdded: 2.4e9, industrialLand: 200 }, 12],
  // Value added doubles on the same land.
  landProductivityGrowth: [{ ...doubled, industrialLand: 200, 'industrialLand-3': 200 }, growth],
  energyElasticity: [rising('energyUse'), tenPercent],
  energyIntensity: [{ energyUse: 100_000, valueAdded: 2e9 }, 0.5],
  renewableShare: [{ renewableEnergy: 18, energyUse: 120 }, 15],
  wasteHeatUse: [{ heatUsed: 57, heatHad: 60 }, 95],
  waterElasticity: [rising('freshWater'), tenPercent],
  waterIntensity: [{ freshWater: 1.6e6, valueAdded: 2e9 }, 8],
  waterReuse: [{ reusedWater: 750, freshWater: 250 }, 75],
  wastewaterReused: [{ wastewaterReused: 40, wastewater: 100 }, 40],
  wastewaterIntensity: [{ wastewater: 1.4e6, valueAdded: 2e9 }, 7],
  circularWater: [{ circularWater: 25, waterWanted: 200 }, 12.5],
  // Three burdens stay, one grows by a tenth a year: a quarter of its elasticity.
  pollutantElasticity: [
    {
      ...rising('cod'),
      so2: 5,
      'so2-3': 5,
      ammoniaNitrogen: 7,
      'ammoniaNitrogen-3': 7,
      nox: 9,
      'nox-3': 9,
    },
    tenPercent / 4,
  ],
  // 200 t = 200,000 kg over 200,000 · 10⁴.
  codIntensity: [{ cod: 200, valueAdded: 2e9 }, 1],
  codElasticity: [rising('cod'), tenPercent],
  so2Intensity: [{ so2: 300, valueAdded: 2e9 }, 1.5],
  so2Elasticity: [rising('so2'), tenPercent],
  carbonIntensity: [{ co2: 120_000, valueAdded: 2e9 }, 0.6],
  // The same CO2 for twice the value: halved in three years, 1 − 0.5^(1/3) a year.
  carbonIntensityCut: [{ ...doubled, co2: 900, 'co2-3': 900 }, (1 - 0.5 ** (1 / 3)) * 100],
  materialInflow: [{ materialInflow: 5000 }, 5000],
  secondaryInflow: [{ secondaryInflow: 500 }, 500],
  secondaryInflowShare: [{ secondaryInflow: 500, materialInflow: 5000 }, 10],
  recycledOutflow: [{ recycledOutflow: 30, materialOutflow: 40 }, 75],
  materialProductivity: [{ valueAdded: 1e9, materialInflow: 5000 }, 200_000],
};

describe.each(measureNames)('%s', (name) => {
  const [given, value] = examples[name];

  test('as worked by hand', () => {
    expect(measures[name](asker(given))?.value).toBeCloseTo(value, 9);
  });

  test('is unknown without any one of its quantities', () => {
    const without = (missing: string) =>
      measures[name](asker(Object.fromEntries(Object.entries(given).filter(([key]) => key !== missing))));
    expect(Object.keys(given).filter((missing) => without(missing) !== null)).toEqual([]);
  });
});

test('a quotient by nothing is no figure', () => {
  expect(measures.wasteUse(asker({ wasteUsed: 0, wasteArising: 0 }))).toBeNull();
  expect(measures.energyElasticity(asker({ ...rising('energyUse'), 'valueAdded-3': 2e9 }))).toBeNull();
});
