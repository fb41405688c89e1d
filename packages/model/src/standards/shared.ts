/** Rows that several standards of China ask for in the same words: name, unit and what is computed, declared once; number, part and threshold are each standard's own. */
import type { StandardRow } from './standard.ts';

type Shared = Pick<StandardRow, 'unit' | 'name' | 'measure'>;

export const shared = {
  valueAddedPerCapita: {
    unit: '10⁴ CNY/person',
    measure: 'valueAddedPerEmployee',
    name: { en: 'Value added per capita', zh: '人均工业增加值', ja: '従業員一人当たり工業付加価値額' },
  },
  energyPerValueAdded: {
    unit: 'tce/10⁴ CNY',
    measure: 'energyIntensity',
    name: {
      en: 'Energy per value added',
      zh: '单位工业增加值综合能耗',
      ja: '工業付加価値額当たり総合エネルギー消費量',
    },
  },
  freshWaterPerValueAdded: {
    unit: 'm³/10⁴ CNY',
    measure: 'waterIntensity',
    name: { en: 'Fresh water per value added', zh: '单位工业增加值新鲜水耗', ja: '工業付加価値額当たり新水消費量' },
  },
  wastewaterPerValueAdded: {
    unit: 't/10⁴ CNY',
    measure: 'wastewaterIntensity',
    name: { en: 'Wastewater per value added', zh: '单位工业增加值废水产生量', ja: '工業付加価値額当たり排水発生量' },
  },
  solidWastePerValueAdded: {
    unit: 't/10⁴ CNY',
    measure: 'wasteIntensity',
    name: {
      en: 'Solid waste per value added',
      zh: '单位工业增加值固废产生量',
      ja: '工業付加価値額当たり固形廃棄物発生量',
    },
  },
  solidWasteUtilisation: {
    unit: '%',
    measure: 'wasteUse',
    name: { en: 'Solid-waste utilisation', zh: '工业固体废物综合利用率', ja: '産業固形廃棄物の総合利用率' },
  },
  codPerValueAdded: {
    unit: 'kg/10⁴ CNY',
    measure: 'codIntensity',
    name: { en: 'COD per value added', zh: '单位工业增加值COD排放量', ja: '工業付加価値額当たりCOD排出量' },
  },
  so2PerValueAdded: {
    unit: 'kg/10⁴ CNY',
    measure: 'so2Intensity',
    name: { en: 'SO2 per value added', zh: '单位工业增加值SO2排放量', ja: '工業付加価値額当たりSO2排出量' },
  },
  hazardousWasteTreated: {
    unit: '%',
    name: { en: 'Hazardous waste treated', zh: '危险废物处理处置率', ja: '危険廃棄物の処理処分率' },
  },
  environmentalReport: {
    unit: 'issues/year',
    name: { en: 'Environmental report', zh: '园区编写环境报告书情况', ja: '団地の環境報告書の作成状況' },
  },
  industrialValueAddedPerEmployee: {
    unit: '10⁴ CNY/person',
    measure: 'valueAddedPerEmployee',
    name: { en: 'Industrial value added per employee', zh: '人均工业增加值', ja: '従業員一人当たり工業付加価値額' },
  },
  comprehensiveUtilisationRateOfIndustrialSolidWaste: {
    unit: '%',
    measure: 'wasteUse',
    name: {
      en: 'Comprehensive utilisation rate of industrial solid waste',
      zh: '工业固体废物综合利用率',
      ja: '産業固形廃棄物の総合利用率',
    },
  },
  valueAddedGrowth: {
    unit: '%',
    measure: 'valueAddedYearGrowth',
    name: { en: 'Value added growth', zh: '工业增加值增长率', ja: '工業付加価値額の成長率' },
  },
  waterReuse: {
    unit: '%',
    measure: 'waterReuse',
    name: { en: 'Water reuse', zh: '工业用水重复利用率', ja: '工業用水の反復利用率' },
  },
  wasteCollectionSystem: {
    unit: 'yes/no',
    name: { en: 'Waste collection system', zh: '废物收集系统', ja: '廃棄物の収集システム' },
  },
  centralWasteTreatment: {
    unit: 'yes/no',
    name: { en: 'Central waste treatment', zh: '废物集中处理处置设施', ja: '廃棄物の集中処理処分施設' },
  },
  environmentalManagementSystem: {
    unit: 'yes/no',
    name: { en: 'Environmental management system', zh: '环境管理制度', ja: '環境管理制度' },
  },
  informationPlatform: {
    unit: '%',
    name: { en: 'Information platform', zh: '信息平台的完善度', ja: '情報プラットフォームの整備度' },
  },
  communitySatisfaction: {
    unit: '%',
    name: { en: 'Community satisfaction', zh: '周边社区对园区的满意度', ja: '周辺地域の団地に対する満足度' },
  },
  staffAwareness: {
    unit: '%',
    name: { en: 'Staff awareness', zh: '职工对生态工业的认知率', ja: '従業員の生態工業に対する認知率' },
  },
} as const satisfies Readonly<Record<string, Shared>>;
