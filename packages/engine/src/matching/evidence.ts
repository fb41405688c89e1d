/** The evidence of an exchange: every row that it rests on, and the weakest mark among them. */
import type { PlanExchange } from '@kyosei/model/plan';
import { type Park, tables } from '@kyosei/model/tables';
import type { Candidate } from './match.ts';

type Proof = PlanExchange['evidence'];
type Source = Proof['sources'][number];

/** From strongest to weakest. */
const order: readonly Source['mark'][] = tables.stream.attributes.mark.choices;

interface Row {
  readonly id: string;
  readonly mark: Source['mark'];
  readonly source?: string;
  readonly sourceYear?: number;
}

const sourceOf = (table: string, row: string, { mark, source, sourceYear }: Omit<Row, 'id'>): Source => ({
  table,
  row,
  mark,
  source: source ?? '',
  year: sourceYear ?? null,
});

/** Gives the evidence of candidates; single figures with a source of their own are listed behind their rows. */
export function evidenceFinder(park: Park): (candidate: Candidate) => Proof {
  // A return temperature serves targets alone; no exchange rests on it.
  const figures = park.evidence.filter(({ attribute }) => attribute !== 'returnTemperature');
  const single = Map.groupBy(figures, ({ table, row }) => `${table} ${row}`);
  const commodities = new Map(park.commodity.map((row) => [row.id, row]));
  // The way of an exchange that runs may be no row of the table.
  const routes = new Set(park.route);
  return ({ have, want, link, facility, running, reasons }) => {
    // A commodity's own figures count only where it stands in for another.
    const replaced = reasons.flatMap(({ code, values }) =>
      code === 'substitute' ? [commodities.get(String(values.commodity))] : [],
    );
    const rows: (readonly [table: string, row: Row])[] = [
      ['stream', have.stream],
      ['stream', want.stream],
      ...replaced.flatMap((row) => (row === undefined ? [] : [['commodity', row] as const])),
      ...(link.technology === null ? [] : [['technology', link.technology] as const]),
      ...(facility === null ? [] : [['facility', facility] as const]),
      ...(running === null ? [] : [['exchange', running] as const]),
      ...[link.before, link.after].flatMap((leg) =>
        leg !== null && routes.has(leg.route) ? [['route', leg.route] as const] : [],
      ),
    ];
    const sources = rows.flatMap(([table, row]) =>
      [row, ...(single.get(`${table} ${row.id}`) ?? [])].map((figure) => sourceOf(table, row.id, figure)),
    );
    const weakest = sources.reduce((at, { mark }) => Math.max(at, order.indexOf(mark)), 0);
    return { weakest: order[weakest] as Source['mark'], sources };
  };
}
