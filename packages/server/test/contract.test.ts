/** The whole contract, on the PostgreSQL that Kyosei brings. */
import { startServer } from './client.ts';
import { contract } from './suite.ts';

contract(() => startServer());
