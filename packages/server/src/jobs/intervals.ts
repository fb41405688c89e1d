/** Lets through what comes often only from time to time, the latest always. */
export interface AtIntervals<T> {
  note(value: T): void;
  /** Waits for what is being written and drops what waits. Rejects when the last writing failed. */
  end(): Promise<void>;
}

/** @param interval milliseconds from the end of one writing to the next */
export function atIntervals<T>(interval: number, write: (value: T) => Promise<void>): AtIntervals<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const next = waiting;
    waiting = null;
    timer = null;
    if (!next) return;
    writing = write(next.value);
    // Reported by end(); until then a failure must not count as unhandled.
    writing.catch(() => {});
    timer = setTimeout(flush, interval);
  };
  return {
    note(value) {
      waiting = { value };
      if (!timer) flush();
    },
    end() {
      if (timer) clearTimeout(timer);
      timer = null;
      waiting = null;
      return writing;
    },
  };
}
