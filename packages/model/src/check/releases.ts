/** Rules of the table `release`: pollutants that the statute names, fates that fit the medium, streams of the same firm. */
import {
  airPollutants,
  firstClassWaterPollutants,
  solidWasteRates,
  waterPollutants,
} from '../taxes/china-environment-tax.ts';
import { type Findings, shown } from './findings.ts';
import type { ReadTables } from './rows.ts';
import { at, text } from './rules.ts';

/** What can be released to each medium. */
const named: Readonly<Record<string, ReadonlySet<string>>> = {
  air: new Set(Object.keys(airPollutants)),
  water: new Set([...Object.keys(firstClassWaterPollutants), ...Object.keys(waterPollutants)]),
  solid: new Set(Object.keys(solidWasteRates)),
};
const solidFates: ReadonlySet<string> = new Set(['stored', 'disposed', 'used', 'dumped']);

export function checkReleases({ release, stream, firm }: ReadTables, findings: Findings): void {
  const streams = new Map(stream.flatMap(({ id, values }) => (id === undefined ? [] : [[id, values] as const])));
  const firms = new Set(firm.flatMap(({ id }) => (id === undefined ? [] : [id])));
  for (const row of release) {
    const { values, faulty } = row;
    const add = at(findings, 'release', row);
    const [medium, pollutant, fate] = [text(values, 'medium'), text(values, 'pollutant'), text(values, 'fate')];
    const known = named[medium];
    if (known !== undefined && pollutant !== '' && !faulty.has('pollutant') && !known.has(pollutant))
      add('unknown-choice', 'error', {
        column: 'pollutant',
        found: shown(pollutant),
        accepted: [...known].join(', '),
        ...findings.nearest(pollutant, known),
      });
    if (medium !== 'solid' && solidFates.has(fate))
      add('unknown-choice', 'error', {
        column: 'fate',
        found: fate,
        accepted: 'released, treated-centrally; the others are of solid waste alone',
      });
    const carrier = streams.get(text(values, 'stream'));
    if (carrier === undefined) continue;
    // A firm that does not exist is complained of at its own cell.
    if (carrier.firm !== values.firm && firms.has(text(carrier, 'firm')) && firms.has(text(values, 'firm')))
      add('stream-of-another-firm', 'error', {
        column: 'stream',
        found: text(values, 'stream'),
        accepted: `a stream of ${text(values, 'firm')}`,
      });
    if (carrier.direction !== 'has')
      add('wrong-direction', 'error', {
        column: 'stream',
        found: text(values, 'stream'),
        accepted: 'a stream that its firm has',
      });
  }
}
