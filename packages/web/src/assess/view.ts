/** What one has chosen on the assessment page and on a firm's page: it stands in the address, so that a link shows the same. Pure. */
import { type Allocation, allocations } from '@kyosei/engine/accounts';
import { type Answer, answers } from '@kyosei/engine/standards';

/** What is left out is as the page begins. */
export interface AssessmentView {
  readonly standard?: string;
  readonly plan?: string;
  /** Only rows with this answer. */
  readonly answer?: Answer;
  /** Parks to compare with, comma-separated; all when absent. */
  readonly with?: string;
  /** Charts that are shown as tables, comma-separated. */
  readonly tables?: string;
  /** Who may claim what an exchange avoids. */
  readonly allocation?: Allocation;
}

const texts = ['standard', 'plan', 'with', 'tables'] as const;

/** Takes from an address what can be a choice; the rest is as if it were not there. */
export function readView(search: Readonly<Record<string, unknown>>): AssessmentView {
  const answer = answers.find((name) => name === search.answer);
  const allocation = allocations.find((name) => name === search.allocation);
  return {
    ...(answer === undefined ? {} : { answer }),
    ...(allocation === undefined ? {} : { allocation }),
    // A name of digits alone is read from an address as a number.
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
      }),
    ),
  };
}
