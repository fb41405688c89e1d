/** What a workbook says beside the declarations, by language: its first sheet, help, and what a drop-down answers. */
import type { Language } from '../language.ts';

interface WorkbookWords {
  /** Name of the first sheet. */
  readonly readMe: string;
  readonly title: string;
  /** How to fill it, in ten lines. */
  readonly lines: (tables: string) => readonly string[];
  readonly comma: string;
  readonly oneOf: (choices: string) => string;
  readonly default: (value: string) => string;
  readonly notAChoice: string;
  readonly notThere: string;
  readonly keep: (sheet: string, column: string) => string;
}

export const workbookWords: Readonly<Record<Language, WorkbookWords>> = {
  en: {
    readMe: 'read me',
    title: 'A park for Kyosei',
    lines: (tables) => [
      `1. Each sheet is a table of the park: ${tables}. Begin with park, firm, commodity, stream and route; the others may stay empty.`,
      '2. A row is one thing: one firm, one commodity, one stream. Its id is a short name of your own (letters, digits, - _ .), and other sheets refer to it.',
      '3. A stream is something that a firm has (an output to place) or wants (an input to cover): write its commodity and the quantity in a year.',
      '4. Say where it goes or comes from today and what that costs: a plan is measured against the present.',
      '5. The unit stands in the header. A cell may carry its own: 200 kt/a, 1.2 GWh/a, 45 °C, 0.25 EUR/kWh. t|kWh means the unit of the commodity.',
      '6. Write the decimal mark as a point or a comma; 1,234 could mean two things and is refused.',
      '7. Several numbers in one cell are written as names with numbers: chloride 250; COD 75.',
      '8. An empty cell takes the default; columns in bold are required. The grey row under the header explains each column and is not read.',
      '9. Every row can name its source, the year, and how sure the figures are: measured, documented, estimated or recalled.',
      '10. Half-known is welcome: estimate, mark it so, and correct it later. On import every problem is shown at its cell.',
    ],
    comma: ', ',
    oneOf: (choices) => `One of: ${choices}.`,
    default: (value) => `Default: ${value}.`,
    notAChoice: 'Not a choice',
    notThere: 'Not there yet',
    keep: (sheet, column) => `The sheet ${sheet} has no such ${column} yet. Keep it all the same?`,
  },
  zh: {
    readMe: '填写说明',
    title: 'Kyosei 园区工作簿',
    lines: (tables) => [
      `1. 每个工作表是园区的一张表：${tables}。先填园区、企业、物料、物流和运输路线；其余可以留空。`,
      '2. 一行是一件事物：一家企业、一种物料、一股物流。标识由您自定（字母、数字、- _ .），其他表用它来引用。',
      '3. 物流是企业拥有（待利用的输出）或需要（待满足的输入）之物：填写物料和一年的数量。',
      '4. 写明现在去往或来自何处及其成本：方案以现状为比较的基准。',
      '5. 单位在表头中。单元格也可自带单位：200 kt/a、1.2 GWh/a、45 °C、0.25 CNY/kWh。t|kWh 表示该物料的计量单位。',
      '6. 小数点可写作点或逗号；1,234 有两种读法，不予接受。',
      '7. 一个单元格中的多个数写作名称加数值：chloride 250; COD 75。',
      '8. 空单元格采用默认值；粗体列必填。表头下的灰色行说明各列，不会被读取。',
      '9. 每一行都可注明来源、年份和可靠程度：实测、有文献、估计或凭记忆。',
      '10. 只知大概也可以：先估计并标明，以后再更正。导入时会在单元格处显示每个问题。',
    ],
    comma: '、',
    oneOf: (choices) => `可选：${choices}。`,
    default: (value) => `默认：${value}。`,
    notAChoice: '不在选项之中',
    notThere: '尚不存在',
    keep: (sheet, column) => `工作表“${sheet}”中还没有这个${column}。仍要保留吗？`,
  },
  ja: {
    readMe: 'はじめに',
    title: 'Kyosei 団地ブック',
    lines: (tables) => [
      `1. 各シートは団地の表です：${tables}。まず団地、企業、品目、フロー、経路を埋めてください。ほかは空でも構いません。`,
      '2. 一行が一つのものです：一社、一品目、一フロー。識別子は自由に付け（英字、数字、- _ .）、ほかのシートから参照します。',
      '3. フローは、企業が持つもの（行き先を探す出力）または必要とするもの（賄うべき入力）です。品目と一年の数量を書きます。',
      '4. 現在の行き先または調達元と、その費用を書いてください。計画は現状と比べて評価します。',
      '5. 単位は見出しにあります。セルごとに単位を付けることもできます：200 kt/a、1.2 GWh/a、45 °C、0.25 JPY/kWh。t|kWh は品目の計量単位を表します。',
      '6. 小数点は点またはコンマで書きます。1,234 は二通りに読めるため受け付けません。',
      '7. 一つのセルに複数の数値を書くときは、名前と数値を並べます：chloride 250; COD 75。',
      '8. 空のセルには既定値が入ります。太字の列は必須です。見出しの下の灰色の行は列の説明で、読み込まれません。',
      '9. 各行に出典、年、数値の確かさ（実測、文書、推定、記憶）を書けます。',
      '10. 大まかな値でも構いません。推定と記して、後で直してください。取り込みの際に、問題はセルごとに示されます。',
    ],
    comma: '、',
    oneOf: (choices) => `選択肢：${choices}。`,
    default: (value) => `既定値：${value}。`,
    notAChoice: '選択肢にありません',
    notThere: 'まだありません',
    keep: (sheet, column) => `シート「${sheet}」にこの${column}はまだありません。このまま残しますか。`,
  },
};
