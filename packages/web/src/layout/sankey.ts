/**
 * Layered layout of a Sankey diagram whose flows may run in circles, as in symbiosis they do.
 *
 * 1. Cycles are opened along the greedy order of Eades, Lin and Smyth (1993, Inf. Proc. Lett. 47, 319–323), weighted by flow.
 * 2. Layers by longest path; flows across several layers get way points, so that they pass beside nodes (Sugiyama 1981).
 * 3. Heights by weighted relaxation of node centres.
 * 4. Flows against the order, and from a node to itself, run back below the diagram, each in a lane of its own.
 *
 * Pure, deterministic, and defined for every directed multigraph. Widths are proportional to the flow, on one scale for
 * the whole diagram; only a flow too thin to see is drawn as a hairline (`hairlines` counts them).
 */

export interface SankeyNode {
  readonly id: string;
  readonly label: string;
}

export interface SankeyLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** In one unit for the whole diagram. */
  readonly value: number;
}

export interface SankeyOptions {
  readonly width: number;
  /** Wished height; the answer is taller when nodes and hairlines need more room. */
  readonly height: number;
  readonly nodeWidth?: number;
  /** Gap between nodes of a layer. */
  readonly nodeGap?: number;
}

export interface PlacedNode<N extends SankeyNode = SankeyNode> {
  readonly id: string;
  readonly label: string;
  readonly node: N;
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the label goes: beside the node, toward the middle of the diagram. */
  readonly labelX: number;
  readonly labelY: number;
  readonly labelAnchor: 'start' | 'end';
}

export interface PlacedLink<L extends SankeyLink = SankeyLink> {
  readonly id: string;
  readonly link: L;
  /** Centre line as SVG path data, to be stroked with `width` and no fill. */
  readonly path: string;
  readonly width: number;
  /** Runs back below the diagram. */
  readonly circular: boolean;
  /** Middle of the flow, for a mark or a number. */
  readonly x: number;
  readonly y: number;
}

export interface Sankey<N extends SankeyNode = SankeyNode, L extends SankeyLink = SankeyLink> {
  readonly nodes: readonly PlacedNode<N>[];
  readonly links: readonly PlacedLink<L>[];
  readonly width: number;
  readonly height: number;
  /** Flows drawn thicker than their share, because they could not be seen otherwise. */
  readonly hairlines: number;
}

const hairline = 1;
const laneGap = 5;
/** Beyond this many way points flows are drawn straight from node to node. */
const wayPointLimit = 4000;

/** A node or a way point of a flow while it is being placed. */
interface Box {
  readonly key: number;
  layer: number;
  size: number;
  y: number;
  readonly before: Leg[];
  readonly after: Leg[];
}
/** A flow between neighbouring boxes. */
interface Leg {
  readonly from: Box;
  readonly to: Box;
  readonly weight: number;
  readonly flow: Flow;
}
interface Flow {
  readonly index: number;
  readonly source: number;
  readonly target: number;
  /** Share of the largest flow, 0…1. */
  readonly share: number;
  readonly circular: boolean;
  width: number;
  readonly legs: Leg[];
}

/**
 * Places nodes and flows. Flows of zero, of no finite or negative value, and flows whose ends are not among the nodes
 * are left out; every other flow and every node appears with finite coordinates.
 */
export function layoutSankey<N extends SankeyNode, L extends SankeyLink>(
  graph: { readonly nodes: readonly N[]; readonly links: readonly L[] },
  options: SankeyOptions,
): Sankey<N, L> {
  const width = positive(options.width, 800);
  const wished = positive(options.height, 400);
  const nodeGap = positive(options.nodeGap, 14);

  const nodes = [...new Map(graph.nodes.map((node) => [node.id, node])).values()];
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const links = graph.links.filter(
    ({ source, target, value }) => Number.isFinite(value) && value > 0 && position.has(source) && position.has(target),
  );
  if (nodes.length === 0) return { nodes: [], links: [], width, height: 0, hairlines: 0 };

  const largest = links.reduce((most, { value }) => Math.max(most, value), 0);
  const ends = links.map(({ source, target, value }) => ({
    source: position.get(source) as number,
    target: position.get(target) as number,
    share: value / largest,
  }));
  const rank = openCycles(nodes.length, ends);
  const flows: Flow[] = ends.map((end, index) => ({
    source: end.source,
    target: end.target,
    share: end.share,
    index,
    circular: (rank[end.source] as number) >= (rank[end.target] as number),
    width: 0,
    legs: [],
  }));
  const layers = layer(nodes.length, flows, rank);
  const columns = layers.reduce((most, each) => Math.max(most, each), 0) + 1;
  const nodeWidth = Math.min(positive(options.nodeWidth, 14), width / (2 * columns));

  // One scale for all: the tallest layer, with the lanes below it, fills the height.
  const incoming = sums(nodes.length, flows, 'target');
  const outgoing = sums(nodes.length, flows, 'source');
  const scale = scaleOf({ layers, columns, flows, incoming, outgoing, height: wished, width, nodeGap });
  for (const flow of flows) flow.width = Math.max(hairline, flow.share * scale);

  const boxes = nodes.map(
    (_, key): Box => ({ key, layer: layers[key] as number, size: 0, y: 0, before: [], after: [] }),
  );
  for (const box of boxes) {
    const total = (side: 'source' | 'target') =>
      flows.reduce((sum, flow) => (flow[side] === box.key ? sum + flow.width : sum), 0);
    box.size = Math.max(2, total('source'), total('target'));
  }
  const grid: Box[][] = Array.from({ length: columns }, () => []);
  for (const box of boxes) (grid[box.layer] as Box[]).push(box);
  threadFlows(flows, boxes, grid);
  const bottom = placeHeights(grid, wished - lanesHeight(flows), nodeGap);

  const turns = turnsOf(flows, layers, width / 4);
  const margins = { left: turns.left[0] ?? 0, right: turns.right[columns - 1] ?? 0 };
  const step = columns > 1 ? (width - margins.left - margins.right - nodeWidth) / (columns - 1) : 0;
  const left = columns > 1 ? margins.left : (width - nodeWidth) / 2;
  const x = (column: number) => left + column * step;

  const ports = portsOf(flows, boxes);
  const placedLinks: PlacedLink<L>[] = [];
  for (const flow of flows) {
    if (flow.circular) continue;
    placedLinks[flow.index] = { ...forwardPath(flow, ports, x, nodeWidth), ...drawn(flow, links) };
  }
  // Short returns run in the upper lanes, inside the longer ones.
  let lane = bottom + laneGap * 2;
  for (const flow of circularOrder(flows, layers)) {
    const y = lane + flow.width / 2;
    lane += flow.width + laneGap;
    placedLinks[flow.index] = {
      ...returnPath(
        flow,
        ports,
        turns,
        x(layers[flow.source] as number) + nodeWidth,
        x(layers[flow.target] as number),
        y,
      ),
      ...drawn(flow, links),
    };
  }

  const placedNodes = boxes.map((box): PlacedNode<N> => {
    const node = nodes[box.key] as N;
    const toRight = columns === 1 || box.layer < columns - 1;
    return {
      id: node.id,
      label: node.label,
      node,
      layer: box.layer,
      x: x(box.layer),
      y: box.y,
      width: nodeWidth,
      height: box.size,
      labelX: toRight ? x(box.layer) + nodeWidth + 6 : x(box.layer) - 6,
      labelY: box.y + box.size / 2,
      labelAnchor: toRight ? 'start' : 'end',
    };
  });
  return {
    nodes: placedNodes,
    links: placedLinks,
    width,
    height: Math.max(wished, lane, bottom),
    hairlines: flows.filter(({ share, width: thick }) => share * scale < thick).length,
  };
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

const positive = (value: number | undefined, otherwise: number): number =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : otherwise;

function drawn<L extends SankeyLink>(flow: Flow, links: readonly L[]) {
  const link = links[flow.index] as L;
  return { id: link.id, link, width: flow.width, circular: flow.circular };
}

function sums(count: number, flows: readonly Flow[], side: 'source' | 'target'): number[] {
  const total = zeros(count);
  for (const flow of flows) total[flow[side]] = (total[flow[side]] as number) + flow.share;
  return total;
}

const total = (flows: ReadonlyMap<number, number>): number => flows.values().reduce((sum, share) => sum + share, 0);

/** Rank of every node in an order against which little flow runs; earlier given nodes win ties. */
function openCycles(count: number, ends: readonly { source: number; target: number; share: number }[]): number[] {
  const out = Array.from({ length: count }, () => new Map<number, number>());
  const into = Array.from({ length: count }, () => new Map<number, number>());
  for (const { source, target, share } of ends) {
    if (source === target) continue;
    const gives = out[source] as Map<number, number>;
    const takes = into[target] as Map<number, number>;
    gives.set(target, (gives.get(target) ?? 0) + share);
    takes.set(source, (takes.get(source) ?? 0) + share);
  }
  const rank = zeros(count);
  const open = new Set(rank.keys());
  let first = 0;
  let last = count - 1;
  const take = (node: number, place: number) => {
    rank[node] = place;
    open.delete(node);
    for (const target of (out[node] as Map<number, number>).keys()) into[target]?.delete(node);
    for (const source of (into[node] as Map<number, number>).keys()) out[source]?.delete(node);
  };
  while (open.size > 0) {
    const sink = open.values().find((node) => out[node]?.size === 0);
    const source = sink === undefined ? open.values().find((node) => into[node]?.size === 0) : undefined;
    if (sink !== undefined) take(sink, last--);
    else if (source !== undefined) take(source, first++);
    else {
      let best = -1;
      let most = Number.NEGATIVE_INFINITY;
      for (const node of open) {
        const surplus = total(out[node] as Map<number, number>) - total(into[node] as Map<number, number>);
        if (surplus > most) [best, most] = [node, surplus];
      }
      take(best, first++);
    }
  }
  return rank;
}

/** Layer of every node: longest path from the sources, then sources move next to their nearest receiver. */
function layer(count: number, flows: readonly Flow[], rank: readonly number[]): number[] {
  const order = [...rank.keys()].toSorted((a, b) => (rank[a] as number) - (rank[b] as number));
  const after = Array.from({ length: count }, () => [] as number[]);
  const before = Array.from({ length: count }, () => [] as number[]);
  for (const { source, target, circular } of flows) {
    if (circular) continue;
    after[source]?.push(target);
    before[target]?.push(source);
  }
  const layers = zeros(count);
  for (const node of order)
    for (const next of after[node] ?? []) layers[next] = Math.max(layers[next] as number, (layers[node] as number) + 1);
  for (const node of order.toReversed()) {
    const next = after[node] ?? [];
    if (before[node]?.length === 0 && next.length > 0)
      layers[node] =
        next.reduce((least, each) => Math.min(least, layers[each] as number), Number.POSITIVE_INFINITY) - 1;
  }
  return layers;
}

/** Pixels for the largest flow, so that the tallest layer and all lanes fit the height, and the turns fit the width. */
function scaleOf(given: {
  readonly layers: readonly number[];
  readonly columns: number;
  readonly flows: readonly Flow[];
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  readonly height: number;
  readonly width: number;
  readonly nodeGap: number;
}): number {
  const through = zeros(given.columns);
  const boxes = zeros(given.columns);
  given.layers.forEach((column, node) => {
    through[column] =
      (through[column] as number) + Math.max(given.incoming[node] as number, given.outgoing[node] as number);
    boxes[column] = (boxes[column] as number) + 1;
  });
  for (const { source, target, circular, share } of given.flows) {
    if (circular) continue;
    for (let column = (given.layers[source] as number) + 1; column < (given.layers[target] as number); column++)
      through[column] = (through[column] as number) + share;
  }
  const back = given.flows.filter(({ circular }) => circular);
  const backShare = back.reduce((sum, { share }) => sum + share, 0);
  const lanes = laneGap * (back.length + 1);
  let scale = Number.POSITIVE_INFINITY;
  for (let column = 0; column < given.columns; column++) {
    const gaps = given.nodeGap * Math.max(0, (boxes[column] as number) - 1);
    const room = Math.max(given.height / 3, given.height - gaps - lanes);
    const needed = (through[column] as number) + backShare;
    if (needed > 0) scale = Math.min(scale, room / needed);
  }
  // The turns at both sides take a third of the width at most.
  if (backShare > 0) scale = Math.min(scale, given.width / 3 / (2 * backShare));
  return Number.isFinite(scale) ? Math.max(scale, 1e-6) : 0;
}

/** Adds a way point in every layer that a flow crosses. */
function threadFlows(flows: readonly Flow[], boxes: readonly Box[], grid: readonly Box[][]): void {
  const spans = flows.map((flow) =>
    flow.circular ? 0 : (boxes[flow.target] as Box).layer - (boxes[flow.source] as Box).layer - 1,
  );
  const threaded = spans.reduce((sum, span) => sum + span, 0) <= wayPointLimit;
  for (const flow of flows) {
    if (flow.circular) continue;
    let from = boxes[flow.source] as Box;
    const goal = boxes[flow.target] as Box;
    const join = (to: Box) => {
      const leg: Leg = { from, to, weight: flow.width, flow };
      from.after.push(leg);
      to.before.push(leg);
      flow.legs.push(leg);
      from = to;
    };
    for (let column = threaded ? from.layer + 1 : goal.layer; column < goal.layer; column++) {
      const point: Box = { key: -1, layer: column, size: flow.width, y: 0, before: [], after: [] };
      (grid[column] as Box[]).push(point);
      join(point);
    }
    join(goal);
  }
}

const lanesHeight = (flows: readonly Flow[]): number =>
  flows.reduce((sum, flow) => (flow.circular ? sum + flow.width + laneGap : sum), laneGap);

/** Sets every box's height by weighted relaxation to and fro; returns the lowest edge. */
function placeHeights(grid: readonly Box[][], wished: number, gap: number): number {
  const gapIn = (column: readonly Box[]) => Math.min(gap, wished / 2 / Math.max(1, column.length));
  const needed = grid.map((column) => column.reduce((sum, { size }) => sum + size + gapIn(column), 0));
  const height = Math.max(wished, ...needed);
  for (const column of grid) {
    let y = 0;
    for (const box of column) {
      box.y = y;
      y += box.size + gapIn(column);
    }
    spread(column, gapIn(column), height);
  }
  for (let round = 0; round < 24; round++) {
    const pull = 0.99 ** round;
    const forth = round % 2 === 0;
    for (const column of forth ? grid : grid.toReversed()) {
      for (const box of column) {
        const wish = wishedCentre(box, forth);
        if (wish !== null) box.y += (wish - centre(box)) * pull;
      }
      spread(column, gapIn(column), height);
    }
  }
  const top = grid.flat().reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  for (const box of grid.flat()) box.y -= top;
  return grid.flat().reduce((most, { y, size }) => Math.max(most, y + size), 0);
}

const centre = (box: Box): number => box.y + box.size / 2;

/** Mean centre of the neighbours upstream (`forth`) or downstream, weighted by flow. */
function wishedCentre(box: Box, forth: boolean): number | null {
  const legs = forth ? box.before : box.after;
  const weight = legs.reduce((sum, leg) => sum + leg.weight, 0);
  if (weight === 0) return null;
  return legs.reduce((sum, leg) => sum + leg.weight * centre(forth ? leg.from : leg.to), 0) / weight;
}

/** Moves overlapping boxes of one layer apart within 0…height, keeping the order of their centres. */
function spread(column: Box[], gap: number, height: number): void {
  column.sort((a, b) => centre(a) - centre(b));
  let edge = 0;
  for (const box of column) {
    box.y = Math.max(box.y, edge);
    edge = box.y + box.size + gap;
  }
  edge = height;
  for (const box of column.toReversed()) {
    box.y = Math.min(box.y, edge - box.size);
    edge = box.y - gap;
  }
}

/** Returns in the order of their lanes, upper first. */
function circularOrder(flows: readonly Flow[], layers: readonly number[]): Flow[] {
  const span = ({ source, target }: Flow) => (layers[source] as number) - (layers[target] as number);
  return flows.filter(({ circular }) => circular).toSorted((a, b) => span(a) - span(b) || a.index - b.index);
}

/** How far out each return turns beside its layer, `most` at the most, and the room that all turns of a layer take. */
function turnsOf(flows: readonly Flow[], layers: readonly number[], most: number) {
  const left: number[] = [];
  const right: number[] = [];
  const out = new Map<Flow, { right: number; left: number }>();
  for (const flow of circularOrder(flows, layers)) {
    const take = (room: number[], column: number) => {
      const at = (room[column] ?? 4) + flow.width / 2;
      room[column] = at + flow.width / 2 + 3;
      return at;
    };
    out.set(flow, {
      right: take(right, layers[flow.source] as number),
      left: take(left, layers[flow.target] as number),
    });
  }
  const widest = Math.max(0, ...left.filter(Number.isFinite), ...right.filter(Number.isFinite));
  const squeeze = Math.min(1, most / widest);
  return {
    left: left.map((room) => room * squeeze),
    right: right.map((room) => room * squeeze),
    of: (flow: Flow) => {
      const turn = out.get(flow) ?? { right: 0, left: 0 };
      return { right: turn.right * squeeze, left: turn.left * squeeze };
    },
  };
}

/** Where every flow leaves its source and enters its target, as the height of its centre line. */
function portsOf(flows: readonly Flow[], boxes: readonly Box[]) {
  const leave = new Map<Flow, number>();
  const enter = new Map<Flow, number>();
  const layers = boxes.map((box) => box.layer);
  // The lowest port takes the upper lane, so that returns nest instead of crossing.
  const circular = circularOrder(flows, layers).toReversed();
  for (const box of boxes) {
    const stack = (forward: Flow[], back: Flow[], ports: Map<Flow, number>) => {
      let y = box.y;
      for (const flow of [...forward, ...back]) {
        ports.set(flow, y + flow.width / 2);
        y += flow.width;
      }
    };
    const byHeight = (legs: readonly Leg[], far: (leg: Leg) => Box) =>
      legs.toSorted((a, b) => centre(far(a)) - centre(far(b)) || a.flow.index - b.flow.index).map(({ flow }) => flow);
    stack(
      byHeight(box.after, ({ to }) => to),
      circular.filter(({ source }) => source === box.key),
      leave,
    );
    stack(
      byHeight(box.before, ({ from }) => from),
      circular.filter(({ target }) => target === box.key),
      enter,
    );
  }
  return { leave: (flow: Flow) => leave.get(flow) ?? 0, enter: (flow: Flow) => enter.get(flow) ?? 0 };
}
type Ports = ReturnType<typeof portsOf>;
type Turns = ReturnType<typeof turnsOf>;

/** Coordinates to a hundredth of a pixel. */
const write = (value: number): string => String(Math.round(value * 100) / 100);

function forwardPath(flow: Flow, ports: Ports, x: (column: number) => number, nodeWidth: number) {
  const parts: string[] = [];
  let middle = { x: 0, y: 0 };
  flow.legs.forEach(({ from, to }, index) => {
    const [startX, startY] = [x(from.layer) + nodeWidth, index === 0 ? ports.leave(flow) : centre(from)];
    const [endX, endY] = [x(to.layer), index === flow.legs.length - 1 ? ports.enter(flow) : centre(to)];
    const bend = (startX + endX) / 2;
    parts.push(index === 0 ? `M${write(startX)},${write(startY)}` : `L${write(startX)},${write(startY)}`);
    parts.push(`C${write(bend)},${write(startY)} ${write(bend)},${write(endY)} ${write(endX)},${write(endY)}`);
    if (index === Math.floor((flow.legs.length - 1) / 2)) middle = { x: bend, y: (startY + endY) / 2 };
  });
  return { path: parts.join(''), ...middle };
}

function returnPath(flow: Flow, ports: Ports, turns: Turns, startX: number, endX: number, laneY: number) {
  const [startY, endY] = [ports.leave(flow), ports.enter(flow)];
  const { right, left } = turns.of(flow);
  const [outX, backX] = [startX + right, Math.max(0, endX - left)];
  const corner = (depth: number, reach: number) => Math.max(0, Math.min(flow.width / 2 + 4, depth / 2, reach));
  const one = corner(laneY - startY, right);
  const two = corner(laneY - endY, endX - backX);
  const turn = (radius: number, toX: number, toY: number) =>
    `A${write(radius)},${write(radius)} 0 0 1 ${write(toX)},${write(toY)}`;
  const path = [
    `M${write(startX)},${write(startY)}`,
    `H${write(outX - one)}`,
    turn(one, outX, startY + one),
    `V${write(laneY - one)}`,
    turn(one, outX - one, laneY),
    `H${write(backX + two)}`,
    turn(two, backX, laneY - two),
    `V${write(endY + two)}`,
    turn(two, backX + two, endY),
    `H${write(endX)}`,
  ].join('');
  return { path, x: (outX + backX) / 2, y: laneY };
}
