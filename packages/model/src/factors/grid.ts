/** Mean emission of power grids by region and year, for what is bought from them (scope 2, by location). */
import type { Named } from '../standards/standard.ts';
import type { marks } from '../tables/evidenced.ts';

export interface Grid {
  readonly name: Named;
  /** kg CO2 a kWh by year. */
  readonly factors: Readonly<Record<number, number>>;
  readonly mark: (typeof marks)[number];
  readonly source: string;
}

const china =
  'Ministry of Ecology and Environment and National Bureau of Statistics of China, announcements of power emission factors';
const region = (en: string, zh: string, ja: string, factors: Grid['factors']): Grid => ({
  name: { en, zh, ja },
  factors,
  mark: 'documented',
  source: china,
});

export const grids: Readonly<Record<string, Grid>> = {
  china: region('China', '全国', '中国全国', { 2022: 0.5366, 2023: 0.5306 }),
  'china-north': region('North China', '华北', '華北', { 2021: 0.712, 2022: 0.6776, 2023: 0.6361 }),
  'china-northeast': region('Northeast China', '东北', '東北', { 2021: 0.6012, 2022: 0.5564, 2023: 0.5122 }),
  'china-east': region('East China', '华东', '華東', { 2021: 0.5992, 2022: 0.5617, 2023: 0.55 }),
  'china-central': region('Central China', '华中', '華中', { 2021: 0.5354, 2022: 0.5395, 2023: 0.5271 }),
  'china-northwest': region('Northwest China', '西北', '西北', { 2021: 0.5951, 2022: 0.5857, 2023: 0.5543 }),
  'china-south': region('South China', '南方', '南方', { 2021: 0.4326, 2022: 0.3869 }),
  'china-southwest': region('Southwest China', '西南', '西南', { 2021: 0.2113, 2022: 0.2268 }),
};
