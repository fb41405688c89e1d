/** A register: very many streams as columns, so that a million of them fit in memory and are read in order. */

/** Qualities of which a want states the least (temperature °C, purity) and the most (moisture, contaminants in ppm). */
export const leastNames = ['temperature', 'purity'] as const;
export const mostNames = ['moisture', 'chloride', 'cod', 'suspended solids', 'hydrogen sulphide'] as const;
export const earthRadius = 6371.0088; // km

/** One stream of a register. */
export interface RegisterStream {
  readonly firm: number;
  readonly direction: 'has' | 'wants';
  /** Position in the rules' list of commodities. */
  readonly commodity: number;
  readonly latitude: number;
  readonly longitude: number;
  /** unit/a */
  readonly quantity: number;
  /** Position in the rules' list of shapes. */
  readonly shape: number;
  /** currency/unit */
  readonly presentCost: number;
  /** Offered, or for a want the least accepted; NaN where nobody states or asks it. */
  readonly least: readonly number[];
  /** Offered, or for a want the most accepted; NaN where nobody states or asks it. */
  readonly most: readonly number[];
}

/** Columns by slot. Buffers may be shared between threads. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly quantity: Float64Array;
  readonly cost: Float64Array;
  /** `leastNames.length` a slot; −∞ for a want that asks nothing, NaN for a have that states nothing. */
  readonly least: Float64Array;
  /** `mostNames.length` a slot; ∞ for a want that asks nothing, 0 for a have that states nothing. */
  readonly most: Float64Array;
  readonly firm: Uint32Array;
  readonly commodity: Uint16Array;
  readonly wants: Uint8Array;
  readonly shape: Uint8Array;
}

/** Makes a buffer; a caller with threads passes one that shares. */
export type Allocate = (bytes: number) => ArrayBufferLike;

export function columns(size: number, allocate: Allocate): Columns {
  const doubles = (each: number): Float64Array => new Float64Array(allocate(8 * size * each));
  return {
    x: doubles(1),
    y: doubles(1),
    z: doubles(1),
    quantity: doubles(1),
    cost: doubles(1),
    least: doubles(leastNames.length),
    most: doubles(mostNames.length),
    firm: new Uint32Array(allocate(4 * size)),
    commodity: new Uint16Array(allocate(2 * size)),
    wants: new Uint8Array(allocate(size)),
    shape: new Uint8Array(allocate(size)),
  };
}

/** Writes a stream into a slot; the place becomes a point on the sphere of unit radius. */
export function put(to: Columns, slot: number, stream: RegisterStream): void {
  const [latitude, longitude] = [(stream.latitude * Math.PI) / 180, (stream.longitude * Math.PI) / 180];
  const wants = stream.direction === 'wants';
  to.x[slot] = Math.cos(latitude) * Math.cos(longitude);
  to.y[slot] = Math.cos(latitude) * Math.sin(longitude);
  to.z[slot] = Math.sin(latitude);
  to.quantity[slot] = stream.quantity;
  to.cost[slot] = stream.presentCost;
  to.firm[slot] = stream.firm;
  to.commodity[slot] = stream.commodity;
  to.wants[slot] = wants ? 1 : 0;
  to.shape[slot] = stream.shape;
  for (let k = 0; k < leastNames.length; k += 1) {
    const value = stream.least[k] ?? Number.NaN;
    to.least[slot * leastNames.length + k] = wants && Number.isNaN(value) ? -Infinity : value;
  }
  for (let k = 0; k < mostNames.length; k += 1) {
    const value = stream.most[k] ?? Number.NaN;
    to.most[slot * mostNames.length + k] = Number.isNaN(value) ? (wants ? Infinity : 0) : value;
  }
}

/** Copies one slot to another. */
export function move(from: Columns, at: number, to: Columns, slot: number): void {
  for (const name of ['x', 'y', 'z', 'quantity', 'cost', 'firm', 'commodity', 'wants', 'shape'] as const)
    to[name][slot] = from[name][at] as number;
  for (let k = 0; k < leastNames.length; k += 1)
    to.least[slot * leastNames.length + k] = from.least[at * leastNames.length + k] as number;
  for (let k = 0; k < mostNames.length; k += 1)
    to.most[slot * mostNames.length + k] = from.most[at * mostNames.length + k] as number;
}

/** km on the earth for a chord of the unit sphere. */
export const arc = (chord: number): number => 2 * earthRadius * Math.asin(Math.min(1, chord / 2));
