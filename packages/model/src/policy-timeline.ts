/** What policy did about parks, circular economy and pollution in China and beyond, 1978 to today. */
import type { Named } from './standards/standard.ts';
import type { marks } from './tables/evidenced.ts';

export interface PolicyEvent {
  readonly year: number;
  /** ISO 3166-1 alpha-2, EU, or INT for several. */
  readonly place: 'CN' | 'EU' | 'JP' | 'DK' | 'GB' | 'KR' | 'INT';
  readonly name: Named;
  /** What it changed for exchanges between firms. */
  readonly meaning: Named;
  readonly mark: (typeof marks)[number];
  /** What was read; empty where nothing was. */
  readonly source: string;
}

type Words = readonly [en: string, zh: string, ja: string];
const named = ([en, zh, ja]: Words): Named => ({ en, zh, ja });

const event = (
  year: number,
  place: PolicyEvent['place'],
  source: string,
  name: Words,
  meaning: Words,
): PolicyEvent => ({
  year,
  place,
  name: named(name),
  meaning: named(meaning),
  mark: source === '' ? 'recalled' : 'documented',
  source,
});

/** In the order of years. Documented: the text, or a text about it, was read; recalled: from memory. */
export const policyTimeline: readonly PolicyEvent[] = [
  event(
    1978,
    'CN',
    '',
    ['Reform and opening', '改革开放', '改革開放'],
    [
      'Industry begins to gather in zones that compete for firms.',
      '工业开始向相互竞争招商的园区集聚。',
      '企業誘致を競い合う区域に工業が集まり始める。',
    ],
  ),
  event(
    1979,
    'CN',
    '',
    ['Environmental Protection Law (trial)', '环境保护法（试行）', '環境保護法（試行）'],
    [
      'Impact assessment, “three simultaneities” and pollution levies begin.',
      '环境影响评价、“三同时”和排污收费制度由此开始。',
      '環境影響評価、「三同時」、排出費徴収が始まる。',
    ],
  ),
  event(
    1982,
    'CN',
    '',
    ['Provisional measures on pollution levies', '征收排污费暂行办法', '汚染排出費徴収暫定弁法'],
    [
      'Discharge above the limits costs money for the first time.',
      '超标排放第一次要付费。',
      '基準を超える排出に初めて費用がかかる。',
    ],
  ),
  event(
    1984,
    'CN',
    '',
    ['First economic and technological development zones', '首批经济技术开发区', '初の経済技術開発区'],
    [
      'The parks that later become eco-industrial parks are founded.',
      '后来成为生态工业园区的一批园区成立。',
      'のちに生態工業団地となる団地が設立される。',
    ],
  ),
  event(
    1989,
    'DK',
    'J. Ehrenfeld and N. Gertler, Industrial Ecology in Practice: The Evolution of Interdependence at Kalundborg, Journal of Industrial Ecology 1(1), 1997',
    [
      'Kalundborg’s exchanges are noticed and named a symbiosis',
      '卡伦堡的交换被发现并称为“共生”',
      'カルンボーの交換が「共生」と呼ばれる',
    ],
    [
      'Exchanges grown by bargains since 1961 become a model.',
      '自 1961 年起经双方议价逐步形成的交换成为范例。',
      '1961年以来の個別の取引から育った交換が手本となる。',
    ],
  ),
  event(
    1991,
    'EU',
    '',
    ['Hazardous Waste Directive 91/689/EEC', '危险废物指令 91/689/EEC', '有害廃棄物指令 91/689/EEC'],
    [
      'Who may take a hazardous residue, and with which papers.',
      '规定谁可以接收危险残余物以及需要哪些单证。',
      '有害な残さを誰がどの書類で引き取れるかを定める。',
    ],
  ),
  event(
    1995,
    'CN',
    '',
    ['Law on solid waste', '固体废物污染环境防治法', '固形廃棄物汚染環境防止法'],
    [
      'Waste gets a duty of care, and its transfer a manifest.',
      '产废者承担防治责任，转移须有联单。',
      '廃棄物に管理責任が、移転に管理票が求められる。',
    ],
  ),
  event(
    1997,
    'JP',
    '',
    ['Eco-Town programme', '生态城镇计划', 'エコタウン事業'],
    [
      'Twenty-six towns build recycling parks with public money.',
      '二十六个城镇用公共资金建设再生利用园区。',
      '26の地域が公的資金でリサイクル団地を整備する。',
    ],
  ),
  event(
    1999,
    'CN',
    '',
    ['First pilots of eco-industrial parks', '首批生态工业园试点', '生態工業団地の初の試行'],
    [
      'Guigang’s sugar group, and others after it, plan exchanges on purpose.',
      '贵港糖业集团等开始有意识地规划交换。',
      '貴港の製糖グループなどが交換を意図して計画する。',
    ],
  ),
  event(
    2000,
    'JP',
    '',
    ['Basic Act for a sound material-cycle society', '循环型社会形成推进基本法', '循環型社会形成推進基本法'],
    [
      'Reduce, reuse, recycle becomes the order of preference in law.',
      '减量、再利用、再生的优先次序写入法律。',
      '発生抑制、再使用、再生利用の優先順位が法律となる。',
    ],
  ),
  event(
    2002,
    'CN',
    'Cleaner Production Promotion Law as amended 2012, article 26; text in LawRefBook/Laws, 2025',
    ['Cleaner Production Promotion Law', '清洁生产促进法', '清潔生産促進法'],
    [
      'Firms recycle waste and waste heat themselves or hand them to those who can (article 26 as of 2012).',
      '企业自行回收利用废物和余热，或转让给有条件的其他单位（2012 年文本第二十六条）。',
      '企業は廃棄物と余熱を自ら利用するか、利用できる者に渡す（2012年の第26条）。',
    ],
  ),
  event(
    2005,
    'GB',
    '',
    ['National Industrial Symbiosis Programme', '国家产业共生计划', '全国産業共生プログラム'],
    [
      'Facilitators in every region bring firms together and count what they spare.',
      '各地区的协调员撮合企业并统计节约量。',
      '各地域の仲介者が企業を引き合わせ、節約量を数える。',
    ],
  ),
  event(
    2005,
    'KR',
    '',
    ['National eco-industrial park programme', '国家生态工业园计划', '国家生態産業団地事業'],
    [
      'A broker with public money finds and finances exchanges.',
      '由公共资金支持的中介发现并资助交换。',
      '公的資金を持つ仲介者が交換を見つけ、資金を出す。',
    ],
  ),
  event(
    2006,
    'CN',
    'Counts and kinds of the standards in an article of the Ministry’s demonstration-park pages (meaing.com, 2018)',
    ['HJ/T 273, 274 and 275-2006', 'HJ/T 273、274、275-2006', 'HJ/T 273・274・275-2006'],
    [
      'The first standards of eco-industrial parks: sector, mixed and recycling parks.',
      '首批生态工业园区标准：行业类、综合类和静脉产业类。',
      '生態工業団地の最初の基準：業種型、総合型、静脈産業型。',
    ],
  ),
  event(
    2007,
    'CN',
    'HJ/T 409-2007, issued 20 December 2007 (bzpt.com/hb/97666.html)',
    [
      'HJ/T 409-2007, guideline for planning',
      '生态工业园区建设规划编制指南 HJ/T 409-2007',
      '計画策定指針 HJ/T 409-2007',
    ],
    [
      'What a plan of an eco-industrial park has to hold.',
      '规定生态工业园区建设规划应包含的内容。',
      '生態工業団地の計画が備えるべき内容を定める。',
    ],
  ),
  event(
    2008,
    'CN',
    'Circular Economy Promotion Law as amended 2018, articles 29 and 36; text in LawRefBook/Laws, 2025',
    ['Circular Economy Promotion Law', '循环经济促进法', '循環経済促進法'],
    [
      'Parks shall organise the use of each other’s waste, energy and water (article 29, as amended 2018); waste exchange information systems are supported (article 36).',
      '园区应组织企业互相利用废物、能源和水（2018 年文本第二十九条）；支持建立废物交换信息系统（第三十六条）。',
      '団地は互いの廃棄物・エネルギー・水の利用を組織する（2018年改正の第29条）。廃棄物交換の情報システムを支援する（第36条）。',
    ],
  ),
  event(
    2008,
    'EU',
    '',
    ['Waste Framework Directive 2008/98/EC', '废物框架指令 2008/98/EC', '廃棄物枠組み指令 2008/98/EC'],
    [
      'By-product and end-of-waste: when a residue is no waste.',
      '副产品与废物终止：残余物何时不再是废物。',
      '副産物と廃棄物の終了：残さが廃棄物でなくなる条件。',
    ],
  ),
  event(
    2009,
    'CN',
    'Count of rows and parts in an article of the Ministry’s demonstration-park pages (meaing.com, 2018)',
    ['HJ 274-2009', 'HJ 274-2009', 'HJ 274-2009'],
    [
      'One standard of 26 indicators for mixed parks.',
      '综合类园区统一为一个 26 项指标的标准。',
      '総合型団地に26指標の一つの基準。',
    ],
  ),
  event(
    2012,
    'CN',
    '',
    ['Circular transformation of parks', '园区循环化改造', '団地の循環化改造'],
    [
      'Existing parks get public money to link their firms and to share plants.',
      '现有园区获得公共资金，用于企业衔接和设施共享。',
      '既存の団地が企業の連結と設備共有のために公的資金を得る。',
    ],
  ),
  event(
    2012,
    'EU',
    'Directive 2012/27/EU, Annex II',
    ['Energy Efficiency Directive 2012/27/EU', '能效指令 2012/27/EU', 'エネルギー効率指令 2012/27/EU'],
    [
      'What cogeneration saves is counted alike everywhere (Annex II).',
      '热电联产的节能量各国统一计算（附件二）。',
      'コージェネの節約量がどこでも同じ方法で計算される（附属書II）。',
    ],
  ),
  event(
    2014,
    'CN',
    '',
    ['Environmental Protection Law, revised', '新修订的环境保护法', '改正環境保護法'],
    ['Daily fines and public data.', '按日计罚，信息公开。', '日割りの罰金と情報公開。'],
  ),
  event(
    2015,
    'CN',
    'China Standardization Institute, 2019 (counts and names of items); HJ 274-2015, sections 1–3',
    ['HJ 274-2015', 'HJ 274-2015', 'HJ 274-2015'],
    [
      'One standard for all parks: 32 indicators, 17 of them mandatory; it counts exchange projects for the first time.',
      '各类园区统一标准：32 项指标，其中 17 项必选；首次计入生态工业链项目数量。',
      '全団地共通の基準：32指標、うち17は必須。交換事業の数を初めて数える。',
    ],
  ),
  event(
    2015,
    'EU',
    '',
    ['First Circular Economy Action Plan', '首个循环经济行动计划', '最初の循環経済行動計画'],
    ['Symbiosis is named as a means.', '产业共生被列为手段之一。', '産業共生が手段として挙げられる。'],
  ),
  event(
    2016,
    'CN',
    'Measures on licences for hazardous-waste business as amended 2016; text in LawRefBook/Laws, 2025',
    [
      'Licences for hazardous-waste business, revised',
      '危险废物经营许可证管理办法（修订）',
      '危険廃棄物経営許可弁法の改正',
    ],
    [
      'Whoever collects, stores or treats hazardous waste needs a licence: the first question of many exchanges.',
      '收集、贮存、利用、处置危险废物须持许可证：许多交换的首要问题。',
      '危険廃棄物の収集・保管・処理には許可が要る。多くの交換の最初の問いである。',
    ],
  ),
  event(
    2017,
    'INT',
    'UNIDO’s use of version 1 on 50 parks: Sustainability 12(24), 10611, 2020',
    [
      'International Framework for Eco-Industrial Parks, version 1',
      '国际生态工业园区框架 1.0 版',
      'エコ・インダストリアル・パーク国際枠組み 第1版',
    ],
    [
      'World Bank, UNIDO and GIZ agree on what a park must do and show.',
      '世界银行、联合国工发组织和德国国际合作机构就园区须做到和证明的内容达成一致。',
      '世界銀行・UNIDO・GIZが団地の行うべきことと示すべきことに合意する。',
    ],
  ),
  event(
    2018,
    'CN',
    'Environmental Protection Tax Law, articles 4 to 13, and its Implementing Regulation; text in LawRefBook/Laws, 2025',
    ['Environmental Protection Tax Law in force', '环境保护税法施行', '環境保護税法の施行'],
    [
      'A tax follows the levy: used waste is exempt, dumped waste is not.',
      '费改税：综合利用的固废免税，倾倒的不免。',
      '賦課金が税となる。利用された廃棄物は免税、投棄は課税。',
    ],
  ),
  event(
    2018,
    'EU',
    'CEN Workshop Agreement 17354, definition as quoted in the Sharebox training',
    ['CWA 17354, core elements of industrial symbiosis', 'CWA 17354 产业共生核心要素', 'CWA 17354 産業共生の中核要素'],
    [
      'A common definition: energy, water, capacity and expertise count too.',
      '共同的定义：能源、水、产能和专长也算在内。',
      '共通の定義：エネルギー、水、設備能力、専門知識も含む。',
    ],
  ),
  event(
    2020,
    'CN',
    'Law on solid waste as revised 2020, articles 36 and 37; text in LawRefBook/Laws, 2025',
    ['Law on solid waste, revised', '新修订的固体废物污染环境防治法', '改正固形廃棄物汚染環境防止法'],
    [
      'Ledgers, contracts and joint liability of whoever gives waste away (articles 36, 37).',
      '建立台账、签订合同，委托方承担连带责任（第三十六、三十七条）。',
      '台帳、契約、引き渡す者の連帯責任（第36・37条）。',
    ],
  ),
  event(
    2021,
    'CN',
    'Regulation on pollutant discharge permits, articles 2 and 11 to 15; text in LawRefBook/Laws, 2025',
    ['Regulation on pollutant discharge permits', '排污许可管理条例', '汚染物質排出許可条例'],
    [
      'Every outlet stands in a permit that ends and is renewed: a new exchange may change it.',
      '每个排放口都写入有期限、须延续的许可证：新的交换可能需要变更。',
      'すべての排出口が期限のある許可に載る。新しい交換で変更が要ることがある。',
    ],
  ),
  event(
    2021,
    'INT',
    'World Bank, UNIDO and GIZ, January 2021: dimensions and date read',
    [
      'International Framework for Eco-Industrial Parks, version 2.0',
      '国际生态工业园区框架 2.0 版',
      'エコ・インダストリアル・パーク国際枠組み 第2.0版',
    ],
    ['Prerequisites and indicators in four dimensions.', '四个维度的先决条件和指标。', '四つの次元の前提条件と指標。'],
  ),
  event(
    2021,
    'CN',
    '',
    ['National emission trading begins', '全国碳市场启动', '全国排出量取引の開始'],
    ['Carbon of power stations has a price.', '发电企业的碳排放有了价格。', '発電所の炭素に価格がつく。'],
  ),
  event(
    2023,
    'EU',
    'Delegated Regulation (EU) 2023/2772: structure read',
    ['European Sustainability Reporting Standards', '欧洲可持续发展报告准则', '欧州サステナビリティ報告基準'],
    [
      'Large firms disclose inflows, outflows and waste (ESRS E5).',
      '大企业披露资源流入、流出和废物（ESRS E5）。',
      '大企業が資源の流入・流出と廃棄物を開示する（ESRS E5）。',
    ],
  ),
  event(
    2024,
    'CN',
    'Interim Regulation on carbon emission trading, 2024; text in LawRefBook/Laws, 2025',
    ['Interim Regulation on carbon emission trading', '碳排放权交易管理暂行条例', '炭素排出権取引管理暫定条例'],
    [
      'Allowances, checked reports and fines stand in a regulation of the State Council.',
      '配额、核查和处罚由国务院条例规定。',
      '排出枠、検証された報告、罰則が国務院の条例に定められる。',
    ],
  ),
  event(
    2024,
    'INT',
    'AS ISO 59020:2024, table of contents',
    ['ISO 59020, measuring circularity', 'ISO 59020 循环性测量', 'ISO 59020 循環性の測定'],
    [
      'Circularity is measured alike, also between organisations.',
      '循环性的测量方法统一，也适用于组织之间。',
      '循環性が組織間でも同じ方法で測られる。',
    ],
  ),
  event(
    2025,
    'CN',
    'National Catalogue of Hazardous Wastes 2025, in force 1 January 2025',
    ['National catalogue of hazardous wastes 2025', '国家危险废物名录（2025 年版）', '国家危険廃棄物リスト2025年版'],
    [
      '470 kinds, with exemptions for defined uses.',
      '470 种，附特定用途的豁免清单。',
      '470種類、定められた用途には免除がある。',
    ],
  ),
];
