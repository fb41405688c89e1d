/** Writes the page of the policy timeline from its data: `node --conditions=kyosei-source scripts/timeline.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policyTimeline } from '../src/policy-timeline.ts';

export const timelineFile = fileURLToPath(new URL('../../../docs/policy-timeline.md', import.meta.url));

const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The whole page. */
export const timelinePage = (): string =>
  [
    '# Policy, 1978 to today',
    '',
    '<!-- Written by packages/model/scripts/timeline.ts from packages/model/src/policy-timeline.ts; do not edit. -->',
    '',
    'What policy did about parks, circular economy and pollution, in China and where China looked. *Documented*: the text, or a text about it, was read; *recalled*: from memory, to be checked before it is cited.',
    '',
    line('year', 'where', 'what', '中文', '日本語', 'what it changed', 'mark', 'source'),
    line('---', '---', '---', '---', '---', '---', '---', '---'),
    ...policyTimeline.map(({ year, place, name, meaning, mark, source }) =>
      line(year, place, name.en, name.zh, name.ja, meaning.en, mark, source),
    ),
    '',
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(timelineFile, timelinePage());
