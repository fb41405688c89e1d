/** ISO 59020:2024, measuring circularity: core indicators at the level of a park. Structure read, names of indicators recalled. */
import type { Standard, StandardRow } from './standard.ts';

const row = (
  id: string,
  group: string,
  unit: string,
  name: StandardRow['name'],
  more: Partial<StandardRow> = {},
): StandardRow => ({
  id,
  group,
  duty: 'disclosure',
  unit,
  threshold: null,
  thresholdMark: null,
  nameMark: 'recalled',
  name,
  ...more,
});

export const iso59020: Standard = {
  id: 'iso-59020',
  year: 2024,
  title: {
    en: 'Circular economy: measuring and assessing circularity performance, ISO 59020:2024',
    zh: '循环经济：循环性绩效的测量和评估 ISO 59020:2024',
    ja: '循環経済：循環性パフォーマンスの測定と評価 ISO 59020:2024',
  },
  source:
    'Table of contents of AS ISO 59020:2024 read; names of the core indicators recalled. An exchange is counted once at the level of a park',
  rule: 'disclosure',
  ruleMark: 'recalled',
  rows: [
    row('A.2.2', 'inflow', '%', {
      en: 'Average reused content of inflow',
      zh: '流入的平均再使用含量',
      ja: '流入物の平均リユース含有率',
    }),
    row(
      'A.2.3',
      'inflow',
      '%',
      { en: 'Average recycled content of inflow', zh: '流入的平均再生含量', ja: '流入物の平均リサイクル含有率' },
      { measure: 'secondaryInflowShare' },
    ),
    row('A.2.4', 'inflow', '%', {
      en: 'Average renewable content of inflow',
      zh: '流入的平均可再生含量',
      ja: '流入物の平均再生可能含有率',
    }),
    row('A.3.2', 'outflow', '1', {
      en: 'Average lifetime of product relative to industry average',
      zh: '产品平均寿命与行业平均之比',
      ja: '業界平均に対する製品の平均寿命',
    }),
    row('A.3.3', 'outflow', '%', {
      en: 'Actual reused products and components derived from outflow',
      zh: '流出中实际再使用的产品和部件比例',
      ja: '流出物から実際にリユースされた製品・部品の割合',
    }),
    row(
      'A.3.4',
      'outflow',
      '%',
      {
        en: 'Actual recycled material derived from outflow',
        zh: '流出中实际再生的材料比例',
        ja: '流出物から実際にリサイクルされた材料の割合',
      },
      { measure: 'recycledOutflow' },
    ),
    row('A.3.5', 'outflow', '%', {
      en: 'Actual recirculation of outflow in the biological cycle',
      zh: '流出在生物循环中的实际再循环比例',
      ja: '生物的循環における流出物の実際の再循環率',
    }),
    row(
      'A.4.2',
      'energy',
      '%',
      {
        en: 'Average renewable energy consumed',
        zh: '消耗的可再生能源平均比例',
        ja: '消費エネルギーの平均再生可能比率',
      },
      { measure: 'renewableShare' },
    ),
    row(
      'A.5.2',
      'water',
      '%',
      { en: 'Water withdrawn from circular inflow sources', zh: '取自循环来源的水比例', ja: '循環型水源からの取水率' },
      { measure: 'circularWater' },
    ),
    row('A.5.3', 'water', '%', {
      en: 'Water discharged in accordance with quality requirements',
      zh: '按水质要求排放的水比例',
      ja: '水質要件に従って排出された水の割合',
    }),
    row(
      'A.5.4',
      'water',
      '%',
      {
        en: 'Onsite or internal water reuse or recirculation',
        zh: '厂内水回用或循环比例',
        ja: '構内における水の再利用・再循環比率',
      },
      { measure: 'waterReuse' },
    ),
    row(
      'A.6.2',
      'economy',
      'currency/t',
      { en: 'Material productivity', zh: '物质生产率', ja: '物質生産性' },
      { measure: 'materialProductivity' },
    ),
    row('A.6.3', 'economy', '1', { en: 'Resource intensity index', zh: '资源强度指数', ja: '資源強度指数' }),
  ],
};
