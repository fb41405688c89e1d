/** Adoption over time: who finds, dares and keeps the exchanges of a plan, as bands over many runs. */
export { type Bands, bandsOf, type Horizon, type Measure, runsOf } from './ensemble.ts';
export { type Rests, restsOn, type Sampling } from './guesses.ts';
export { type HoldUp, holdUp } from './hold-up.ts';
export {
  type Instruments,
  noInstruments,
  type Parameter,
  type ParameterName,
  parameters,
  usualValues,
  type Values,
} from './parameters.ts';
export { type AdoptionPark, adoptionPark, type Opportunity } from './park.ts';
export { measures, type Prepared, prepare } from './simulate.ts';
