/** Parses unit expressions: atoms with `/`, `·` (or `*`, or a space) and brackets, such as `DKK/(t·km)`. */
import type { Basis } from '../quantity.ts';
import { atoms, currencyPrefixes, currencySigns } from './atoms.ts';
import { multiply, one, type Unit, unit } from './unit.ts';

/** What a conversion must know of the row. */
export interface UnitContext {
  /** How the commodity is counted; either is accepted when it is not known. */
  readonly unit?: Basis | undefined;
  /** Park currency; any currency code is taken for it when it is not known. */
  readonly currency?: string | undefined;
  /** The commodity is water, so that a cubic metre is a tonne. */
  readonly water?: boolean | undefined;
}

export type Parsed = { readonly unit: Unit } | { readonly fault: 'unknown' | 'currency' };

/** Looks up one atom, given the row. */
function atom(name: string, context: UnitContext): Parsed {
  if (name === 't|kWh') return { unit: unit(1n, 1n, context.unit === 'kWh' ? 'energy' : 'mass') };
  const known = atoms.get(name);
  if (known)
    return {
      unit: context.water && known.powers.volume === 1 ? { ...known, powers: { mass: 1 } } : known,
    };
  const match = /^([kMG]?)(currency|[A-Z]{3}|€|£|\$|¥|￥|元|円|kr)$/.exec(name);
  if (match) {
    const [, prefix = '', code = ''] = match;
    const isPark =
      context.currency === undefined ||
      code === 'currency' ||
      code === context.currency ||
      currencySigns[code]?.includes(context.currency);
    return isPark ? { unit: unit(currencyPrefixes[prefix] ?? 1n, 1n, 'currency') } : { fault: 'currency' };
  }
  // Chinese and Japanese counting words stand before the unit without a space: 万t, 億円.
  const counted = /^(百?[千万萬亿億])(.+)$/u.exec(name);
  if (!counted) return { fault: 'unknown' };
  const [, word = '', rest = ''] = counted;
  const hundred = word.startsWith('百') ? unit(100n, 1n) : one;
  const count = atoms.get(word.replace('百', ''));
  const inner = atom(rest, context);
  return count && 'unit' in inner ? { unit: multiply(multiply(hundred, count, 1), inner.unit, 1) } : inner;
}

/** Parses a unit expression; division binds to the next factor alone, as in `DKK/(t·km)`. */
export function parseUnit(text: string, context: UnitContext): Parsed {
  const tokens = text
    .replace(/([\p{L}])[²]/gu, '$12')
    .replace(/([\p{L}])[³]/gu, '$13')
    .replace(/m\^([23])/g, 'm$1')
    .replaceAll('bar(a)', 'bara')
    .replaceAll(/[⋅×]/g, '·')
    .replace(/\bper\b/g, '/')
    .match(/[()/·*]|[^()/·*\s]+/g);
  if (!tokens || tokens.length > 20) return { fault: 'unknown' };
  let at = 0;
  const factor = (): Parsed => {
    const token = tokens[at++];
    if (token === undefined || '/·*)'.includes(token)) return { fault: 'unknown' };
    if (token !== '(') return atom(token, context);
    const inner = product();
    return tokens[at++] === ')' ? inner : { fault: 'unknown' };
  };
  const product = (): Parsed => {
    let result: Parsed = tokens[at] === '/' ? { unit: one } : factor();
    while ('unit' in result && at < tokens.length && tokens[at] !== ')') {
      const sign = tokens[at] === '/' ? -1 : 1;
      if ('/·*'.includes(tokens[at] ?? '')) at++;
      const next = factor();
      result = 'unit' in next ? { unit: multiply(result.unit, next.unit, sign) } : next;
    }
    return result;
  };
  const result = product();
  return 'unit' in result && at < tokens.length ? { fault: 'unknown' } : result;
}
