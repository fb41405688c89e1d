/** The shelves of the library, apart from what stands on them, so that every page's address is known without loading it. */
export const shelves = ['commodities', 'technologies', 'precedents', 'failures', 'barriers', 'law'] as const;
export type Shelf = (typeof shelves)[number];
