/** What one has chosen on the targets page: it stands in the address, so that a link shows the same figure. Pure. */

/** What is left out is as the page begins. */
export interface TargetsView {
  readonly plan?: string;
  /** K */
  readonly approach?: number;
  /** Which heat counts as had; `waste` when absent. */
  readonly heat?: 'all';
  readonly period?: string;
  /** Firm whose curves are drawn; all pooled when absent. */
  readonly firm?: string;
  /** Streams of heat that are left out, comma-separated; those of far firms when absent. */
  readonly without?: string;
  readonly whole?: true;
  /** Charts that are shown as tables, comma-separated. */
  readonly tables?: string;
  /** Contaminant whose cascade is drawn; the one that asks for most fresh when absent. */
  readonly contaminant?: string;
}

/** K: the ends of the slider. */
export const approaches = { least: 0, most: 60 } as const;

const texts = ['plan', 'period', 'firm', 'without', 'tables', 'contaminant'] as const;

/** Takes from an address what can be a choice; the rest is as if it were not there. */
export function readView(search: Readonly<Record<string, unknown>>): TargetsView {
  const { approach, heat, whole } = search;
  const inRange =
    typeof approach === 'number' && approach >= approaches.least && approach <= approaches.most ? { approach } : {};
  return {
    ...inRange,
    ...(heat === 'all' ? { heat } : {}),
    ...(whole === true ? { whole } : {}),
    // A name of digits alone is read from an address as a number.
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
      }),
    ),
  };
}
