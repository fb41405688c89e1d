/** ESRS E5, resource use and circular economy: data points of Delegated Regulation (EU) 2023/2772. Structure read, details recalled. */
import type { Standard, StandardRow } from './standard.ts';

const row = (
  id: string,
  group: string,
  unit: string,
  nameMark: StandardRow['nameMark'],
  name: StandardRow['name'],
  more: Partial<StandardRow> = {},
): StandardRow => ({
  id,
  group,
  duty: 'disclosure',
  unit,
  threshold: null,
  thresholdMark: null,
  nameMark,
  name,
  ...more,
});

export const esrsE5: Standard = {
  id: 'esrs-e5',
  year: 2023,
  title: {
    en: 'ESRS E5 Resource use and circular economy',
    zh: 'ESRS E5 资源利用与循环经济',
    ja: 'ESRS E5 資源利用と循環経済',
  },
  source:
    'Delegated Regulation (EU) 2023/2772: structure read, details of E5-4 and E5-5 recalled. A simplified version was under adoption in 2025–26: check which is in force',
  rule: 'disclosure',
  ruleMark: 'documented',
  rows: [
    row('IRO-1', 'process', 'yes/no', 'documented', {
      en: 'Process to identify impacts, risks and opportunities',
      zh: '识别影响、风险和机遇的流程',
      ja: '影響・リスク・機会を特定するプロセス',
    }),
    row('E5-1', 'policies', 'yes/no', 'documented', {
      en: 'Policies on resource use and circular economy',
      zh: '资源利用与循环经济政策',
      ja: '資源利用と循環経済に関する方針',
    }),
    row('E5-2', 'actions', 'yes/no', 'documented', { en: 'Actions and resources', zh: '行动和资源', ja: '行動と資源' }),
    row('E5-3', 'targets', 'yes/no', 'documented', { en: 'Targets', zh: '目标', ja: '目標' }),
    row(
      'E5-4.total',
      'inflow',
      't/a',
      'recalled',
      {
        en: 'Total weight of technical and biological materials used',
        zh: '所用技术和生物材料总重量',
        ja: '使用した技術材料・生物材料の総重量',
      },
      { measure: 'materialInflow' },
    ),
    row('E5-4.biological', 'inflow', '%', 'recalled', {
      en: 'Biological materials that are sustainably sourced',
      zh: '可持续来源的生物材料比例',
      ja: '持続可能に調達された生物材料の割合',
    }),
    row(
      'E5-4.secondary',
      'inflow',
      't/a',
      'recalled',
      {
        en: 'Weight of secondary reused or recycled components and materials',
        zh: '再使用或再生的二次部件和材料重量',
        ja: '再使用・再生された二次部品・材料の重量',
      },
      { measure: 'secondaryInflow' },
    ),
    row(
      'E5-4.secondary-share',
      'inflow',
      '%',
      'recalled',
      {
        en: 'Share of secondary reused or recycled components and materials',
        zh: '再使用或再生的二次部件和材料比例',
        ja: '再使用・再生された二次部品・材料の割合',
      },
      { measure: 'secondaryInflowShare' },
    ),
    row('E5-5.recyclable', 'outflow', '%', 'recalled', {
      en: 'Recyclable content of products and packaging',
      zh: '产品和包装的可再生含量',
      ja: '製品・包装のリサイクル可能な含有率',
    }),
    row(
      'E5-5.waste',
      'outflow',
      't/a',
      'recalled',
      { en: 'Total waste', zh: '废物总量', ja: '廃棄物総量' },
      { measure: 'wasteArising' },
    ),
    row(
      'E5-5.diverted',
      'outflow',
      't/a',
      'recalled',
      { en: 'Waste diverted from disposal', zh: '从处置中转移的废物', ja: '処分から転換された廃棄物' },
      { measure: 'wasteDiverted' },
    ),
    row(
      'E5-5.landfill',
      'outflow',
      't/a',
      'recalled',
      { en: 'Waste directed to disposal: landfill', zh: '送往处置的废物：填埋', ja: '処分に向けられた廃棄物：埋立' },
      { measure: 'wasteToLandfill' },
    ),
    row('E5-5.incineration', 'outflow', 't/a', 'recalled', {
      en: 'Waste directed to disposal: incineration',
      zh: '送往处置的废物：焚烧',
      ja: '処分に向けられた廃棄物：焼却',
    }),
    row(
      'E5-5.non-recycled',
      'outflow',
      't/a',
      'recalled',
      { en: 'Non-recycled waste', zh: '未再生利用的废物', ja: '再生利用されない廃棄物' },
      { measure: 'wasteNotUsed' },
    ),
    row(
      'E5-5.non-recycled-share',
      'outflow',
      '%',
      'recalled',
      { en: 'Share of non-recycled waste', zh: '未再生利用的废物比例', ja: '再生利用されない廃棄物の割合' },
      { measure: 'wasteNotUsedShare' },
    ),
    row(
      'E5-5.hazardous',
      'outflow',
      't/a',
      'recalled',
      { en: 'Total hazardous waste', zh: '危险废物总量', ja: '有害廃棄物総量' },
      { measure: 'hazardousArising' },
    ),
    row('E5-5.radioactive', 'outflow', 't/a', 'recalled', {
      en: 'Radioactive waste',
      zh: '放射性废物',
      ja: '放射性廃棄物',
    }),
    row('E5-6', 'finance', 'currency', 'documented', {
      en: 'Anticipated financial effects',
      zh: '预期财务影响',
      ja: '予想される財務的影響',
    }),
  ],
};
