/** `npm run bench`: every row a ratio against a named peer or limit, measured in the same run; `--write` keeps them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptionRows } from './adoption.ts';
import { ecologyRows } from './ecology.ts';
import { frameRows } from './frames.ts';
import { matchRows } from './match.ts';
import { nativeRows } from './native.ts';
import { pinchRows } from './pinch.ts';
import { planRows, type Row } from './plan.ts';
import { resilienceRows } from './resilience.ts';
import { sharingRows } from './sharing.ts';
import { startRows } from './start.ts';

function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, measured, peer, ratio, limit }) =>
      `| ${name} | ${measured} | ${peer} | ${ratio.toPrecision(3)} | ≤ ${limit} | ${ratio <= limit ? 'met' : 'missed'} |`,
  );
  return ['| what / against | measured | peer | ratio | limit | |', '|---|---:|---:|---:|---:|---|', ...lines].join(
    '\n',
  );
}

/** Puts `text` under the heading in place of what stands there; other sections of the page stay. */
function replaceSection(page: string, heading: string, text: string): string {
  const sections = page.split(/^(?=## )/m).map((section) => section.trim());
  const section = `## ${heading}\n\n${text}`;
  const at = sections.findIndex((each) => each.startsWith(`## ${heading}\n`));
  return (at < 0 ? [...sections, section] : sections.toSpliced(at, 1, section)).join('\n\n');
}

const pinch = (await pinchRows()).map(({ row, ours, peer, theirs, ratio, limit }) => ({
  name: `${row} / ${peer}`,
  measured: `${ours.toPrecision(3)} ms`,
  peer: `${theirs.toPrecision(3)} ms`,
  ratio,
  limit: Number(/[\d.]+$/.exec(limit)?.[0]),
}));
const rows: readonly Row[] = [
  ...(await planRows()),
  ...(await nativeRows()),
  ...pinch,
  ...ecologyRows(),
  ...(await matchRows()),
  ...(await sharingRows()),
  ...(await adoptionRows()),
  ...(await resilienceRows()),
  ...(await startRows()),
  ...(await frameRows()),
];
const text = table(rows);
process.stdout.write(`${text}\n`);

if (process.argv.includes('--write')) {
  const path = join(import.meta.dirname, '..', 'docs', 'benchmarks.md');
  const intro =
    'Written by `npm run bench -- --write`: the fastest of several warm runs, taken in turn with those of the peer. Cost against size: [planning](benchmarks/planning.md), [fronts](benchmarks/fronts.md).';
  const page = readFileSync(path, { encoding: 'utf8', flag: 'a+' }) || '# Benchmarks\n\n';
  writeFileSync(path, `${replaceSection(page, 'Speed', `${intro}\n\n${text}`)}\n`);
}
