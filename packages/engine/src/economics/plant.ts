/** What a shared plant costs and burdens: its size piece by piece, its running with the ports on their present routes. */
import type { Facility, Scenario, Stream, Technology } from '@kyosei/model/tables';
import { annuityFactor } from './annuity.ts';
import { addBurdens, type Burdens, noBurdens, taxes, timesBurdens } from './burdens.ts';
import { presentBurdens } from './present.ts';

/** A facility with what it is and what goes in and out of it. */
export interface SharedPlant {
  readonly facility: Facility;
  readonly technology: Technology;
  /** Streams that name it; without any, exchanges pass through it. */
  readonly ports: readonly Stream[];
}

/** Per unit of input that goes in, or that comes out [currency/unit, t/unit]. */
interface Flowing {
  readonly operating: number;
  /** Buying what goes in, and disposing of what comes out, negative when sold, all by the present routes. */
  readonly market: number;
  readonly burdens: Burdens;
  readonly taxes: number;
}

/** Cost of the size, linear between two sizes [unit/h]. */
export interface SizePiece {
  readonly from: number;
  readonly to: number;
  /** currency, currency per unit/h */
  readonly fixedInvestment: number;
  readonly investmentPerCapacity: number;
}

export interface PlantPrice {
  readonly intake: Flowing;
  readonly outlet: Flowing;
  /** Null where it stands. */
  readonly pieces: readonly SizePiece[] | null;
  /** 1/a of the investment: what pays it back, and what keeps it up. */
  readonly annuity: number;
  readonly maintenance: number;
  /** currency/a once built */
  readonly fixed: number;
}

/** Chords of the cost curve; the largest gap between chord and curve is 1.5 % at an exponent of 0.6. */
const chords = 6;
/** Below this share of the largest size the first chord begins at nothing. */
const smallShare = 1 / 64;

/**
 * I(K) = φ (F + V K_r (K / K_r)^e) as chords between sizes in geometric steps; one line where e = 1.
 *
 * F fixed investment, V per capacity at the reference size K_r, e scale exponent, φ the scenario's factor. Chords lie below a
 * curve that flattens, by the share that {@link chords} tells.
 */
export function piecesOf({ capacity }: Facility, technology: Technology, factor: number): readonly SizePiece[] {
  const { fixedInvestment, investmentPerCapacity, scaleExponent, referenceSize, minimumSize, maximumSize } = technology;
  const to = Math.min(capacity, maximumSize ?? Infinity);
  const fixed = factor * fixedInvestment;
  if (scaleExponent === 1 || referenceSize === undefined) {
    const perCapacity = factor * investmentPerCapacity;
    return [{ from: minimumSize, to, fixedInvestment: fixed, investmentPerCapacity: perCapacity }];
  }
  const cost = (size: number): number =>
    size === 0
      ? fixed
      : fixed + factor * investmentPerCapacity * referenceSize * (size / referenceSize) ** scaleExponent;
  const least = Math.max(minimumSize, to * smallShare);
  const sizes = Array.from({ length: chords }, (_, i) => least * (to / least) ** (i / (chords - 1)));
  const ends = minimumSize > 0 && minimumSize >= least ? sizes : [minimumSize, ...sizes];
  return ends.slice(1).flatMap((end, i) => {
    const begin = ends[i] as number;
    if (end <= begin) return [];
    const slope = (cost(end) - cost(begin)) / (end - begin);
    return [{ from: begin, to: end, fixedInvestment: cost(begin) - slope * begin, investmentPerCapacity: slope }];
  });
}

const marketOf = (ports: readonly Stream[]): { readonly market: number; readonly burdens: Burdens } => ({
  market: ports.reduce((total, { perInput = 0, presentCost }) => total + perInput * presentCost, 0),
  burdens: ports.reduce(
    (total, port) => addBurdens(total, timesBurdens(presentBurdens(port), port.perInput ?? 0)),
    noBurdens,
  ),
});

/** Prices of a plant; one through which exchanges pass has its running costs in theirs. */
export function plantPrice({ facility, technology, ports }: SharedPlant, scenario: Scenario): PlantPrice {
  const into = marketOf(ports.filter(({ direction }) => direction === 'wants'));
  const out = marketOf(ports.filter(({ direction }) => direction === 'has'));
  const own = ports.length > 0;
  const stack: Burdens = { ...noBurdens, co2: technology.co2 / 1000, so2: technology.so2 / 1000 };
  const intake = addBurdens(own ? stack : noBurdens, into.burdens);
  return {
    intake: {
      operating: own ? technology.operatingCost : 0,
      market: into.market,
      burdens: intake,
      taxes: taxes(intake, scenario),
    },
    outlet: { operating: 0, market: out.market, burdens: out.burdens, taxes: taxes(out.burdens, scenario) },
    pieces: facility.status === 'candidate' ? piecesOf(facility, technology, scenario.investmentFactor) : null,
    annuity: annuityFactor(scenario.discountRate, Math.min(technology.lifetime, scenario.horizon)),
    maintenance: technology.maintenance,
    fixed: facility.status === 'candidate' ? facility.fixedCost : 0,
  };
}

/** Cost of what flows [currency/unit]. */
export const flowingCost = ({ operating, market, taxes: tax }: Flowing): number => operating + market + tax;

export interface PlantAccount {
  /** currency/a */
  readonly costs: {
    readonly annuity: number;
    readonly maintenance: number;
    readonly fixed: number;
    readonly operating: number;
    readonly market: number;
    readonly taxes: number;
  };
  /** currency/a: less the sum of the costs. */
  readonly saving: number;
  readonly investment: number;
  /** t/a */
  readonly burdens: Burdens;
}

/** The yearly account of a plant of a size that takes in `intake` and gives out what `outlet` of it comes to [unit/a]. */
export function plantAccount(
  price: PlantPrice,
  { size, piece, intake, outlet }: { size: number; piece: SizePiece | null; intake: number; outlet: number },
): PlantAccount {
  const investment = piece === null ? 0 : piece.fixedInvestment + piece.investmentPerCapacity * size;
  const costs = {
    annuity: investment * price.annuity,
    maintenance: investment * price.maintenance,
    fixed: piece === null ? 0 : price.fixed,
    operating: price.intake.operating * intake,
    market: price.intake.market * intake + price.outlet.market * outlet,
    taxes: price.intake.taxes * intake + price.outlet.taxes * outlet,
  };
  return {
    costs,
    saving: -Object.values(costs).reduce((total, cost) => total + cost, 0),
    investment,
    burdens: addBurdens(timesBurdens(price.intake.burdens, intake), timesBurdens(price.outlet.burdens, outlet)),
  };
}
