/** Shows how planning proceeds on standard error: a bar on a terminal, one line a stage elsewhere. */

import type { PlanProgress } from '@kyosei/engine/plan';
import { formatShare } from '@kyosei/web/layout/format';
import { words } from './words.ts';

/** Stages of a stress test and of sharing have a fraction alone. */
interface Progress {
  readonly stage: PlanProgress['stage'] | 'withdraw' | 'draws' | 'coalitions';
  readonly fraction: number;
  readonly gap?: number;
  /** Known once a plan is found. */
  readonly incumbent?: number;
}

export interface Shown {
  readonly show: (progress: Progress) => void;
  /** Removes the bar. */
  readonly done: () => void;
}

export function showProgress(stream: NodeJS.WriteStream): Shown {
  if (!stream.isTTY) {
    let last = '';
    let isFound = false;
    return {
      show: ({ stage, incumbent }) => {
        if (stage !== last) stream.write(`${words().stage[stage]}\n`);
        last = stage;
        if (isFound || incumbent === undefined) return;
        isFound = true;
        stream.write(`${words().firstPlan}\n`);
      },
      done: () => {},
    };
  }
  return {
    show: ({ stage, fraction, gap }) => {
      const filled = Math.round(Math.max(0, Math.min(1, fraction)) * 24);
      const behind = gap === undefined || gap > 1 ? '' : words().within(formatShare(gap, { digits: 2 }));
      stream.write(`\r\u001B[2K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${words().stage[stage]}${behind}`);
    },
    done: () => {
      stream.write('\r\u001B[2K');
    },
  };
}
