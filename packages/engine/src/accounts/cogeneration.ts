/** Primary energy that a cogeneration unit saves against making heat and power apart (Directive 2012/27/EU, Annex II). */
import type { CogenerationUnit } from '@kyosei/model/tables';
import {
  correctedReference,
  primaryEnergySaving,
  referenceHeat,
  referencePower,
} from '../steam/reference-efficiencies.ts';

export interface CogenerationSaving {
  readonly unit: string;
  readonly heatEfficiency: number;
  readonly powerEfficiency: number;
  /** References of separate production; null where they could not be read. */
  readonly reference: { readonly heat: number | null; readonly power: number | null };
  /** Share of the primary energy of separate production; null without both references or fuel. */
  readonly saving: number | null;
  /** High efficiency: at least a tenth saved. */
  readonly highEfficiency: boolean | null;
}

export function cogenerationSaving(unit: CogenerationUnit): CogenerationSaving {
  const { fuelCategory, fuelInput, built, meanTemperature, voltage, onSiteShare } = unit;
  const [heatEfficiency, powerEfficiency] = [unit.heat / fuelInput, unit.power / fuelInput];
  const [heat, separate] = [referenceHeat(fuelCategory, built), referencePower(fuelCategory, built)];
  const power = separate === null ? null : correctedReference(separate, meanTemperature, voltage, onSiteShare);
  const known = heat !== null && power !== null && fuelInput > 0 && heatEfficiency + powerEfficiency > 0;
  const saving = known ? primaryEnergySaving(heatEfficiency, powerEfficiency, { heat, power }) : null;
  return {
    unit: unit.id,
    heatEfficiency,
    powerEfficiency,
    reference: { heat, power },
    saving,
    highEfficiency: saving === null ? null : saving >= 0.1,
  };
}
