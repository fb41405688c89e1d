/** The report must draw the plan's figures, stand alone, and take no markup from anybody's names. */
import { type Plan, planSchema } from '@kyosei/model/plan';
import { type GivenRow, type TableName, type Tables, tableNames } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReport, verdict } from '../src/report/report.ts';
import { reportWords, reportWordsIn } from '../src/report/words.ts';

const account = (cost: number) => ({ cost, co2: 1000, so2: 2, freshWater: 50_000, landfill: 0 });

/** A plan of one exchange in which every name and id is `name`. */
function planOf(name: string): Plan {
  const id = 'donor > receiver';
  return planSchema.parse({
    format: 'kyosei-plan/1',
    engine: '0.1.0',
    inputs: 'ab'.repeat(32),
    seed: 1,
    status: 'optimal',
    park: { id: 'p', name, currency: 'EUR', baseYear: 2025 },
    scenario: { id: 's', name, objective: 'cost', horizon: 15, discountRate: 0.06 },
    optimum: { objective: 1, bound: 1, gap: 0, unit: 'EUR/a' },
    conflicts: [],
    baseline: account(5_432_100),
    planned: { ...account(4_000_000), co2: 400, freshWater: 50_000 },
    saving: 1_432_100,
    investment: 987_000,
    npv: 7_650_000,
    payback: 0.69,
    exchanges: [
      {
        id,
        from: { firm: 'a', stream: 'donor', commodity: 'c' },
        to: { firm: 'b', stream: 'receiver', commodity: 'c' },
        kind: 'steam',
        technology: 'x',
        technologySite: 'a',
        route: { id: 'r', mode: 'pipe', distance: 1.234, loss: 0.01 },
        running: false,
        unit: 'kWh',
        quantity: 22_300_000,
        deliveredUnit: 'kWh',
        delivered: 22_000_000,
        shareOfHave: 0.557,
        shareOfWant: 1,
        rates: [{ period: 'year', rate: 2546 }],
        capacity: 2546,
        investment: 987_000,
        costs: {
          annuity: 80_000,
          transport: 0,
          treatment: 11_000,
          supply: 269_000,
          transaction: 5000,
          taxes: -40_000,
          avoidedDisposal: 0,
          avoidedPurchase: 1_757_100,
        },
        saving: 1_432_100,
        npv: 7_650_000,
        payback: 0.69,
        price: { floor: -0.0123, ceiling: 0.0519, agreed: 0.0198 },
        gains: { donor: 716_050, receiver: 716_050 },
        avoided: { co2: 600, so2: -0.5, freshWater: 0, landfill: 0 },
        reasons: [
          { code: 'same-commodity', values: { commodity: 'c', accepted: 'c' } },
          { code: name, values: { [name]: name } },
        ],
        evidence: {
          weakest: 'recalled',
          sources: [{ table: 'stream', row: 'donor', mark: 'recalled', source: name, year: 2024 }],
        },
      },
    ],
    plants: [
      {
        id: 'x1',
        name,
        firm: 'a',
        technology: 'x',
        built: true,
        unit: 'kWh',
        size: 4000,
        rates: [{ period: 'year', intake: 3000, outlet: 3000 }],
        hours: 6570,
        investment: 1_200_000,
        costs: { annuity: 100_000, maintenance: 0, fixed: 20_000, operating: 0, market: 300_000, taxes: 0 },
        saving: -420_000,
        burdens: { co2: 5256, so2: 0, freshWater: 0, landfill: 0 },
        ports: [
          {
            stream: 'donor',
            direction: 'has',
            commodity: 'c',
            unit: 'kWh',
            quantity: 26_000_000,
            exchanged: 22_300_000,
            present: 3_700_000,
          },
        ],
      },
    ],
    retired: [{ facility: 'old', name, firm: 'b', stream: 'receiver', saving: 30_000 }],
    trenches: [{ id: name, investment: 198_000, cost: 20_400 }],
    outlooks: [{ id: 'without b', probability: 0, saving: 149_000 }],
    sensitivity: null,
    catalogue: [{ technology: 'x', name, mark: 'estimated', source: name }],
    stages: [
      {
        id: 'now',
        name,
        year: 2026,
        years: 15,
        weight: 1,
        changes: [
          { what: 'exchange', id, change: 'built', investment: 987_000 },
          { what: 'trench', id: name, change: 'stops', investment: 0 },
        ],
        investment: 987_000,
        budget: null,
        idle: 0,
        baseline: account(5_432_100),
        planned: account(4_000_000),
        saving: 1_432_100,
        exchanges: [],
        plants: [],
        retired: [],
        firms: [],
        flows: [],
        balances: [],
      },
    ],
    leftOut: [
      {
        from: { firm: 'b', stream: 's1', commodity: 'd' },
        to: { firm: 'a', stream: 's2', commodity: 'd' },
        technology: null,
        gate: 'quality',
        findings: [{ code: 'quality-missed', values: { quality: name, found: 80, accepted: 20 } }],
        saving: null,
      },
    ],
    firms: ['a', 'b'].map((firm) => ({
      firm,
      name,
      baseline: account(2_716_050),
      planned: account(2_000_000),
      gain: 716_050,
      investment: 493_500,
      exchanges: [id],
    })),
    flows: [
      {
        from: 'a',
        to: 'b',
        label: name,
        commodity: 'c',
        kind: 'steam',
        unit: 'kWh',
        baseline: 0,
        planned: 22_300_000,
        exchange: id,
        stream: null,
      },
      {
        from: 'a',
        to: null,
        label: name,
        commodity: 'c',
        kind: 'steam',
        unit: 'kWh',
        baseline: 40e6,
        planned: 17.7e6,
        exchange: null,
        stream: 'donor',
      },
    ],
    balances: [],
    counts: { pairs: 1, candidates: 1, variables: 2, rows: 3 },
    problems: [{ code: name, severity: 'warning', found: name }],
  });
}

function tablesOf(name: string): Tables {
  const rows: Partial<Record<TableName, readonly GivenRow[]>> = {
    firm: [
      { id: 'a', name, latitude: 51.95, longitude: 4.06, source: name },
      { id: 'b', name, latitude: 51.96, longitude: 4.07 },
    ],
    commodity: [{ id: 'c', name, kind: 'steam', unit: 'kWh' }],
    technology: [{ id: 'x', name }],
    period: [{ id: 'y', name, hours: 8760 }],
    scenario: [{ id: 's', name, withdrawn: name, note: name }],
    evidence: [
      {
        id: 'e',
        table: 'stream',
        row: name,
        attribute: name,
        source: name,
        mark: 'recalled',
        alternative: name,
        note: name,
      },
    ],
  };
  return Object.fromEntries(tableNames.map((table) => [table, rows[table] ?? []])) as unknown as Tables;
}
const report = (name: string) => renderReport(planOf(name), tablesOf(name));
/** The text as a reader sees it: no markup, ordinary spaces. */
const visible = (html: string) =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00A0', ' ');
/** Every tag of the page without its attributes' values, in order: the page's structure. */
const structure = (html: string) =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, '=""')).join('');

describe('a report takes no markup from names', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '</style><script>alert(1)</script>',
    '</title></svg><iframe src="https://evil.example">',
    '&lt;b&gt;',
    '\\3c script\\3e "; } body { background: url(https://evil.example) } /*',
    '__proto__',
    '\u202Eabc\u0000\u0007\n\r\t',
    '𠮷野 ü ß 中文',
  ];

  it.each(hostile)('%j', (name) => {
    const html = report(name);
    expect(structure(html)).toBe(structure(report('Plain')));
    expect(html.match(/<script|<iframe|<img|<link|<object/i)).toBeNull();
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(css).not.toMatch(/url\(|;\s*}\s*body/);
  });

  it('whatever the name is', () => {
    const plain = structure(report('Plain'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
        const html = report(name);
        expect(structure(html)).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });
});

/** Tables that pass the check: `a` has 100 kW of lost heat, `b` wants 60 kW of it and water that `a` has used. */
const whole = (name: string): Tables => {
  const heat = { commodity: 'c', returnTemperature: 40 };
  const rows: Partial<Record<TableName, readonly GivenRow[]>> = {
    park: [{ id: 'p', name, currency: 'EUR', baseYear: 2025 }],
    firm: [
      { id: 'a', name },
      { id: 'b', name },
    ],
    commodity: [
      { id: 'c', name, kind: 'heat', unit: 'kWh' },
      { id: 'w', name, kind: 'water', unit: 't' },
    ],
    stream: [
      { id: 'donor', firm: 'a', direction: 'has', quantity: 876_000, temperature: 100, ...heat },
      { id: 'receiver', firm: 'b', direction: 'wants', quantity: 525_600, temperature: 80, ...heat },
      { id: 'used', firm: 'a', direction: 'has', commodity: 'w', quantity: 8000, concentrations: { salt: 100 } },
      {
        id: 'fresh',
        firm: 'b',
        direction: 'wants',
        commodity: 'w',
        quantity: 16_000,
        presentFreshWater: 1,
        concentrations: { salt: 25 },
      },
    ],
  };
  return Object.fromEntries(tableNames.map((table) => [table, rows[table] ?? []])) as unknown as Tables;
};

describe('targets in the report', () => {
  it('stand beside what the plan takes, and the limit is called one', () => {
    const html = renderReport(planOf('Plain'), whole('Plain'));
    const text = visible(html.slice(html.indexOf('id="targets"'))).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Firms want 526 MWh/a of heat and steam');
    expect(text).toContain('Target: each firm alone 0 kWh/a 0 % 0 kWh/a 0 %');
    expect(text).toContain('Limit: every stream beside every other (no promise) 526 MWh/a 100 %');
    expect(text).toContain('This plan 22 GWh/a');
    expect(text).toContain('at most 4 kt/a could be covered');
  });

  it('take no markup from names, and are absent where the tables say too little', () => {
    const name = '</td><script>alert(1)</script>';
    expect(structure(renderReport(planOf(name), whole(name)))).toBe(structure(renderReport(planOf('P'), whole('P'))));
    expect(report('Plain')).not.toContain('id="targets"');
  });
});

describe('a report stands alone', () => {
  it('asks for nothing from elsewhere', () => {
    const html = report('Plain');
    expect(html).not.toMatch(/(?:src|href|action|data|poster|srcset)\s*=\s*["']?\s*(?!["'#])/i);
    expect(html).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/i);
    expect(html).toContain(`default-src 'none'`);
    expect(html.startsWith('<!doctype html>')).toBe(true);
  });

  it('is accessible in its bones: language, one h1, captions, titled drawings, unique ids, links that lead somewhere', () => {
    const html = report('Plain');
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<caption/g)).toHaveLength(html.match(/<table/g)?.length ?? 0);
    const drawings = html.match(/<svg[^>]*>/g) ?? [];
    expect(drawings.length).toBeGreaterThanOrEqual(5);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const drawing of drawings) {
      expect(drawing).toMatch(/role="img"/);
      for (const id of /aria-labelledby="([^"]*)"/.exec(drawing)?.[1]?.split(' ') ?? ['none'])
        expect(ids).toContain(id);
    }
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('is the same for the same plan', () => {
    expect(report('Plain')).toBe(report('Plain'));
  });
});

describe('a report draws the plan’s figures', () => {
  it('with their units, and each where it belongs', () => {
    const text = visible(report('Plain')).replaceAll(/\s+/g, ' ');
    for (const figure of [
      'Saving of the park 1.43 M EUR/a',
      'Investment 987 k EUR',
      'net present value 7.65 M EUR',
      'Payback 0.69 years',
      'Greenhouse gases, CO₂e −600 t/a 1 kt/a → 400 t/a (−60 %)',
      'Fresh water unchanged',
      'Yearly cost 5.43 M EUR/a 4 M EUR/a −1.43 M EUR/a −26.4 %',
      '22.3 GWh/a (55.7 % of what is had) covers 22 GWh/a (100 % of what is wanted)',
      'by pipe over 1.23 km',
      'Avoided purchase +1.76 M EUR/a',
      'Emission, water and landfill prices +40 k EUR/a',
      'Annuity of 987 k EUR −80 k EUR/a',
      'Avoids 600 t/a CO₂e and causes 500 kg/a SO₂, net.',
      'from −0.0123 EUR/kWh',
      'to 0.0519 EUR/kWh',
      '0.0198 EUR/kWh',
      'Of 1 exchanges 1 rest on unsure figures',
    ])
      expect(text).toContain(figure);
  });

  it('tells of plants, given-up equipment, trenches and contingencies, and nothing where there are none', () => {
    const page = renderReport(planOf('CHP'), tablesOf('CHP')).replaceAll('\u00A0', ' ');
    const section = page.slice(page.indexOf('id="plants"'), page.indexOf('id="left-out"'));
    for (const figure of [
      '4 MWh/h',
      '6,570',
      '−420 k EUR/a',
      '22.3 GWh/a',
      '3.7 GWh/a',
      '30 k EUR/a',
      '198 k EUR',
      'Without CHP',
      'to be borne',
    ])
      expect(section).toContain(figure);
    const bare = { ...planOf('CHP'), plants: [], retired: [], trenches: [], outlooks: [], catalogue: [] };
    expect(renderReport(bare, tablesOf('CHP'))).not.toContain('id="plants"');
  });

  it('tells what is built at which stage, and nothing of it where all is built at once', () => {
    const page = renderReport(planOf('CHP'), tablesOf('CHP')).replaceAll('\u00A0', ' ');
    const section = page.slice(page.indexOf('id="stages"'), page.indexOf('id="plants"'));
    for (const figure of ['2026', 'built:', '987 k EUR', 'unlimited', '1.43 M EUR/a', 'stops:'])
      expect(section).toContain(figure);
    expect(renderReport({ ...planOf('CHP'), stages: [] }, tablesOf('CHP'))).not.toContain('id="stages"');
  });

  it('says status first, and shows no figure where there is no plan', () => {
    const plan = planOf('Plain');
    const none = {
      ...plan,
      status: 'infeasible' as const,
      planned: null,
      saving: null,
      exchanges: [],
      conflicts: [{ code: 'limit-conflict', values: { limit: 'maximumCo2', accepted: 10, attainable: 398.5 } }],
    };
    const text = visible(renderReport(none, tablesOf('Plain'))).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'No plan can meet all limits of this scenario at once. The greenhouse gas emission is limited to 10 t/a; under the other limits 398.5 t/a is the least that can be reached.',
    );
    expect(text).not.toContain('Saving of the park');
    const states = (['optimal', 'feasible', 'infeasible', 'cancelled', 'failed'] as const).map(
      (status) => verdict({ ...plan, status }, () => '', reportWords('en'))[0],
    );
    expect(new Set(states).size).toBe(5);
  });

  it('writes a dash, never a zero, for what could not be computed', () => {
    const plan = { ...planOf('Plain'), npv: null, payback: null };
    expect(visible(renderReport(plan, tablesOf('Plain')))).toMatch(/net present value –/);
  });

  it('does without tables, coordinates and exchanges', () => {
    const empty = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Tables;
    const plan = { ...planOf('Plain'), exchanges: [], flows: [], leftOut: [], firms: [], problems: [] };
    const text = visible(renderReport(plan, empty));
    expect(text).toContain('No firm has coordinates');
    expect(text).toContain('The plan builds no exchange');
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

type Said = string | ((...values: never[]) => string) | readonly string[] | { readonly [key: string]: Said };
/** Answers every question that a sentence asks of its values with a 7. */
const seven = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '7' : '7') });
const told = (said: Said, path = ''): readonly (readonly [string, string])[] => {
  if (typeof said === 'string') return [[path, said]];
  if (typeof said === 'function')
    return [[path, (said as (...values: unknown[]) => string)(seven, seven, seven, seven)]];
  return Object.entries(said).flatMap(([key, each]) => told(each, `${path}.${key}`));
};
/** Latin words that stand in every language: names, formulas, units, what the fixture is called. */
const foreign =
  /Kyosei|CO₂e?|SO₂|ISO \d+|EUR|[kMG]?Wh|ppm|[Pp]lain|salt|donor|receiver|year|abababab\w*|withdrawn|DKK|HJ|valueAdded/g;

const sevens = (text: string): number => (text.match(/7/g) ?? []).length;
/** Yearly figures of a report, in order of size. */
const figures = (tongue: string) =>
  (
    visible(renderReport(planOf('Plain'), tablesOf('Plain'), { locale: tongue })).match(
      /\d[\d.,]*(?= [kMG]?(?:Wh|t)\/a)/g,
    ) ?? []
  ).toSorted();

describe.each(['zh', 'ja'] as const)('in %s', (locale) => {
  const english = new Map(told(reportWordsIn.en));
  const said = told(reportWordsIn[locale]);

  it('every sentence is there, tells the same values, and is written in its own script', () => {
    expect(said.map(([key]) => key)).toEqual([...english.keys()]);
    const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
    const strange = said.filter(([key, text]) => {
      const same = english.get(key) ?? '';
      const isWord = /[A-Za-z]{2}/.test(same.replaceAll(foreign, ''));
      return (
        sevens(text) !== sevens(same) || (isWord && !han.test(text)) || /[A-Za-z]{3}/.test(text.replaceAll(foreign, ''))
      );
    });
    expect(strange).toEqual([]);
  });

  it('no English is left in a report, but names and sources', () => {
    const pages = (['board', 'regulator', 'annex', 'firm'] as const).flatMap((audience) =>
      [tablesOf('Plain'), whole('Plain')].map((tables) => renderReport(planOf('Plain'), tables, { locale, audience })),
    );
    for (const page of pages) {
      expect(page).toContain(`<html lang="${locale}">`);
      const text = visible(page.replaceAll(/ (?:aria-label|title)="([^"]*)"/g, '>$1<')).replaceAll(foreign, '');
      expect(text.match(/[A-Za-z]{3,}(?: [A-Za-z]+)*/g) ?? []).toEqual([]);
    }
  });

  it('holds the figures of the English report', () => {
    expect(figures(locale)).toEqual(figures('en'));
  });
});
