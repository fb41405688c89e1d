/** What the subpaths `./pinch` and `./steam` offer, and nothing else by accident. */
import { expect, test } from 'vitest';
import * as pinch from '../../src/pinch/pinch.ts';
import * as steam from '../../src/steam/steam.ts';

test('./pinch', () => {
  expect(Object.keys(pinch).toSorted()).toMatchInlineSnapshot(`
    [
      "approachTarget",
      "composite",
      "correctedReference",
      "gas",
      "gasByProgram",
      "heat",
      "heatByProgram",
      "heatCurves",
      "heatInPeriod",
      "heatTarget",
      "loadOf",
      "materialTarget",
      "nearestNeighbours",
      "needsProgram",
      "parkHeat",
      "parkHeatTargets",
      "parkMaterials",
      "placeUtilities",
      "primaryEnergySaving",
      "problemTable",
      "readGas",
      "readHeat",
      "readSite",
      "readWater",
      "referenceHeat",
      "referencePower",
      "site",
      "taken",
      "tradeOff",
      "water",
      "waterByProgram",
      "waterOfSeveral",
    ]
  `);
});

test('./steam', () => {
  expect(Object.keys(steam).toSorted()).toMatchInlineSnapshot(`
    [
      "boundaryPressure",
      "expand",
      "region1",
      "region2",
      "region3",
      "region4Pressure",
      "region4Temperature",
      "region5",
      "saturated",
      "saturationPressure",
      "saturationTemperature",
      "steamAt",
      "steamOfEntropy",
    ]
  `);
});
