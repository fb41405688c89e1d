/** 理由と障害を伝える日本語の文。キーは英語と同じで、試験が欠けを許さない。 */
import type { FindingWords } from '../findings.ts';

export const japanese: FindingWords = {
  sentences: {
    'same-commodity': (w) => `${w.name('commodity', 'commodity')}そのものが求められています。`,
    'special-case': (w) =>
      `${w.name('commodity', 'commodity')}は、求められている${w.name('commodity', 'accepted')}の一種です。`,
    substitute: (w) =>
      `${w.name('commodity', 'commodity')}は${w.name('commodity', 'accepted')}の代わりになります：一単位が ${w.text('ratio')} に当たります。`,
    'heat-cascade': (w) =>
      `ある用途の熱を次に使います：${w.name('commodity', 'commodity')}を${w.name('commodity', 'accepted')}に。`,
    technology: (w) =>
      `${w.name('technology', 'technology')}により適合します。一単位から ${w.text('yield')} 得られます。`,
    'quality-margin': (w) =>
      `${w.word('quality')}は適合します：${w.quality('found')}、${w.asked()} ${w.quality('accepted')}。`,
    'heat-graded': (w) => `温度からみて小さい方の ${w.share('share')} が渡せます。各部分は温度の足りる先に行きます。`,
    'quality-blended': (w) =>
      `${w.word('quality')} ${w.quality('found')} は許容値 ${w.quality('accepted')} を上回りますが、より清浄なフローと混ぜれば使えます。`,
    'quality-unverified': (w) => `${w.word('quality')}は示されていません。建設の前に測定してください。`,
    running: (w) => (w.given('since') ? `${w.text('since')}年からすでに稼働しています。` : 'すでに稼働しています。'),
    coverage: (w) => `供給の ${w.share('shareOfHave')} で需要の ${w.share('shareOfWant')} を賄います。`,
    distance: (w) =>
      w.given('breakEven')
        ? `距離 ${w.distance('distance')} は、採算が合わなくなる ${w.distance('breakEven')} より短いです。`
        : `距離は ${w.distance('distance')} で、決め手にはなりません。`,
    saving: (w) => `${w.moneyPerYear('saving')} の節約：${w.arithmetic()}。`,
    'usual-limit-missed': (w) =>
      `需要は${w.word('quality')}の限度を示していません。通常は ${w.quality('accepted')} で、実際は ${w.quality('found')} です。`,
    'law-asks': (w) => `法律上の手続きが要ります：${w.text('basis')}（${w.text('rule')}）。`,
    'law-blocks': (w) => `法律が認めません：${w.text('basis')}。`,
    precedents: (w) => `他所の記録：続いているもの ${w.text('lasting')} 件、終わったもの ${w.text('ended')} 件。`,
    'no-precedent': () => '資料集に前例がありません。',
    'firm-leaving': (w) => `${w.name('firm', 'firm')}はまもなく去ります。`,
    'depends-on-firm': (w) =>
      `団地の利益の ${w.share('share')} が${w.name('firm', 'firm')}に依存し、相手には他の取引先がありません。`,
    'residue-may-end': (w) =>
      `回収に ${w.text('payback')} 年かかり、${w.text('life')} 年で終わりうる残さに対しては長すぎます。`,
    'rhythm-differs': (w) => `需給の時間が重なるのは ${w.share('overlap')} だけで、${w.share('least')} が必要です。`,
    'scale-differs': (w) =>
      `工程の使用量の ${w.share('coverage')} を賄いますが、${w.share('least')} 未満では運転できません。`,
    'unsteady-have': (w) => `供給は年間に ${w.share('variation')} 変動し、貯蔵がありません。`,
    'price-squeeze': (w) =>
      `置き換えるものが ${w.share('fall')} 安くなると損失になります：${w.moneyPerYear('saving')}。`,
    'pipe-without-owner': (w) =>
      `接続の回収に ${w.text('payback')} 年かかり（${w.text('most')} 年超）、所有者がいません。`,
    'end-loses': (w) => `${w.name('firm', 'firm')}に利益はありません：${w.moneyPerYear('gain')}。`,
    'rests-on-policy': (w) => `排出と水の価格がなければ損失になります：${w.moneyPerYear('saving')}。`,
    'fossil-residue': (w) => `${w.name('commodity', 'commodity')}は化石燃料が使われる間だけ存在します。`,
    'dangerous-goods': (w) =>
      `${w.name('commodity', 'commodity')}は危険物または加圧物です。まず責任を取り決めてください。`,
    'nuisance-on-road': (w) => `${w.name('commodity', 'commodity')}は住民のそばを道路で運ばれます。`,
    'data-missing': (w) => `未検討です。${w.text('needs')} が必要です。`,
    'no-chain': (w) =>
      `二つ以内の技術で${w.name('commodity', 'from')}（${w.text('fromKnown')}）から${w.name('commodity', 'to')}（${w.text('toKnown')}）に至る道がありません。`,
    'same-firm': (w) => `両端とも${w.name('firm', 'firm')}のものです。`,
    'same-facility': (w) => `両端とも${w.name('facility', 'facility')}のものです。`,
    'firm-closed': (w) => `${w.name('firm', 'firm')}は閉鎖されました。`,
    'firm-withdrawn': (w) => `${w.name('firm', 'firm')}はこのシナリオに参加しません。`,
    'quality-missed': (w) =>
      `${w.word('quality')}が適合しません：${w.quality('found')}、${w.asked()} ${w.quality('accepted')}。`,
    'quality-unknown': (w) =>
      `需要は${w.word('quality')} ${w.quality('accepted')} を求めていますが、供給の値が示されていません。`,
    'no-overlap': () => '需給が同じ期間に重なりません。',
    'nothing-to-exchange': () => 'どちらかに数量がありません。',
    'nothing-arrives': () => '何も届きません：途中ですべて失われるか、設備が建てられないほど小さいためです。',
    'no-route': (w) => `両者の間に${w.word('kind')}（${w.name('commodity', 'commodity')}など）を運ぶ経路がありません。`,
    'distance-unknown': (w) =>
      `${w.name('firm', 'from')}から${w.name('firm', 'to')}までの距離が不明です：座標か経路の長さがありません。`,
    'too-far': (w) =>
      `${w.name('route', 'route')}では ${w.distance('distance')} ですが、この手段は ${w.distance('maximum')} までです。`,
    'beyond-break-even': (w) => `距離 ${w.distance('distance')} は、採算の合う ${w.distance('breakEven')} を超えます。`,
    'does-not-pay': (w) => `損失になります ${w.moneyPerYear('saving')}：${w.arithmetic()}。`,
    'below-transaction-cost': (w) =>
      `節約は ${w.moneyPerYear('saving')} で、契約や会議の費用 ${w.moneyPerYear('transaction')} を下回ります。`,
    'want-covered': (w) => `この需要は${w.name('exchange', 'by')}で賄う方がよく、その ${w.share('share')} を占めます。`,
    'have-used': (w) => `この供給は${w.name('exchange', 'by')}に使う方がよく、その ${w.share('share')} を占めます。`,
    'facility-full': (w) => `${w.name('facility', 'facility')}は${w.name('exchange', 'by')}で満杯です。`,
    'plant-not-used': (w) => `${w.name('facility', 'facility')}は建設されないか、運転しません。`,
    'plant-better-otherwise': () => '共用設備は他のフローからより多くの利益を得ます。',
    'does-not-help': (w) => `シナリオが求める${w.word('objective')}を減らしません。`,
    'rest-too-small': (w) => `選ばれた交換の残りは少なすぎて採算が合いません：${w.moneyPerYear('saving')}。`,
    budget: (w) => `予算 ${w.money('limit')} に余裕がありません。`,
    'exchange-limit': (w) => `計画は ${w.text('limit')} 件まで建設でき、より良いものがあります。`,
    'within-gap': (w) =>
      `さらに ${w.moneyPerYear('saving')} 節約できるかもしれませんが、探索を止めてよい ${w.share('gap')} の範囲内です。`,
    'better-at-another-stage': (w) =>
      `このような年には ${w.moneyPerYear('saving')} 節約できますが、全段階を通しては引き合いません。別の段階で建設されるか、建設されません。`,
    'time-ran-out': () => '採用するか決まる前に時間切れになりました。',
    'placing-conflict': () => '現状の経路を続けられないフローを、他の制限の下ですべて交換することはできません。',
    'limit-conflict': (w) =>
      w.text('limit') === 'participation'
        ? `どの企業も損をしてはならない${w.text('accepted') === 'alone' ? '（企業間の支払いなし）' : ''}という条件は、他の制限と同時には成り立ちません。`
        : w.outOfReach()
          ? `${w.word('limit')}は ${w.limited('accepted')} までですが、ほかの制限のもとで達成できる最小は ${w.limited('attainable')} です。`
          : `${w.word('limit')}は ${w.limited('accepted')} までで、他の制限と両立しません。`,
  },
  words: {
    cost: '費用',
    co2: '温室効果ガス',
    so2: '二酸化硫黄',
    freshWater: '新水',
    landfill: '埋立',
    budget: '投資額',
    maximumExchanges: '交換の件数',
    maximumCo2: '温室効果ガス排出量',
    maximumSo2: '二酸化硫黄排出量',
    maximumFreshWater: '新水の取水量',
    maximumLandfill: '埋立量',
    maximumLand: '新設備の用地',
    maximumSupplierShare: '一供給者の割合',
    participation: '各企業が得るべき利益',
    contingencyLoss: '故障時の損失',
    temperature: '温度',
    pressure: '圧力',
    purity: '純度',
    moisture: '含水率',
    material: '物質',
    water: '水',
    heat: '熱',
    steam: '蒸気',
    gas: 'ガス',
    power: '電力',
  },
  costs: {
    avoidedPurchase: '不要になる購入',
    avoidedDisposal: '不要になる処分',
    transport: '輸送',
    treatment: '処理',
    supply: '供給',
    transaction: '取引',
    taxes: '排出・水・埋立の価格',
    annuity: '投資の年価',
  },
  asked: '要求値',
  needed: (wanted, over) => `必要値（要求 ${wanted}、伝熱温度差 ${over}）`,
};
