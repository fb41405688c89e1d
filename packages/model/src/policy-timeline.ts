/** What policy did about parks, circular economy and pollution in China and beyond, 1978 to today. */
import type { Named } from './standards/standard.ts';
import type { marks } from './tables/evidenced.ts';

export interface PolicyEvent {
  readonly year: number;
  /** ISO 3166-1 alpha-2, EU, or INT for several. */
  readonly place: 'CN' | 'EU' | 'JP' | 'DK' | 'KR' | 'INT';
  readonly name: Named;
  /** What it changed for exchanges between firms. */
  readonly meaning: string;
  readonly mark: (typeof marks)[number];
}

const event = (
  year: number,
  place: PolicyEvent['place'],
  mark: PolicyEvent['mark'],
  [en, zh, ja]: readonly [string, string, string],
  meaning: string,
): PolicyEvent => ({ year, place, name: { en, zh, ja }, meaning, mark });

/** In the order of years. Documented: the text, or a text about it, was read; recalled: from memory. */
export const policyTimeline: readonly PolicyEvent[] = [
  event(
    1978,
    'CN',
    'recalled',
    ['Reform and opening', '改革开放', '改革開放'],
    'Industry begins to gather in zones that compete for firms.',
  ),
  event(
    1979,
    'CN',
    'recalled',
    ['Environmental Protection Law (trial)', '环境保护法（试行）', '環境保護法（試行）'],
    'Impact assessment, “three simultaneities” and pollution levies begin.',
  ),
  event(
    1982,
    'CN',
    'recalled',
    ['Provisional measures on pollution levies', '征收排污费暂行办法', '汚染排出費徴収暫定弁法'],
    'Discharge above the limits costs money for the first time.',
  ),
  event(
    1984,
    'CN',
    'recalled',
    ['First economic and technological development zones', '首批经济技术开发区', '初の経済技術開発区'],
    'The parks that later become eco-industrial parks are founded.',
  ),
  event(
    1989,
    'DK',
    'documented',
    [
      'Kalundborg’s exchanges are noticed and named a symbiosis',
      '卡伦堡的交换被发现并称为“共生”',
      'カルンボーの交換が「共生」と呼ばれる',
    ],
    'Exchanges grown by bargains since 1961 become a model.',
  ),
  event(
    1991,
    'EU',
    'recalled',
    ['Hazardous Waste Directive 91/689/EEC', '危险废物指令 91/689/EEC', '有害廃棄物指令 91/689/EEC'],
    'Who may take a hazardous residue, and with which papers.',
  ),
  event(
    1995,
    'CN',
    'recalled',
    ['Law on solid waste', '固体废物污染环境防治法', '固形廃棄物汚染環境防止法'],
    'Waste gets a duty of care, and its transfer a manifest.',
  ),
  event(
    1997,
    'JP',
    'recalled',
    ['Eco-Town programme', '生态城镇计划', 'エコタウン事業'],
    'Twenty-six towns build recycling parks with public money.',
  ),
  event(
    1999,
    'CN',
    'recalled',
    ['First pilots of eco-industrial parks', '首批生态工业园试点', '生態工業団地の初の試行'],
    'Guigang’s sugar group, and others after it, plan exchanges on purpose.',
  ),
  event(
    2000,
    'JP',
    'recalled',
    ['Basic Act for a sound material-cycle society', '循环型社会形成推进基本法', '循環型社会形成推進基本法'],
    'Reduce, reuse, recycle becomes the order of preference in law.',
  ),
  event(
    2002,
    'CN',
    'documented',
    ['Cleaner Production Promotion Law', '清洁生产促进法', '清潔生産促進法'],
    'Firms recycle waste and waste heat themselves or hand them to those who can (article 26 as of 2012).',
  ),
  event(
    2005,
    'KR',
    'recalled',
    ['National eco-industrial park programme', '国家生态工业园计划', '国家生態産業団地事業'],
    'A broker with public money finds and finances exchanges.',
  ),
  event(
    2006,
    'CN',
    'documented',
    ['HJ/T 273, 274 and 275-2006', 'HJ/T 273、274、275-2006', 'HJ/T 273・274・275-2006'],
    'The first standards of eco-industrial parks: sector, mixed and recycling parks.',
  ),
  event(
    2007,
    'CN',
    'documented',
    [
      'HJ/T 409-2007, guideline for planning',
      '生态工业园区建设规划编制指南 HJ/T 409-2007',
      '計画策定指針 HJ/T 409-2007',
    ],
    'What a plan of an eco-industrial park has to hold.',
  ),
  event(
    2008,
    'CN',
    'documented',
    ['Circular Economy Promotion Law', '循环经济促进法', '循環経済促進法'],
    'Parks shall organise the use of each other’s waste, energy and water (article 29, as amended 2018); waste exchange information systems are supported (article 36).',
  ),
  event(
    2008,
    'EU',
    'recalled',
    ['Waste Framework Directive 2008/98/EC', '废物框架指令 2008/98/EC', '廃棄物枠組み指令 2008/98/EC'],
    'By-product and end-of-waste: when a residue is no waste.',
  ),
  event(
    2009,
    'CN',
    'documented',
    ['HJ 274-2009', 'HJ 274-2009', 'HJ 274-2009'],
    'One standard of 26 indicators for mixed parks.',
  ),
  event(
    2012,
    'EU',
    'documented',
    ['Energy Efficiency Directive 2012/27/EU', '能效指令 2012/27/EU', 'エネルギー効率指令 2012/27/EU'],
    'What cogeneration saves is counted alike everywhere (Annex II).',
  ),
  event(
    2014,
    'CN',
    'recalled',
    ['Environmental Protection Law, revised', '新修订的环境保护法', '改正環境保護法'],
    'Daily fines and public data.',
  ),
  event(
    2015,
    'CN',
    'documented',
    ['HJ 274-2015', 'HJ 274-2015', 'HJ 274-2015'],
    'One standard for all parks: 32 indicators, 17 of them mandatory; it counts exchange projects for the first time.',
  ),
  event(
    2015,
    'EU',
    'recalled',
    ['First Circular Economy Action Plan', '首个循环经济行动计划', '最初の循環経済行動計画'],
    'Symbiosis is named as a means.',
  ),
  event(
    2017,
    'INT',
    'documented',
    [
      'International Framework for Eco-Industrial Parks, version 1',
      '国际生态工业园区框架 1.0 版',
      'エコ・インダストリアル・パーク国際枠組み 第1版',
    ],
    'World Bank, UNIDO and GIZ agree on what a park must do and show.',
  ),
  event(
    2018,
    'CN',
    'documented',
    ['Environmental Protection Tax Law in force', '环境保护税法施行', '環境保護税法の施行'],
    'A tax follows the levy: used waste is exempt, dumped waste is not.',
  ),
  event(
    2018,
    'EU',
    'documented',
    ['CWA 17354, core elements of industrial symbiosis', 'CWA 17354 产业共生核心要素', 'CWA 17354 産業共生の中核要素'],
    'A common definition: energy, water, capacity and expertise count too.',
  ),
  event(
    2020,
    'CN',
    'documented',
    ['Law on solid waste, revised', '新修订的固体废物污染环境防治法', '改正固形廃棄物汚染環境防止法'],
    'Ledgers, contracts and joint liability of whoever gives waste away (articles 36, 37).',
  ),
  event(
    2021,
    'INT',
    'documented',
    [
      'International Framework for Eco-Industrial Parks, version 2.0',
      '国际生态工业园区框架 2.0 版',
      'エコ・インダストリアル・パーク国際枠組み 第2.0版',
    ],
    'Prerequisites and indicators in four dimensions.',
  ),
  event(
    2021,
    'CN',
    'recalled',
    ['National emission trading begins', '全国碳市场启动', '全国排出量取引の開始'],
    'Carbon of power stations has a price.',
  ),
  event(
    2023,
    'EU',
    'documented',
    ['European Sustainability Reporting Standards', '欧洲可持续发展报告准则', '欧州サステナビリティ報告基準'],
    'Large firms disclose inflows, outflows and waste (ESRS E5).',
  ),
  event(
    2024,
    'INT',
    'documented',
    ['ISO 59020, measuring circularity', 'ISO 59020 循环性测量', 'ISO 59020 循環性の測定'],
    'Circularity is measured alike, also between organisations.',
  ),
  event(
    2025,
    'CN',
    'documented',
    ['National catalogue of hazardous wastes 2025', '国家危险废物名录（2025 年版）', '国家危険廃棄物リスト2025年版'],
    '470 kinds, with exemptions for defined uses.',
  ),
];
