/** A stress test as a person reads it in a terminal: who holds the park together, then what each withdrawal would mean. */

import type { Consequence, Stress, Withdrawn } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { formatNumber, formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from './columns.ts';
import { words } from './words.ts';

type Name = ReturnType<typeof namesOf>;

/** Withdrawals of one kind, and wants of one withdrawal, told in a terminal; `--json` holds them all. */
const withdrawalsShown = 8;
const wantsShown = 3;

export function stressSummary(stress: Stress, tables: Tables): string[] {
  const { park, saving, exchanges } = stress;
  const name = namesOf({ firms: [], exchanges: [], plants: [] }, tables);
  const { stress: said, status } = words();
  const title = said.title(park.name, stress.scenario.name);
  if (saving === null) return [title, '', said.none(status[stress.status])];
  const money = (value: number | null | undefined): string => formatQuantity(value, `${park.currency}/a`);
  return [
    title,
    '',
    said.saves(money(saving), exchanges.length),
    ...warningLines(stress, name, money),
    ...keyLines(stress, name),
    ...(['firm', 'pair', 'facility', 'route', 'technology'] as const).flatMap((kind) =>
      withdrawalLines(
        stress.withdrawals.filter(({ withdrawal }) => withdrawal.kind === kind),
        name,
        money,
      ),
    ),
    ...cascadeLines(stress, name),
    ...hourLines(stress, name),
    ...measureLines(stress, name, money),
  ];
}

/** Who stops in turn, the longest cascade first. */
function cascadeLines({ cascades }: Stress, name: Name): string[] {
  if (cascades.length === 0) return [];
  const { stress: said, comma } = words();
  const ranked = cascades.toSorted((a, b) => b.stops.length - a.stops.length).slice(0, withdrawalsShown);
  return [
    '',
    said.cascades,
    ...ranked.map(({ from, stops }) => {
      const rounds = [...Map.groupBy(stops, ({ round }) => round).values()];
      const told = rounds.map((list) => list.map(({ firm }) => name('firm', firm)).join(comma)).join(said.after);
      return `  ${said.leaves(from.map((firm) => name('firm', firm)).join(comma), told)}`;
    }),
  ];
}

/** Withdrawals told hour by hour, those after which most firms stand still. */
const timelinesShown = 3;

type Hourly = Stress['timelines'][number];

const mostStopped = ({ moments }: Hourly): number => Math.max(0, ...moments.map(({ stopped }) => stopped.length));

/** Who stops and runs again when, with what is in store and what is bought at short notice. */
function hourLines({ timelines }: Stress, name: Name): string[] {
  const { stress: said, comma, semicolon } = words();
  const firms = (ids: readonly string[]): string => ids.map((id) => name('firm', id)).join(comma);
  const moment = ({ hours, emptied, arrived, stops, restarts }: Hourly['moments'][number]): string => {
    const told = [
      emptied.length > 0 ? said.hourEmpty(emptied.join(comma)) : '',
      stops.length > 0 ? said.hourStop(firms(stops)) : '',
      arrived.length > 0 ? said.hourArrive(arrived.join(comma)) : '',
      restarts.length > 0 ? said.hourRestart(firms(restarts)) : '',
    ].filter((line) => line !== '');
    return `    ${formatQuantity(hours, 'h')}: ${told.join(semicolon) || said.hourEnd}`;
  };
  const ranked = timelines
    .filter(({ moments }) => moments.some(({ stops }) => stops.length > 0))
    .toSorted((a, b) => mostStopped(b) - mostStopped(a))
    .slice(0, timelinesShown);
  if (ranked.length === 0) return [];
  const lines = ranked.flatMap(({ from, moments }) =>
    [`  ${said.hourWithout(firms(from))}`].concat(moments.map(moment)),
  );
  return ['', said.hourly, ...lines];
}

/** Backups by what they spare for their money, and what makes the plan secure. */
function measureLines({ measures, park }: Stress, name: Name, money: (value: number) => string): string[] {
  if (measures === null) return [];
  const { backups, tanks, secure } = measures;
  const { stress: said, semicolon, nothing } = words();
  const told = backups.slice(0, withdrawalsShown);
  const stores = tanks.filter(({ perHour }) => perHour > 0).slice(0, wantsShown);
  const ends = secure === null ? '' : secure.links.map(({ id }) => id).join(semicolon) || nothing;
  return [
    ...(told.length === 0 ? [] : ['', said.backups]),
    ...columns([
      ...(told.length === 0 ? [] : [['  ', ...said.backupColumns]]),
      ...told.map(({ id, investment, cost, spared, paysFrom }) => [
        `  ${id}`,
        formatQuantity(investment, park.currency),
        money(cost),
        money(spared),
        paysFrom === null
          ? said.always
          : paysFrom > 1
            ? said.never
            : said.onceIn(formatNumber(1 / paysFrom, { digits: 2 })),
      ]),
    ]),
    ...(stores.length === 0 ? [] : ['', said.stores]),
    ...stores.map(
      ({ stream, firm, perHour, breakEven, unit }) =>
        `  ${said.store({
          stream,
          firm: name('firm', firm),
          perHour: formatQuantity(perHour, park.currency),
          breakEven: formatQuantity(breakEven, `${park.currency}/${unit}`),
        })}`,
    ),
    ...(secure === null
      ? []
      : [
          '',
          said.secure(ends, formatQuantity(secure.investment, park.currency), money(secure.cost)),
          ...(secure.unsecured.length === 0
            ? [said.covered]
            : [
                said.unsecured(
                  new Set(secure.unsecured.map(({ stream }) => stream)).size,
                  notSecured(secure.unsecured),
                ),
              ]),
        ]),
  ];
}

const notSecured = (list: readonly { readonly stream: string; readonly firm: string }[]): string =>
  [...Map.groupBy(list, ({ firm }) => firm)]
    .slice(0, wantsShown)
    .map(([firm, wants]) => words().stress.without(firm, wants.map(({ stream }) => stream).join(words().comma)))
    .join(words().semicolon);

function warningLines({ warnings, exchanges }: Stress, name: Name, money: (value: number) => string): string[] {
  if (warnings.length === 0) return [];
  const { stress: said, comma } = words();
  const ends = new Map(exchanges.map(({ id, from, to }) => [id, `${name('firm', from)} → ${name('firm', to)}`]));
  return [
    '',
    said.warnings,
    ...warnings.map(({ exchange, because, saving, running }) => {
      const why = because.map(({ kind, id }) => `${said.kind[kind]} ${name(kind, id)}`).join(comma);
      return `  ${said.warning({ ends: ends.get(exchange) ?? '', id: exchange, why, saving: money(saving), runs: running })}`;
    }),
  ];
}

function keyLines({ keyPlants }: Stress, name: Name): string[] {
  if (keyPlants.length === 0) return [];
  return [
    '',
    words().stress.keys,
    ...columns([
      ['  ', ...words().stress.keyColumns],
      ...keyPlants.map(({ firm, index, struck, short, exchanges }) => [
        `  ${name('firm', firm)}`,
        formatShare(index),
        `${struck}`,
        `${short}`,
        `${exchanges}`,
      ]),
    ]),
  ];
}

/** Largest loss first. */
function withdrawalLines(found: readonly Withdrawn[], name: Name, money: (value?: number | null) => string): string[] {
  const [first] = found;
  if (first === undefined) return [];
  const { kind } = first.withdrawal;
  const { stress: said, some, and } = words();
  const table = kind === 'pair' ? 'firm' : kind;
  const ranked = found.toSorted((a, b) => (b.fallback?.loss ?? 0) - (a.fallback?.loss ?? 0));
  const told = ranked.slice(0, withdrawalsShown);
  const marginal = kind === 'firm' || kind === 'pair';
  return [
    '',
    said.losses(said.kind[kind], found.length > told.length ? some(told.length, found.length) : null),
    ...columns([
      ['  ', ...said.lossColumns, ...(marginal ? [said.worth] : []), said.months],
      ...told.map(({ withdrawal, existing, fallback, replan, recovery, marginal: worth }) => [
        `  ${withdrawal.ids.map((id) => name(table, id)).join(and)}`,
        money(existing?.loss),
        money(fallback?.loss),
        money(replan?.loss),
        ...(marginal ? [money(worth)] : []),
        formatNumber(recovery?.months),
      ]),
    ]),
    ...told.slice(0, wantsShown).flatMap(({ withdrawal, existing }) => {
      const names = withdrawal.ids.map((id) => name(table, id)).join(and);
      return existing === null || existing.unmet.length === 0
        ? []
        : [`  ${said.shortLine(names, shortOf(existing, name))}`];
    }),
  ];
}

/** What goes short, the largest shares first. */
function shortOf({ unmet }: Consequence, name: Name): string {
  const { stress: said, semicolon } = words();
  const ranked = unmet.toSorted((a, b) => b.share - a.share);
  const told = ranked.slice(0, wantsShown).map(({ stream, firm, share, quantity, unit }) =>
    said.lacks({
      firm: name('firm', firm),
      quantity: formatQuantity(quantity, `${unit}/a`),
      share: formatShare(share),
      stream,
    }),
  );
  return [...told, ...(ranked.length > told.length ? [said.moreShort(ranked.length - told.length)] : [])].join(
    semicolon,
  );
}
