/** The same matching as a join in PostgreSQL: streams and rules as tables, every gate as a condition, twenty best by LATERAL. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Columns, Rules } from '@kyosei/engine/matching';
import { supervisePostgres } from '../packages/server/src/postgres/supervise.ts';
import { type Database, openDatabase } from '../packages/server/src/store/database.ts';

type Rule = Rules['rules'][number];

export interface Joined {
  readonly asked: readonly number[];
  readonly seconds: number;
  /** Expected values of the partners of each stream asked about, best first. */
  readonly values: ReadonlyMap<number, readonly number[]>;
}

const least = 2;
const most = 5;
const each = (n: number, write: (k: number) => string, between: string): string =>
  Array.from({ length: n }, (_, k) => write(k)).join(between);

/** Whether the have, behind the rule, is good enough for the want; what is not stated is NULL and stops where it is demanded. */
const fits = (r: string): string =>
  `coalesce(${each(least, (k) => `(${r}.ask${k} = '-infinity' or h.least${k} >= ${r}.ask${k}) and (w.least${k} = '-infinity' or coalesce(${r}.reach${k}, h.least${k}) >= w.least${k}${k === 0 ? ` + ${r}.approach` : ''})`, ' and ')}
   and ${each(most, (k) => `${k === 0 ? `coalesce(${r}.moisture, h.most0 * ${r}.keep0)` : `h.most${k} * ${r}.keep${k}`} <= w.most${k}`, ' and ')}, false)`;

function query(outer: 'h' | 'w', periods: number): string {
  const inner = outer === 'h' ? 'w' : 'h';
  const side = { h: 'source', w: 'target' } as const;
  return `
    select ${outer}.id as stream, best.id as partner, best.value from stream ${outer} cross join lateral (
      select ${inner}.id, max(v.value) as value
      from rule r
      join stream ${inner} on ${inner}.commodity = r.${side[inner]} and ${inner}.wants = ${inner === 'w'} and ${inner}.firm <> ${outer}.firm
      left join rule plain on plain.id = r.plain
      cross join lateral (select 2 * 6371.0088 * asin(least(1, sqrt((h.x - w.x) ^ 2 + (h.y - w.y) ^ 2 + (h.z - w.z) ^ 2) / 2)) * r.detour as way) d
      cross join lateral (select case when r.loss = 0 then 1 else power(1 - r.loss, d.way) end as arriving) a
      cross join lateral (select a.arriving * r.ratio as delivered, case when r.treats then a.arriving else 1 end as share) b
      cross join lateral (select
        r.carried * (r.handling + r.carriage * d.way) + b.share * r.operating - h.cost - w.cost * b.delivered as unit,
        r.waycap * d.way * r.carried + r.plantcap * b.share * r.entering as percap,
        r.wayfixed + r.waykm * d.way + r.plantfixed + r.transaction as fixed,
        case when r.entering > 0 then r.maximum / (b.share * r.entering) else 'infinity' end as largest,
        case when r.entering > 0 then r.minimum / (b.share * r.entering) else 0 end as smallest,
        ${each(periods, (p) => `least(h.rate${p}, w.rate${p} / b.delivered) as both${p}`, ', ')}) e
      cross join lateral (select ${each(periods, (p) => `least(both${p}, largest) as u${p}`, ', ')}, ${each(periods, (p) => `hours${p} * both${p}`, ' + ')} as overlap from period) u
      cross join lateral (
        select q, -unit * q - percap * cap - fixed as saving from (values ${each(periods, (p) => `(greatest(u${p}, smallest))`, ', ')}) k(cap)
        cross join lateral (select ${each(periods, (p) => `hours${p} * least(u${p}, cap)`, ' + ')} as q from period) z order by 2 desc limit 1) s
      cross join lateral (select s.saving * r.factor * case when s.saving <= 0.3 * greatest(0, w.cost * b.delivered * s.q) then 0.85 else 1 end * case when r.unstorable and u.overlap < 0.7 * least(h.quantity, w.quantity / b.delivered) then 0.85 else 1 end as value) v
      where r.${side[outer]} = ${outer}.commodity and d.way <= r.farthest and b.delivered > 0 and u.overlap > 0 and s.saving > 0
        and ${fits('r')} and (r.plain is null or not ${fits('plain')})
      group by ${inner}.id order by value desc, ${inner}.id limit $2
    ) best
    where ${outer}.id = any($1::int[]) and ${outer}.wants = ${outer === 'w'} order by 1, 3 desc`;
}

const nothing = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

async function fill(
  database: Database,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const names = Object.keys(columns);
  await database.query(
    `create unlogged table ${table} (${Object.entries(columns)
      .map((pair) => pair.join(' '))
      .join(', ')})`,
  );
  for (let from = 0; from < rows.length; from += 20_000) {
    const part = rows.slice(from, from + 20_000);
    const values = names.map((_, k) => part.map((row) => row[k]));
    await database.query(
      `insert into ${table} select * from unnest(${names.map((name, k) => `$${k + 1}::${columns[name]}[]`).join(', ')})`,
      values,
    );
  }
}

const doubles = (prefix: string, n: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: n }, (_, k) => [`${prefix}${k}`, 'float8']));

async function load(database: Database, c: Columns, size: number, order: readonly Rule[], rules: Rules): Promise<void> {
  const periods = rules.hours.length;
  await fill(database, 'period', doubles('hours', periods), [rules.hours]);
  const numbers = [
    'ratio',
    'carried',
    'entering',
    'operating',
    'plantcap',
    'plantfixed',
    'minimum',
    'maximum',
    'moisture',
    'approach',
    'detour',
    'farthest',
    'handling',
    'carriage',
    'loss',
    'wayfixed',
    'waykm',
    'waycap',
    'transaction',
    'factor',
  ];
  await fill(
    database,
    'rule',
    {
      id: 'int',
      source: 'int',
      target: 'int',
      plain: 'int',
      treats: 'bool',
      unstorable: 'bool',
      ...Object.fromEntries(numbers.map((name) => [name, 'float8'])),
      ...doubles('ask', least),
      ...doubles('reach', least),
      ...doubles('keep', most),
    },
    order.map((r, i) => [
      i,
      r.from,
      r.to,
      r.remedy ? order.findIndex(({ from, to, name }) => from === r.from && to === r.to && name === '') : null,
      r.treatsArriving,
      r.unstorable,
      r.ratio,
      r.carried,
      r.entering,
      r.operatingCost,
      r.plantPerCapacity,
      r.plantFixed,
      r.minimumSize,
      r.maximumSize,
      nothing(r.moisture),
      r.approach,
      r.detour,
      r.farthest,
      r.handling,
      r.carriage,
      r.loss,
      r.wayFixed,
      r.wayPerDistance,
      r.wayPerCapacity,
      r.transaction,
      r.factor,
      ...r.asks,
      ...r.reaches.map(nothing),
      ...r.removal.map((share) => 1 - share),
    ]),
  );
  const rows = Array.from({ length: size }, (_, i) => {
    const shape = rules.shapes[c.shape[i] as number] ?? [];
    const part = (list: Float64Array, n: number) => Array.from(list.subarray(i * n, i * n + n), nothing);
    return [
      i,
      c.firm[i],
      c.commodity[i],
      c.wants[i] === 1,
      c.x[i],
      c.y[i],
      c.z[i],
      c.quantity[i],
      c.cost[i],
      ...shape.map((rate) => rate * (c.quantity[i] as number)),
      ...part(c.least, least),
      ...part(c.most, most),
    ];
  });
  await fill(
    database,
    'stream',
    {
      id: 'int',
      firm: 'int',
      commodity: 'int',
      wants: 'bool',
      x: 'float8',
      y: 'float8',
      z: 'float8',
      quantity: 'float8',
      cost: 'float8',
      ...doubles('rate', periods),
      ...doubles('least', least),
      ...doubles('most', most),
    },
    rows,
  );
  await database.query(
    'create index on stream (commodity, wants); create index on stream (id); create index on rule (source, target); create index on rule (target, source); create index on rule (id)',
  );
  await database.query('vacuum analyze');
}

/** Runs the join for the streams asked about; null where PostgreSQL does not start. */
export async function joinInPostgres(
  c: Columns,
  size: number,
  order: readonly Rule[],
  rules: Rules,
  asked: readonly number[],
  top: number,
): Promise<Joined | null> {
  const directory = mkdtempSync(join(tmpdir(), 'kyosei-bench-'));
  // As root PostgreSQL runs under an account of its own, which must be able to enter.
  chmodSync(directory, 0o755);
  const postgres = await supervisePostgres(directory).catch(() => null);
  if (postgres === null) return null;
  const database = openDatabase({ ...postgres.connection, max: 1 }, () => undefined);
  try {
    await load(database, c, size, order, rules);
    await database.query("set max_parallel_workers_per_gather = 2; set work_mem = '256MB'; set jit = off");
    const values = new Map<number, number[]>(asked.map((id) => [id, []]));
    const begin = performance.now();
    for (const outer of ['h', 'w'] as const) {
      const { rows } = await database.query<{ stream: number; value: number }>(query(outer, rules.hours.length), [
        asked,
        top,
      ]);
      for (const { stream, value } of rows) values.get(stream)?.push(value);
    }
    return { asked, seconds: (performance.now() - begin) / 1000, values };
  } finally {
    await database.end();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
