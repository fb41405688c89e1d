/** What a unit is: an exact fraction times base units to powers. Base units: t, kWh, h, a, km, ha, bar, m³, °, currency. */

/** numerator/denominator times base units to powers. */
export interface Unit {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly powers: Readonly<Record<string, number>>;
}

export const unit = (numerator: bigint, denominator: bigint, dimension?: string): Unit => ({
  numerator,
  denominator,
  powers: dimension ? { [dimension]: 1 } : {},
});

/** a·b, or a/b with sign −1. */
export const multiply = (a: Unit, b: Unit, sign: 1 | -1): Unit => {
  const powers: Record<string, number> = { ...a.powers };
  for (const [dimension, power] of Object.entries(b.powers)) {
    const sum = (powers[dimension] ?? 0) + sign * power;
    if (sum === 0) delete powers[dimension];
    else powers[dimension] = sum;
  }
  return sign === 1
    ? { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator, powers }
    : { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator, powers };
};

export const one = unit(1n, 1n);

export const sameDimension = (a: Unit, b: Unit): boolean => {
  const keys = Object.keys(a.powers);
  return keys.length === Object.keys(b.powers).length && keys.every((key) => a.powers[key] === b.powers[key]);
};
