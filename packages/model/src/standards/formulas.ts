/** What is computed for a row, in words: the formulas of `engine/standards/measures`. */
import type { MeasureName, Named, StandardRow } from './standard.ts';

const formulas: Readonly<Record<MeasureName, Named>> = {
  highTechShare: {
    en: 'output of high-tech firms / output · 100',
    zh: '高新技术企业产值 / 工业总产值 · 100',
    ja: 'ハイテク企業の生産額 / 総生産額 · 100',
  },
  valueAddedPerEmployee: { en: 'value added / employees', zh: '工业增加值 / 从业人员', ja: '付加価値額 / 従業員数' },
  valueAddedGrowth: {
    en: '((value added of the year / of three years before)^(1/3) − 1) · 100, constant prices',
    zh: '((当年增加值 / 三年前增加值)^(1/3) − 1) · 100，不变价',
    ja: '((当年の付加価値額 / 3年前)^(1/3) − 1) · 100、不変価格',
  },
  valueAddedYearGrowth: {
    en: '(value added of the year / of the year before − 1) · 100, constant prices',
    zh: '(当年增加值 / 上年增加值 − 1) · 100，不变价',
    ja: '(当年の付加価値額 / 前年 − 1) · 100、不変価格',
  },
  recyclingIndustryShare: {
    en: 'value added of recycling industries / value added · 100',
    zh: '资源再生利用产业增加值 / 增加值 · 100',
    ja: '再生利用産業の付加価値額 / 付加価値額 · 100',
  },
  newExchanges: { en: 'count of new exchanges', zh: '新增交换数', ja: '新たな交換の数' },
  wasteUse: { en: 'waste used / waste arising · 100', zh: '综合利用量 / 产生量 · 100', ja: '利用量 / 発生量 · 100' },
  wasteReusedByOthers: {
    en: 'waste given to others / waste arising · 100',
    zh: '交由他人利用量 / 产生量 · 100',
    ja: '他社に渡した量 / 発生量 · 100',
  },
  wasteLandfilled: {
    en: 'waste landfilled / waste arising · 100',
    zh: '填埋量 / 产生量 · 100',
    ja: '埋立量 / 発生量 · 100',
  },
  wasteIntensity: { en: 'waste arising / value added', zh: '固体废物产生量 / 增加值', ja: '廃棄物発生量 / 付加価値額' },
  wasteArising: { en: 'sum of wastes had', zh: '所列废物之和', ja: '廃棄物の合計' },
  wasteDiverted: { en: 'wastes given to neighbours or sold', zh: '交给邻企或出售的废物', ja: '隣に渡すか売った廃棄物' },
  wasteToLandfill: {
    en: 'sum of what present routes put into landfill',
    zh: '现状去向中填埋量之和',
    ja: '現在の経路で埋め立てる量の合計',
  },
  wasteNotUsed: {
    en: 'wastes had less those given to neighbours or sold',
    zh: '废物减去交给邻企或出售的部分',
    ja: '廃棄物から隣に渡すか売った分を引いた量',
  },
  wasteNotUsedShare: {
    en: 'waste not used / waste arising · 100',
    zh: '未利用废物 / 产生量 · 100',
    ja: '未利用の廃棄物 / 発生量 · 100',
  },
  hazardousArising: { en: 'sum of hazardous wastes had', zh: '所列危险废物之和', ja: '有害廃棄物の合計' },
  landProductivity: {
    en: 'value added / industrial land',
    zh: '增加值 / 工业用地面积',
    ja: '付加価値額 / 工業用地面積',
  },
  landProductivityGrowth: {
    en: '((x / x three years before)^(1/3) − 1) · 100, x = value added / industrial land',
    zh: '((x / 三年前 x)^(1/3) − 1) · 100，x = 增加值 / 工业用地面积',
    ja: '((x / 3年前の x)^(1/3) − 1) · 100、x = 付加価値額 / 工業用地面積',
  },
  energyElasticity: {
    en: 'mean yearly growth of energy use / mean yearly growth of value added',
    zh: '能耗年均增长率 / 增加值年均增长率',
    ja: 'エネルギー消費の年平均成長率 / 付加価値額の年平均成長率',
  },
  energyIntensity: { en: 'energy use / value added', zh: '综合能耗 / 增加值', ja: 'エネルギー消費 / 付加価値額' },
  renewableShare: {
    en: 'renewable energy / energy use · 100',
    zh: '可再生能源 / 综合能耗 · 100',
    ja: '再生可能エネルギー / エネルギー消費 · 100',
  },
  wasteHeatUse: {
    en: 'waste heat used / waste heat had · 100',
    zh: '余热利用量 / 余热资源量 · 100',
    ja: '廃熱利用量 / 廃熱量 · 100',
  },
  waterElasticity: {
    en: 'mean yearly growth of fresh water / mean yearly growth of value added',
    zh: '新鲜水耗年均增长率 / 增加值年均增长率',
    ja: '新水消費の年平均成長率 / 付加価値額の年平均成長率',
  },
  waterIntensity: { en: 'fresh water / value added', zh: '新鲜水耗 / 增加值', ja: '新水消費 / 付加価値額' },
  waterReuse: {
    en: 'reused water / (reused + fresh water) · 100',
    zh: '重复用水量 / (重复用水量 + 新鲜水量) · 100',
    ja: '再利用水 / (再利用水 + 新水) · 100',
  },
  wastewaterReused: {
    en: 'wastewater reused / wastewater · 100',
    zh: '废水回用量 / 废水产生量 · 100',
    ja: '再利用した排水 / 排水 · 100',
  },
  wastewaterIntensity: { en: 'wastewater / value added', zh: '废水产生量 / 增加值', ja: '排水 / 付加価値額' },
  circularWater: {
    en: 'water that comes from neighbours / water wanted · 100',
    zh: '来自邻企的水 / 需水量 · 100',
    ja: '隣から来る水 / 必要水量 · 100',
  },
  pollutantElasticity: {
    en: 'mean over COD, SO2, NH3-N, NOx of growth of discharge / growth of value added',
    zh: 'COD、SO2、NH3-N、NOx 排放增长率 / 增加值增长率的均值',
    ja: 'COD・SO2・NH3-N・NOx の排出成長率 / 付加価値額成長率の平均',
  },
  codIntensity: { en: 'COD / value added', zh: 'COD 排放量 / 增加值', ja: 'COD 排出量 / 付加価値額' },
  codElasticity: {
    en: 'mean yearly growth of COD / mean yearly growth of value added',
    zh: 'COD 年均增长率 / 增加值年均增长率',
    ja: 'COD の年平均成長率 / 付加価値額の年平均成長率',
  },
  so2Intensity: { en: 'SO2 / value added', zh: 'SO2 排放量 / 增加值', ja: 'SO2 排出量 / 付加価値額' },
  so2Elasticity: {
    en: 'mean yearly growth of SO2 / mean yearly growth of value added',
    zh: 'SO2 年均增长率 / 增加值年均增长率',
    ja: 'SO2 の年平均成長率 / 付加価値額の年平均成長率',
  },
  carbonIntensity: { en: 'CO2 / value added', zh: 'CO2 排放量 / 增加值', ja: 'CO2 排出量 / 付加価値額' },
  carbonIntensityCut: {
    en: '(1 − (c / c three years before)^(1/3)) · 100, c = CO2 / value added',
    zh: '(1 − (c / 三年前 c)^(1/3)) · 100，c = CO2 / 增加值',
    ja: '(1 − (c / 3年前の c)^(1/3)) · 100、c = CO2 / 付加価値額',
  },
  materialInflow: { en: 'sum of material wanted', zh: '所需物料之和', ja: '必要な物質の合計' },
  secondaryInflow: {
    en: 'material wanted that comes from neighbours',
    zh: '来自邻企的所需物料',
    ja: '隣から来る必要物質',
  },
  secondaryInflowShare: {
    en: 'material that comes from neighbours / material wanted · 100',
    zh: '来自邻企的物料 / 所需物料 · 100',
    ja: '隣から来る物質 / 必要な物質 · 100',
  },
  recycledOutflow: {
    en: 'material given to neighbours or sold / material had · 100',
    zh: '交给邻企或出售的物料 / 产出物料 · 100',
    ja: '隣に渡すか売った物質 / 産出物質 · 100',
  },
  materialProductivity: { en: 'value added / material wanted', zh: '增加值 / 所需物料', ja: '付加価値額 / 必要な物質' },
};

/** The formula of a row: as its standard has it, else as it is computed. */
export const formulaOf = ({ formula, measure }: StandardRow): Named | null =>
  formula ?? (measure === undefined ? null : formulas[measure]);
