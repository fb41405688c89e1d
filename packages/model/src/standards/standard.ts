/** What a standard is: rows with a name, a unit, a threshold and a duty, each with how sure it is. */
import type { Language } from '../language.ts';
import type { marks } from '../tables/evidenced.ts';

type Mark = (typeof marks)[number];

export type Named = Readonly<Record<Language, string>>;

/**
 * What a row asks for, in its own unit. `by-growth`: at most the limit while value added grows, at least the limit while it
 * falls. `in-words`: depends on place or sector, so that no number decides it. A row that is met by being there is `exactly 1`
 * in the unit `yes/no`.
 */
export type Threshold =
  | readonly [compare: 'at-least' | 'at-most' | 'above' | 'below' | 'exactly' | 'by-growth', value: number]
  | readonly [compare: 'in-words', words: Named];

/** What must hold for conformity: every row; or every mandatory one and one of each choice; or figures are only disclosed. */
export type Rule = 'all' | 'mandatory-and-choice' | 'disclosure';

export const duties = ['mandatory', 'choice', 'prerequisite', 'performance', 'disclosure'] as const;

/** What Kyosei can compute where the tables, or the park's own quantities, give enough. */
export const measureNames = [
  'highTechShare',
  'valueAddedPerEmployee',
  'valueAddedGrowth',
  'valueAddedYearGrowth',
  'recyclingIndustryShare',
  'newExchanges',
  'wasteUse',
  'wasteReusedByOthers',
  'wasteLandfilled',
  'wasteIntensity',
  'wasteArising',
  'wasteDiverted',
  'wasteToLandfill',
  'wasteNotUsed',
  'wasteNotUsedShare',
  'hazardousArising',
  'landProductivity',
  'landProductivityGrowth',
  'energyElasticity',
  'energyIntensity',
  'renewableShare',
  'wasteHeatUse',
  'waterElasticity',
  'waterIntensity',
  'waterReuse',
  'wastewaterReused',
  'wastewaterIntensity',
  'circularWater',
  'pollutantElasticity',
  'codIntensity',
  'codElasticity',
  'so2Intensity',
  'so2Elasticity',
  'carbonIntensity',
  'carbonIntensityCut',
  'materialInflow',
  'secondaryInflow',
  'secondaryInflowShare',
  'recycledOutflow',
  'materialProductivity',
] as const;
export type MeasureName = (typeof measureNames)[number];

export interface StandardRow {
  readonly id: string;
  readonly group: string;
  readonly duty: (typeof duties)[number];
  /** Rows of one choice: at least one of them must be met. */
  readonly choice?: string;
  readonly unit: string;
  readonly threshold: Threshold | null;
  readonly thresholdMark: Mark | null;
  readonly nameMark: Mark;
  readonly measure?: MeasureName;
  readonly name: Named;
  /** As the standard has it, where that differs from what is computed, or nothing is. */
  readonly formula?: Named;
}

/** How a review of the whole is graded, in points; each grade from its least. */
export interface Review {
  readonly maximum: number;
  /** The best first. */
  readonly grades: readonly { readonly from: number; readonly name: Named }[];
  readonly mark: Mark;
  readonly source: string;
}

/** The item under which the points of a review are given. */
export const reviewItem = 'review';

export interface Standard {
  readonly id: string;
  /** Null where the version is not known. */
  readonly year: number | null;
  readonly title: Named;
  /** What was read, and where; what was not. */
  readonly source: string;
  readonly rule: Rule;
  readonly ruleMark: Mark;
  readonly rows: readonly StandardRow[];
  readonly review?: Review;
}
