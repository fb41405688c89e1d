/** A plan in the forms that other programs read. */
export { dataPackage } from './data-package.ts';
export { geoJson } from './geojson.ts';
export { planSheets } from './sheets.ts';
