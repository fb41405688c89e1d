/** What the engine offers of a firm's own environmental management. */
export { type Allocation, allocations } from './avoided.ts';
export { monthsLater } from './calendar.ts';
export { type FirmAccounts, firmAccounts } from './firm.ts';
