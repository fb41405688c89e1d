/** A job as server-sent events. */
import type { Context } from 'hono';
import { isFinal } from '../store/jobs.ts';
import { refuse } from './problem.ts';

/** Milliseconds between two comments that keep proxies from closing a quiet stream. */
const heartbeat = 15_000;

interface Followed {
  /** Of the events. */
  readonly name: string;
  /** The job as it is now; null when it is gone, which ends the stream. */
  readonly read: () => Promise<{ readonly state: Parameters<typeof isFinal>[0] } | null>;
  /** Has its argument called on each change. */
  readonly subscribe: (changed: () => void) => () => void;
}

/** Answers with the events of a job, until the reader goes or `closing`; 404 when there is none. */
export async function follow(context: Context, followed: Followed, closing: AbortSignal) {
  if (!(await followed.read())) return refuse(context, 404);
  const ended = AbortSignal.any([closing, context.req.raw.signal]);
  const headers = { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' };
  return context.body(jobEvents(followed, ended), 200, headers);
}

/** The job at once and on each change, until a final state, the end of the reader, or `ended`. */
function jobEvents({ name, read, subscribe }: Followed, ended: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stop = new AbortController();
  let cancelled = false;
  return new ReadableStream({
    start(controller) {
      const end = AbortSignal.any([ended, stop.signal]);
      let sent = '';
      let reading = false;
      let again = false;
      const write = (text: string): void => {
        if (!end.aborted) controller.enqueue(encoder.encode(text));
      };
      const send = async (): Promise<void> => {
        do {
          again = false;
          const job = await read().catch(() => null);
          const text = JSON.stringify(job);
          if (job && text !== sent) write(`event: ${name}\ndata: ${text}\n\n`);
          sent = text;
          if (!job || isFinal(job.state)) stop.abort();
        } while (again && !end.aborted);
        reading = false;
      };
      // Changes during a reading are answered by one more reading, so that events keep their order.
      const changed = (): void => {
        again = true;
        if (reading) return;
        reading = true;
        void send();
      };
      const unsubscribe = subscribe(changed);
      const timer = setInterval(() => write(': \n\n'), heartbeat);
      const finish = (): void => {
        unsubscribe();
        clearInterval(timer);
        if (!cancelled) controller.close();
      };
      if (end.aborted) finish();
      else end.addEventListener('abort', finish);
      changed();
    },
    cancel: () => {
      cancelled = true;
      stop.abort();
    },
  });
}
