/** Processor time since a moment, in milliseconds: unlike the clock it does not count what else runs on the machine. */
export function effort(): () => number {
  const begin = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
}
