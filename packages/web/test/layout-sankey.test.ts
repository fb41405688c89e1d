/** The Sankey layout must hold for every directed multigraph: finite, proportional, without overlap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSankey, type SankeyLink } from '../src/layout/sankey.ts';

const options = { width: 800, height: 400 };
const graphOf = (count: number, links: readonly Omit<SankeyLink, 'id'>[]) => ({
  nodes: Array.from({ length: count }, (_, index) => ({ id: `n${index}`, label: `Firm ${index}` })),
  links: links.map((link, index) => ({ id: `l${index}`, ...link })),
});
const link = (source: number, target: number, value: number) => ({ source: `n${source}`, target: `n${target}`, value });

const anyGraph = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc
    .array(
      fc.record({
        source: fc.nat(count), // one past the last node: an unknown end
        target: fc.nat(count),
        value: fc.oneof(
          fc.double(),
          fc.double({ min: 0, max: 1e6, noNaN: true }),
          fc.constantFrom(0, 5e-324, 1.7e308, -1),
        ),
      }),
      { maxLength: 40 },
    )
    .map((links) =>
      graphOf(
        count,
        links.map(({ source, target, value }) => link(source, target, value)),
      ),
    ),
);

describe('layoutSankey', () => {
  it('places every node and every flow of any multigraph with finite coordinates', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 1200 }),
        (graph, width, height) => {
          const placed = layoutSankey(graph, { width, height });
          expect(placed.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
          const ids = new Set(graph.nodes.map(({ id }) => id));
          const kept = graph.links.filter(
            ({ source, target, value }) => value > 0 && Number.isFinite(value) && ids.has(source) && ids.has(target),
          );
          expect(placed.links.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
          expect([placed.width, placed.height].every(Number.isFinite)).toBe(true);
          for (const { x, y, width: w, height: h, labelX, labelY } of placed.nodes) {
            expect([x, y, w, h, labelX, labelY].every(Number.isFinite)).toBe(true);
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
            expect(x + w).toBeLessThanOrEqual(width + 1e-6);
            expect(y + h).toBeLessThanOrEqual(placed.height + 1e-6);
          }
          for (const { path, width: thick } of placed.links) {
            expect(path).toMatch(/^M[-\d.e,]+/);
            expect(path).not.toMatch(/NaN|Infinity|undefined/);
            expect(thick).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never lets nodes of one layer overlap, nor flows overflow their node', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { nodes, links } = layoutSankey(graph, options);
        for (const a of nodes) {
          const clear = nodes
            .filter((b) => b.id !== a.id && b.layer === a.layer)
            .every((b) => a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6);
          expect(clear).toBe(true);
          for (const side of ['source', 'target'] as const) {
            const through = links.filter((each) => each.link[side] === a.id).reduce((sum, each) => sum + each.width, 0);
            expect(through).toBeLessThanOrEqual(a.height + 1e-6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('draws widths in proportion, and counts the hairlines that are not', () => {
    const { links, hairlines } = layoutSankey(
      graphOf(3, [link(0, 1, 300), link(1, 2, 100), link(0, 2, 1e-9)]),
      options,
    );
    const [wide, narrow, thin] = links.map(({ width }) => width) as [number, number, number];
    expect(wide / narrow).toBeCloseTo(3, 9);
    expect(thin).toBe(1);
    expect(hairlines).toBe(1);
  });

  it('sends the smaller flow of a circle back below the diagram', () => {
    const { links, nodes, height } = layoutSankey(graphOf(3, [link(0, 1, 9), link(1, 2, 9), link(2, 0, 1)]), options);
    expect(links.map(({ circular }) => circular)).toEqual([false, false, true]);
    const lowest = Math.max(...nodes.map(({ y, height: h }) => y + h));
    const lane = links[2]?.y ?? 0;
    expect(lane).toBeGreaterThan(lowest);
    expect(lane).toBeLessThan(height);
  });

  it('draws what a firm gives itself as a circle too', () => {
    const { links } = layoutSankey(graphOf(2, [link(0, 0, 1), link(0, 1, 1)]), options);
    expect(links.map(({ circular }) => circular)).toEqual([true, false]);
    expect(links[0]?.path).toContain('A');
  });

  it('gives the same picture for rescaled quantities', () => {
    const paths = [1, 1e-9, 1e-3, 1e3, 1e9, 2 ** 1000].map((scale) => {
      const links = [link(0, 1, 3 * scale), link(1, 2, 2 * scale), link(2, 1, scale), link(3, 2, scale)];
      return layoutSankey(graphOf(4, links), options).links.map(({ path }) => path);
    });
    for (const scaled of paths) expect(scaled).toEqual(paths[0]);
  });

  it('stays fast where every firm gives to every other', () => {
    const all = Array.from({ length: 60 * 60 }, (_, index) =>
      link(Math.floor(index / 60), index % 60, 1 + (index % 7)),
    );
    const start = performance.now();
    expect(layoutSankey(graphOf(60, all), options).links).toHaveLength(3600);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('answers an empty graph with an empty picture', () => {
    expect(layoutSankey({ nodes: [], links: [] }, options)).toMatchObject({ nodes: [], links: [], height: 0 });
  });
});
