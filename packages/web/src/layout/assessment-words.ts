/** The words of an assessment by language. */
import type { Answer, Reason } from '@kyosei/engine/standards';
import type { Language } from '@kyosei/model/language';

interface AssessmentWords {
  readonly answer: Readonly<Record<Answer, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly comma: string;
  readonly yes: string;
  readonly no: string;
  readonly byGrowth: (limit: string) => string;
  /** Parts of units, longest first, as the language writes them. */
  readonly units: readonly (readonly [string, string])[];
}

export const assessmentWords: Readonly<Record<Language, AssessmentWords>> = {
  en: {
    answer: {
      met: 'met',
      'not-met': 'not met',
      unknown: 'unknown',
      'threshold-not-documented': 'threshold not documented',
      stated: 'stated',
    },
    reason: {
      compared: '',
      disclosed: '',
      'no-value': 'no value',
      'no-evidence': 'the value names no source',
      'value-recalled': 'the value is recalled from memory',
      'value-open': 'the value may lie higher or lower than the tables tell',
      'in-words': 'the threshold depends on place or sector',
      'growth-unknown': 'whether value added grows is not known',
      'threshold-recalled': '',
    },
    comma: ', ',
    yes: 'yes',
    no: 'no',
    byGrowth: (limit) => `≤ ${limit} while value added grows, ≥ while it falls`,
    units: [],
  },
  zh: {
    answer: {
      met: '达标',
      'not-met': '未达标',
      unknown: '未知',
      'threshold-not-documented': '阈值无文献',
      stated: '已披露',
    },
    reason: {
      compared: '',
      disclosed: '',
      'no-value': '没有数值',
      'no-evidence': '数值未注明来源',
      'value-recalled': '数值凭记忆',
      'value-open': '实际数值可能高于或低于表格所示',
      'in-words': '阈值因地区或行业而异',
      'growth-unknown': '不知增加值是否增长',
      'threshold-recalled': '',
    },
    comma: '，',
    yes: '是',
    no: '否',
    byGrowth: (limit) => `增加值增长时 ≤ ${limit}，下降时 ≥ ${limit}`,
    units: [
      ['report per 6 months', '份/半年'],
      ['10⁴ t', '万 t'],
      ['10⁴ CNY', '万元'],
      ['10⁸ CNY', '亿元'],
      ['tce', '吨标准煤'],
      ['issues/', '期/'],
      ['times/', '次/'],
      ['persons/', '人/'],
      ['/person', '/人'],
      ['per year', '次/年'],
      ['/year', '/年'],
    ],
  },
  ja: {
    answer: {
      met: '適合',
      'not-met': '不適合',
      unknown: '不明',
      'threshold-not-documented': '基準値の文書なし',
      stated: '開示済み',
    },
    reason: {
      compared: '',
      disclosed: '',
      'no-value': '値がない',
      'no-evidence': '値に出典がない',
      'value-recalled': '値が記憶によるもの',
      'value-open': '実際の値は表の示すより高いことも低いこともある',
      'in-words': '基準値が地域や業種による',
      'growth-unknown': '付加価値額が増えているか不明',
      'threshold-recalled': '',
    },
    comma: '、',
    yes: 'はい',
    no: 'いいえ',
    byGrowth: (limit) => `付加価値額の増加時は ≤ ${limit}、減少時は ≥ ${limit}`,
    units: [
      ['report per 6 months', '回/半年'],
      ['10⁴ t', '万 t'],
      ['10⁴ CNY', '万元'],
      ['10⁸ CNY', '億元'],
      ['issues/', '号/'],
      ['times/', '回/'],
      ['persons/', '人/'],
      ['/person', '/人'],
      ['per year', '回/年'],
      ['/year', '/年'],
    ],
  },
};
