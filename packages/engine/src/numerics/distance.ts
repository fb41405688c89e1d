/** Great-circle distance on the mean earth (haversine form, well conditioned for the short ways within a park). */

const earthRadius = 6371.0088; // km, IUGG mean radius
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export interface Place {
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Kilometres between two places given in degrees (WGS 84); null when one of them is not known. */
export function greatCircle(a: Place, b: Place): number | null {
  if (a.latitude === undefined || a.longitude === undefined) return null;
  if (b.latitude === undefined || b.longitude === undefined) return null;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}
