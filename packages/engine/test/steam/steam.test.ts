import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundaryPressure,
  expand,
  region1,
  region2,
  region3,
  region4Pressure,
  region4Temperature,
  region5,
  saturated,
  saturationPressure,
  saturationTemperature,
  steamAt,
  steamOfEntropy,
  type WaterState,
} from '../../src/steam/steam.ts';
import {
  region1Values,
  region2Values,
  region3Values,
  region5Values,
  saturationPressures,
  saturationTemperatures,
} from './release-values.ts';

/** The release prints nine digits. */
const isPrinted = (ours: number, printed: number): void => {
  expect(Math.abs(ours - printed) / Math.abs(printed)).toBeLessThan(6e-9);
};
const isState = (state: WaterState, row: { v?: number; p?: number; h: number; s: number; cp: number; w: number }) => {
  if (row.v !== undefined) isPrinted(state.volume, row.v);
  if (row.p !== undefined) isPrinted(state.pressure, row.p);
  isPrinted(state.enthalpy, row.h);
  isPrinted(state.entropy, row.s);
  isPrinted(state.heatCapacity, row.cp);
  isPrinted(state.soundSpeed, row.w);
  expect(state.energy).toBeCloseTo(state.enthalpy - state.pressure * state.volume * 1000, 6);
};

describe('values printed in IAPWS R7-97(2012)', () => {
  test.each(region1Values)('region 1 at %d MPa, %d K', (p, t, row) => isState(region1(p, t), row));
  test.each(region2Values)('region 2 at %d MPa, %d K', (p, t, row) => isState(region2(p, t), row));
  test.each(region5Values)('region 5 at %d MPa, %d K', (p, t, row) => isState(region5(p, t), row));
  test.each(region3Values)('region 3 at %d kg/m³, %d K', (density, t, row) => isState(region3(density, t), row));
  test.each(saturationPressures)('saturation pressure at %d K', (t, p) => isPrinted(region4Pressure(t), p));
  test.each(saturationTemperatures)('saturation temperature at %d MPa', (p, t) => isPrinted(region4Temperature(p), t));
  test('boundary of regions 2 and 3', () => isPrinted(boundaryPressure(623.15), 16.5291642526));
});

describe('one formulation over its regions', () => {
  test('the regions meet at 350 °C and on the boundary line', () => {
    const p = region4Pressure(623.15) * 10;
    const just = (t: number) => steamAt(p * 1.0000001, t).enthalpy;
    expect(just(350.000001)).toBeCloseTo(just(349.999999), 0);
    for (const t of [400, 450, 550]) {
      const edge = boundaryPressure(t + 273.15) * 10;
      expect(steamAt(edge * 1.000001, t).enthalpy / steamAt(edge * 0.999999, t).enthalpy).toBeCloseTo(1, 4);
    }
  });

  test('saturation turns round', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 373, noNaN: true }), (t) => {
        expect(saturationTemperature(saturationPressure(t))).toBeCloseTo(t, 6);
      }),
    );
  });

  test('liquid and vapour at saturation have the same Gibbs energy, above and below 350 °C', () => {
    for (const p of [0.05, 1, 10, 100, 180, 215]) {
      const { liquid, vapour } = saturated(p);
      const gibbs = ({ enthalpy, temperature, entropy }: typeof liquid) => enthalpy - (temperature + 273.15) * entropy;
      expect(Math.abs(gibbs(liquid) - gibbs(vapour))).toBeLessThan(0.2);
      expect(vapour.enthalpy).toBeGreaterThan(liquid.enthalpy);
    }
  });

  test('entropy finds its state again', () => {
    const state = fc.record({
      p: fc.double({ min: 0.05, max: 160, noNaN: true }),
      t: fc.double({ min: 1, max: 790, noNaN: true }),
    });
    fc.assert(
      fc.property(state, ({ p, t }) => {
        const { entropy, enthalpy } = steamAt(p, t);
        expect(steamOfEntropy(p, entropy).enthalpy).toBeCloseTo(enthalpy, 4);
      }),
    );
  });

  test('an expansion gives work, less with a poorer turbine, and keeps energy', () => {
    const inlet = steamAt(40, 400);
    const good = expand(inlet, 5, 1);
    const poor = expand(inlet, 5, 0.7);
    expect(good.work).toBeGreaterThan(poor.work);
    expect(poor.work).toBeCloseTo(0.7 * good.work, 9);
    expect(inlet.enthalpy - poor.exhaust).toBeCloseTo(poor.work, 9);
  });
});
