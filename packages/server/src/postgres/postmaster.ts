/** A running postmaster, known by the pid file it leaves in its data directory. */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { socketName } from './place.ts';

export interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
}

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** Whether a process runs; one that is dead and only waits to be collected does not. */
export function alive(pid: number): boolean {
  const status = read(`/proc/${pid}/stat`);
  return status !== null && status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3) !== 'Z';
}

/** Pids are given again after a restart of the machine: the command line must be a postgres on this very directory. */
function isPostmasterOf(pid: number, data: string): boolean {
  const [program, ...options] = (read(`/proc/${pid}/cmdline`) ?? '').split('\0');
  return alive(pid) && basename(program ?? '') === 'postgres' && options.includes(data);
}

/** The postmaster that serves a data directory now, or null; a pid file that lies is not believed. */
export function postmasterOf(data: string): Postmaster | null {
  const lines = read(join(data, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isPostmasterOf(pid, data)) return null;
  return { pid, ready: lines?.[7]?.trim() === 'ready' };
}

/** Removes what a killed postmaster left, which a pid given again would make the next one refuse. */
export function removeStaleFiles(data: string, sockets: string): void {
  for (const file of [join(data, 'postmaster.pid'), join(sockets, `${socketName}.lock`)]) rmSync(file, { force: true });
}

/** Ends a postmaster: fast shutdown, after ten seconds an immediate one, which costs the next start a recovery. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!alive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + 10_000; Date.now() < end && alive(pid); ) await wait(10);
  }
}
