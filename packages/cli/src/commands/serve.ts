/** `kyosei serve`: the server on this machine, until Ctrl-C. */

import type { Problem } from '@kyosei/model/problem';
import type { Tables } from '@kyosei/model/tables';
import { type Server, serve } from '@kyosei/server/serve';
import { readCaseFolder } from '../case-folder.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import { words } from '../words.ts';

export interface ServeCommandOptions {
  readonly port: number;
  readonly host?: string;
  /** Case folder that is stored and planned when the database has no park. */
  readonly seed?: string;
  readonly data?: string;
}

/** Answers once requests are served; the server then keeps the process alive and ends with it. */
export async function serveCommand(options: ServeCommandOptions): Promise<Outcome> {
  let problems: readonly Problem[] = [];
  let seed: Tables | undefined;
  if (options.seed !== undefined) {
    const reading = await readCaseFolder(options.seed);
    if (reading.tables === null) return refused(reading.problems);
    ({ tables: seed, problems } = reading);
  }
  let server: Server;
  try {
    server = await serve({
      port: options.port,
      ...(options.host !== undefined && { host: options.host }),
      ...(options.data !== undefined && { dataDirectory: options.data }),
      ...(seed !== undefined && { seed }),
    });
  } catch (failure) {
    // A taken port, a foreign database, a folder in use: for the user to mend, and said in the message.
    return refused([
      ...problems,
      error('server-not-started', failure instanceof Error ? failure.message : String(failure)),
    ]);
  }
  return {
    exit: 0,
    data: { address: server.address },
    lines: [
      words().serve.ready(server.address),
      ...(server.invitation === null ? [] : [words().serve.administrator(`${server.address}${server.invitation}`)]),
      words().serve.stop,
    ],
    problems,
  };
}
