/** The forms in which a plan is written, by the ending of the file; `csv` is a folder. */
export const formats = ['html', 'pdf', 'xlsx', 'json', 'csv', 'geojson'] as const;
export type Format = (typeof formats)[number];
