/**
 * Spectral radius of the structure of a network (cyclicity; Borrett, Fath & Patten, J. Theor. Biol. 245 (2007) 98–111).
 * The largest eigenvalue of a nonnegative matrix is the largest of its strongly connected parts; in each it lies between
 * the least and the largest of (Ax)ᵢ/xᵢ for every positive x (Collatz 1942, Wielandt 1950), so that the answer is proven by
 * its own bracket. Plain power iteration never settles on a periodic part; here it runs on A + I and Noda's inverse
 * iteration (Numer. Math. 17 (1971) 382–386), which converges for every such part, closes what it leaves open.
 */
import { links, strongComponents } from './components.ts';
import { inverse } from './inverse.ts';

const closed = 1e-13;
const powerSteps = 60;
const inverseSteps = 200;

interface Bracket {
  readonly low: number;
  readonly high: number;
}

const isClosed = ({ low, high }: Bracket): boolean => high < Infinity && high - low <= closed * high;

/** Bracket after power iteration on A + I, and the vector it ends with. */
function byPowers(graph: readonly (readonly number[])[]): Bracket & { readonly vector: Float64Array } {
  let vector = new Float64Array(graph.length).fill(1);
  let bracket: Bracket = { low: 0, high: Infinity };
  for (let step = 0; step < powerSteps && !isClosed(bracket); step += 1) {
    const image = new Float64Array(graph.length);
    let [low, high, largest] = [Infinity, 0, 0];
    graph.forEach((to, i) => {
      const own = vector[i] as number;
      let value = 0;
      for (const j of to) value += vector[j] as number;
      low = Math.min(low, value / own);
      high = Math.max(high, value / own);
      image[i] = value + own;
      largest = Math.max(largest, value + own);
    });
    bracket = { low: Math.max(low, bracket.low), high: Math.min(high, bracket.high) };
    vector = image.map((value) => value / largest);
  }
  return { ...bracket, vector };
}

/** Noda's iteration on D⁻¹AD, D the vector found so far: its row sums are the bracket, and nothing underflows. */
function byInverses(graph: readonly (readonly number[])[], start: Float64Array): number {
  const size = graph.length;
  const matrix = new Float64Array(size * size);
  graph.forEach((to, i) => {
    for (const j of to) matrix[i * size + j] = 1;
  });
  let bracket: Bracket = { low: 0, high: Infinity };
  let vector: Float64Array | null = start;
  for (let step = 0; step < inverseSteps && vector !== null && !isClosed(bracket); step += 1) {
    let [low, high] = [Infinity, 0];
    const system = new Float64Array(size * size);
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) {
        const at = i * size + j;
        const scaled: number = ((matrix[at] as number) * (vector[j] as number)) / (vector[i] as number);
        matrix[at] = scaled;
        system[at] = -scaled;
        sum += scaled;
      }
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    bracket = { low: Math.max(low, bracket.low), high: Math.min(high, bracket.high) };
    // A hair above the bound: the system stays dominant by rows and regular.
    const shift = bracket.high * (1 + 1e-15);
    for (let i = 0; i < size; i += 1) system[i * size + i] = (system[i * size + i] as number) + shift;
    const inverted: Float64Array | null = inverse(system, size);
    if (inverted === null) break;
    const image = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = i * size; j < (i + 1) * size; j += 1) sum += inverted[j] as number;
      image[i] = sum;
    }
    vector = image.every((value) => value > 0 && value < Infinity) ? image : null;
  }
  return bracket.high;
}

/** Length of the shortest beat of a strongly connected graph: the greatest common divisor of its cycles. */
function period(graph: readonly (readonly number[])[]): number {
  const level = new Int32Array(graph.length).fill(-1);
  level[0] = 0;
  const queue = [0];
  let divisor = 0;
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  for (const node of queue) {
    for (const to of graph[node] as readonly number[]) {
      if (level[to] === -1) {
        level[to] = (level[node] as number) + 1;
        queue.push(to);
      } else divisor = common(divisor, Math.abs((level[node] as number) + 1 - (level[to] as number)));
    }
  }
  return divisor;
}

export interface Cyclicity {
  /** Spectral radius of the 0/1 structure: how fast the number of ways grows with their length; 0 without a cycle. */
  readonly radius: number;
  /** Eigenvalues of that modulus: each leading part has as many as its period; without a cycle all are zero. */
  readonly multiplicity: number;
  readonly components: readonly (readonly number[])[];
}

/** Cyclicity of a network from its flow matrix (only where it is zero matters). */
export function cyclicity(flow: Float64Array, size: number): Cyclicity {
  const graph = links(flow, size);
  const components = strongComponents(graph);
  const parts = components.map((members) => {
    const place = new Map(members.map((node, index) => [node, index]));
    const part = members.map((node) =>
      (graph[node] as readonly number[]).flatMap((to) => {
        const index = place.get(to);
        return index === undefined ? [] : [index];
      }),
    );
    if (part.length === 1 && part[0]?.length === 0) return { radius: 0, period: 1 };
    const powers = byPowers(part);
    return { radius: isClosed(powers) ? powers.high : byInverses(part, powers.vector), period: period(part) };
  });
  const radius = parts.reduce((largest, part) => Math.max(largest, part.radius), 0);
  const leading = parts.filter((part) => part.radius >= radius * (1 - 1e-9));
  return { radius, multiplicity: leading.reduce((count, part) => count + part.period, 0), components };
}
