/** Property tests draw from one seed, so that a run can be repeated; KYOSEI_TEST_SEED chooses another. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.KYOSEI_TEST_SEED ?? 1) });
