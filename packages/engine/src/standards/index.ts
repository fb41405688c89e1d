/** What the engine offers of standards. */
export { type Answer, answers, type Reason } from './answer.ts';
export { type AssessedRow, type Assessment, assess, type Effect } from './assess.ts';
export type { ExchangeIndicators } from './exchange-indicators.ts';
export type { Cell, Figure } from './figure.ts';
export { type Series, series } from './series.ts';
