/** Whether a row is met, and why that cannot be said. */
import type { StandardRow, Threshold } from '@kyosei/model/standards';
import type { Figure, Mark } from './figure.ts';

export const answers = ['met', 'not-met', 'unknown', 'threshold-not-documented', 'stated'] as const;
export type Answer = (typeof answers)[number];

/** Why an answer is what it is: data, whose sentence is written where it is shown. */
export type Reason =
  | 'compared'
  | 'disclosed'
  | 'no-value'
  | 'no-evidence'
  | 'value-recalled'
  | 'value-open'
  | 'in-words'
  | 'growth-unknown'
  | 'threshold-recalled';

export interface Verdict {
  readonly answer: Answer;
  readonly reason: Reason;
}

/** A threshold and how sure it is. */
export interface Limit {
  readonly threshold: Threshold | null;
  readonly mark: Mark | null;
  readonly source: string | null;
}

const unknown = (reason: Reason): Verdict => ({ answer: 'unknown', reason });
const settled = (holds: boolean): Verdict => ({ answer: holds ? 'met' : 'not-met', reason: 'compared' });

/** What a figure that may lie higher or lower says about a least or largest value. */
function compared({ value, bound }: Figure, direction: 'up' | 'down', holds: boolean): Verdict {
  if (bound === 'exact' || Number.isNaN(value)) return settled(holds);
  // Higher only helps a least value, and lower a largest one; what holds then holds all the more.
  const helps = (bound === 'at-least') === (direction === 'up');
  return bound !== 'open' && helps === holds ? settled(holds) : unknown('value-open');
}

/**
 * The answer to a row. A threshold that nobody has read in its source gives no verdict, whatever the value; a value that is
 * recalled, or given without a source, gives none either.
 *
 * @param growing whether value added grows; null where that is not known
 */
export function answerTo(
  row: Pick<StandardRow, 'duty'>,
  { threshold, mark }: Limit,
  figure: Figure | null,
  growing: boolean | null,
): Verdict {
  const disclosed = threshold === null || row.duty === 'disclosure';
  if (!disclosed && mark !== 'documented' && mark !== 'measured')
    return { answer: 'threshold-not-documented', reason: 'threshold-recalled' };
  if (figure === null) return unknown('no-value');
  if (figure.mark === 'recalled') return unknown('value-recalled');
  if (figure.cells.some(({ table, source }) => table === 'indicator' && source === null)) return unknown('no-evidence');
  if (disclosed) return { answer: 'stated', reason: 'disclosed' };
  const [compare, limit] = threshold;
  const { value } = figure;
  switch (compare) {
    case 'at-least':
      return compared(figure, 'up', value >= limit);
    case 'above':
      return compared(figure, 'up', value > limit);
    case 'at-most':
      return compared(figure, 'down', value <= limit);
    case 'below':
      return compared(figure, 'down', value < limit);
    case 'exactly':
      return figure.bound === 'exact' ? settled(value === limit) : unknown('value-open');
    case 'by-growth':
      if (growing === null) return unknown('growth-unknown');
      return growing ? compared(figure, 'down', value <= limit) : compared(figure, 'up', value >= limit);
    default:
      return unknown('in-words');
  }
}
