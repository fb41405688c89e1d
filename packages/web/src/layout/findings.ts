/** The sentence for every reason and obstacle that the engine names by code: one place for report, terminal and web app. */
import { type Language, languageOf } from '@kyosei/model/language';
import type { Finding } from '@kyosei/model/plan';
import { japanese } from './finding-words/ja.ts';
import { chinese } from './finding-words/zh.ts';
import { formatNumber, formatQuantity, formatShare, spoken } from './format.ts';

/** What an id in a finding points to. */
export type Named = 'firm' | 'commodity' | 'technology' | 'route' | 'facility' | 'outlook' | 'exchange';

export interface FindingContext {
  /** Park currency, e.g. `DKK`. */
  readonly currency: string;
  readonly locale?: string;
  /** Name for an id; ids stand for themselves when absent. */
  readonly name?: (table: Named, id: string) => string;
}

/** Writes the values of a finding. */
export interface Writer {
  readonly text: (value: string) => string;
  /** A value that is itself a word, such as a quality or a kind of flow, in the language. */
  readonly word: (value: string) => string;
  readonly money: (value: string) => string;
  readonly moneyPerYear: (value: string) => string;
  readonly share: (value: string) => string;
  readonly distance: (value: string) => string;
  readonly name: (table: Named, value: string) => string;
  readonly given: (value: string) => boolean;
  readonly quality: (value: string) => string;
  readonly limited: (value: string) => string;
  readonly arithmetic: () => string;
  /** Whether a limit of its own cannot be kept: more than allowed would be left at the least. */
  readonly outOfReach: () => boolean;
  /** `asked`, or how much of what is needed is the difference at which heat passes a wall. */
  readonly asked: () => string;
}

/** The sentences of one language, with the words that they share. */
export interface FindingWords {
  /** One sentence for each code. `w` writes a value of the finding by its name. */
  readonly sentences: Readonly<Record<string, (w: Writer) => string>>;
  /** Objectives, limits, qualities and kinds of flow. */
  readonly words: Readonly<Record<string, string>>;
  readonly costs: Readonly<Record<string, string>>;
  readonly asked: string;
  readonly needed: (wanted: string, over: string) => string;
}

const sentences: FindingWords['sentences'] = {
  // why a have serves a want
  'same-commodity': (w) => `${w.name('commodity', 'commodity')} is asked for as such.`,
  'special-case': (w) =>
    `${w.name('commodity', 'commodity')} is a kind of ${w.name('commodity', 'accepted')}, which is wanted.`,
  substitute: (w) =>
    `${w.name('commodity', 'commodity')} replaces ${w.name('commodity', 'accepted')}: one unit stands for ${w.text('ratio')}.`,
  'heat-cascade': (w) =>
    `Heat of one use serves the next: ${w.name('commodity', 'commodity')} for ${w.name('commodity', 'accepted')}.`,
  technology: (w) => `${w.name('technology', 'technology')} makes it fit; one unit in gives ${w.text('yield')} out.`,
  'quality-margin': (w) =>
    `The ${w.text('quality')} fits: ${w.quality('found')}, where ${w.quality('accepted')} is ${w.asked()}.`,
  'heat-graded': (w) =>
    `By their temperatures ${w.share('share')} of the smaller of the two can pass, each part to what it is hot enough for.`,
  'quality-blended': (w) =>
    `Its ${w.text('quality')} of ${w.quality('found')} is above the ${w.quality('accepted')} that is accepted; mixed with cleaner flows it may be used.`,
  'quality-unverified': (w) => `Nobody has stated its ${w.text('quality')}; measure it before building.`,
  running: (w) => (w.given('since') ? `It runs already, since ${w.text('since')}.` : 'It runs already.'),
  coverage: (w) => `It covers ${w.share('shareOfWant')} of the want with ${w.share('shareOfHave')} of the have.`,
  distance: (w) =>
    w.given('breakEven')
      ? `The way of ${w.distance('distance')} is shorter than the ${w.distance('breakEven')} at which it would stop paying.`
      : `The way is ${w.distance('distance')} long; distance does not decide.`,
  saving: (w) => `It saves ${w.moneyPerYear('saving')}: ${w.arithmetic()}.`,

  // what to see to before an exchange is built, and why exchanges end
  'usual-limit-missed': (w) =>
    `The want states no limit of ${w.text('quality')}; usual is ${w.quality('accepted')}, and it has ${w.quality('found')}.`,
  'law-asks': (w) => `The law asks for steps: ${w.text('basis')} (${w.text('rule')}).`,
  'law-blocks': (w) => `The law stands against it: ${w.text('basis')}.`,
  precedents: (w) => `Documented elsewhere: ${w.text('lasting')} that last, ${w.text('ended')} that ended.`,
  'no-precedent': () => 'The library documents nobody who has done it.',
  'firm-leaving': (w) => `${w.name('firm', 'firm')} is about to leave.`,
  'depends-on-firm': (w) =>
    `${w.share('share')} of what the park gains hangs on ${w.name('firm', 'firm')}, and the other end has no other partner.`,
  'residue-may-end': (w) =>
    `It pays back in ${w.text('payback')} years, too long for a residue that may last ${w.text('life')} years.`,
  'rhythm-differs': (w) =>
    `Have and want meet in time for ${w.share('overlap')} only, where ${w.share('least')} is needed.`,
  'scale-differs': (w) =>
    `It covers ${w.share('coverage')} of what the process takes, which cannot run on less than ${w.share('least')}.`,
  'unsteady-have': (w) => `The have varies by ${w.share('variation')} over the year, and nothing stores it.`,
  'price-squeeze': (w) =>
    `If what it replaces becomes ${w.share('fall')} cheaper, it loses: ${w.moneyPerYear('saving')}.`,
  'pipe-without-owner': (w) =>
    `The connection pays back in ${w.text('payback')} years, more than ${w.text('most')}, and nobody owns it.`,
  'end-loses': (w) => `${w.name('firm', 'firm')} gains nothing: ${w.moneyPerYear('gain')}.`,
  'rests-on-policy': (w) => `Without prices on emissions and water it would lose: ${w.moneyPerYear('saving')}.`,
  'fossil-residue': (w) => `${w.name('commodity', 'commodity')} exists only while fossil fuel is used.`,
  'dangerous-goods': (w) =>
    `${w.name('commodity', 'commodity')} is dangerous or under pressure: settle liability first.`,
  'nuisance-on-road': (w) => `${w.name('commodity', 'commodity')} travels by road past neighbours.`,
  'data-missing': (w) => `Not tested; it needs ${w.text('needs')}.`,
  'no-chain': (w) =>
    `No way of at most two technologies leads from ${w.name('commodity', 'from')} (${w.text('fromKnown')}) to ${w.name('commodity', 'to')} (${w.text('toKnown')}).`,

  // why a pair stops at a gate
  'same-firm': (w) => `Both ends belong to ${w.name('firm', 'firm')}.`,
  'same-facility': (w) => `Both ends belong to ${w.name('facility', 'facility')}.`,
  'firm-closed': (w) => `${w.name('firm', 'firm')} has closed.`,
  'firm-withdrawn': (w) => `${w.name('firm', 'firm')} takes no part in this scenario.`,
  'quality-missed': (w) =>
    `The ${w.text('quality')} does not fit: ${w.quality('found')}, where ${w.quality('accepted')} is ${w.asked()}.`,
  'quality-unknown': (w) =>
    `The want asks for a ${w.text('quality')} of ${w.quality('accepted')}, and nobody has stated that of the have.`,
  'no-overlap': () => 'Have and want never fall into the same period.',
  'nothing-to-exchange': () => 'One of the two has no quantity.',
  'nothing-arrives': () =>
    'Nothing would arrive: all of it is lost on the way, or the plant would be too small to build.',
  'no-route': (w) =>
    `No route carries ${w.text('kind')} such as ${w.name('commodity', 'commodity')} between these two.`,
  'distance-unknown': (w) =>
    `The distance from ${w.name('firm', 'from')} to ${w.name('firm', 'to')} is unknown: coordinates or a route’s length are missing.`,
  'too-far': (w) =>
    `By ${w.name('route', 'route')} it is ${w.distance('distance')}, and that way reaches ${w.distance('maximum')} at most.`,
  'beyond-break-even': (w) =>
    `The way of ${w.distance('distance')} is longer than the ${w.distance('breakEven')} at which it would break even.`,
  'does-not-pay': (w) => `It would lose money, ${w.moneyPerYear('saving')}: ${w.arithmetic()}.`,
  'below-transaction-cost': (w) =>
    `It would save ${w.moneyPerYear('saving')}, less than the ${w.moneyPerYear('transaction')} that contracts and meetings cost.`,

  // why the optimisation chose otherwise
  'want-covered': (w) =>
    `The want is better covered by ${w.name('exchange', 'by')}, which takes ${w.share('share')} of it.`,
  'have-used': (w) => `The have is better used for ${w.name('exchange', 'by')}, which takes ${w.share('share')} of it.`,
  'facility-full': (w) => `${w.name('facility', 'facility')} is full with ${w.name('exchange', 'by')}.`,
  'plant-not-used': (w) => `${w.name('facility', 'facility')} is not built, or does not run.`,
  'plant-better-otherwise': () => 'The shared plant gains more from its other flows.',
  'does-not-help': (w) => `It does not reduce ${w.word('objective')}, which the scenario asks for.`,
  'rest-too-small': (w) =>
    `What the chosen exchanges leave over is too little to pay: it would make ${w.moneyPerYear('saving')}.`,
  budget: (w) => `The budget of ${w.money('limit')} leaves no room for it.`,
  'exchange-limit': (w) => `The plan may build ${w.text('limit')} exchanges and has better ones.`,
  'within-gap': (w) =>
    `It might save ${w.moneyPerYear('saving')} more, which lies within the ${w.share('gap')} at which the search may stop.`,

  'better-at-another-stage': (w) =>
    `It would save ${w.moneyPerYear('saving')} in a year like this, but not over all stages: it is built at another, or not at all.`,

  // why an infeasible scenario has no plan
  'time-ran-out': () => 'Time ran out before the search could settle whether to take it.',
  'placing-conflict': () =>
    'Streams that may not go on by their present routes cannot all be exchanged within the other limits.',
  'limit-conflict': (w) =>
    w.text('limit') === 'participation'
      ? `No firm may be worse off${w.text('accepted') === 'alone' ? ', without payments between firms' : ''}, which cannot hold together with the other limits.`
      : w.outOfReach()
        ? `${w.word('limit')} is limited to ${w.limited('accepted')}; under the other limits ${w.limited('attainable')} is the least that can be reached.`
        : `${w.word('limit')} is limited to ${w.limited('accepted')}, which cannot hold together with the other limits.`,
};

const sharedWords: FindingWords['words'] = {
  cost: 'the cost',
  co2: 'greenhouse gases',
  so2: 'sulphur dioxide',
  freshWater: 'fresh water',
  landfill: 'landfill',
  budget: 'The investment',
  maximumExchanges: 'The number of exchanges',
  maximumCo2: 'The greenhouse gas emission',
  maximumSo2: 'The sulphur dioxide emission',
  maximumFreshWater: 'The fresh water draw',
  maximumLandfill: 'The landfilled mass',
  maximumLand: 'The ground for new plants',
  maximumSupplierShare: 'The share of one supplier',
  contingencyLoss: 'The loss when something fails',
};
/** Costs of an exchange in words, in the order in which they are told; a saving counts for it, the rest against. */
const costNames = [
  ['avoidedPurchase', 'avoided purchase', 1],
  ['avoidedDisposal', 'avoided disposal', 1],
  ['transport', 'transport', -1],
  ['treatment', 'treatment', -1],
  ['supply', 'supply', -1],
  ['transaction', 'transaction', -1],
  ['taxes', 'emission, water and landfill prices', -1],
  ['annuity', 'annuity', -1],
] as const;
const english: FindingWords = {
  sentences,
  words: sharedWords,
  costs: Object.fromEntries(costNames.map(([name, told]) => [name, told])),
  asked: 'asked',
  needed: (wanted, over) => `needed: the ${wanted} asked and ${over} for heat to pass`,
};

export const findingLanguages = { en: english, zh: chinese, ja: japanese } as const satisfies Readonly<
  Record<Language, FindingWords>
>;

const qualityUnits: Readonly<Record<string, string>> = { temperature: '°C', pressure: 'bar' };

export const findingCodes: readonly string[] = Object.keys(sentences);

/** One sentence for a finding in the language of the locale; an unknown code is written out with its values rather than hidden. */
export function findingSentence(finding: Finding, context: FindingContext): string {
  const options = context.locale === undefined ? {} : { locale: context.locale };
  const language: FindingWords = findingLanguages[languageOf(context.locale ?? spoken())];
  if (!Object.hasOwn(language.sentences, finding.code)) return spelled(finding, options);
  const value = (name: string) => (Object.hasOwn(finding.values, name) ? finding.values[name] : undefined);
  const number = (name: string) => {
    const found = value(name);
    return typeof found === 'number' ? found : null;
  };
  const text = (name: string) => {
    const found = value(name);
    return typeof found === 'number' ? formatYearless(found, options) : (found ?? '?');
  };
  const money = (name: string, per = '') => formatQuantity(number(name), `${context.currency}${per}`, options);
  const written = language.sentences[finding.code]?.({
    text,
    word: (name) => language.words[text(name)] ?? text(name),
    money,
    moneyPerYear: (name) => money(name, '/a'),
    share: (name) => formatShare(number(name), options),
    distance: (name) => formatQuantity(number(name), 'km', options),
    name: (table, name) => context.name?.(table, text(name)) ?? text(name),
    given: (name) => value(name) !== undefined,
    quality: (name) => {
      const quality = text('quality');
      if (quality === 'purity' || quality === 'moisture') return formatShare(number(name), options);
      return formatQuantity(number(name), qualityUnits[quality] ?? 'ppm', options);
    },
    limited: (name) => {
      const limit = text('limit');
      if (limit === 'budget') return money(name);
      if (limit === 'contingencyLoss') return money(name, '/a');
      if (limit === 'maximumSupplierShare') return formatShare(number(name), options);
      if (limit === 'maximumLand') return formatQuantity(number(name), 'ha', options);
      return limit === 'maximumExchanges' ? text(name) : formatQuantity(number(name), 't/a', { ...options, digits: 5 });
    },
    outOfReach: () => (number('attainable') ?? 0) > (number('accepted') ?? 0),
    asked: () => {
      const [accepted, approach] = [number('accepted'), number('approach')];
      if (accepted === null || approach === null || approach === 0) return language.asked;
      const [wanted, over] = [
        formatQuantity(accepted - approach, '°C', options),
        formatQuantity(approach, 'K', options),
      ];
      return language.needed(wanted, over);
    },
    arithmetic: () =>
      costNames
        .flatMap(([name, , sign]) => {
          const amount = number(name);
          if (amount === null || amount === 0) return [];
          return [
            `${language.costs[name] ?? name} ${formatQuantity(sign * amount, `${context.currency}/a`, { ...options, signed: true })}`,
          ];
        })
        .join(language === english ? ', ' : '、'),
  });
  return capital(written ?? '');
}

/** Whole numbers below 10,000 are written in full, so that the year 1976 stays a year. */
const formatYearless = (value: number, options: { readonly locale?: string }): string =>
  Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : formatNumber(value, options);

function spelled(finding: Finding, options: { readonly locale?: string }): string {
  const values = Object.entries(finding.values).map(
    ([name, value]) => `${words(name)} ${typeof value === 'number' ? formatNumber(value, options) : value}`,
  );
  return `${capital(words(finding.code))}${values.length > 0 ? ` (${values.join(', ')})` : ''}.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const words = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
