/** The formulas of the indicators, each from quantities of the park. */
import type { MeasureName, ParkQuantity } from '@kyosei/model/standards';
import { type Figure, from, minus, plus, ratio } from './figure.ts';

/** A quantity in the assessed year, or so many years before; null where nobody knows it. */
export type Ask = (quantity: ParkQuantity, yearsBefore?: number) => Figure | null;

/** Money as the Chinese standards count it. */
const tenThousand = 1e4;

/** ((x₀ / xₙ)^(1/n) − 1) · 100: mean yearly growth in n years [%]. */
const growth = (now: Figure | null, then: Figure | null, years: number): Figure | null =>
  from([now, then], (a = 0, b = 0) => ((a / b) ** (1 / years) - 1) * 100);

const grown =
  (quantity: ParkQuantity, years = 3) =>
  (q: Ask): Figure | null =>
    growth(q(quantity), q(quantity, years), years);

/** Growth of a burden over growth of value added, both over three years [1]. */
const elasticity =
  (quantity: ParkQuantity) =>
  (q: Ask): Figure | null =>
    from([grown(quantity)(q), grown('valueAdded')(q)], (burden = 0, value = 0) => burden / value);

/** Of a burden for each 10⁴ of value added. */
const intensity =
  (quantity: ParkQuantity, factor = 1) =>
  (q: Ask): Figure | null =>
    ratio(q(quantity), q('valueAdded'), factor * tenThousand);

const percent =
  (part: ParkQuantity, whole: ParkQuantity) =>
  (q: Ask): Figure | null =>
    ratio(q(part), q(whole), 100);

const wasteNotUsed = (q: Ask): Figure | null => minus(q('wasteArising'), q('wasteUsed'));

/** 10⁸ currency/km²: value added per industrial land, of which a hundred hectares are a square kilometre. */
const landProductivity = (q: Ask, back = 0): Figure | null =>
  ratio(q('valueAdded', back), q('industrialLand', back), 100 / 1e8);

/** Each measure by its name; units are those of the standards' rows. */
export const measures: Readonly<Record<MeasureName, (q: Ask) => Figure | null>> = {
  highTechShare: percent('highTechOutput', 'output'),
  valueAddedPerEmployee: (q) => ratio(q('valueAdded'), q('employees'), 1 / tenThousand),
  valueAddedGrowth: grown('valueAdded'),
  valueAddedYearGrowth: grown('valueAdded', 1),
  recyclingIndustryShare: percent('recyclingValueAdded', 'valueAdded'),
  newExchanges: (q) => q('newExchanges'),
  wasteUse: percent('wasteUsed', 'wasteArising'),
  wasteReusedByOthers: percent('wasteExchanged', 'wasteArising'),
  wasteLandfilled: percent('wasteLandfilled', 'wasteArising'),
  wasteIntensity: intensity('wasteArising'),
  wasteArising: (q) => q('wasteArising'),
  wasteDiverted: (q) => q('wasteUsed'),
  wasteToLandfill: (q) => q('wasteLandfilled'),
  wasteNotUsed,
  wasteNotUsedShare: (q) => ratio(wasteNotUsed(q), q('wasteArising'), 100),
  hazardousArising: (q) => q('hazardousArising'),
  landProductivity: (q) => landProductivity(q),
  landProductivityGrowth: (q) => growth(landProductivity(q), landProductivity(q, 3), 3),
  energyElasticity: elasticity('energyUse'),
  energyIntensity: intensity('energyUse'),
  renewableShare: percent('renewableEnergy', 'energyUse'),
  wasteHeatUse: percent('heatUsed', 'heatHad'),
  waterElasticity: elasticity('freshWater'),
  waterIntensity: intensity('freshWater'),
  waterReuse: (q) => ratio(q('reusedWater'), plus(q('reusedWater'), q('freshWater')), 100),
  wastewaterReused: percent('wastewaterReused', 'wastewater'),
  wastewaterIntensity: intensity('wastewater'),
  circularWater: percent('circularWater', 'waterWanted'),
  pollutantElasticity: (q) =>
    from(
      (['cod', 'so2', 'ammoniaNitrogen', 'nox'] as const).map((pollutant) => elasticity(pollutant)(q)),
      (...each) => each.reduce((total, one) => total + one, 0) / each.length,
    ),
  codIntensity: intensity('cod', 1000),
  codElasticity: elasticity('cod'),
  so2Intensity: intensity('so2', 1000),
  so2Elasticity: elasticity('so2'),
  carbonIntensity: intensity('co2'),
  carbonIntensityCut: (q) =>
    from(
      [ratio(q('co2'), q('valueAdded')), ratio(q('co2', 3), q('valueAdded', 3))],
      (now = 0, then = 0) => (1 - (now / then) ** (1 / 3)) * 100,
    ),
  materialInflow: (q) => q('materialInflow'),
  secondaryInflow: (q) => q('secondaryInflow'),
  secondaryInflowShare: percent('secondaryInflow', 'materialInflow'),
  recycledOutflow: percent('recycledOutflow', 'materialOutflow'),
  materialProductivity: (q) => ratio(q('valueAdded'), q('materialInflow')),
};

/** Measures that count money as 10⁴ or 10⁸ yuan: they mean something for a park in that currency alone. */
export const inYuan: ReadonlySet<MeasureName> = new Set([
  'valueAddedPerEmployee',
  'landProductivity',
  'energyIntensity',
  'waterIntensity',
  'wastewaterIntensity',
  'wasteIntensity',
  'codIntensity',
  'so2Intensity',
  'carbonIntensity',
]);
