/** Bands: what everybody in the park may know of a figure that is not theirs. */

/** `from` ≤ figure < `to`; null where it is open. */
export interface Band {
  readonly from: number | null;
  readonly to: number | null;
}

const within = (value: number, edges: readonly number[]): Band => ({
  from: edges.findLast((edge) => edge <= value) ?? null,
  to: edges.find((edge) => edge > value) ?? null,
});

const decades = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)).flatMap((edge) => [edge, 3 * edge]);

const magnitudes = decades(0, 15);
const concentrations = decades(-3, 6);
/** °C: cold, warm water, hot water, low, medium and high steam, furnace. */
const temperatures = [-50, 0, 30, 60, 90, 120, 150, 200, 300, 500, 800, 1200] as const;
/** bar, absolute: atmosphere, low, medium and high steam, mains of gas. */
const pressures = [0.5, 1.5, 4, 10, 20, 45, 100, 200] as const;
const shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.97] as const;

const edgesOf: Readonly<Record<string, readonly number[]>> = {
  quantity: magnitudes,
  temperature: temperatures,
  returnTemperature: temperatures,
  pressure: pressures,
  purity: shares,
  moisture: shares,
  concentrations,
};

/** The band of a figure of a stream: about half a decade of a quantity, steps that a plant is chosen by of a quality. */
export const bandOf = (attribute: string, value: number): Band => within(value, edgesOf[attribute] ?? []);

/** The band of an amount of money, of either sign: half a decade. */
export function bandOfMoney(value: number): Band {
  if (value >= 0) return within(value, [0, ...magnitudes]);
  const { from, to } = within(-value, [0, ...magnitudes]);
  return { from: to === null ? null : -to, to: from === null ? null : -from };
}

/** Sections of ISIC Rev. 4 by the last of their divisions. */
const sections: readonly (readonly [last: number, section: string])[] = [
  [3, 'A'],
  [9, 'B'],
  [33, 'C'],
  [35, 'D'],
  [39, 'E'],
  [43, 'F'],
  [47, 'G'],
  [53, 'H'],
  [56, 'I'],
  [63, 'J'],
  [66, 'K'],
  [68, 'L'],
  [75, 'M'],
  [82, 'N'],
  [84, 'O'],
  [85, 'P'],
  [88, 'Q'],
  [93, 'R'],
  [96, 'S'],
  [98, 'T'],
  [99, 'U'],
];

/** Section of a sector's code (ISIC Rev. 4, NACE Rev. 2), or null. */
export function sectionOf(code: string): string | null {
  const division = Number(/\d{2}/.exec(code)?.[0] ?? Number.NaN);
  if (Number.isNaN(division)) return /^[A-U]$/.test(code) ? code : null;
  return sections.find(([last]) => division <= last)?.[1] ?? null;
}
