/** What would let a pair pass that fails by its quality: treatments of the library that bring every demand within its limit. */
import type { Finding } from '@kyosei/model/plan';
import type { Commodity, Technology } from '@kyosei/model/tables';
import type { Stopped } from '../match.ts';
import { reach } from '../reach.ts';
import { removalFor, type Step, stepOfOwn, thenStep } from './chains.ts';
import { type Enriched, rowOf } from './enrich.ts';

export interface Remedied {
  readonly stopped: Stopped;
  readonly row: Technology;
  readonly steps: readonly Step[];
}

const number = (values: Finding['values'], name: string): number => values[name] as number;
const most = 3; // remedies for one pair, the cheapest first

/** Whether a treatment brings a demand within its limit. */
function mends(step: Step, removal: Readonly<Record<string, number>>, { values }: Finding): boolean {
  const [quality, found, accepted] = [String(values.quality), number(values, 'found'), number(values, 'accepted')];
  const reached = step.reaches[quality];
  if (quality === 'temperature' || quality === 'purity') return reached !== undefined && reached >= accepted;
  if (quality === 'moisture') return reached !== undefined && reached <= accepted;
  return found * (1 - (removal[quality] ?? 0)) <= accepted;
}

/** Treatments, alone or in twos, that mend everything a pair fails by; cheapest first. */
function treatmentsFor(
  stopped: Stopped,
  enriched: Enriched,
): readonly (readonly [step: Step, steps: readonly Step[], entering: number])[] {
  const { have, technology, findings } = stopped;
  const commodities = new Map(enriched.park.commodity.map((row) => [row.id, row]));
  const arriving = technology === null ? have.commodity : (commodities.get(technology.output) as Commodity);
  const before = technology === null ? [] : (enriched.stepsOf.get(technology.id) ?? []);
  if (before.length > 1) return [];
  const concentrations = have.stream.concentrations ?? {};
  const fits = (step: Step): boolean => {
    const removal = removalFor(step, concentrations);
    return findings.every((finding) => mends(step, removal, finding));
  };
  const single = enriched.chainer.treatments(arriving);
  const cheapest = (list: readonly (readonly [Step, readonly Step[], number])[]) =>
    list
      .filter(([step]) => fits(step))
      .toSorted(([a], [b]) => a.operatingCost - b.operatingCost)
      .slice(0, most);
  const alone = cheapest(single.map(([step, entering]) => [step, [step], entering] as const));
  if (alone.length > 0 || before.length > 0) return alone;
  return cheapest(
    single.flatMap(([first, entering]) =>
      single.flatMap(([second]) =>
        second.id === first.id ? [] : [[thenStep(first, second), [first, second], entering] as const],
      ),
    ),
  );
}

/** Rows of treatment for pairs stopped by known qualities; a second matching tells whether they then pass. */
export function remediesFor(stopped: readonly Stopped[], enriched: Enriched): readonly Remedied[] {
  const commodities = new Map(enriched.park.commodity.map((row) => [row.id, row]));
  return stopped.flatMap((each): readonly Remedied[] => {
    const { have, want, technology, gate, findings } = each;
    if (gate !== 'quality' || findings.some(({ code }) => code !== 'quality-missed')) return [];
    const concentrations = have.stream.concentrations ?? {};
    const [input, output] =
      technology === null ? [have.commodity.id, have.commodity.id] : [technology.input, technology.output];
    const entering = reach(have.commodity, commodities).get(input)?.ratio ?? 1;
    const serving = reach(commodities.get(output) as Commodity, commodities).get(want.commodity.id)?.ratio ?? 1;
    return treatmentsFor(each, enriched).map(([treatment, steps, units]): Remedied => {
      const whole =
        technology === null
          ? treatment
          : thenStep({ ...stepOfOwn(technology), yield: technology.yield * units }, treatment);
      const into = technology === null ? units : entering;
      // The treatment's yield counts in the library's unit; what leaves it is again the park's.
      const given =
        technology === null ? serving * treatment.yield : entering * technology.yield * treatment.yield * serving;
      const row = rowOf(whole, have.commodity, want.commodity, given, into, removalFor(whole, concentrations));
      return {
        stopped: each,
        row,
        steps: [...(technology === null ? [] : (enriched.stepsOf.get(technology.id) ?? [])), ...steps],
      };
    });
  });
}
