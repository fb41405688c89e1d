/** A server in a process of its own, as the tests that kill it need. Started with its options as JSON; prints its address. */
import { serve } from '../src/serve.ts';

const server = await serve(JSON.parse(process.argv[2] ?? '{}') as Parameters<typeof serve>[0]);
process.stdout.write(`${server.address}\n`);
