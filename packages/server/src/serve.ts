/** The server as a whole: database, workers, queue and HTTP, started together and stopped together. */
import type { AddressInfo } from 'node:net';
import { availableParallelism, constants } from 'node:os';
import { join, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Tables } from '@kyosei/model/tables';
import type { ClientConfig } from 'pg';
import { openAuthority } from './accounts/authority.ts';
import { firstInvitation } from './accounts/invitations.ts';
import type { People } from './accounts/people.ts';
import { type AccountsSettings, accountsSettings } from './accounts/settings.ts';
import { prepareReaders } from './disclosure/session.ts';
import { application } from './http/app.ts';
import { type Log, note, traceOf } from './http/log.ts';
import { openEnsembles } from './jobs/ensembles.ts';
import { openQueue } from './jobs/queue.ts';
import { scenarioOf } from './jobs/scenario.ts';
import { supervisePostgres } from './postgres/supervise.ts';
import { createPark } from './store/changes.ts';
import { openDatabase } from './store/database.ts';
import { migrate, UnusableDatabase } from './store/migrate.ts';
import { countParks } from './store/parks.ts';
import { openEnsembleThread, openPlanner, openReaders } from './work/pools.ts';

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; this machine only when not given, where nobody needs to sign in. */
  readonly host?: string;
  /** Holds the supervised PostgreSQL; KYOSEI_DATA when not given. */
  readonly dataDirectory?: string;
  /** A PostgreSQL of one's own, 15 or newer, instead of the supervised one; DATABASE_URL when not given. */
  readonly databaseUrl?: string;
  /** The built web app. */
  readonly webRoot?: string;
  /** Stored and planned when the database has no park. */
  readonly seed?: Tables;
  readonly log?: Log;
  /** Settings of accounts; those of the process when not given. */
  readonly environment?: NodeJS.ProcessEnv;
}

export interface Server {
  readonly address: string;
  /** Path by which the first administrator comes in; null once there is one, or where nobody signs in. */
  readonly invitation: string | null;
  /** Stops taking requests, ends what runs, stops PostgreSQL; a plan that runs goes back to the queue. */
  close(): Promise<void>;
}

/** The repository's root, from the sources as well as from `dist`. */
const root = resolve(import.meta.dirname, import.meta.url.endsWith('.ts') ? '../../..' : '../../../..');
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is to be undone when the server stops, in the order in which it was done. */
type Closers = (() => Promise<unknown>)[];

/** What is in the way of a PostgreSQL of one's own, with its address but not the password in it. */
function unreachable(url: string, error: unknown): unknown {
  const { code = '', message } = error as { readonly code?: string; readonly message: string };
  const place = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the address given';
  const mend = 'correct DATABASE_URL, or leave it out to use the PostgreSQL that Kyosei brings along';
  if (/^(E[A-Z]+|57P03)/.test(code) || /timeout/i.test(message))
    return new UnusableDatabase(`no PostgreSQL answers at ${place} (${code || message}): start it, ${mend}`);
  // Account, password or database that it does not know.
  return /^(28|3D)/.test(code)
    ? new UnusableDatabase(`the PostgreSQL at ${place} does not let us in (${message}): ${mend}`)
    : error;
}

async function openConnection(options: ServeOptions, log: Log, closers: Closers) {
  const url = options.databaseUrl ?? process.env.DATABASE_URL;
  if (url) return { connection: { connectionString: url } satisfies ClientConfig, only: false, directory: null };
  const directory = resolve(options.dataDirectory ?? process.env.KYOSEI_DATA ?? join(root, 'data'));
  const postgres = await supervisePostgres(directory, () => note(log, 'error', 'postgres-lost'));
  // A process that ends without closing can still send a signal.
  process.on('exit', postgres.signal);
  closers.push(async () => {
    await postgres.stop();
    process.off('exit', postgres.signal);
  });
  note(log, 'info', 'postgres', { pid: postgres.pid, adopted: postgres.adopted });
  return { connection: postgres.connection, only: true, directory };
}

/**
 * Starts everything; resolves when requests are served. A seed is stored by then and its plan has been asked for, so that
 * the page shows the park and the progress of the plan at once. SIGINT, SIGTERM and SIGHUP close it and end the process,
 * also while it starts; a second one ends the process at once.
 *
 * @throws DataDirectoryInUse, UnusableDatabase, or what the system says when the port is taken; nothing is left running
 */
export async function serve(options: ServeOptions): Promise<Server> {
  const log: Log = options.log ?? (() => {});
  const closers: Closers = [];
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closed ??= (async () => {
      for (const closer of closers.toReversed())
        await closer().catch((error: unknown) => note(log, 'error', 'close', traceOf(error)));
      for (const signal of stopSignals) process.off(signal, onSignal);
      note(log, 'info', 'stopped');
    })();
    return closed;
  };
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    const leave = (): void => process.exit(128 + constants.signals[signal]);
    if (stopping) leave();
    stopping = true;
    void starting
      .catch(() => {})
      .then(close)
      .finally(leave);
  };
  for (const signal of stopSignals) process.on(signal, onSignal);
  const starting = start(options, log, closers);
  try {
    return { ...(await starting), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(options: ServeOptions, log: Log, closers: Closers): Promise<Omit<Server, 'close'>> {
  const onError = (error: Error): void => note(log, 'error', 'background', traceOf(error));
  const host = options.host ?? '127.0.0.1';

  // Threads load while PostgreSQL starts.
  const readers = openReaders(Math.min(2, availableParallelism()), onError);
  closers.push(() => readers.close());
  const planner = openPlanner(1, onError);
  closers.push(() => planner.close());
  const { connection, only, directory } = await openConnection(options, log, closers);
  const settings = accountsSettings(options.environment ?? process.env, host, directory);
  const database = openDatabase(connection, onError);
  closers.push(() => database.end());
  await migrate(database).catch((error: unknown) => {
    throw only ? error : unreachable(connection.connectionString ?? '', error);
  });
  const people = settings && openPeople(connection, settings, closers, onError);
  if (people) await prepareReaders(database);
  const queue = await openQueue(database, connection, planner, { only, onError });
  closers.push(() => queue.close());
  const ensembles = await openEnsembles(database, connection, onError);
  closers.push(() => ensembles.close());
  const thread = openEnsembleThread(connection, onError);
  closers.push(() => thread.close());

  if (options.seed && (await countParks(database)) === 0) {
    const stored = await createPark(database, readers.check, options.seed);
    if (stored.kind === 'refused') note(log, 'error', 'seed', { problems: stored.problems.map(({ code }) => code) });
    else {
      const scenario = await scenarioOf(database, stored.park, undefined);
      if (scenario && 'name' in scenario) {
        await queue.request(stored.park, { kind: 'plan', scenario, asked: null });
      }
    }
  }

  const closing = new AbortController();
  const webRoot = resolve(options.webRoot ?? join(root, 'packages/web/dist/app'));
  const app = application({ database, readers, queue, ensembles, people, log, host, webRoot, closing: closing.signal });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, host, done);
  });
  closers.push(async () => {
    closing.abort();
    const ended = new Promise((done) => server.close(done));
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000);
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await ended;
    clearTimeout(late);
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  note(log, 'info', 'listening', { host, port, accounts: people !== null });
  return {
    address: settings?.url ?? `http://${name}:${port}`,
    invitation: people && (await firstInvitation(database)),
  };
}

function openPeople(
  connection: ClientConfig,
  settings: AccountsSettings,
  closers: Closers,
  onError: (error: Error) => void,
): People {
  const { auth, close } = openAuthority(connection, settings, onError);
  closers.push(close);
  return { authority: auth, settings };
}
