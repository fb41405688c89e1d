/**
 * Technologies of the library. Money in EUR 2020, per unit of input: `opex` a unit, `fixed` whatever the size, `capex` per unit of
 * hourly capacity; `asks`: what the input must reach (temperature at least, purity at least); `least` and `most` in units of input an hour. `removal` as shares; `to` is what the output reaches. Input
 * `x*` takes every special case of x; output `=` is the input itself, treated.
 */
export const technologyColumns = [
  'id',
  'input',
  'asks',
  'output',
  'yield',
  'removal',
  'to',
  'opex',
  'fixed',
  'capex',
  'least',
  'most',
  'co2',
  'life',
  'en',
  'zh',
  'ja',
  'mark',
  'source',
] as const;

export const technologyText = `
# --- treatments: the same commodity, cleaner
softener|water*||=|0.97|hardness 0.95; calcium 0.95||0.25|60000|1500|1||0.1|15|Ion exchange softener|离子交换软化|イオン交換軟化|estimated|lit
nanofiltration|water*||=|0.85|hardness 0.9; sulphate 0.95; organic matter 0.9; COD 0.9; colour 0.95||0.4|120000|4000|2||0.3|15|Nanofiltration|纳滤|ナノろ過|estimated|lit
reverse-osmosis|water*||=|0.75|chloride 0.95; salt 0.95; TDS 0.97; hardness 0.98; sodium 0.95; sulphate 0.98; nitrate 0.9; organic matter 0.9; COD 0.9; ammonia 0.85||0.6|150000|6000|2||0.5|15|Reverse osmosis|反渗透|逆浸透|estimated|lit
ultrafiltration|water*||=|0.95|suspended solids 0.99; TSS 0.99; turbidity 0.99; BOD 0.4; COD 0.3; oil 0.9||0.15|80000|2500|2||0.1|15|Ultrafiltration|超滤|限外ろ過|estimated|lit
sand-filter|water*||=|0.98|suspended solids 0.85; TSS 0.85; turbidity 0.8; iron 0.7||0.05|30000|800|1||0.02|20|Sand filter|砂滤|砂ろ過|estimated|lit
activated-carbon|water*||=|1|organic matter 0.7; COD 0.6; phenol 0.95; colour 0.8; chlorine 0.95||0.35|60000|2000|1||0.4|15|Activated carbon adsorption|活性炭吸附|活性炭吸着|estimated|lit
oil-separation|water*||=|0.99|oil 0.95; suspended solids 0.6||0.1|50000|1200|1||0.05|20|Oil separator and flotation|隔油气浮|油水分離・浮上分離|estimated|lit
biological-polishing|water*||=|1|BOD 0.92; COD 0.8; organic matter 0.75; ammonia 0.9; nitrogen 0.7; phenol 0.9||0.25|300000|6000|5||0.3|25|Biological polishing|生化深度处理|生物処理による仕上げ|estimated|lit
phosphate-precipitation|water*||=|1|phosphate 0.9; phosphorus 0.9; fluoride 0.8||0.12|60000|900|2||0.2|20|Chemical precipitation|化学沉淀|凝集沈殿|estimated|lit
gypsum-washing|gypsum*||=|0.97|chloride 0.9; phosphate 0.7; fluoride 0.6; sodium 0.85||4|200000|20000|1||3|20|Washing of gypsum|石膏水洗|石膏の水洗|estimated|lit
belt-dewatering|sludge*||=|0.25||moisture 0.78|6|150000|30000|1||4|20|Press dewatering|压滤脱水|圧搾脱水|estimated|lit
thermal-drying|sludge*||=|0.28||moisture 0.1|35|500000|250000|0.5||60|20|Thermal drying|热干化|熱乾燥|estimated|lit
gypsum-drying|gypsum*||=|0.92||moisture 0.01|6|250000|40000|2||12|20|Gypsum drying|石膏烘干|石膏の乾燥|estimated|lit
mineral-drying|mineral*||=|0.85||moisture 0.01|7|250000|40000|2||15|20|Drying of mineral residues|矿渣烘干|鉱物系残さの乾燥|estimated|lit
magnetic-separation|mineral*||=|0.97|iron 0.85; metals 0.7||2|120000|8000|2||1|20|Magnetic separation|磁选|磁力選別|estimated|lit
screening|mineral*||=|0.95|impurities 0.7; metals 0.3; wood 0.9||1.5|60000|5000|2||1|15|Crushing and screening|破碎筛分|破砕・ふるい分け|estimated|lit
ash-classification|fly-ash||=|0.85|loss on ignition 0.5; carbon 0.5||5|300000|25000|3||3|20|Classification of ash|粉煤灰分选|石炭灰の分級|estimated|lit
dezincing|steel-dust||=|0.7|zinc 0.93; lead 0.9||90|3000000|600000|1||400|20|Rotary kiln dezincing (Waelz)|回转窑脱锌|ロータリーキルン脱亜鉛（ウェルツ法）|estimated|lit
gas-desulphurisation|fuel-gas*||=|0.99|hydrogen sulphide 0.99; H2S 0.99; sulphur 0.99; sulphur dioxide 0.9||0.0015|300000|50|100||0.002|20|Gas desulphurisation (biological or amine)|煤气脱硫|ガス脱硫（生物法・アミン法）|estimated|lit
gas-drying|gas-by-mass*||=|1|water 0.98||3|80000|5000|0.1||3|20|Gas drying|气体干燥|ガス乾燥|estimated|lit
hydrogen-psa|hydrogen-gas|purity 0.5|=|0.85|carbon monoxide 0.999; methane 0.99; nitrogen 0.95; sulphur 0.99|purity 0.999|120|500000|900000|0.05||200|20|Pressure swing adsorption of hydrogen|变压吸附提氢|水素の圧力変動吸着（PSA）|estimated|lit
co2-purification|co2-gas|purity 0.8|=|0.95|sulphur 0.99; hydrocarbons 0.98; oxygen 0.9; water 0.99|purity 0.999|18|800000|120000|0.5||20|20|CO2 purification and liquefaction|二氧化碳提纯液化|CO₂ の精製・液化|estimated|lit
heat-pump|heat*|temperature 20|=|1.35||temperature 95|0.018|100000|350|100|20000|0.06|20|Heat pump to 95 °C|热泵|ヒートポンプ（95 °C まで）|estimated|lit
high-temperature-heat-pump|heat*|temperature 60|=|1.5||temperature 150|0.03|200000|600|200|20000|0.1|20|High-temperature heat pump to 150 °C|高温热泵|高温ヒートポンプ（150 °C まで）|estimated|lit
steam-pressure-reduction|steam|temperature 165|=|1||temperature 160|0|20000|2|50||0|25|Pressure reduction and desuperheating|减温减压|減圧・減温|estimated|lit
sorting|dry-recyclable*||=|0.85|impurities 0.85; PVC 0.9; metals 0.9||35|400000|90000|0.5||15|15|Sorting and cleaning|分拣清洗|選別・洗浄|estimated|lit
# --- transformations: one commodity becomes another
grinding-slag|bf-slag||ggbs|0.98|||12|2000000|150000|5||35|25|Drying and grinding of slag|矿渣粉磨|スラグの乾燥・粉砕|estimated|lit
gypsum-to-acid|phosphogypsum||sulphuric-acid|0.45|||60|30000000|900000|15||300|25|Thermal decomposition of gypsum|石膏制酸联产水泥|石膏の熱分解（硫酸・セメント併産）|estimated|lit
gypsum-to-clinker|phosphogypsum||clinker-material|0.45|||50|30000000|900000|15||300|25|Cement clinker from gypsum|石膏制水泥|石膏からのセメントクリンカー|estimated|lit
acid-plant|so2-gas||sulphuric-acid|1.5|||12|10000000|600000|1||10|25|Contact sulphuric acid plant|接触法制酸|接触式硫酸製造|estimated|lit
sulphur-burning|sulphur||sulphuric-acid|3|||15|5000000|800000|1||10|25|Sulphur-burning acid plant|硫磺制酸|硫黄燃焼式硫酸製造|estimated|lit
claus|so2-gas||sulphur|0.45|||20|5000000|700000|0.3||20|25|Claus or biological sulphur recovery|克劳斯硫回收|クラウス法・生物法による硫黄回収|estimated|lit
biogas-desulphurisation|biogas||sulphur|0.000002|||0.0005|300000|20|200||0|20|Biological sulphur from biogas|沼气生物脱硫产硫|バイオガスの生物脱硫による硫黄|estimated|lit
acid-regeneration|spent-sulphuric-acid||sulphuric-acid|0.85|||90|8000000|900000|0.5||150|20|Regeneration of sulphuric acid|废硫酸再生|廃硫酸の再生|estimated|lit
pickling-acid-regeneration|pickling-acid||hydrochloric-acid|0.8|||60|4000000|700000|0.5||120|20|Regeneration of pickling acid|酸再生|酸洗廃液の再生|estimated|lit
etchant-electrolysis|copper-etchant||copper|0.1|||150|800000|900000|0.1||150|15|Copper recovery from etchant|蚀刻液电解提铜|エッチング廃液からの銅回収|estimated|lit
sludge-smelting|plating-sludge||copper|0.05|||200|3000000|900000|0.3||400|15|Metal recovery from sludge|含金属污泥冶炼|汚泥からの金属回収|estimated|lit
slag-flotation|copper-slag||copper|0.012|||12|8000000|250000|10||20|20|Slag flotation to concentrate|炉渣选铜|スラグの浮遊選鉱|estimated|lit
ash-leaching|metal-ash||metal-ore|0.08|||150|3000000|500000|0.2||100|15|Leaching of vanadium and nickel|含钒镍灰浸出|バナジウム・ニッケルの浸出|estimated|lit
catalyst-recovery|spent-catalyst||metal-ore|0.15|||300|2000000|700000|0.05||300|15|Metal recovery from catalysts|废催化剂回收|廃触媒からの金属回収|estimated|lit
battery-smelting|lead-battery||lead|0.6|||150|8000000|900000|1||300|20|Licensed lead smelting|铅酸电池再生|鉛蓄電池の製錬（許可施設）|estimated|lit
zinc-recovery|zinc-dust||zinc|0.5|||200|4000000|800000|0.5||500|20|Zinc recovery|锌回收|亜鉛の回収|estimated|lit
steel-dust-zinc|steel-dust||zinc|0.15|||120|4000000|700000|1||500|20|Zinc from steel dust|电炉灰提锌|電炉ダストからの亜鉛回収|estimated|lit
scrap-shredding|e-waste||steel-scrap|0.4|||60|2000000|300000|0.5||20|15|Dismantling and shredding|拆解破碎|解体・破砕|estimated|lit
ewaste-copper|e-waste||copper|0.15|||150|3000000|500000|0.5||80|15|Dismantling and copper recovery|拆解提铜|解体・銅回収|estimated|lit
aluminium-remelting|aluminium-scrap||primary-aluminium|0.93|||150|2000000|300000|0.5||300|20|Remelting|铝再熔|アルミニウムの再溶解|estimated|lit
salt-slag-recovery|salt-slag||primary-aluminium|0.08|||70|3000000|400000|1||100|20|Salt slag processing|铝灰回收|アルミドロスの処理|estimated|lit
anaerobic-digestion|digestible*||biogas|700|||12|1500000|250000|0.5||5|20|Anaerobic digestion|厌氧消化|嫌気性消化（メタン発酵）|estimated|lit
digestion-wastewater|organic-wastewater||biogas|15|||0.4|1000000|8000|5||0.2|20|Anaerobic treatment of waste water|厌氧处理产沼气|排水の嫌気処理|estimated|lit
digestion-effluent|organic-wastewater||treated-effluent|0.98|||0.7|1000000|12000|5||0.5|20|Anaerobic and aerobic treatment|生化处理|嫌気・好気処理|estimated|lit
biogas-upgrading|biogas||biomethane|0.98|||0.015|800000|1800|1000||0.005|20|Biogas upgrading|沼气提纯|バイオガスの精製|estimated|lit
composting|digestible*||organic-fertiliser|0.4|||25|300000|60000|0.5||10|20|Composting|堆肥|堆肥化|estimated|lit
liming|sludge*||organic-fertiliser|0.9|||18|200000|30000|0.5||20|20|Sanitation with heat or lime|石灰稳定|加熱・石灰による衛生処理|estimated|lit
vinasse-concentration|vinasse||fertiliser|0.08|||8|1500000|60000|2||25|20|Concentration and drying|浓缩干燥制肥|濃縮・乾燥|estimated|lit
feed-drying|wet-feed*||feed|0.25|||30|500000|90000|0.5||40|20|Drying to feed|烘干制饲料|乾燥飼料化|estimated|lit
feed-protein|wet-feed*||soya-meal|0.15|||40|700000|120000|0.5||50|20|Protein feed by drying or fermentation|蛋白饲料化|乾燥・発酵によるたんぱく飼料化|estimated|lit
yeast-autolysis|yeast-residue||yeast-extract|0.08|||120|1500000|300000|0.2||100|20|Autolysis and extraction|酵母自溶|酵母の自己消化・抽出|estimated|lit
ethanol-fermentation|sugar-source*||ethanol|0.27|||80|5000000|500000|1||100|25|Fermentation to alcohol|发酵制酒精|アルコール発酵|estimated|lit
biodiesel|oil-fat*||biofuel|9500|||150|2000000|400000|0.3||150|20|Transesterification|酯交换制生物柴油|エステル交換（バイオディーゼル）|estimated|lit
soap-recovery|soapstock||feed|0.4|||80|500000|150000|0.2||50|20|Acidulation of soapstock|皂脚酸化|ソーダ油さいの酸分解|estimated|lit
pulping-bagasse|bagasse||pulp|0.35|||120|20000000|900000|5||200|25|Depithing and pulping|蔗渣制浆|バガスの脱髄・パルプ化|estimated|lit
deinking|waste-paper||pulp|0.82|||90|10000000|500000|3||120|25|Pulping and deinking|废纸脱墨制浆|離解・脱墨|estimated|lit
chipping|wood-waste||round-wood|0.95|||8|150000|15000|1||4|15|Chipping|削片|チップ化|estimated|lit
plastic-recycling|plastic-waste||plastic|0.75|||250|1500000|600000|0.2||250|15|Sorting, washing, granulating|废塑料造粒|廃プラスチックの選別・洗浄・造粒|estimated|lit
plastic-gasification|plastic-waste||hydrogen|0.12|||180|40000000|2000000|3||900|20|Gasification to hydrogen|废塑料气化制氢|廃プラスチックのガス化による水素|estimated|lit
plastic-reductant|plastic-waste||coke|8500|||70|5000000|300000|1||40|20|Pelletising for the blast furnace|废塑料造粒喷吹|廃プラスチックの高炉還元材化|estimated|lit
tyre-shredding|tyres||rubber-material|0.6|||90|1500000|400000|0.3||60|15|Shredding and granulating of tyres|废轮胎胶粉|廃タイヤの破砕・粉砕|estimated|lit
textile-tearing|textile-waste||textile-fibre|0.75|||120|500000|300000|0.1||40|15|Tearing to fibre|开松再生纤维|反毛|estimated|lit
solvent-distillation|spent-solvent||solvent|0.75|||180|800000|300000|0.1||200|15|Distillation of solvents|溶剂蒸馏再生|溶剤の蒸留再生|estimated|lit
oil-rerefining|used-oil||base-oil|0.7|||180|8000000|900000|0.5||250|20|Re-refining of oil|废油再生|廃油の再精製|estimated|lit
rdf-making|municipal-waste||rdf|0.4|||35|3000000|150000|2||15|20|Making refuse-derived fuel|垃圾制RDF|ごみ固形燃料（RDF）化|estimated|lit
tpa-recovery|tpa-residue||benzoic-acid|0.15|||80|1500000|500000|0.2||60|15|Recovery of benzoic acid and catalyst|PTA残渣回收|安息香酸・触媒の回収|estimated|lit
black-liquor-recovery|black-liquor||caustic-soda|0.12|||15|30000000|400000|10||20|25|Recovery boiler and causticising|碱回收|回収ボイラー・苛性化|estimated|lit
pcc-plant|co2-gas||pcc|2.2|||70|1500000|200000|0.3||50|20|Precipitated calcium carbonate|碳化制轻钙|軽質炭酸カルシウム製造|estimated|lit
pcc-flue|flue-gas||pcc|0.3|||12|1500000|40000|2||8|20|Carbonate from flue gas|烟气碳化制轻钙|排ガスからの炭酸塩|estimated|lit
co2-liquefaction|co2-gas|purity 0.8|co2|0.95||purity 0.999|18|800000|120000|0.5||20|20|CO2 purification and liquefaction to product|二氧化碳提纯液化|CO₂ の精製・液化（製品）|estimated|lit
co2-capture|flue-gas||co2|0.12||purity 0.999|7|10000000|90000|20||6|25|CO2 capture from flue gas|烟气碳捕集|排ガスからの CO₂ 回収|estimated|lit
hydrogen-from-cog|coke-oven-gas||hydrogen|0.00001|||0.003|5000000|400|5000||0.01|20|Hydrogen from coke oven gas by PSA|焦炉煤气提氢|コークス炉ガスからの水素（PSA）|estimated|lit
cog-reforming|coke-oven-gas||syngas|0.85|||0.004|15000000|600|10000||0.02|20|Reforming of coke oven gas|焦炉煤气转化|コークス炉ガスの改質|estimated|lit
hydrogen-from-refinery-gas|refinery-gas||hydrogen|0.00001|||0.003|3000000|400|2000||0.01|20|Hydrogen recovery from refinery gas|炼厂干气提氢|製油所ガスからの水素回収|estimated|lit
hydrogen-product|hydrogen-gas|purity 0.5|hydrogen|0.88||purity 0.999|120|500000|900000|0.05||200|20|Purification of by-product hydrogen|副产氢提纯|副生水素の精製|estimated|lit
boiler|burnable*||steam|3500||temperature 250|8|1500000|250000|1||0|25|Boiler for residues|废料锅炉|残さボイラー|estimated|lit
gas-boiler|fuel-gas*||steam|0.88||temperature 250|0.001|300000|60|500||0|25|Gas boiler|燃气锅炉|ガスボイラー|estimated|lit
gas-engine|fuel-gas*||power|0.38|||0.008|200000|500|500||0|20|Gas engine|燃气内燃机发电|ガスエンジン|estimated|lit
incineration-power|burnable*||power|900|||30|10000000|900000|3||0|25|Incineration with power|焚烧发电|焼却発電|estimated|lit
waste-heat-boiler|waste-heat|temperature 250|steam|0.75||temperature 180|0.001|300000|150|500||0|20|Waste heat boiler|余热锅炉|廃熱ボイラー|estimated|lit
heat-recovery|waste-heat|temperature 80|district-heat|0.95|||0.001|150000|120|100||0|20|Heat exchanger into a heat network|余热换热供暖|熱供給網への熱交換|estimated|lit
orc|waste-heat|temperature 120|power|0.12|||0.004|500000|350|500||0|20|Organic Rankine cycle|有机朗肯循环发电|有機ランキンサイクル|estimated|lit
back-pressure-turbine|steam|temperature 220|power|0.12|||0.001|500000|80|2000||0|25|Back-pressure turbine|背压发电|背圧タービン|estimated|lit
absorption-chiller|waste-heat|temperature 85|cold|0.7|||0.002|150000|200|200||0|20|Absorption chiller|吸收式制冷|吸収式冷凍機|estimated|lit
steam-to-heat|steam|temperature 110|district-heat|0.98|||0.001|100000|40|200||0|25|Steam to hot water exchanger|汽水换热|蒸気・温水熱交換|estimated|lit
mbr|wastewater||treated-effluent|0.97|COD 0.93; BOD 0.98; ammonia 0.95; suspended solids 0.99; organic matter 0.9||0.7|500000|15000|3||0.5|20|Membrane bioreactor|膜生物反应器|膜分離活性汚泥法|estimated|lit
ro-reclamation|treated-effluent||demin-water|0.7|salt 0.97; chloride 0.96; hardness 0.98; COD 0.9||0.7|400000|9000|3||0.6|15|Double membrane reclamation|双膜法再生水|二段膜による再生水製造|estimated|lit
demineralisation|fresh-water||demin-water|0.95|hardness 0.99; salt 0.99; chloride 0.98||0.9|150000|6000|2||0.4|15|Demineralisation|除盐|純水製造（脱塩）|estimated|lit
evaporation-salt|saline-water||salt|0.05|||9|3000000|90000|1||8|20|Evaporation and crystallisation|蒸发结晶|蒸発・晶析|estimated|lit
bittern-extraction|brine-waste||minor-salts|0.03|||20|3000000|60000|2||15|20|Extraction of bromine and salts|卤水提溴提钾|苦汁からの臭素・塩類回収|estimated|lit
brick-firing|fly-ash||aggregate|1.2|||25|3000000|150000|3||60|20|Light aggregate from ash|粉煤灰陶粒|石炭灰の人工軽量骨材|estimated|lit
thiosulphate-plant|sulphur||thiosulphate|3.5|||60|3000000|400000|0.2||40|20|Ammonium thiosulphate plant|硫代硫酸铵装置|チオ硫酸アンモニウム製造|estimated|lit
thiosulphate-from-gas|so2-gas||thiosulphate|1.8|||50|4000000|500000|0.2||40|20|Thiosulphate from sulphur gases|酸性气制硫代硫酸铵|硫黄系ガスからのチオ硫酸塩|estimated|lit
soil-screening|soil||aggregate|0.8|||4|100000|8000|3||2|15|Screening of spoil|渣土筛分|建設発生土の選別|estimated|lit
glass-cleaning|glass-cullet||glass-batch|1|||25|800000|80000|1||10|20|Cullet treatment|碎玻璃清洗分选|カレットの洗浄・選別|estimated|lit
`;

/** Groups of commodities that take the same treatment, beyond kinship. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  sludge: [
    'sewage-sludge',
    'industrial-sludge',
    'fermentation-sludge',
    'paper-sludge',
    'manure',
    'plating-sludge',
    'oily-sludge',
  ],
  mineral: [
    'fly-ash',
    'bottom-ash',
    'bf-slag',
    'steel-slag',
    'copper-slag',
    'red-mud',
    'tailings',
    'foundry-sand',
    'demolition-waste',
    'lime-mud',
    'sugar-lime',
    'soda-white-mud',
    'carbide-slag',
    'msw-bottom-ash',
    'coal-gangue',
    'mill-scale',
  ],
  'fuel-gas': ['refinery-gas', 'coke-oven-gas', 'bf-gas', 'biogas', 'syngas', 'natural-gas'],
  'gas-by-mass': ['co2-gas', 'co2', 'hydrogen-gas', 'hydrogen', 'flue-gas', 'so2-gas'],
  'dry-recyclable': [
    'plastic-waste',
    'waste-paper',
    'glass-cullet',
    'steel-scrap',
    'aluminium-scrap',
    'copper-scrap',
    'wood-waste',
    'textile-waste',
    'plasterboard-waste',
  ],
  digestible: [
    'kitchen-waste',
    'fruit-residue',
    'manure',
    'sewage-sludge',
    'fermentation-sludge',
    'brewers-grains',
    'distillers-grains',
    'vinasse',
    'whey',
    'animal-fat',
    'fish-residue',
    'beet-pulp',
    'industrial-sludge',
    'straw',
    'glycerol',
    'yeast-residue',
  ],
  'wet-feed': [
    'brewers-grains',
    'distillers-grains',
    'yeast-residue',
    'fruit-residue',
    'beet-pulp',
    'whey',
    'fish-residue',
    'fermentation-sludge',
    'bakery-waste',
  ],
  'sugar-source': ['molasses', 'bakery-waste', 'grain', 'beet-pulp', 'whey'],
  'oil-fat': ['cooking-oil', 'animal-fat', 'soapstock'],
  burnable: [
    'wood-waste',
    'straw',
    'bagasse',
    'rdf',
    'tyres',
    'plastic-waste',
    'paper-sludge',
    'sewage-sludge',
    'municipal-waste',
    'coal-gangue',
    'textile-waste',
    'used-oil',
    'spent-solvent',
    'industrial-sludge',
    'black-liquor',
  ],
};
