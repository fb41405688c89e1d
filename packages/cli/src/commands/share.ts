/** `kyosei share DIR`: how the gain of a case's plan is shared, with prices and contracts; `share FILE`: a game by every rule. */

import { stat } from 'node:fs/promises';
import { createSolver } from '@kyosei/engine/highs';
import { type Rule, readGame, rules, type Sharing, share } from '@kyosei/engine/sharing';
import { sharePlan } from '@kyosei/engine/stress';
import { formatNumber } from '@kyosei/web/layout/format';
import { readAsked } from '../asked.ts';
import { readAssumed } from '../assumed.ts';
import { columns } from '../columns.ts';
import { readJson } from '../files.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { shareSummary } from '../share-summary.ts';
import { words } from '../words.ts';

const figure = (value: number | null): string => formatNumber(value, { digits: 6 });
/** Players told in a terminal; `--json` holds them all. */
const playersShown = 8;

export interface ShareCommandOptions {
  readonly scenario?: string;
  readonly assumptions?: string;
  readonly rule?: Rule;
}

export async function shareCommand(path: string, options: ShareCommandOptions, progress: Shown): Promise<Outcome> {
  const there = await stat(path).catch(() => null);
  return there?.isDirectory() === true ? planShare(path, options, progress) : gameShare(path);
}

async function planShare(folder: string, options: ShareCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, scenario, problems: found } = asked;
  const { assumptions, problems: ofFile } = await readAssumed(folder, options.assumptions, park);
  if (assumptions === null) return refused([...found, ...ofFile]);
  const sharing = await sharePlan(park, {
    scenario,
    solve: await createSolver(),
    assumptions,
    ...(options.rule === undefined ? {} : { rule: options.rule }),
    progress: progress.show,
  }).finally(progress.done);
  return {
    exit: sharing.worth === null ? 1 : 0,
    data: { ...sharing },
    lines: shareSummary(sharing, tables),
    problems: [...found, ...sharing.problems],
  };
}

async function gameShare(path: string): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  const { input, problems: read } = readGame(file.value);
  if (input === null) return refused(read);
  const { sharing, problems: computed } = await share(input, { solve: await createSolver() });
  const problems = [...read, ...computed];
  return { exit: 0, data: { ...sharing, problems }, lines: lines(sharing), problems };
}

function lines(sharing: Sharing): string[] {
  const { players, core } = sharing;
  const more = players.length - playersShown;
  const found = rules.filter((rule) => sharing[rule] !== null);
  const table = [
    ['', ...players.slice(0, playersShown)],
    [words().share.alone, ...sharing.alone.slice(0, playersShown).map(figure)],
    ...found.map((rule) => [words().rule[rule], ...(sharing[rule] ?? []).slice(0, playersShown).map(figure)]),
  ];
  return [
    words().share.players(players.length, figure(sharing.worth), figure(sharing.alone.reduce((a, b) => a + b, 0))),
    '',
    ...columns(table).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${words().share.morePlayers(more)}`] : []),
    '',
    ...coreLines(core),
    ...found.flatMap((rule) => leaving(sharing, rule)),
    ...termsLines(sharing),
  ];
}

/** Prices and payments, where exchanges were given. */
function termsLines({ players, terms }: Sharing): string[] {
  if (terms === null) return [];
  const { rule, exchanges, prices, payments } = terms;
  const { share: said } = words();
  const name = (player: number): string => players[player] ?? '';
  const paid = payments.flatMap((amount, i) =>
    amount === 0 ? [] : [`  ${said[amount > 0 ? 'gets' : 'pays'](name(i), figure(Math.abs(amount)))}`],
  );
  return [
    '',
    said.prices(words().rule[rule]),
    ...columns([
      ['', ...said.priceColumns],
      ...exchanges.map(({ id, seller, buyer, floor, ceiling }, k) => [
        said.ends(id, name(seller), name(buyer)),
        figure(floor),
        figure(prices[k] ?? null),
        figure(ceiling),
      ]),
    ]).map((line) => `  ${line}`),
    ...paid,
  ];
}

function coreLines({ empty, leastCore }: Sharing['core']): string[] {
  if (empty === null) return [];
  return [
    empty
      ? words().share.emptyCore(figure(leastCore))
      : words().share.core(leastCore === null ? null : figure(leastCore)),
  ];
}

function leaving(sharing: Sharing, rule: Rule): string[] {
  const found = sharing.stability[rule];
  if (found === null) return [];
  const { share: said, rule: rulesSaid } = words();
  const named = rulesSaid[rule];
  return found.wouldLeave === null
    ? [said.ruleStays(named)]
    : [said.ruleLeaves(named, found.wouldLeave.join(words().comma), figure(found.largestExcess))];
}
