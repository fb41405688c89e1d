/** placeholder */
export const zh = {};
