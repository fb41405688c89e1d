/** The sentence for every reason and obstacle that the engine names by code: one place for report and web app. */
import type { Finding } from '@kyosei/model/plan';
import { formatNumber } from './format.ts';

export interface FindingContext {
  /** Park currency, e.g. `DKK`. */
  readonly currency: string;
  readonly locale?: string;
  /** Name for an id; ids stand for themselves when absent. */
  readonly name?: (table: 'firm' | 'commodity' | 'technology' | 'stream' | 'route', id: string) => string;
}

/** One sentence in English for a finding; an unknown code is written out with its values rather than hidden. */
export function findingSentence(finding: Finding, context: FindingContext): string {
  const options = context.locale === undefined ? {} : { locale: context.locale };
  const values = Object.entries(finding.values).map(
    ([name, value]) => `${words(name)} ${typeof value === 'number' ? formatNumber(value, options) : value}`,
  );
  const head = words(finding.code);
  return `${head[0]?.toUpperCase() ?? ''}${head.slice(1)}${values.length > 0 ? ` (${values.join(', ')})` : ''}.`;
}

const words = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
