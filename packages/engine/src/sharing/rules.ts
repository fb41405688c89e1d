/** The rules by which a joint worth is split, in the order in which they are shown. */
export const rules = [
  'shapley',
  'nucleolus',
  'prenucleolus',
  'tau',
  'equal',
  'equalSurplus',
  'proportionalAlone',
  'proportionalMarginal',
] as const;
export type Rule = (typeof rules)[number];
