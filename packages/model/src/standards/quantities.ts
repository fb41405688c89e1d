/** Quantities of the whole park that indicators are made of; given year by year in the table `indicator`, or taken from other tables. */

import { languageOf } from '../language.ts';
import type { Named } from './standard.ts';

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

/** What each is called. */
const names: Readonly<Record<ParkQuantity, Named>> = {
  valueAdded: { en: 'Industrial value added', zh: '工业增加值', ja: '工業付加価値額' },
  recyclingValueAdded: {
    en: 'Value added of recycling industries',
    zh: '资源再生利用产业增加值',
    ja: '資源再生利用産業の付加価値額',
  },
  output: { en: 'Gross industrial output', zh: '工业总产值', ja: '工業総生産額' },
  highTechOutput: { en: 'Output of high-tech firms', zh: '高新技术企业总产值', ja: 'ハイテク企業の総生産額' },
  employees: { en: 'Employees', zh: '从业人数', ja: '従業員数' },
  industrialLand: { en: 'Industrial land', zh: '工业用地面积', ja: '工業用地面積' },
  energyUse: { en: 'Energy use', zh: '综合能耗', ja: '総合エネルギー消費量' },
  renewableEnergy: { en: 'Renewable energy', zh: '可再生能源使用量', ja: '再生可能エネルギー使用量' },
  freshWater: { en: 'Fresh water', zh: '新鲜水用量', ja: '新水使用量' },
  reusedWater: { en: 'Reused water', zh: '重复用水量', ja: '再利用水量' },
  wastewater: { en: 'Wastewater', zh: '废水产生量', ja: '排水発生量' },
  wastewaterReused: { en: 'Wastewater reused', zh: '再生水回用量', ja: '再生水利用量' },
  waterWanted: { en: 'Water wanted', zh: '需水量', ja: '水需要量' },
  circularWater: { en: 'Water from neighbours', zh: '循环水量', ja: '循環水量' },
  wasteArising: { en: 'Solid waste arising', zh: '工业固体废物产生量', ja: '産業固形廃棄物発生量' },
  wasteUsed: { en: 'Solid waste used', zh: '工业固体废物综合利用量', ja: '固形廃棄物の総合利用量' },
  wasteExchanged: { en: 'Solid waste given to others', zh: '企业间利用的废物量', ja: '企業間で利用された廃棄物量' },
  wasteLandfilled: { en: 'Solid waste landfilled', zh: '固体废物填埋量', ja: '固形廃棄物の埋立量' },
  hazardousArising: { en: 'Hazardous waste arising', zh: '危险废物产生量', ja: '有害廃棄物発生量' },
  materialInflow: { en: 'Material taken in', zh: '物质输入量', ja: '物質投入量' },
  secondaryInflow: { en: 'Secondary material taken in', zh: '再生物质输入量', ja: '循環資源の投入量' },
  materialOutflow: { en: 'Material given out', zh: '物质输出量', ja: '物質産出量' },
  recycledOutflow: { en: 'Material given out and used again', zh: '回收的物质输出量', ja: '再生利用される産出量' },
  heatHad: { en: 'Waste heat arising', zh: '余热资源量', ja: '廃熱量' },
  heatUsed: { en: 'Waste heat used', zh: '余热利用量', ja: '廃熱利用量' },
  co2: { en: 'CO₂ emission', zh: '二氧化碳排放量', ja: '二酸化炭素排出量' },
  cod: { en: 'COD discharged', zh: '化学需氧量排放量', ja: '化学的酸素要求量（COD）排出量' },
  so2: { en: 'SO₂ emission', zh: '二氧化硫排放量', ja: '二酸化硫黄排出量' },
  ammoniaNitrogen: { en: 'Ammonia nitrogen discharged', zh: '氨氮排放量', ja: 'アンモニア性窒素排出量' },
  nox: { en: 'NOx emission', zh: '氮氧化物排放量', ja: '窒素酸化物排出量' },
  newExchanges: { en: 'New exchange projects', zh: '新建生态工业链项目数', ja: '新設の生態工業チェーン事業数' },
};

/** A quantity as it is asked for, with its year where that is an earlier one (`valueAdded 2017`); the number of a row as it is. */
export function quantityName(ask: string, locale: string): string {
  const [id = '', year] = ask.split(' ');
  if (!Object.hasOwn(names, id)) return ask;
  const name = names[id as ParkQuantity][languageOf(locale)];
  return year === undefined ? name : `${name} ${year}`;
}
