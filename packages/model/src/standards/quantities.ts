/** Quantities of the whole park that indicators are made of; given year by year in the table `indicator`, or taken from other tables. */

import { languageOf } from '../language.ts';

/** Unit in which each is given; money in the park's currency. */
export const parkQuantities = {
  valueAdded: 'currency/a',
  recyclingValueAdded: 'currency/a',
  output: 'currency/a',
  highTechOutput: 'currency/a',
  employees: '1',
  industrialLand: 'ha',
  energyUse: 'tce/a',
  renewableEnergy: 'tce/a',
  freshWater: 't/a',
  reusedWater: 't/a',
  wastewater: 't/a',
  wastewaterReused: 't/a',
  waterWanted: 't/a',
  circularWater: 't/a',
  wasteArising: 't/a',
  wasteUsed: 't/a',
  wasteExchanged: 't/a',
  wasteLandfilled: 't/a',
  hazardousArising: 't/a',
  materialInflow: 't/a',
  secondaryInflow: 't/a',
  materialOutflow: 't/a',
  recycledOutflow: 't/a',
  heatHad: 'kWh/a',
  heatUsed: 'kWh/a',
  co2: 't/a',
  cod: 't/a',
  so2: 't/a',
  ammoniaNitrogen: 't/a',
  nox: 't/a',
  newExchanges: '1',
} as const;

export type ParkQuantity = keyof typeof parkQuantities;

/** What Chinese and Japanese call each. */
const names: Readonly<Record<ParkQuantity, readonly [zh: string, ja: string]>> = {
  valueAdded: ['工业增加值', '工業付加価値額'],
  recyclingValueAdded: ['资源再生利用产业增加值', '資源再生利用産業の付加価値額'],
  output: ['工业总产值', '工業総生産額'],
  highTechOutput: ['高新技术企业总产值', 'ハイテク企業の総生産額'],
  employees: ['从业人数', '従業員数'],
  industrialLand: ['工业用地面积', '工業用地面積'],
  energyUse: ['综合能耗', '総合エネルギー消費量'],
  renewableEnergy: ['可再生能源使用量', '再生可能エネルギー使用量'],
  freshWater: ['新鲜水用量', '新水使用量'],
  reusedWater: ['重复用水量', '再利用水量'],
  wastewater: ['废水产生量', '排水発生量'],
  wastewaterReused: ['再生水回用量', '再生水利用量'],
  waterWanted: ['需水量', '水需要量'],
  circularWater: ['循环水量', '循環水量'],
  wasteArising: ['工业固体废物产生量', '産業固形廃棄物発生量'],
  wasteUsed: ['工业固体废物综合利用量', '固形廃棄物の総合利用量'],
  wasteExchanged: ['企业间利用的废物量', '企業間で利用された廃棄物量'],
  wasteLandfilled: ['固体废物填埋量', '固形廃棄物の埋立量'],
  hazardousArising: ['危险废物产生量', '有害廃棄物発生量'],
  materialInflow: ['物质输入量', '物質投入量'],
  secondaryInflow: ['再生物质输入量', '循環資源の投入量'],
  materialOutflow: ['物质输出量', '物質産出量'],
  recycledOutflow: ['回收的物质输出量', '再生利用される産出量'],
  heatHad: ['余热资源量', '廃熱量'],
  heatUsed: ['余热利用量', '廃熱利用量'],
  co2: ['二氧化碳排放量', '二酸化炭素排出量'],
  cod: ['化学需氧量排放量', '化学的酸素要求量（COD）排出量'],
  so2: ['二氧化硫排放量', '二酸化硫黄排出量'],
  ammoniaNitrogen: ['氨氮排放量', 'アンモニア性窒素排出量'],
  nox: ['氮氧化物排放量', '窒素酸化物排出量'],
  newExchanges: ['新建生态工业链项目数', '新設の生態工業チェーン事業数'],
};

/** A quantity as it is asked for: its name with the identifier to write down; the number of a row as it is. */
export function quantityName(id: string, locale: string): string {
  const language = languageOf(locale);
  if (language === 'en' || !Object.hasOwn(names, id)) return id;
  const [zh, ja] = names[id as ParkQuantity];
  return `${language === 'zh' ? zh : ja}（${id}）`;
}
