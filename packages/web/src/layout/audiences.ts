/** For whom a report is written: they get other sections of the one template. */
export const audiences = ['board', 'firm', 'regulator', 'annex'] as const;
export type Audience = (typeof audiences)[number];
