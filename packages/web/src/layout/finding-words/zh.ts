/** 理由与障碍的中文语句；键与英文相同，测试保证无缺。 */
import type { FindingWords } from '../findings.ts';

export const chinese: FindingWords = {
  sentences: {
    'same-commodity': (w) => `需求正是${w.name('commodity', 'commodity')}。`,
    'special-case': (w) => `${w.name('commodity', 'commodity')}是所需的${w.name('commodity', 'accepted')}的一种。`,
    substitute: (w) =>
      `${w.name('commodity', 'commodity')}替代${w.name('commodity', 'accepted')}：一单位抵 ${w.text('ratio')}。`,
    'heat-cascade': (w) =>
      `一处用过的热供下一处使用：${w.name('commodity', 'commodity')}供${w.name('commodity', 'accepted')}。`,
    technology: (w) => `经${w.name('technology', 'technology')}后适用；投入一单位得 ${w.text('yield')}。`,
    'quality-margin': (w) =>
      `${w.word('quality')}合格：为 ${w.quality('found')}，${w.asked()} ${w.quality('accepted')}。`,
    'heat-graded': (w) => `按温度，较小一方的 ${w.share('share')} 可以传递，各部分供给其温度足够之处。`,
    'quality-blended': (w) =>
      `其${w.word('quality')}为 ${w.quality('found')}，高于可接受的 ${w.quality('accepted')}；与较洁净的物流混合后可用。`,
    'quality-unverified': (w) => `无人说明其${w.word('quality')}；建设前应测定。`,
    running: (w) => (w.given('since') ? `自 ${w.text('since')} 年起已在运行。` : '已在运行。'),
    coverage: (w) => `以供给的 ${w.share('shareOfHave')} 满足需求的 ${w.share('shareOfWant')}。`,
    distance: (w) =>
      w.given('breakEven')
        ? `距离 ${w.distance('distance')}，短于不再合算的 ${w.distance('breakEven')}。`
        : `距离 ${w.distance('distance')}；距离不起决定作用。`,
    saving: (w) => `节省 ${w.moneyPerYear('saving')}：${w.arithmetic()}。`,
    'usual-limit-missed': (w) =>
      `需求未说明${w.word('quality')}的限值；通常为 ${w.quality('accepted')}，而其为 ${w.quality('found')}。`,
    'law-asks': (w) => `法律要求先办手续：${w.text('basis')}（${w.text('rule')}）。`,
    'law-blocks': (w) => `法律不允许：${w.text('basis')}。`,
    precedents: (w) => `他处有记载：${w.text('lasting')} 例仍在，${w.text('ended')} 例已终止。`,
    'no-precedent': () => '资料库中没有做过的先例。',
    'firm-leaving': (w) => `${w.name('firm', 'firm')}即将离开。`,
    'depends-on-firm': (w) => `园区收益的 ${w.share('share')} 取决于${w.name('firm', 'firm')}，而另一端没有其他伙伴。`,
    'residue-may-end': (w) => `回收期 ${w.text('payback')} 年，对于可能只持续 ${w.text('life')} 年的残余物过长。`,
    'rhythm-differs': (w) => `供需在时间上仅重合 ${w.share('overlap')}，而需要 ${w.share('least')}。`,
    'scale-differs': (w) => `仅满足该工序用量的 ${w.share('coverage')}，而低于 ${w.share('least')} 不能运行。`,
    'unsteady-have': (w) => `供给全年波动 ${w.share('variation')}，且没有储存。`,
    'price-squeeze': (w) => `若被替代物降价 ${w.share('fall')}，则亏损：${w.moneyPerYear('saving')}。`,
    'pipe-without-owner': (w) => `连接的回收期为 ${w.text('payback')} 年，超过 ${w.text('most')} 年，且无人拥有。`,
    'end-loses': (w) => `${w.name('firm', 'firm')}没有收益：${w.moneyPerYear('gain')}。`,
    'rests-on-policy': (w) => `若没有排放和用水的价格则亏损：${w.moneyPerYear('saving')}。`,
    'fossil-residue': (w) => `${w.name('commodity', 'commodity')}只在使用化石燃料时存在。`,
    'dangerous-goods': (w) => `${w.name('commodity', 'commodity')}为危险品或带压：应先约定责任。`,
    'nuisance-on-road': (w) => `${w.name('commodity', 'commodity')}经公路运输，途经居民。`,
    'data-missing': (w) => `未检验；需要 ${w.text('needs')}。`,
    'no-chain': (w) =>
      `至多两种技术内，没有从${w.name('commodity', 'from')}（${w.text('fromKnown')}）到${w.name('commodity', 'to')}（${w.text('toKnown')}）的途径。`,
    'same-firm': (w) => `两端都属于${w.name('firm', 'firm')}。`,
    'same-facility': (w) => `两端都属于${w.name('facility', 'facility')}。`,
    'firm-closed': (w) => `${w.name('firm', 'firm')}已关闭。`,
    'firm-withdrawn': (w) => `${w.name('firm', 'firm')}不参与此情景。`,
    'quality-missed': (w) =>
      `${w.word('quality')}不合格：为 ${w.quality('found')}，${w.asked()} ${w.quality('accepted')}。`,
    'quality-unknown': (w) => `需求要求${w.word('quality')}为 ${w.quality('accepted')}，而无人说明供给的数值。`,
    'no-overlap': () => '供给和需求从不处于同一时段。',
    'nothing-to-exchange': () => '其中一方没有数量。',
    'nothing-arrives': () => '什么也到不了：全部在途中损失，或设备小到无法建设。',
    'no-route': (w) => `两者之间没有运输${w.word('kind')}（如${w.name('commodity', 'commodity')}）的路线。`,
    'distance-unknown': (w) => `从${w.name('firm', 'from')}到${w.name('firm', 'to')}的距离未知：缺少坐标或路线长度。`,
    'too-far': (w) =>
      `经${w.name('route', 'route')}为 ${w.distance('distance')}，而该方式最远 ${w.distance('maximum')}。`,
    'beyond-break-even': (w) => `距离 ${w.distance('distance')}，超过盈亏平衡的 ${w.distance('breakEven')}。`,
    'does-not-pay': (w) => `会亏损 ${w.moneyPerYear('saving')}：${w.arithmetic()}。`,
    'below-transaction-cost': (w) =>
      `可节省 ${w.moneyPerYear('saving')}，少于合同和会议的成本 ${w.moneyPerYear('transaction')}。`,
    'want-covered': (w) => `该需求由${w.name('exchange', 'by')}满足更好，占其 ${w.share('share')}。`,
    'have-used': (w) => `该供给用于${w.name('exchange', 'by')}更好，占其 ${w.share('share')}。`,
    'facility-full': (w) => `${w.name('facility', 'facility')}已被${w.name('exchange', 'by')}占满。`,
    'plant-not-used': (w) => `${w.name('facility', 'facility')}未建设或不运行。`,
    'plant-better-otherwise': () => '共用设施从其他物流获益更多。',
    'does-not-help': (w) => `它不减少情景所要求的${w.word('objective')}。`,
    'rest-too-small': (w) => `所选交换剩下的太少，不合算：${w.moneyPerYear('saving')}。`,
    budget: (w) => `预算 ${w.money('limit')} 没有余地。`,
    'exchange-limit': (w) => `方案最多建设 ${w.text('limit')} 个交换，已有更好的。`,
    'within-gap': (w) => `或可再节省 ${w.moneyPerYear('saving')}，在搜索可停止的 ${w.share('gap')} 之内。`,
    'better-at-another-stage': (w) =>
      `在这样的一年可节省 ${w.moneyPerYear('saving')}，但就各阶段整体而言不合算：改在其他阶段建设，或不建设。`,
    'time-ran-out': () => '在搜索决定是否采用之前时间已到。',
    'placing-conflict': () => '不得继续走现状路线的物流，在其他限制下不能全部交换。',
    'limit-conflict': (w) =>
      w.text('limit') === 'participation'
        ? `任何企业不得受损${w.text('accepted') === 'alone' ? '，且企业间不付费' : ''}，与其他限制不能同时成立。`
        : w.outOfReach()
          ? `${w.word('limit')}限于 ${w.limited('accepted')}；在其他限制下最少可达到 ${w.limited('attainable')}。`
          : `${w.word('limit')}限于 ${w.limited('accepted')}，与其他限制不能同时成立。`,
  },
  words: {
    cost: '成本',
    co2: '温室气体',
    so2: '二氧化硫',
    freshWater: '新鲜水',
    landfill: '填埋',
    budget: '投资',
    maximumExchanges: '交换数量',
    maximumCo2: '温室气体排放',
    maximumSo2: '二氧化硫排放',
    maximumFreshWater: '新鲜水取用',
    maximumLandfill: '填埋量',
    maximumLand: '新设施用地',
    maximumSupplierShare: '单一供应者的份额',
    participation: '各企业必须获得的收益',
    contingencyLoss: '故障时的损失',
    temperature: '温度',
    pressure: '压力',
    purity: '纯度',
    moisture: '含水率',
    material: '物料',
    water: '水',
    heat: '热',
    steam: '蒸汽',
    gas: '气体',
    power: '电力',
  },
  costs: {
    avoidedPurchase: '避免的采购',
    avoidedDisposal: '避免的处置',
    transport: '运输',
    treatment: '处理',
    supply: '供给',
    transaction: '交易',
    taxes: '排放、用水和填埋价格',
    annuity: '年金',
  },
  asked: '要求',
  needed: (wanted, over) => `需要（要求 ${wanted}，传热温差 ${over}）`,
};
