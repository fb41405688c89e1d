/** Where the rows of knowledge come from: a short key in the tables, the reference here. */
import type { marks } from '../tables/evidenced.ts';

export type Mark = (typeof marks)[number];

/** What a row of knowledge rests on. */
export interface Basis {
  readonly mark: Mark;
  /** Key of {@link sources}. */
  readonly source: string;
}

export const sources: Readonly<Record<string, string>> = {
  ewc: 'List of Waste, Commission Decision 2000/532/EC as amended by 2014/955/EU; wording of the codes after the Environment Agency (England), Open Government Licence v3.0',
  isic: 'United Nations, International Standard Industrial Classification, Revision 4 (2008)',
  ipcc: 'IPCC 2006 Guidelines for National Greenhouse Gas Inventories, vol. 2, Tables 1.2 and 1.4',
  cnfuel:
    'Default fuel parameters of the Chinese guidelines for enterprise accounting of greenhouse gases (bituminous carbon after GB/T 32150-2015)',
  lit: 'Common industrial-ecology literature, not read in the source',
  eng: 'Engineering estimate for this table, Europe 2020',
  dea: 'Danish Energy Agency and Energinet, Technology Data for Generation of Electricity and District Heating; figures recalled, not read in the source',
  umsicht: 'Fraunhofer UMSICHT, Leitfaden Nahwärme: cost of district heating pipes',
  bts: 'US Bureau of Transportation Statistics, Table 3-21 (truck cost a tonne-kilometre), an upper figure',
  wrap: 'WRAP, Gate Fees Report 2017 (landfill in the United Kingdom)',
  cepci: 'Chemical Engineering Plant Cost Index, annual averages',
  stenungsund: 'R. Hackl and S. Harvey, heat recovery in the Stenungsund cluster, Chalmers 2013',
  precedents: 'Documented exchanges of this library',
};
