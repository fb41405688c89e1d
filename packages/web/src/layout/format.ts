/** Writes figures for readers: three significant digits, SI prefixes, the unit always beside the number. */
import { type Language, languageOf } from '@kyosei/model/language';

/** What stands where a figure could not be computed. */
export const absent = '–';

let language = 'en';
/** Sets the language of figures and findings that do not name one: that of the reader of this process. */
export function speak(locale: string): void {
  language = locale;
}
/** The language that was set. */
export const spoken = (): string => language;

export interface FormatOptions {
  /** BCP 47 tag; the language set by {@link speak} by default, English before. */
  readonly locale?: string;
  /** Significant digits, 3 by default. */
  readonly digits?: number;
  /** Writes `+` before positive figures, for changes. */
  readonly signed?: boolean;
}

/** Prefix steps of the heads that take one, as [factor on the given unit, unit as written]. */
const ladders: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  t: [
    [1e-3, 'kg'],
    [1, 't'],
    [1e3, 'kt'],
    [1e6, 'Mt'],
    [1e9, 'Gt'],
  ],
  kWh: [
    [1, 'kWh'],
    [1e3, 'MWh'],
    [1e6, 'GWh'],
    [1e9, 'TWh'],
  ],
  kW: [
    [1, 'kW'],
    [1e3, 'MW'],
    [1e6, 'GW'],
  ],
};
/** Money in large amounts, as a language counts it, with what it calls its own currency. */
const money = {
  en: {
    steps: [
      [1, ''],
      [1e3, 'k '],
      [1e6, 'M '],
      [1e9, 'bn '],
    ],
    code: '',
    own: '',
  },
  zh: {
    steps: [
      [1, ''],
      [1e4, '万 '],
      [1e8, '亿 '],
    ],
    code: 'CNY',
    own: '元',
  },
  ja: {
    steps: [
      [1, ''],
      [1e4, '万 '],
      [1e8, '億 '],
    ],
    code: 'JPY',
    own: '円',
  },
} as const satisfies Readonly<
  Record<Language, { steps: readonly (readonly [number, string])[]; code: string; own: string }>
>;

/** `万 CNY` is written 万元 in Chinese, `万 JPY` 万円 in Japanese. */
function moneySteps(currency: string, locale: string): readonly (readonly [number, string])[] {
  const { steps, code, own } = money[languageOf(locale)];
  return steps.map(([factor, prefix]) => [
    factor,
    currency === code ? `${prefix.trim()}${own}` : `${prefix}${currency}`,
  ]);
}

/** `kWh/h` is a power and `t/h` a mass flow: both keep their hour; prices (`DKK/t`) take no prefix. */
const prefixed = /^(?:(t|kWh|kW)|([A-Z]{3}))(\/[ah])?$/;

/**
 * A figure with its unit, e.g. `formatQuantity(8e8, 'kWh/a')` → `800 GWh/a`, `formatQuantity(1.23e7, 'DKK/a')` → `12.3 M DKK/a`.
 * The unit is canonical as in the tables (`t/a`, `kWh/a`, `DKK`, `DKK/t`, `kg/t`, `km`, `°C` …). null and what is no
 * finite number give `–`. The gap before the unit does not break.
 */
export function formatQuantity(value: number | null | undefined, unit: string, options: FormatOptions = {}): string {
  if (value == null || !Number.isFinite(value)) return absent;
  const [steps, per] = stepsOf(unit, options.locale ?? language);
  const { factor, name } = step(value, steps, options.digits ?? 3);
  const written = formatNumber(value / factor, options);
  return unit === '' || unit === '1' ? written : `${written}\u00A0${(name + per).replaceAll(' ', '\u00A0')}`;
}

function stepsOf(unit: string, locale: string): readonly [steps: readonly (readonly [number, string])[], per: string] {
  const match = prefixed.exec(unit);
  const per = match?.[3] ?? '';
  if (match?.[1]) return [ladders[match[1]] ?? [], per];
  if (match?.[2]) return [moneySteps(match[2], locale), per];
  return [[[1, unit]], ''];
}

/** By what the figures of an axis up to `largest` are divided, and the unit they then have: `12` and `M DKK/a`. */
export function axisUnit(largest: number, unit: string): { readonly factor: number; readonly unit: string } {
  const [steps, per] = stepsOf(unit, language);
  const { factor, name } = step(largest, steps, 3);
  return { factor, unit: `${name}${per}` };
}

/** The largest step that the rounded figure reaches, so that 999.9 kt is written 1 Mt. */
function step(value: number, steps: readonly (readonly [number, string])[], digits: number) {
  const size = Math.abs(value);
  const rounded = size === 0 ? 0 : Number(size.toPrecision(Math.min(21, digits)));
  const base = steps.find(([factor]) => factor === 1) ?? steps[0] ?? [1, ''];
  let [factor, name] = rounded === 0 ? base : (steps[0] ?? base);
  if (rounded !== 0) for (const candidate of steps) if (rounded >= candidate[0]) [factor, name] = candidate;
  return { factor, name };
}

/** A bare number with a typographic minus; only for figures whose unit stands in the column's head. */
export function formatNumber(value: number | null | undefined, options: FormatOptions = {}): string {
  if (value == null || !Number.isFinite(value)) return absent;
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-4 && size < 1e7);
  const written = formatter(options.locale ?? language, options.digits ?? 3, plain).format(size);
  const zero = !/[1-9]/.test(formatter('en', options.digits ?? 3, plain).format(size));
  return `${zero ? '' : value < 0 ? '−' : options.signed ? '+' : ''}${written}`;
}

/** A share 0…1 as a percentage, e.g. `0.875` → `87.5 %`. */
export function formatShare(value: number | null | undefined, options: FormatOptions = {}): string {
  return value == null ? absent : formatQuantity(value * 100, '%', options);
}

const years = {
  en: { one: 'year', more: 'years', none: 'no investment' },
  zh: { one: '年', more: '年', none: '无投资' },
  ja: { one: '年', more: '年', none: '投資なし' },
} as const satisfies Readonly<Record<Language, object>>;

/** A duration in years in words, e.g. `3.4 years`. */
export function formatYears(value: number | null | undefined, options: FormatOptions = {}): string {
  if (value == null || !Number.isFinite(value)) return absent;
  const written = formatNumber(value, { digits: 2, ...options });
  const { one, more } = years[languageOf(options.locale ?? language)];
  return `${written}\u00A0${written === '1' ? one : more}`;
}

/** How long an investment takes to come back; nothing invested has no such time. */
export const formatPayback = (
  { payback, investment }: { readonly payback: number | null; readonly investment: number | null },
  options: FormatOptions = {},
): string => (investment === 0 ? years[languageOf(options.locale ?? language)].none : formatYears(payback, options));

const formatters = new Map<string, Intl.NumberFormat>();
function formatter(locale: string, digits: number, plain: boolean): Intl.NumberFormat {
  const key = `${locale} ${digits} ${plain}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.NumberFormatOptions = {
    maximumSignificantDigits: digits,
    notation: plain ? 'standard' : 'scientific',
  };
  const made = new Intl.NumberFormat(Intl.NumberFormat.supportedLocalesOf(safeTag(locale)).concat('en'), options);
  formatters.set(key, made);
  return made;
}

/** A locale comes from the outside too; a malformed one must not break a page. */
function safeTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
