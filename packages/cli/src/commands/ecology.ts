/** `kyosei ecology FILE`: the network as a food web – cycling, order and slack, who depends on whom. */

import { type Ecology, ecology, readNetwork } from '@kyosei/engine/ecology';
import { formatNumber, formatShare } from '@kyosei/web/layout/format';
import { columns } from '../columns.ts';
import { readJson } from '../files.ts';
import { hasErrors, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

/** Dependences told in a terminal; `--json` holds them all. */
const dependencesShown = 5;

const figure = (value: number | null): string => formatNumber(value, { digits: 6 });
const share = (value: number): string => formatShare(value, { digits: 3 });

export async function ecologyCommand(path: string): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  const { input, problems: read } = readNetwork(file.value);
  if (input === null) return refused(read);
  const { ecology: found, problems: computed } = ecology(input);
  const problems = [...read, ...computed];
  // A network that was refused still has its structure, which needs no balance.
  return { exit: hasErrors(problems) ? 2 : 0, data: { ...found, problems }, lines: lines(found), problems };
}

function lines(found: Ecology): string[] {
  const { ecology: said } = words();
  const rows = Object.entries(said.rows).map(
    ([key, [name = '', note = '']]) => [name, found[key as keyof typeof said.rows], note] as const,
  );
  const known = rows.filter(([, value]) => value !== null);
  const told = columns(known.map(([name, value]) => [name, figure(value)]));
  const head = said.head({ count: found.names.length, balancing: found.balancing, steady: found.steady });
  return [
    head,
    '',
    ...known.map(([, , note], i) => `  ${told[i]}${note === '' ? '' : `  ${note}`}`),
    ...intervals(found),
    ...dependences(found),
  ];
}

/** Where the figures lie when the flows are uncertain. */
function intervals({ confidence }: Ecology): string[] {
  if (confidence === null) return [];
  const { draws, ...figures } = confidence;
  const told = Object.entries(figures).map(([name, interval]) => [
    `  ${name}`,
    figure(interval?.[0] ?? null),
    figure(interval?.[1] ?? null),
  ]);
  return ['', words().ecology.intervals(draws), ...columns(told)];
}

/** The strongest dependences that are not the direct ones alone. */
function dependences({ names, dependency }: Ecology): string[] {
  if (dependency === null) return [];
  const pairs = names.flatMap((giver, i) =>
    names.flatMap((taker, j) => {
      const all = dependency.total[i]?.[j] ?? 0;
      return i === j || all === 0 ? [] : [{ taker, giver, all, direct: dependency.direct[i]?.[j] ?? 0 }];
    }),
  );
  const strongest = pairs.toSorted((a, b) => b.all - b.direct - (a.all - a.direct)).slice(0, dependencesShown);
  if (strongest.length === 0) return [];
  return [
    '',
    words().ecology.dependences,
    ...columns(
      strongest.map(({ taker, giver, all, direct }) => [
        `  ${words().ecology.on(taker, giver)}`,
        share(all),
        share(direct),
      ]),
    ),
  ];
}
