/** What a problem names as accepted, in Chinese and Japanese; `{}` stands for a value. English stands where the problem is found. */
import { languageOf } from '../language.ts';

const phrases: readonly (readonly [en: string, zh: string, ja: string])[] = [
  ['a list of names', '名称的列表', '名前の一覧'],
  ['at most {} characters', '至多 {} 个字符', '{} 文字まで'],
  ['at most {} rows', '至多 {} 行', '{} 行まで'],
  ['exactly one row', '恰好一行', 'ちょうど一行'],
  ['each player once', '每个参与者一次', '各プレーヤーを一度'],
  ['a value', '一个值', '値'],
  ['what can be read in {} s', '{} 秒内可读完的内容', '{} 秒で読めるもの'],
  ['what can be read in {} MB of memory', '{} MB 内存可读入的内容', '{} MB のメモリーで読めるもの'],
  ['the id of a row in {}', '{} 表中某行的标识', '表 {} の行の識別子'],
  ['sheets named {}, with rows', '名为 {} 且有行的工作表', '{} という名の、行のあるシート'],
  [
    'one value for each item and year; the other stands in row {}',
    '每个条目每年一个值；另一个在第 {} 行',
    '項目と年ごとに一つの値。もう一つは {} 行目',
  ],
  [
    'nothing beside the facility {}: it follows from how that runs',
    '设施 {} 的物流不另填数量：取决于其运行',
    '設備 {} のほかには何も書かない：その運転から決まる',
  ],
  [
    'inflow = outflow within {}, or a "balance": {}',
    '流入 = 流出（误差 {} 以内），或给出 "balance"：{}',
    '流入 = 流出（{} 以内）、または "balance"：{}',
  ],
  ['at most the maximumSize {}', '不超过最大规模 {}', '最大規模 {} まで'],
  ['at most the ceiling, {}', '不超过上限 {}', '上限 {} まで'],
  ['at most {} h in all', '合计至多 {} h', '合計 {} h まで'],
  ['at most {}-fold', '至多 {} 倍', '{} 倍まで'],
  [
    'at most {} numbers in the programme of all periods; the store is left out',
    '全部时段的规划中至多 {} 个数；储存不计入',
    '全期間の問題で {} 個の数まで。貯蔵は除外',
  ],
  ['at most {} columns', '至多 {} 列', '{} 列まで'],
  [
    'at most {} together where a store is asked for; it is left out',
    '要求储存时合计至多 {}；储存不计入',
    '貯蔵を求める場合は合計 {} まで。貯蔵は除外',
  ],
  ['at most {} pairs where a linear programme is needed', '需要线性规划时至多 {} 对', '線形計画が要る場合は {} 組まで'],
  ['at most {} for a sheet', '每个工作表至多 {}', '一シート {} まで'],
  ['at most {} bytes', '至多 {} 字节', '{} バイトまで'],
  ['at most {} cells', '至多 {} 个单元格', '{} セルまで'],
  ['an object with the tables {}', '含表 {} 的对象', '表 {} を持つオブジェクト'],
  ['an attribute of {}: {}', '{} 的属性：{}', '{} の属性：{}'],
  ['a stream that its firm wants', '企业需要的物流', '企業が必要とするフロー'],
  ['a stream that its firm has', '企业拥有的物流', '企業が持つフロー'],
  ['a stream of {}', '{} 的物流', '{} のフロー'],
  ['a row with the kind {}', '种类为 {} 的行', '種類が {} の行'],
  ['a position within {} km of the others', '距其他企业 {} km 以内的位置', 'ほかから {} km 以内の位置'],
  ['a number from {} to {}', '{} 至 {} 的数', '{} から {} までの数値'],
  ['a number ({})', '数字（{}）', '数値（{}）'],
  ['a list of {} numbers', '{} 个数的列表', '{} 個の数値の一覧'],
  ['{} to {} players', '{} 至 {} 个参与者', 'プレーヤー {} から {} 人'],
  ['{}, the firm of {}', '{}，即 {} 所在企业', '{}（{} の企業）'],
  ['year-month-day, such as 2026-03-31', '年-月-日，例如 2026-03-31', '年-月-日。例：2026-03-31'],
  ['values under the name of a column', '列名之下的值', '列名の下の値'],
  ['a value far to the right', '右侧远处的值', '右の遠くにある値'],
  [
    'two capital letters (ISO 3166-1), such as DK',
    '两个大写字母（ISO 3166-1），例如 CN',
    '大文字二文字（ISO 3166-1）。例：JP',
  ],
  [
    'three capital letters (ISO 4217), such as EUR',
    '三个大写字母（ISO 4217），例如 CNY',
    '大文字三文字（ISO 4217）。例：JPY',
  ],
  ['true or false', 'true 或 false', 'true または false'],
  ['text without control characters', '不含控制字符的文本', '制御文字のない文字列'],
  [
    'text with every quotation mark closed, and doubled inside',
    '引号成对、内部引号加倍的文本',
    '引用符がすべて閉じ、内側では二重にした文字列',
  ],
  ['tables of rows of values', '由行和值组成的表', '値の行からなる表'],
  ['shares from 0 to below 1; 0.2 is ±20 %', '0 至小于 1 的份额；0.2 即 ±20 %', '0 以上 1 未満の割合。0.2 は ±20 %'],
  [
    'released, treated-centrally; the others are of solid waste alone',
    'released、treated-centrally；其余仅用于固体废物',
    'released、treated-centrally。ほかは固形廃棄物のみ',
  ],
  ['plain objects and lists', '普通对象和列表', '単純なオブジェクトと一覧'],
  ['one sheet for each table', '每张表一个工作表', '表ごとに一シート'],
  ['one of the players', '参与者之一', 'プレーヤーの一人'],
  [
    'no more out than goes in; what else goes in is `added`',
    '出不多于进；其他输入写在 `added`',
    '出力は入力以下。ほかの投入は `added` に',
  ],
  [
    'no more out than goes in; what else goes in is `added` at the technology',
    '出不多于进；其他输入写在技术的 `added`',
    '出力は入力以下。ほかの投入は技術の `added` に',
  ],
  ['more than 0 h in all', '合计大于 0 h', '合計 0 h 超'],
  ['more than 0', '大于 0', '0 より大きい値'],
  ['latitude and longitude, or neither', '经纬度都填，或都不填', '緯度と経度の両方、またはどちらもなし'],
  [
    'latitude and longitude, or a distance in the rows of the table route that name the firm',
    '经纬度，或在路线表中写明该企业的行里填写距离',
    '緯度と経度、または経路の表でその企業を指す行の距離',
  ],
  ['ids of firms, separated by semicolons', '以分号分隔的企业标识', 'セミコロンで区切った企業の識別子'],
  [
    'fresh water pure enough in every period; the targets over time are left out',
    '各时段都足够纯净的新鲜水；按时段的目标不计入',
    'どの期間にも十分清浄な新水。時間ごとの目標値は除外',
  ],
  [
    'flow that enters and leaves, for cycling, environs and dependence',
    '循环、环境和依赖分析需要进出网络的流',
    '循環、環境、依存の分析には出入りするフローが必要',
  ],
  ['every period once in a profile', '一个分布中每个时段一次', '一つの分布で各期間を一度'],
  ['every name once', '每个名称一次', '各名前を一度'],
  ['every column once', '每列一次', '各列を一度'],
  ['each year once, the earliest first', '每年一次，由早到晚', '各年を一度、早い順に'],
  [
    'years before {}: the first stage and the horizon of {} a',
    '{} 年之前：首个阶段加评价期 {} a',
    '{} 年より前：最初の段階に評価期間 {} a を加えたもの',
  ],
  ['each once', '每个一次', '各一度'],
  ['at most 1 in all', '合计至多 1', '合計 1 まで'],
  ['at least one', '至少一个', '一つ以上'],
  ['any other name', '其他任何名称', 'ほかの任意の名前'],
  ['another player', '另一参与者', '別のプレーヤー'],
  ['an object with one value for each attribute', '每个属性一个值的对象', '属性ごとに一つの値を持つオブジェクト'],
  ['an id that no other row has', '其他行没有用过的标识', 'ほかの行にない識別子'],
  ['an Excel workbook (.xlsx)', 'Excel 工作簿（.xlsx）', 'Excel ブック（.xlsx）'],
  ['a whole number', '整数', '整数'],
  ['a weight above 0 in a period with hours', '在有小时数的时段有大于 0 的权重', '時間数のある期間に 0 より大きい重み'],
  [
    'a store with one contaminant, or between sources and sinks; none and one of any size are answered',
    '仅一种污染物时的储存，或来源与用户之间的储存；只回答没有储存和任意大小的储存',
    '汚染物質が一つの場合、またはソースとシンクの間の貯蔵。貯蔵なしと任意の大きさの場合のみ答える',
  ],
  [
    'a row of its own, with the commodity, for whatever is counted in the other unit',
    '以另一单位计量者另立一行并写明物料',
    'もう一方の単位で数えるものには、品目を記した別の行',
  ],
  [
    'a row for each flow that a firm has or wants',
    '企业拥有或需要的每股流一行',
    '企業が持つ、または必要とするフローごとに一行',
  ],
  [
    'a price at which the same thing is sold for no more than it is bought',
    '同一物品的售价不高于买价',
    '同じものの売値が買値を超えない価格',
  ],
  ['a plan made from these tables', '由这些表格得出的方案', 'これらの表から作られた計画'],
  ['a name without comma', '不含逗号的名称', 'コンマのない名前'],
  ['a name', '名称', '名前'],
  ['a list of rows', '行的列表', '行の一覧'],
  ['a number', '数字', '数値'],
  ['1 for yes, 0 for no', '1 为是，0 为否', '1 は「はい」、0 は「いいえ」'],
  ['0: nobody is worth nothing', '0：空联盟的价值为零', '0：誰もいなければ価値は零'],
  ['{}, as in "{}"', '{}，与“{}”一致', '{}（「{}」と同じ）'],
  ['{} numbers', '{} 个数', '{} 個の数値'],
  ['{} to {}', '{} 至 {}', '{} から {}'],
  ['{} or {}', '{} 或 {}', '{} または {}'],
  ['at most {}', '至多 {}', '{} まで'],
];

const special = /[.*+?^$()|[\]\\]/g;
const known = phrases.map(([en, zh, ja]) => ({
  pattern: new RegExp(`^${en.replaceAll(special, String.raw`\$&`).replaceAll('{}', '(.+?)')}$`, 's'),
  zh,
  ja,
}));

/** What is accepted, in the locale's language; names of columns, tables and choices stand as they are. */
export function acceptedWords(accepted: string, locale: string): string {
  const language = languageOf(locale);
  if (language === 'en') return accepted;
  for (const phrase of known) {
    const [, ...values] = phrase.pattern.exec(accepted) ?? [];
    if (phrase.pattern.test(accepted))
      return values.reduce((text, value) => text.replace('{}', () => value), phrase[language]);
  }
  return accepted;
}
