/** A solving that never ends of itself, for a test that interrupts it. */
import { solving } from '../src/solving.ts';

await solving(async () => {
  process.stdout.write('solving\n');
  await new Promise(() => setInterval(() => {}, 1000));
});
