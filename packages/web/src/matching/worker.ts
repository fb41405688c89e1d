/** Matching beside the page's thread: a park of many streams takes seconds, in which the page must still answer. */
import { explore } from '@kyosei/engine/matching';
import { defaultScenario } from '@kyosei/engine/plan';
import { check } from '@kyosei/model/check';
import type { GivenRow } from '@kyosei/model/tables';

/** What is asked: the rows of a park's tables, and the id of one of its scenarios. */
export interface Asked {
  readonly tables: Readonly<Record<string, readonly GivenRow[]>>;
  readonly scenario: string | undefined;
}

addEventListener('message', ({ data: { tables, scenario: wished } }: MessageEvent<Asked>) => {
  const { park } = check(tables);
  if (park === null) {
    postMessage(null);
    return;
  }
  const scenario = park.scenario.find(({ id }) => id === wished) ?? park.scenario[0] ?? defaultScenario();
  postMessage(explore(park, { scenario }));
});
