/** What one has chosen on the resilience page: it stands in the address, so that a link shows the same. Pure. */

/** What the firms that stay may do when something goes. */
export const recourses = ['existing', 'fallback', 'replan'] as const;
export type Recourse = (typeof recourses)[number];

/** What is left out is as the page begins. */
export interface ResilienceView {
  readonly scenario?: string;
  /** How the gain is shared; at prices half way when absent. */
  readonly rule?: string;
  /** What goes, as `kind:id`; the key plant when absent. */
  readonly gone?: string;
  /** Step of the withdrawal. */
  readonly step?: number;
  readonly recourse?: Recourse;
  /** What price moves, by its risk. */
  readonly risk?: string;
  /** Charts that are shown as tables, comma-separated. */
  readonly tables?: string;
}

const texts = ['scenario', 'rule', 'gone', 'risk', 'tables'] as const;

/** Takes from an address what can be a choice; the rest is as if it were not there. */
export function readView(search: Readonly<Record<string, unknown>>): ResilienceView {
  const recourse = recourses.find((name) => name === search.recourse);
  const { step } = search;
  return {
    ...(recourse === undefined ? {} : { recourse }),
    ...(typeof step === 'number' && Number.isInteger(step) && step >= 0 ? { step } : {}),
    // A name of digits alone is read from an address as a number.
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
      }),
    ),
  };
}
