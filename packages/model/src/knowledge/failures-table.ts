/** Why exchanges fail: fourteen modes with what shows them, what data that needs and the rule; and the register of barriers. */
export const modeColumns = [
  'id',
  'en',
  'zh',
  'ja',
  'nature',
  'step',
  'test',
  'data',
  'rule',
  'cases',
  'mark',
  'source',
] as const;

export const modeText = `
FM01|A key plant leaves|关键企业退出|要となる企業の撤退|strategic|operation|Share of exchanged value that hangs on one firm; whether its end has another partner|network; status of the firms|more than half of the park's exchanged value on one firm, or the firm is leaving|Steam and water park, China; Kwinana pig iron; Guayama refinery; picture tube cluster; Porto Marghera|documented|L. Shi 2010; van Beers 2008; Chertow, Ashton & Espinosa 2008
FM02|The residue disappears as its maker improves|上游工艺改进使副产物消失|供給側の工程改善で副産物がなくなる|technical|operation|How long the residue will last against the payback|donor's plan, fuel and status|payback longer than half the expected life of the residue|Kalundborg refinery gas; orimulsion ash; gypsum and ash after coal|recalled|Branson 2016; Kalundborg histories
FM03|Scale, rhythm or composition do not fit|规模、节奏或成分不匹配|規模・周期・成分が合わない|technical|feasibility|Share of the want covered; variation of the have over the periods; storage|profiles; size of both ends|cover under 70 % or variation over 0.3 without storage|Coking and methanol, China|documented|L. Shi 2010 (an interpretation)
FM04|Trace contaminants harm a tuned process|微量杂质影响工艺|微量の不純物が工程を害する|technical|feasibility|Limits of the want against an assay of the have|assays; limits|a limit exceeded, or one that nobody has measured|Gypsum, ash and sludge uses|documented|jbs.cam.ac.uk 2016
FM05|No gain left when the virgin price falls|原生料跌价后无净收益|新品原料の値下がりで利得がなくなる|economic|feasibility|Saving with the price of the virgin input 30 % lower|prices; investment|a loss for the pair under the stress|Lubei against cheap sulphur; Swedish excess heat|documented|Päivärinne 2015
FM06|Nobody owns the pipe|管网投资无主|配管の所有者がいない|economic|implementation|Payback; whether a utility or fund owns the connection|investment; owner|payback over four years and no owner|Rotterdam heat line; INES joint systems|recalled|Baas 2011
FM07|Waste law stands against it|固废法规限制|廃棄物法制が妨げる|legal|implementation|Rules of law on the pair|codes; permits; places|a hard rule unmet or unknown|Kwinana protocols; Finnish residues|documented|van Beers, Bossilkov & Lund 2009
FM08|Liability and safety|责任与安全|責任と安全|legal|implementation|Hazard of what flows; contract and insurance|hazard; contract|hazardous, toxic or under pressure|Hai Hua Group ranking|documented|Liu et al. 2018
FM09|Information is not shared|信息不共享|情報が共有されない|strategic|awareness|Figures that the other side did not give|consents; stated figures|quality or cost of an end is unknown|Gladstone; Hai Hua Group|documented|Golev et al. 2015
FM10|No trust, no champion|缺乏信任与牵头人|信頼と推進役の欠如|strategic|partners|A named owner on each side|contacts|no named owner on a side|INES; Kwinana governance|documented|Baas & Boons 2004
FM11|Planned from above without the firms' economics|自上而下规划、忽视企业经济性|企業の採算を顧みない上からの計画|strategic|awareness|Whether each firm gains by itself|signatures; gains of each end|an end that loses|Kola; Hungarian waste planning|documented|Salmi 2007; Desrochers 2004
FM12|A subsidy or tax ends|补贴或税收优惠终止|補助金や税の終了|economic|operation|Saving without subsidies and emission prices|share of subsidy and tax|a loss without them|Barceloneta; NISP|documented|Ashton 2009
FM13|It keeps a dirty process alive|锁定高污染工艺|汚染の多い工程を存続させる|strategic|operation|Whether the have hangs on a fossil process|fuel of the donor; prevention|the residue exists only while fossil fuel is burnt|Coal ash; refinery steam|documented|Shiraki et al. 2016
FM14|Neighbours oppose it|社区反对|近隣住民の反対|social|implementation|Odour, traffic and hazard near people|survey|hazardous or odorous goods carried by road|Porto Marghera|documented|Mannino et al. 2015
`;

export const barrierColumns = ['nature', 'step', 'en', 'zh', 'ja', 'evidence'] as const;

/** Barriers by nature and step, after Fraccascia, Taruffi & Nastasi (2020, 77 papers and an expert survey) as the two axes. */
export const barrierText = `
technical|awareness|Nobody knows what the residue contains|不了解副产物成分|残さの成分が知られていない|JBS 2016
technical|feasibility|Quality, quantity or rhythm do not fit; treatment missing|质量、数量或节奏不匹配|品質・量・周期が合わない、処理技術がない|Fraccascia 2020; Madsen 2015
technical|implementation|No standard for the use of inorganic by-products|无机副产物缺乏应用标准|無機副産物の利用規格がない|van Beers, Bossilkov & Lund 2009
technical|operation|Supply varies or ends|供应波动或中断|供給が変動するか途絶える|Chopra & Khanna 2014
economic|awareness|Benefit unknown or small against the core business|收益未知或相对主业过小|利益が不明か本業に比べて小さい|Baas 2011
economic|feasibility|Treatment and transport eat the gain; cheap virgin input|处理运输成本高、原生料便宜|処理と輸送が利得を食い、新品原料が安い|Päivärinne 2015
economic|partners|First mover pays for search, permits and trial|先行者承担成本|先行者が探索・許可・試験の費用を負う|valley of death
economic|implementation|Investment in the pipe has no owner|管网投资无主|配管への投資の担い手がいない|Rotterdam
economic|operation|Prices move apart; subsidies end|价格变化、补贴终止|価格が離れ、補助金が終わる|Ashton 2009
legal|awareness|Rules not known|不了解法规|法規が知られていない|Sakr 2011
legal|feasibility|By-product or waste is unclear|副产品与废物界定不清|副産物と廃棄物の区別が不明確|Directive 2008/98/EC Art. 5
legal|partners|Receiver lacks the licence|接收方无资质|受入側に許可がない|Solid Waste Law Art. 80
legal|implementation|Permits take long; transfer across borders|审批周期长、跨界转移|許可に時間がかかる、越境移動|Solid Waste Law Art. 22, 82
legal|operation|Joint liability|连带责任|連帯責任|Solid Waste Law Art. 37
strategic|awareness|Confidentiality; no information platform|保密、缺乏信息平台|秘密保持、情報基盤がない|Bacudio 2016; Golev 2015
strategic|feasibility|Not core business; no time|非主业、缺乏精力|本業でない、手が回らない|Madsen 2015
strategic|partners|No trust, no champion|缺乏信任与牵头人|信頼と推進役の欠如|Baas & Boons 2004
strategic|implementation|Planned from above|自上而下|上からの計画|Salmi 2007
strategic|operation|Dependence on one plant; technology lock-in|依赖单一企业、技术锁定|一社への依存、技術の固定化|Shi & Yu 2014
social|implementation|Neighbours oppose|社区反对|近隣住民の反対|Mannino 2015
`;
