/** Starts, adopts and stops a PostgreSQL of our own; no process of it stays behind. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { type Account, postgresAccount } from './account.ts';
import { binaries } from './binaries.ts';
import { ensureCluster, userName } from './cluster.ts';
import { home, socketDirectory } from './place.ts';
import { alive, postmasterOf, removeStaleFiles, stopPostmaster } from './postmaster.ts';

export interface SupervisedPostgres {
  readonly connection: ClientConfig;
  readonly pid: number;
  /** It ran already: left by a server that was killed. */
  readonly adopted: boolean;
  /** Stops it and waits for its end. */
  readonly stop: () => Promise<void>;
  /** Only sends the signal, for the last moment of a process that cannot wait. */
  readonly signal: () => void;
}

/** Another server holds the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
}

/** Session lock that marks the one server of a data directory; the kernel frees it when that server dies. */
const ownerLock = 0x6b796f73;
const firstStart = 300_000;

function start(program: string, data: string, sockets: string, account: Account | null, logFile: string): number {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '40',
    // Containers often have little shared memory; no query here gains from parallel workers.
    max_parallel_workers_per_gather: '0',
  };
  const large = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;
  const log = openSync(logFile, large ? 'w' : 'a', 0o600);
  const options = [
    '-D',
    data,
    '-p',
    '5432',
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  // A group of its own: Ctrl-C reaches only the server, which then stops PostgreSQL after its last request.
  const child = spawn(program, options, { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.once('error', () => {});
  child.unref();
  if (child.pid === undefined) throw new Error(`${program} cannot be started`);
  return child.pid;
}

async function becomesReady(pid: number, data: string): Promise<boolean> {
  for (const end = Date.now() + firstStart; Date.now() < end && alive(pid); await wait(10)) {
    const postmaster = postmasterOf(data);
    if (postmaster?.pid === pid && postmaster.ready) return true;
  }
  return false;
}

/** Connects and takes the owner's lock, or null when PostgreSQL does not let us in. */
async function takeOwnership(connection: ClientConfig): Promise<Client | null> {
  const client = new Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    // The sessions of a server killed just now end a moment after it.
    for (const end = Date.now() + 5000; Date.now() < end; await wait(50)) {
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ownerLock]);
      if (rows[0]?.taken) return client;
    }
  } catch {
    await client.end().catch(() => {});
    return null;
  }
  await client.end();
  throw new DataDirectoryInUse('another Kyosei server uses this data directory; stop it, or name another directory');
}

interface Running {
  readonly pid: number;
  /** Holds the owner's lock; its end tells of the end of PostgreSQL. */
  readonly owner: Client;
  readonly adopted: boolean;
}

/** Adopts what runs on the data, or starts it; a start that fails is tried once more. */
async function launch(
  data: string,
  connection: ClientConfig & { readonly host: string },
  startNew: () => number,
): Promise<Running | null> {
  for (const pause of [1000, 0]) {
    const running = postmasterOf(data);
    if (!running) removeStaleFiles(data, connection.host);
    const pid = running?.pid ?? startNew();
    const owner = (await becomesReady(pid, data)) ? await takeOwnership(connection) : null;
    if (owner) return { pid, owner, adopted: running !== null };
    await stopPostmaster(pid);
    await wait(pause);
  }
  return null;
}

/**
 * A PostgreSQL on `directory`, ready to take connections: adopted when one runs there already, started otherwise. Should it
 * end before it is stopped, it is started again.
 *
 * @param directory holds cluster, password, log and socket; created when missing
 * @param onLost told when PostgreSQL ended by itself
 * @throws DataDirectoryInUse when a server is alive on it; Error with the end of PostgreSQL's log when it does not start
 */
export async function supervisePostgres(directory: string, onLost: () => void = () => {}): Promise<SupervisedPostgres> {
  const asked = postgresAccount(join(directory, 'postgres'));
  const place = home(directory, asked);
  const data = join(place, 'postgres');
  const account = postgresAccount(data);
  const host = socketDirectory(place, account);
  const programs = binaries(place, account);
  const password = await ensureCluster(place, data, programs.initdb, account);
  const logFile = join(place, 'postgres.log');
  const connection = { host, port: 5432, user: userName, password, database: 'postgres' };
  const startNew = (): number => start(programs.postgres, data, host, account, logFile);

  const first = await launch(data, connection, startNew);
  if (!first) throw new Error(`PostgreSQL does not start: ${readFileSync(logFile, 'utf8').slice(-2000)}`);
  let { pid } = first;
  let owner = first.owner;
  const stopping = new AbortController();
  const watch = (): void => {
    owner.once('end', () => {
      if (!stopping.signal.aborted) void again();
    });
  };
  const again = async (): Promise<void> => {
    onLost();
    const next = await launch(data, connection, startNew).catch(() => null);
    if (!next) return;
    ({ pid, owner } = next);
    if (stopping.signal.aborted) await stopPostmaster(pid);
    else watch();
  };
  watch();
  return {
    connection,
    pid,
    adopted: first.adopted,
    stop: async () => {
      stopping.abort();
      await owner.end().catch(() => {});
      await stopPostmaster(pid);
      if (dirname(host) !== place) rmSync(host, { recursive: true, force: true });
    },
    signal: () => {
      if (alive(pid)) process.kill(pid, 'SIGINT');
    },
  };
}
