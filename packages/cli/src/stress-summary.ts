/** A stress test as a person reads it in a terminal: who holds the park together, then what each withdrawal would mean. */
import type { Consequence, Stress, Withdrawn } from '@kyosei/engine/stress';
import type { Tables } from '@kyosei/model/tables';
import { formatNumber, formatQuantity, formatShare } from '@kyosei/web/layout/format';
import { namesOf } from '@kyosei/web/layout/names';
import { columns } from './columns.ts';

type Name = ReturnType<typeof namesOf>;

/** Withdrawals of one kind, and wants of one withdrawal, told in a terminal; `--json` holds them all. */
const withdrawalsShown = 8;
const wantsShown = 3;

export function stressSummary(stress: Stress, tables: Tables): string[] {
  const { park, saving, exchanges } = stress;
  const name = namesOf({ firms: [], exchanges: [], plants: [] }, tables);
  const title = `${park.name}, scenario ${stress.scenario.name}: stress test`;
  if (saving === null) return [title, '', `No plan to put under stress: it is ${stress.status}.`];
  const money = (value: number | null | undefined): string => formatQuantity(value, `${park.currency}/a`);
  return [
    title,
    '',
    `The plan saves ${money(saving)} with ${exchanges.length} exchanges.`,
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
    ...measureLines(stress, name, money),
  ];
}

/** Who stops in turn, the longest cascade first. */
function cascadeLines({ cascades }: Stress, name: Name): string[] {
  if (cascades.length === 0) return [];
  const ranked = cascades.toSorted((a, b) => b.stops.length - a.stops.length).slice(0, withdrawalsShown);
  return [
    '',
    'Who stops in turn, before anything is bought in place of what fails',
    ...ranked.map(({ from, stops }) => {
      const rounds = [...Map.groupBy(stops, ({ round }) => round).values()];
      const told = rounds.map((list) => list.map(({ firm }) => name('firm', firm)).join(', ')).join('; then ');
      return `  ${from.map((firm) => name('firm', firm)).join(', ')} leaves: ${told}`;
    }),
  ];
}

/** Backups by what they spare for their money, and what makes the plan secure. */
function measureLines({ measures, park }: Stress, name: Name, money: (value: number) => string): string[] {
  if (measures === null) return [];
  const { backups, tanks, secure } = measures;
  const told = backups.slice(0, withdrawalsShown);
  const stores = tanks.filter(({ perHour }) => perHour > 0).slice(0, wantsShown);
  const ends = secure === null ? '' : secure.links.map(({ id }) => id).join('; ') || 'nothing';
  return [
    ...(told.length === 0 ? [] : ['', 'Backup links, by what they spare for their money']),
    ...columns([
      ...(told.length === 0 ? [] : [['  ', 'investment', 'a year', 'spares', 'pays from']]),
      ...told.map(({ id, investment, cost, spared, paysFrom }) => [
        `  ${id}`,
        formatQuantity(investment, park.currency),
        money(cost),
        money(spared),
        paysFrom === null ? 'always' : paysFrom > 1 ? 'never' : `1 in ${formatNumber(1 / paysFrom, { digits: 2 })} a`,
      ]),
    ]),
    ...(stores.length === 0
      ? []
      : ['', 'Stores: what an hour bridged spares, and what a unit may cost if drawn once a year']),
    ...stores.map(
      ({ stream, firm, perHour, breakEven, unit }) =>
        `  ${stream} of ${name('firm', firm)}: ${formatQuantity(perHour, park.currency)}, ${formatQuantity(breakEven, `${park.currency}/${unit}`)}`,
    ),
    ...(secure === null
      ? []
      : [
          '',
          `To bear the loss of any one firm as far as can be: ${ends}, ${formatQuantity(secure.investment, park.currency)}, ${money(secure.cost)}.`,
          ...(secure.unsecured.length === 0
            ? ['Then every want stays covered.']
            : [
                `${new Set(secure.unsecured.map(({ stream }) => stream)).size} wants cannot be kept covered by any link: ${notSecured(secure.unsecured)}`,
              ]),
        ]),
  ];
}

const notSecured = (list: readonly { readonly stream: string; readonly firm: string }[]): string =>
  [...Map.groupBy(list, ({ firm }) => firm)]
    .slice(0, wantsShown)
    .map(([firm, wants]) => `without ${firm} ${wants.map(({ stream }) => stream).join(', ')}`)
    .join('; ');

function warningLines({ warnings, exchanges }: Stress, name: Name, money: (value: number) => string): string[] {
  if (warnings.length === 0) return [];
  const ends = new Map(exchanges.map(({ id, from, to }) => [id, `${name('firm', from)} → ${name('firm', to)}`]));
  return [
    '',
    'Early warning: these rest on what is about to leave.',
    ...warnings.map(({ exchange, because, saving, running }) => {
      const why = because.map(({ kind, id }) => `${kind} ${name(kind, id)}`).join(', ');
      return `  ${ends.get(exchange)} (${exchange}): ${why}; ${money(saving)}${running ? ', runs today' : ''}`;
    }),
  ];
}

function keyLines({ keyPlants }: Stress, name: Name): string[] {
  if (keyPlants.length === 0) return [];
  return [
    '',
    'Key plants: what the others lose of their gain when one leaves',
    ...columns([
      ['  ', 'of the gain', 'firms struck', 'wants short', 'exchanges'],
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
  const table = kind === 'pair' ? 'firm' : kind;
  const ranked = found.toSorted((a, b) => (b.fallback?.loss ?? 0) - (a.fallback?.loss ?? 0));
  const told = ranked.slice(0, withdrawalsShown);
  const marginal = kind === 'firm' || kind === 'pair';
  return [
    '',
    `Loss when one ${kind === 'pair' ? 'pair of firms' : kind} goes${found.length > told.length ? ` (${told.length} of ${found.length})` : ''}`,
    ...columns([
      ['  ', 'what stands', 'with fallback', 'planned anew', ...(marginal ? ['worth'] : []), 'months'],
      ...told.map(({ withdrawal, existing, fallback, replan, recovery, marginal: worth }) => [
        `  ${withdrawal.ids.map((id) => name(table, id)).join(' and ')}`,
        money(existing?.loss),
        money(fallback?.loss),
        money(replan?.loss),
        ...(marginal ? [money(worth)] : []),
        formatNumber(recovery?.months),
      ]),
    ]),
    ...told.slice(0, wantsShown).flatMap(({ withdrawal, existing }) => {
      const names = withdrawal.ids.map((id) => name(table, id)).join(' and ');
      return existing === null || existing.unmet.length === 0 ? [] : [`  Without ${names}: ${shortOf(existing, name)}`];
    }),
  ];
}

/** What goes short, the largest shares first. */
function shortOf({ unmet }: Consequence, name: Name): string {
  const ranked = unmet.toSorted((a, b) => b.share - a.share);
  const told = ranked
    .slice(0, wantsShown)
    .map(
      ({ stream, firm, share, quantity, unit }) =>
        `${name('firm', firm)} lacks ${formatQuantity(quantity, `${unit}/a`)} (${formatShare(share)}) of ${stream}`,
    );
  return [...told, ...(ranked.length > told.length ? [`${ranked.length - told.length} more`] : [])].join('; ');
}
