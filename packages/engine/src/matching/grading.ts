/** Grading: which exchanges pass heat by its temperature, and at which grades. */
import type { Commodity, Stream, Technology } from '@kyosei/model/tables';
import type { Flow } from '../balance/balance.ts';
import { type Grade, gradesOf, scaleOf } from '../balance/grades.ts';

/** Grades of what arrives and of what is wanted, highest first. */
export interface Graded {
  readonly have: readonly Grade[];
  readonly want: readonly Grade[];
  /** Whether what arrives has the grades of the have itself, and not one temperature that a technology gives it. */
  readonly own: boolean;
}

export type Grading = (have: Flow, technology: Technology | null, want: Flow) => Graded | null;

const warm = ({ kind }: Commodity): boolean => kind === 'heat' || kind === 'steam';

/** Temperatures between which a stream gives or takes its heat [°C]; null where they are not known or make no sense. */
function range({
  direction,
  temperature,
  returnTemperature = temperature,
}: Stream): readonly [top: number, bottom: number] | null {
  if (temperature === undefined || returnTemperature === undefined || returnTemperature > temperature) return null;
  return direction === 'has' || direction === 'wants' ? [temperature, returnTemperature] : null;
}

/**
 * Gives the grades of a pair, wants counted `approach` kelvin hotter than they are, or null where heat is not passed by grades:
 * where a temperature is missing, where neither end has a return temperature, and where steam is handed over as steam.
 */
export function gradingOf(flows: readonly Flow[], technologies: readonly Technology[], approach: number): Grading {
  const ranges = new Map<Flow, readonly [top: number, bottom: number]>();
  for (const flow of flows) {
    const found = warm(flow.commodity) ? range(flow.stream) : null;
    const shift = flow.stream.direction === 'wants' ? approach : 0;
    if (found !== null) ranges.set(flow, [found[0] + shift, found[1] + shift]);
  }
  const reached = technologies.flatMap(({ outputTemperature }) => outputTemperature ?? []);
  const scale = scaleOf([...[...ranges.values()].flat(), ...reached]);
  const known = new Map([...ranges].map(([flow, [top, bottom]]) => [flow, gradesOf(scale, top, bottom)] as const));
  return (have, technology, want) => {
    const wanted = known.get(want);
    const given = known.get(have);
    if (wanted === undefined) return null;
    if (technology?.outputTemperature !== undefined) {
      const { outputTemperature: at } = technology;
      return wanted.length > 1 ? { have: gradesOf(scale, at, at), want: wanted, own: false } : null;
    }
    const handedOver = technology === null && have.commodity.kind === 'steam' && want.commodity.kind === 'steam';
    const flat = given?.length === 1 && wanted.length === 1;
    return given === undefined || handedOver || flat ? null : { have: given, want: wanted, own: true };
  };
}
