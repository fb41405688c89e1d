/** What one has chosen on the opportunities page: it stands in the address, so that a link shows the same list. Pure. */
import { type MatchGate, matchGates, type NearMiss, type Opportunity } from '@kyosei/model/opportunities';
import { type FlowKind, flowColours } from '../layout/palette.ts';
import type { Scene } from './scene.ts';

/** What is left out is as the page begins. */
export interface OpportunityView {
  readonly scenario?: string;
  readonly q?: string;
  readonly kind?: FlowKind;
  readonly firm?: string;
  /** Only what passes this gate without a remark. */
  readonly gate?: MatchGate;
  /** currency/a expected at least */
  readonly value?: number;
}

const words = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

/** Takes from an address what can be a choice; the rest is as if it were not there. */
export function readView(search: Readonly<Record<string, unknown>>): OpportunityView {
  const [scenario, q, firm] = [words(search.scenario), words(search.q), words(search.firm)];
  const gate = matchGates.find((name) => name === search.gate);
  const kind = (Object.keys(flowColours.light) as FlowKind[]).find((name) => name === search.kind);
  const { value } = search;
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(q === undefined ? {} : { q }),
    ...(kind === undefined ? {} : { kind }),
    ...(firm === undefined ? {} : { firm }),
    ...(gate === undefined ? {} : { gate }),
    ...(typeof value === 'number' && value > 0 && Number.isFinite(value) ? { value } : {}),
  };
}

/** A pair that is asked about. */
export interface PairView {
  readonly scenario?: string;
  readonly have?: string;
  readonly want?: string;
}

export function readPair(search: Readonly<Record<string, unknown>>): PairView {
  const [scenario, have, want] = [words(search.scenario), words(search.have), words(search.want)];
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(have === undefined ? {} : { have }),
    ...(want === undefined ? {} : { want }),
  };
}

const flat = (value: string): string => value.normalize('NFKC').toLowerCase();

/** Whether kind, firm and search leave a pair in; each word that is searched must stand in a name or synonym of it. */
export function concerns(
  { from, to, chain }: Pick<Opportunity | NearMiss, 'from' | 'to' | 'chain'>,
  { q, kind, firm }: OpportunityView,
  scene: Scene,
): boolean {
  if (kind !== undefined && scene.kind(from.commodity) !== kind) return false;
  if (firm !== undefined && from.firm !== firm && to.firm !== firm) return false;
  if (q === undefined) return true;
  const all = flat(
    [
      ...[from, to].map((end) => `${scene.firm(end.firm)} ${scene.synonyms(end.commodity).join(' ')}`),
      ...chain.map(({ id, name }) => `${scene.technology(id)} ${name}`),
    ].join(' '),
  );
  return flat(q)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Opportunities that the choices leave in. */
export const chosen = (view: OpportunityView, scene: Scene): readonly Opportunity[] =>
  scene.asked.opportunities.filter(
    (each) =>
      concerns(each, view, scene) &&
      (view.value === undefined || each.expected >= view.value) &&
      (view.gate === undefined || each.gates.some(({ gate, verdict }) => gate === view.gate && verdict === 'pass')),
  );
