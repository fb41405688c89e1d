/** HiGHS itself, for tests and benchmarks that compare with it. */
import loader, { type Highs } from 'highs';

/** A loaded HiGHS without anything of ours around it. */
export const bareHighs = (): Promise<Highs> => (loader as unknown as typeof loader.default)();
