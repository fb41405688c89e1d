/**
 * The double externality of environmental innovation (Rennings, Ecological Economics 32 (2000) 319–332), in a model small enough to
 * be solved by hand: emissions harm others, and what one firm learns helps others, so that two instruments are needed.
 */

/** `firms` alike, each with abatement a and research r. */
export interface Innovation {
  readonly firms: number;
  /** Damage of one unit emitted, d. */
  readonly damage: number;
  /** Slope of the marginal cost of abatement, c: abating a costs ½ c a² − a k with the knowledge k that a firm can use. */
  readonly abatementSlope: number;
  /** Slope of the marginal cost of research, g: research r costs ½ g r². */
  readonly researchSlope: number;
  /** Share of another's research that spills over, σ ∈ [0, 1]. */
  readonly spillover: number;
}

export interface Choice {
  /** Per firm. */
  readonly abatement: number;
  readonly research: number;
  /** Of all firms: damage avoided less the costs of abatement and research; transfers cancel. */
  readonly welfare: number;
}

/** Knowledge that a firm can use per unit of research that every firm does: m = 1 + σ (n − 1). */
export const spread = ({ firms, spillover }: Innovation): number => 1 + spillover * (firms - 1);

/** Whether costs rise fast enough for anything to be best: c g > m². Otherwise research pays for ever more abatement. */
export const isBounded = (model: Innovation): boolean =>
  model.abatementSlope * model.researchSlope > spread(model) ** 2;

function choice(model: Innovation, abatement: number, research: number): Choice {
  const { firms, damage, abatementSlope: c, researchSlope: g } = model;
  const knowledge = spread(model) * research;
  const cost = 0.5 * c * abatement ** 2 - abatement * knowledge + 0.5 * g * research ** 2;
  return { abatement, research, welfare: firms * (damage * abatement - cost) };
}

/**
 * What firms choose under a tax t on each unit emitted and a subsidy s on each unit of research, each taking the others' research as
 * given: c a = m r + t and g r = a + s, so a = (t + m s / g) / (c − m / g).
 */
export function underPolicy(
  model: Innovation,
  { tax, subsidy }: { readonly tax: number; readonly subsidy: number },
): Choice {
  const { abatementSlope: c, researchSlope: g } = model;
  const m = spread(model);
  const abatement = (tax + (m * subsidy) / g) / (c - m / g);
  return choice(model, abatement, (abatement + subsidy) / g);
}

/** The best for all: c a = m r + d and g r = m a, so a = d / (c − m² / g). */
export function firstBest(model: Innovation): Choice {
  const m = spread(model);
  const abatement = model.damage / (model.abatementSlope - m ** 2 / model.researchSlope);
  return choice(model, abatement, (m * abatement) / model.researchSlope);
}

/** The two instruments that together bring the best for all: the tax is the damage, the subsidy what others learn, (m − 1) a. */
export const bothInstruments = (model: Innovation): { readonly tax: number; readonly subsidy: number } => ({
  tax: model.damage,
  subsidy: (spread(model) - 1) * firstBest(model).abatement,
});

/** Welfare with nothing, with either instrument alone at its first-best rate, and with both. */
export function compareInstruments(model: Innovation): Readonly<Record<'none' | 'tax' | 'subsidy' | 'both', Choice>> {
  const { tax, subsidy } = bothInstruments(model);
  return {
    none: underPolicy(model, { tax: 0, subsidy: 0 }),
    tax: underPolicy(model, { tax, subsidy: 0 }),
    subsidy: underPolicy(model, { tax: 0, subsidy }),
    both: underPolicy(model, { tax, subsidy }),
  };
}
