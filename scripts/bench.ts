/** `npm run bench`: every row a ratio against a named peer or limit, measured in this run. */
import '../bench/run.ts';
