/**
 * The hold-up of investments among many: producers who invest meet consumers who may take the whole surplus, and both copy whom they
 * see doing better. After "The Hold-Up Problem as a Barrier to Green Industrial Symbiosis" (extended abstract with its NetLogo model,
 * 2025/26, repository Dev-Fanboy/Symbiosis-Netlogo). The investment is paid in every tick of a link, as in the version whose figures
 * are published; that author's last version pays it once.
 */
import { normal, random } from '../../numerics/random.ts';

export interface HoldUp {
  /** What a producer pays in each tick of a link. */
  readonly tickCost: number;
  /** Mean value that a link makes in a tick, and the standard deviation of all links' value together. */
  readonly surplus: number;
  readonly turbulence: number;
  /** Probability that an opportunist has to act honestly, 0 … 1. */
  readonly contract: number;
  /** Ticks for which an opportunist is remembered, and before which nobody leaves a link. */
  readonly memory: number;
  readonly lockIn: number;
}

export interface HoldUpEnd {
  /** Share of the producers who invest, and of the consumers who are honest, after the last tick. */
  readonly participation: number;
  readonly honesty: number;
}

const each = 50; // producers, and as many consumers
const edge = 16.5; // of the plane, which does not wrap
const sight = 5;
const scrap = 1;
const living = 0.5;
const mutation = 0.01;
const none = -1;

/** Producers come first, then consumers; good is 1 for who invests or is honest. */
interface Agents {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly heading: Float64Array;
  readonly wealth: Float64Array;
  readonly good: Uint8Array;
  /** Tick at which the last link was made. */
  readonly since: Float64Array;
  /** Of producers: the consumer linked to or −1. Of consumers: how many links they have. */
  readonly partner: Int32Array;
  readonly links: Int32Array;
  /** Tick at which a producer last left a consumer, producers in rows. */
  readonly left: Float64Array;
  readonly seen: Int32Array;
}

function settleDown(next: () => number): Agents {
  const all = 2 * each;
  const place = () => Float64Array.from({ length: all }, () => edge * (2 * next() - 1));
  return {
    x: place(),
    y: place(),
    heading: Float64Array.from({ length: all }, () => 360 * next()),
    wealth: new Float64Array(all).fill(50),
    good: Uint8Array.from({ length: all }, () => (next() < 0.5 ? 1 : 0)),
    since: new Float64Array(all).fill(-Infinity),
    partner: new Int32Array(each).fill(none),
    links: new Int32Array(all),
    left: new Float64Array(each * all).fill(-Infinity),
    seen: new Int32Array(each),
  };
}

const isInside = (x: number, y: number): boolean => Math.abs(x) <= edge && Math.abs(y) <= edge;

/** A free agent turns by −25 … 24 degrees, goes one step unless the edge is in the way, and turns round before it. */
function walk({ x, y, heading }: Agents, agent: number, next: () => number): void {
  let towards = (heading[agent] as number) + Math.floor(50 * next()) - 25;
  const [dx, dy] = [Math.sin((towards * Math.PI) / 180), Math.cos((towards * Math.PI) / 180)];
  let [px, py] = [x[agent] as number, y[agent] as number];
  if (isInside(px + dx, py + dy)) [px, py] = [px + dx, py + dy];
  if (!isInside(px + dx, py + dy)) towards += 180;
  x[agent] = px;
  y[agent] = py;
  heading[agent] = towards % 360;
}

/**
 * One at random of the `each` agents from `first` on that are in sight and were not left after `forgotten` (ticks in `left` from
 * `row` on); −1 without any.
 */
function oneInSight(
  { x, y, left, seen }: Agents,
  { agent, first, row, forgotten }: Record<'agent' | 'first' | 'row' | 'forgotten', number>,
  next: () => number,
): number {
  const [px, py] = [x[agent] as number, y[agent] as number];
  let count = 0;
  for (let other = first; other < first + each; other += 1) {
    const dx = (x[other] as number) - px;
    const dy = (y[other] as number) - py;
    if (dx * dx + dy * dy > sight * sight || other === agent || (left[row + other] as number) > forgotten) continue;
    seen[count] = other;
    count += 1;
  }
  return count === 0 ? none : (seen[Math.floor(count * next())] as number);
}

/** Links end where the lock-in is over and the partner an opportunist, who is remembered; investors without a link seek one. */
function linkUp(agents: Agents, { lockIn, memory }: HoldUp, tick: number, next: () => number): void {
  const { partner, since, links, good, left } = agents;
  for (let producer = 0; producer < each; producer += 1) {
    const consumer = partner[producer] as number;
    if (consumer === none || tick - (since[producer] as number) < lockIn || good[consumer] === 1) continue;
    left[producer * 2 * each + consumer] = tick;
    partner[producer] = none;
    links[consumer] = (links[consumer] as number) - 1;
  }
  for (let producer = 0; producer < each; producer += 1) {
    if (partner[producer] !== none || good[producer] === 0) continue;
    const seeking = { agent: producer, first: each, row: producer * 2 * each, forgotten: tick - memory };
    const found = oneInSight(agents, seeking, next);
    if (found === none) continue;
    partner[producer] = found;
    since[producer] = tick;
    since[found] = tick;
    links[found] = (links[found] as number) + 1;
  }
}

/** The value of a tick is shared by half, or the consumer leaves the producer its scrap. */
function play({ partner, wealth, good }: Agents, { tickCost, contract }: HoldUp, value: number, next: () => number) {
  for (let producer = 0; producer < each; producer += 1) {
    const consumer = partner[producer] as number;
    if (consumer === none) continue;
    const isForced = next() < contract;
    const share = good[consumer] === 1 || isForced ? value / 2 : scrap;
    wealth[producer] = (wealth[producer] as number) + share - tickCost;
    wealth[consumer] = (wealth[consumer] as number) + value - share;
  }
}

/** Who has no young link and sees a wealthier one of its kind takes its way, and now and then any. */
function imitate(agents: Agents, { lockIn }: HoldUp, tick: number, next: () => number): void {
  const { wealth, good, since } = agents;
  for (let agent = 0; agent < 2 * each; agent += 1) {
    // No link ends before the lock-in, so that a young one still stands.
    if (tick - (since[agent] as number) < lockIn) continue;
    const among = { agent, first: agent < each ? 0 : each, row: 0, forgotten: Infinity };
    const model = oneInSight(agents, among, next);
    if (model === none || (wealth[model] as number) <= (wealth[agent] as number)) continue;
    good[agent] = next() < mutation ? Number(next() < 0.5) : (good[model] as number);
  }
}

/** Runs the model for so many ticks; the same seed gives the same run. */
export function holdUp(setting: HoldUp, seed: number, ticks = 1000): HoldUpEnd {
  const next = random(seed);
  const agents = settleDown(next);
  const { links, partner, wealth, good } = agents;
  for (let tick = 0; tick < ticks; tick += 1) {
    const value = Math.max(0, setting.surplus + setting.turbulence * normal(next));
    for (let agent = 0; agent < 2 * each; agent += 1) {
      const isFree = agent < each ? partner[agent] === none : links[agent] === 0;
      if (isFree) walk(agents, agent, next);
      wealth[agent] = (wealth[agent] as number) - living;
    }
    linkUp(agents, setting, tick, next);
    play(agents, setting, value, next);
    imitate(agents, setting, tick, next);
  }
  const share = (from: number): number =>
    good.subarray(from, from + each).reduce((total, one) => total + one, 0) / each;
  return { participation: share(0), honesty: share(each) };
}
