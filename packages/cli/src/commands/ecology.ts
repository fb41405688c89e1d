/** `kyosei ecology FILE`: the network as a food web – cycling, order and slack, who depends on whom. */
import { type Ecology, ecology, readNetwork } from '@kyosei/engine/ecology';
import { formatNumber, formatShare } from '@kyosei/web/layout/format';
import { columns } from '../columns.ts';
import { readJson } from '../files.ts';
import { hasErrors, type Outcome, refused } from '../outcome.ts';

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
  const rows: (readonly [string, number | null, string])[] = [
    ['Total system throughflow', found.TST, 'TST, in the unit of the flows'],
    ['Total system throughput', found.TSTp, 'TSTp, every flow once'],
    ['Mean path length', found.APL, 'APL, compartments that a unit passes'],
    ['Cycling index', found.FCI, 'FCI, share of the throughflow that came back'],
    ['Mutual information', found.AMI, 'AMI, bit'],
    ['Ascendency', found.ascendency, ''],
    ['Capacity', found.capacity, ''],
    ['Overhead', found.overhead, ''],
    ['Order', found.ascendencyRatio, 'ascendency / capacity'],
    ['Robustness', found.robustness, '−a ln a, at most 0.367879'],
    ['Links', found.links, ''],
    ['Connectance', found.connectance, 'links / compartments²'],
    ['Link density', found.linkDensity, 'links / compartments'],
    ['Cyclicity', found.cyclicity, 'growth of the number of ways with their length'],
  ];
  const known = rows.filter(([, value]) => value !== null);
  const told = columns(known.map(([name, value]) => [name, figure(value)]));
  const head = `${found.names.length} compartments${found.balancing === null ? '' : `, balanced by ${found.balancing}`}${found.steady ? '' : ', structure only'}`;
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
  return ['', `Where they lie in 95 % of ${draws} draws of the uncertain flows:`, ...columns(told)];
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
    'Who lives on whom by way of others (share of its throughflow, in all and directly):',
    ...columns(strongest.map(({ taker, giver, all, direct }) => [`  ${taker} on ${giver}`, share(all), share(direct)])),
  ];
}
