/**
 * Environmental Protection Tax Law of China (2016, amended 2018; in force since 2018-01-01): pollution equivalents of Annex 2,
 * rates of Annex 1. Evidence: the articles were read; the annexes in three public calculators that agree but for two figures
 * (total nitrogen, which is taxed by none of the tables read, and formaldehyde in water, 0.125 kg here).
 */
import { languageOf } from '../language.ts';
import type { Named } from '../standards/standard.ts';

/** kg of the pollutant that make one equivalent, and its name. */
export type Equivalents = Readonly<Record<string, readonly [kilograms: number, name: Named]>>;

/** Air: every pollutant of Annex 2. */
export const airPollutants: Equivalents = {
  SO2: [0.95, { en: 'sulphur dioxide', zh: '二氧化硫', ja: '二酸化硫黄' }],
  NOx: [0.95, { en: 'nitrogen oxides', zh: '氮氧化物', ja: '窒素酸化物' }],
  CO: [16.7, { en: 'carbon monoxide', zh: '一氧化碳', ja: '一酸化炭素' }],
  Cl2: [0.34, { en: 'chlorine', zh: '氯气', ja: '塩素' }],
  HCl: [10.75, { en: 'hydrogen chloride', zh: '氯化氢', ja: '塩化水素' }],
  fluorides: [0.87, { en: 'fluorides', zh: '氟化物', ja: 'フッ化物' }],
  HCN: [0.005, { en: 'hydrogen cyanide', zh: '氰化氢', ja: 'シアン化水素' }],
  'sulphuric-acid-mist': [0.6, { en: 'sulphuric acid mist', zh: '硫酸雾', ja: '硫酸ミスト' }],
  'chromic-acid-mist': [0.0007, { en: 'chromic acid mist', zh: '铬酸雾', ja: 'クロム酸ミスト' }],
  Hg: [0.0001, { en: 'mercury and compounds', zh: '汞及其化合物', ja: '水銀及びその化合物' }],
  'general-dust': [4, { en: 'general dust', zh: '一般性粉尘', ja: '一般粉じん' }],
  asbestos: [0.53, { en: 'asbestos dust', zh: '石棉尘', ja: '石綿粉じん' }],
  'glass-wool': [2.13, { en: 'glass wool dust', zh: '玻璃棉尘', ja: 'ガラスウール粉じん' }],
  'carbon-black': [0.59, { en: 'carbon black dust', zh: '炭黑尘', ja: 'カーボンブラック粉じん' }],
  Pb: [0.02, { en: 'lead and compounds', zh: '铅及其化合物', ja: '鉛及びその化合物' }],
  Cd: [0.03, { en: 'cadmium and compounds', zh: '镉及其化合物', ja: 'カドミウム及びその化合物' }],
  Be: [0.0004, { en: 'beryllium and compounds', zh: '铍及其化合物', ja: 'ベリリウム及びその化合物' }],
  Ni: [0.13, { en: 'nickel and compounds', zh: '镍及其化合物', ja: 'ニッケル及びその化合物' }],
  Sn: [0.27, { en: 'tin and compounds', zh: '锡及其化合物', ja: 'スズ及びその化合物' }],
  soot: [2.18, { en: 'soot', zh: '烟尘', ja: 'ばいじん' }],
  benzene: [0.05, { en: 'benzene', zh: '苯', ja: 'ベンゼン' }],
  toluene: [0.18, { en: 'toluene', zh: '甲苯', ja: 'トルエン' }],
  xylene: [0.27, { en: 'xylene', zh: '二甲苯', ja: 'キシレン' }],
  'benzo-a-pyrene': [2e-6, { en: 'benzo[a]pyrene', zh: '苯并(a)芘', ja: 'ベンゾ[a]ピレン' }],
  formaldehyde: [0.09, { en: 'formaldehyde', zh: '甲醛', ja: 'ホルムアルデヒド' }],
  acetaldehyde: [0.45, { en: 'acetaldehyde', zh: '乙醛', ja: 'アセトアルデヒド' }],
  acrolein: [0.06, { en: 'acrolein', zh: '丙烯醛', ja: 'アクロレイン' }],
  methanol: [0.67, { en: 'methanol', zh: '甲醇', ja: 'メタノール' }],
  phenols: [0.35, { en: 'phenols', zh: '酚类', ja: 'フェノール類' }],
  'asphalt-smoke': [0.19, { en: 'asphalt smoke', zh: '沥青烟', ja: 'アスファルト煙' }],
  anilines: [0.21, { en: 'anilines', zh: '苯胺类', ja: 'アニリン類' }],
  chlorobenzenes: [0.72, { en: 'chlorobenzenes', zh: '氯苯类', ja: 'クロロベンゼン類' }],
  nitrobenzene: [0.17, { en: 'nitrobenzene', zh: '硝基苯', ja: 'ニトロベンゼン' }],
  acrylonitrile: [0.22, { en: 'acrylonitrile', zh: '丙烯腈', ja: 'アクリロニトリル' }],
  'vinyl-chloride': [0.55, { en: 'vinyl chloride', zh: '氯乙烯', ja: '塩化ビニル' }],
  phosgene: [0.04, { en: 'phosgene', zh: '光气', ja: 'ホスゲン' }],
  H2S: [0.29, { en: 'hydrogen sulphide', zh: '硫化氢', ja: '硫化水素' }],
  NH3: [9.09, { en: 'ammonia', zh: '氨', ja: 'アンモニア' }],
  trimethylamine: [0.32, { en: 'trimethylamine', zh: '三甲胺', ja: 'トリメチルアミン' }],
  methanethiol: [0.04, { en: 'methanethiol', zh: '甲硫醇', ja: 'メチルメルカプタン' }],
  'dimethyl-sulphide': [0.28, { en: 'dimethyl sulphide', zh: '甲硫醚', ja: '硫化メチル' }],
  'dimethyl-disulphide': [0.28, { en: 'dimethyl disulphide', zh: '二甲二硫', ja: '二硫化メチル' }],
  styrene: [25, { en: 'styrene', zh: '苯乙烯', ja: 'スチレン' }],
  CS2: [20, { en: 'carbon disulphide', zh: '二硫化碳', ja: '二硫化炭素' }],
};

/** Water, class 1: heavy metals and what accumulates. */
export const firstClassWaterPollutants: Equivalents = {
  'total-Hg': [0.0005, { en: 'total mercury', zh: '总汞', ja: '総水銀' }],
  'total-Cd': [0.005, { en: 'total cadmium', zh: '总镉', ja: '総カドミウム' }],
  'total-Cr': [0.04, { en: 'total chromium', zh: '总铬', ja: '総クロム' }],
  'Cr-VI': [0.02, { en: 'hexavalent chromium', zh: '六价铬', ja: '六価クロム' }],
  'total-As': [0.02, { en: 'total arsenic', zh: '总砷', ja: '総ヒ素' }],
  'total-Pb': [0.025, { en: 'total lead', zh: '总铅', ja: '総鉛' }],
  'total-Ni': [0.025, { en: 'total nickel', zh: '总镍', ja: '総ニッケル' }],
  'benzo-a-pyrene': [3e-7, { en: 'benzo[a]pyrene', zh: '苯并(a)芘', ja: 'ベンゾ[a]ピレン' }],
  'total-Be': [0.01, { en: 'total beryllium', zh: '总铍', ja: '総ベリリウム' }],
  'total-Ag': [0.02, { en: 'total silver', zh: '总银', ja: '総銀' }],
};

/** Water, class 2. */
export const waterPollutants: Equivalents = {
  SS: [4, { en: 'suspended solids', zh: '悬浮物(SS)', ja: '浮遊物質' }],
  BOD5: [0.5, { en: 'biochemical oxygen demand', zh: '生化需氧量(BOD5)', ja: '生物化学的酸素要求量' }],
  COD: [1, { en: 'chemical oxygen demand', zh: '化学需氧量(CODcr)', ja: '化学的酸素要求量' }],
  TOC: [0.49, { en: 'total organic carbon', zh: '总有机碳(TOC)', ja: '全有機炭素' }],
  petroleum: [0.1, { en: 'petroleum', zh: '石油类', ja: '石油類' }],
  fats: [0.16, { en: 'animal and vegetable oils', zh: '动植物油', ja: '動植物油' }],
  'volatile-phenols': [0.08, { en: 'volatile phenols', zh: '挥发酚', ja: '揮発性フェノール' }],
  'total-cyanide': [0.05, { en: 'total cyanide', zh: '总氰化物', ja: '全シアン' }],
  sulphides: [0.125, { en: 'sulphides', zh: '硫化物', ja: '硫化物' }],
  'NH3-N': [0.8, { en: 'ammonia nitrogen', zh: '氨氮', ja: 'アンモニア性窒素' }],
  fluorides: [0.5, { en: 'fluorides', zh: '氟化物', ja: 'フッ化物' }],
  formaldehyde: [0.125, { en: 'formaldehyde', zh: '甲醛', ja: 'ホルムアルデヒド' }],
  anilines: [0.2, { en: 'anilines', zh: '苯胺类', ja: 'アニリン類' }],
  nitrobenzenes: [0.2, { en: 'nitrobenzenes', zh: '硝基苯类', ja: 'ニトロベンゼン類' }],
  LAS: [0.2, { en: 'anionic surfactants', zh: '阴离子表面活性剂(LAS)', ja: '陰イオン界面活性剤' }],
  'total-Cu': [0.1, { en: 'total copper', zh: '总铜', ja: '総銅' }],
  'total-Zn': [0.2, { en: 'total zinc', zh: '总锌', ja: '総亜鉛' }],
  'total-Mn': [0.2, { en: 'total manganese', zh: '总锰', ja: '総マンガン' }],
  'CD-2': [0.2, { en: 'colour developer CD-2', zh: '彩色显影剂(CD-2)', ja: 'カラー現像主薬CD-2' }],
  'total-P': [0.25, { en: 'total phosphorus', zh: '总磷', ja: '総リン' }],
  'elemental-P': [0.05, { en: 'elemental phosphorus, as P', zh: '单质磷(以P计)', ja: '元素リン（P換算）' }],
  organophosphorus: [
    0.05,
    { en: 'organophosphorus pesticides, as P', zh: '有机磷农药(以P计)', ja: '有機リン農薬（P換算）' },
  ],
  dimethoate: [0.05, { en: 'dimethoate', zh: '乐果', ja: 'ジメトエート' }],
  'parathion-methyl': [0.05, { en: 'parathion-methyl', zh: '甲基对硫磷', ja: 'メチルパラチオン' }],
  malathion: [0.05, { en: 'malathion', zh: '马拉硫磷', ja: 'マラチオン' }],
  parathion: [0.05, { en: 'parathion', zh: '对硫磷', ja: 'パラチオン' }],
  pentachlorophenol: [
    0.25,
    {
      en: 'pentachlorophenol and its sodium salt',
      zh: '五氯酚及五氯酚钠(以五氯酚计)',
      ja: 'ペンタクロロフェノール及びそのナトリウム塩',
    },
  ],
  chloroform: [0.04, { en: 'trichloromethane', zh: '三氯甲烷', ja: 'トリクロロメタン' }],
  AOX: [
    0.25,
    {
      en: 'adsorbable organic halogens, as Cl',
      zh: '可吸附有机卤化物(AOX)(以Cl计)',
      ja: '吸着性有機ハロゲン（Cl換算）',
    },
  ],
  'carbon-tetrachloride': [0.04, { en: 'carbon tetrachloride', zh: '四氯化碳', ja: '四塩化炭素' }],
  trichloroethylene: [0.04, { en: 'trichloroethylene', zh: '三氯乙烯', ja: 'トリクロロエチレン' }],
  tetrachloroethylene: [0.04, { en: 'tetrachloroethylene', zh: '四氯乙烯', ja: 'テトラクロロエチレン' }],
  benzene: [0.02, { en: 'benzene', zh: '苯', ja: 'ベンゼン' }],
  toluene: [0.02, { en: 'toluene', zh: '甲苯', ja: 'トルエン' }],
  ethylbenzene: [0.02, { en: 'ethylbenzene', zh: '乙苯', ja: 'エチルベンゼン' }],
  'o-xylene': [0.02, { en: 'o-xylene', zh: '邻二甲苯', ja: 'o-キシレン' }],
  'p-xylene': [0.02, { en: 'p-xylene', zh: '对二甲苯', ja: 'p-キシレン' }],
  'm-xylene': [0.02, { en: 'm-xylene', zh: '间二甲苯', ja: 'm-キシレン' }],
  chlorobenzene: [0.02, { en: 'chlorobenzene', zh: '氯苯', ja: 'クロロベンゼン' }],
  'o-dichlorobenzene': [0.02, { en: 'o-dichlorobenzene', zh: '邻二氯苯', ja: 'o-ジクロロベンゼン' }],
  'p-dichlorobenzene': [0.02, { en: 'p-dichlorobenzene', zh: '对二氯苯', ja: 'p-ジクロロベンゼン' }],
  'p-nitrochlorobenzene': [0.02, { en: 'p-nitrochlorobenzene', zh: '对硝基氯苯', ja: 'p-ニトロクロロベンゼン' }],
  dinitrochlorobenzene: [
    0.02,
    { en: '2,4-dinitrochlorobenzene', zh: '2,4-二硝基氯苯', ja: '2,4-ジニトロクロロベンゼン' },
  ],
  phenol: [0.02, { en: 'phenol', zh: '苯酚', ja: 'フェノール' }],
  'm-cresol': [0.02, { en: 'm-cresol', zh: '间-甲酚', ja: 'm-クレゾール' }],
  dichlorophenol: [0.02, { en: '2,4-dichlorophenol', zh: '2,4-二氯酚', ja: '2,4-ジクロロフェノール' }],
  trichlorophenol: [0.02, { en: '2,4,6-trichlorophenol', zh: '2,4,6-三氯酚', ja: '2,4,6-トリクロロフェノール' }],
  'dibutyl-phthalate': [0.02, { en: 'dibutyl phthalate', zh: '邻苯二甲酸二丁酯', ja: 'フタル酸ジブチル' }],
  'dioctyl-phthalate': [0.02, { en: 'dioctyl phthalate', zh: '邻苯二甲酸二辛酯', ja: 'フタル酸ジオクチル' }],
  acrylonitrile: [0.125, { en: 'acrylonitrile', zh: '丙烯腈', ja: 'アクリロニトリル' }],
  'total-Se': [0.02, { en: 'total selenium', zh: '总硒', ja: '総セレン' }],
};

/** Solid waste, CNY a tonne. */
export const solidWasteRates: Readonly<Record<string, readonly [rate: number, name: Named]>> = {
  'coal-gangue': [5, { en: 'coal gangue', zh: '煤矸石', ja: '石炭ボタ' }],
  tailings: [15, { en: 'tailings', zh: '尾矿', ja: '尾鉱' }],
  'hazardous-waste': [1000, { en: 'hazardous waste', zh: '危险废物', ja: '危険廃棄物' }],
  'smelting-slag': [25, { en: 'smelting slag', zh: '冶炼渣', ja: '製錬スラグ' }],
  'fly-ash': [25, { en: 'fly ash', zh: '粉煤灰', ja: 'フライアッシュ' }],
  'furnace-slag': [25, { en: 'furnace slag', zh: '炉渣', ja: '炉スラグ' }],
  'other-waste': [
    25,
    {
      en: 'other solid waste, semi-solid and liquid included',
      zh: '其他固体废物（含半固态、液态废物）',
      ja: 'その他固形廃棄物（半固体・液体を含む）',
    },
  ],
};

/** CNY an equivalent between which a province sets its rate. */
export const equivalentRates = { air: [1.2, 12], water: [1.4, 14] } as const;

/** What a pollutant or kind of solid waste is called; an unknown one by its id. */
export function pollutantName(id: string, locale: string): string {
  const tables = [airPollutants, firstClassWaterPollutants, waterPollutants, solidWasteRates];
  const found = tables.find((table) => Object.hasOwn(table, id))?.[id];
  return found === undefined ? id : found[1][languageOf(locale)];
}
