/**
 * What a sector usually has and wants, for a park of names, sectors and sizes alone. All figures are estimates of order of magnitude.
 * `output`: t/a per employee. `has` and `wants`: commodity and amount per tonne of output in the commodity's own unit (t, kWh); steam
 * and heat with the temperature behind a slash. Sectors are ISIC Rev. 4 prefixes; `gb` prefixes of GB/T 4754-2017 where they differ.
 */
export const profileColumns = [
  'id',
  'isic',
  'gb',
  'output',
  'has',
  'wants',
  'en',
  'zh',
  'ja',
  'mark',
  'source',
] as const;

export const profileText = `
coal-power|3510|4411; 4412|2500|fly-ash 0.1; bottom-ash 0.02; fgd-gypsum 0.05; steam/250 900; waste-heat/30 3000; flue-gas 2.5|fresh-water 2; limestone 0.03; coal 6500|Coal power station; power plant; thermal power; electricity|火电; 燃煤电厂; 发电; 热电|火力発電; 発電所|estimated|eng
chp|3530|4430|1500|steam/220 5000; fly-ash 0.1; bottom-ash 0.03|treated-effluent 1; coal 7000; fuel 500|Heat and power utility; CHP; steam supply; district heating company|热电联产; 供热; 热力|熱供給; コージェネ|estimated|eng
refinery|1920|2511|8000|refinery-gas 150; sulphur 0.01; cooling-water-used 1.5; treated-effluent 0.5; hydrogen-gas 0.001; co2-gas 0.05; waste-heat/120 80; oily-sludge 0.001; spent-catalyst 0.0005|steam/180 250; fresh-water 1; hydrogen 0.003|Oil refinery; petroleum refining|炼油; 石油炼制|製油所; 石油精製|estimated|eng
coking|1910|2521|2500|coke-oven-gas 900; tar 0.035; ammonium-sulphate 0.01; waste-heat/180 300; industrial-sludge 0.003|steam/160 200; fresh-water 0.6|Coking plant; coke|焦化; 炼焦|コークス製造|estimated|eng
steel|241|3110; 3120; 3130; 3140|900|bf-slag 0.3; steel-slag 0.12; steel-dust 0.02; mill-scale 0.02; bf-gas 1200; waste-heat/200 400|steel-scrap 0.2; iron-ore 1.3; limestone 0.2; coke 1500; oxygen 0.1; treated-effluent 3|Iron and steel; steel works; metallurgy|钢铁; 炼钢; 炼铁; 轧钢|鉄鋼; 製鉄|estimated|eng
foundry|243; 2451|339|120|foundry-sand 0.5; steel-slag 0.05; waste-heat/120 200|steel-scrap 0.7; pig-iron 0.3; sand 0.4|Foundry; casting; parts casting|铸造|鋳造|estimated|eng
copper-smelter|2420; 2444|3211|800|so2-gas 1; copper-slag 2; zinc-dust 0.03; waste-heat/150 400; steam/180 300|copper-scrap 0.2; oxygen 0.5; copper-etchant 0.02; limestone 0.1; e-waste 0.05|Copper smelter; nickel smelter; non-ferrous smelting; smelting|铜冶炼; 有色金属冶炼; 镍冶炼|銅製錬; 非鉄製錬|estimated|eng
zinc-lead|2443|3212|500|so2-gas 0.8; zinc-dust 0.05; waste-heat/150 300; steam/180 300; co2-gas 0.3|lead-battery 0.3; lead 0.1; zinc 0.05; steel-dust 0.2|Lead and zinc smelter; battery recycling; secondary lead|铅锌冶炼; 再生铅|鉛・亜鉛製錬|estimated|eng
aluminium|2442|3216|400|red-mud 1.2; salt-slag 0.02; waste-heat/100 500|aluminium-scrap 0.2; caustic-soda 0.1; steam/180 2000; co2-gas 0.05; treated-effluent 1.5; gypsum 0.02|Alumina refinery; aluminium|氧化铝; 电解铝; 铝|アルミナ; アルミ精錬|estimated|eng
nickel-refinery|2445|3213|300|ammonium-sulphate 2; copper-slag 2; tailings 5|hydrogen 0.03; ammonia 0.5; metal-ash 0.05; oxygen 0.3|Nickel refinery; metal recovery|镍精炼|ニッケル精製|estimated|eng
cement|2394; 2351|3011|4000|kiln-dust 0.02; waste-heat/200 120|clinker-material 0.2; gypsum 0.04; clay 0.25; limestone 1; iron-ore 0.02; fuel 900; soil 0.05|Cement; bricks and cement|水泥; 水泥制造|セメント|estimated|eng
concrete|2395; 2361|302|1500|demolition-waste 0.01|clinker-material 0.05; aggregate 0.8; sand 0.5|Concrete; concrete products|混凝土; 水泥制品|コンクリート製品|estimated|eng
plasterboard|2362|3024|1500|plasterboard-waste 0.03; waste-heat/90 100|gypsum 0.95; waste-paper 0.05; fuel 500|Plasterboard; gypsum board|石膏板|石膏ボード|estimated|eng
bricks|2392; 2332|3031|700|waste-heat/120 100|clay 1.2; sawdust-former 0.03; fuel 500|Bricks and ceramics; bricks; clay products|砖瓦; 陶瓷|れんが; 窯業|estimated|eng
glass|2310; 2311; 2319|304; 305|300|glass-cullet 0.05; waste-heat/200 600; flue-gas 0.5|glass-batch 1; soda-ash 0.2; sand 0.6; fuel 1800|Glass|玻璃|ガラス|estimated|eng
lime-works|2352|3012|2500|kiln-dust 0.05; flue-gas 1.2; waste-heat/150 300|limestone 1.8; fuel 1000|Lime works|石灰|石灰製造|estimated|eng
pulp|1701; 1711|221|700|black-liquor 1.5; lime-mud 0.5; paper-sludge 0.05; wood-waste 0.3; biomass-ash 0.02; waste-heat/60 1000; co2-gas 0.3|round-wood 2; steam/180 2500; caustic-soda 0.02; fresh-water 25|Pulp mill; pulp and paper|纸浆; 制浆|パルプ|estimated|eng
paper|1702; 1712; 172; 1709; 1722|222; 223|500|paper-sludge 0.1; waste-heat/60 500; treated-effluent 8; waste-paper 0.02|pulp 0.5; waste-paper 0.6; steam/160 1500; pcc 0.15; fresh-water 10|Paper mill; paper; tissue|造纸; 纸制品|製紙; 紙|estimated|eng
sugar|1072; 1081|134|800|bagasse 2.5; molasses 0.35; sugar-lime 0.3; beet-pulp 0.3; soil 0.1; waste-heat/60 400; co2-gas 0.1|limestone 0.15; steam/130 1000|Sugar factory; cane sugar; beet sugar|制糖; 糖厂|製糖|estimated|eng
brewery|1103; 1105|1513|1000|brewers-grains 0.2; yeast-residue 0.03; organic-wastewater 4; co2-gas 0.03; waste-heat/80 50|steam/140 120; drinking-water 5; grain 0.2|Brewery; beer|啤酒|ビール醸造|estimated|eng
distillery|1101; 1102; 2014|1511; 1512; 1514; 1515|600|distillers-grains 1; vinasse 8; co2-gas 0.9; organic-wastewater 5; waste-heat/80 800|grain 3; molasses 1; steam/150 2500; fuel 300|Distillery; ethanol; alcohol; wine; organic chemicals|酒精; 白酒; 葡萄酒; 乙醇|酒造; アルコール; エタノール|estimated|eng
soft-drinks|1104; 1107|152|700|fruit-residue 0.05; organic-wastewater 2; plastic-waste 0.005|drinking-water 3; steam/140 60; co2 0.01|Soft drinks; food and beverage|饮料|飲料|estimated|eng
dairy|1050; 1051|144|500|whey 2; organic-wastewater 3; wood-waste 0.005; waste-heat/40 100|steam/140 300; drinking-water 3; heat/80 100|Dairy; cheese|乳制品; 奶酪|乳業; チーズ|estimated|eng
meat|1010; 1011|135|150|animal-fat 0.3; manure 0.1; organic-wastewater 4|steam/140 200; drinking-water 5|Meat; slaughterhouse|屠宰; 肉类加工|食肉加工; と畜場|estimated|eng
fish|1020|136|80|fish-residue 0.4; organic-wastewater 6|steam/130 250; cold 300|Fish processing|水产加工|水産加工|estimated|eng
fruit|1030; 1039|137|150|fruit-residue 0.4; organic-wastewater 5|steam/140 350; drinking-water 6|Fruit and vegetables; potato; starch|果蔬加工; 薯类|青果加工|estimated|eng
oil-mill|1040; 1041|133|1200|oilcake 0.7; soapstock 0.02; organic-wastewater 0.5|steam/160 250; hydrogen 0.0005|Oil crushing; vegetable oil; cereal-oil|榨油; 粮油; 植物油|製油; 植物油|estimated|eng
bakery|1071|141|50|bakery-waste 0.05; plastic-waste 0.01|grain 0.8; fuel 500|Bakery; bread|面包; 烘焙|製パン|estimated|eng
feed-mill|1080; 1091|132|2000|waste-heat/60 20|feed 0.2; soya-meal 0.2; grain 0.6; steam/150 30|Feed mill; animal feed|饲料加工|飼料製造|estimated|eng
food-other|1079; 1089|149|150|bakery-waste 0.05; kitchen-waste 0.02; organic-wastewater 5|yeast-residue 0.1; steam/150 400; drinking-water 5|Food products; yeast extract|食品|食品製造|estimated|eng
textile-dyeing|13; 1330|17|60|textile-waste 0.05; wastewater 100; waste-heat/60 2000; industrial-sludge 0.2|steam/170 7000; fresh-water 110; wastewater-service 100|Textile; dyeing; dye house|纺织; 印染; 染整|繊維; 染色|estimated|eng
leather|151|191|40|leather-waste 0.4; animal-fat 0.1; wastewater 40|steam/120 1500; fresh-water 40; salt 0.3|Leather; tannery|皮革; 制革|皮革|estimated|eng
sawmill|16|201; 202; 203|300|wood-waste 0.5; waste-heat/60 200|heat/90 300; round-wood 1.5; wood-waste 0.5|Sawmill; wood; particle board|木材; 人造板; 锯木|製材; 木材|estimated|eng
fertiliser|2012; 2015|262|1500|phosphogypsum 1.5; co2-gas 0.5; fluorogypsum 0.02; steam/180 300; waste-heat/120 200|sulphuric-acid 0.9; sulphur 0.3; phosphate-rock 1; ammonium-sulphate 0.2; ammonia 0.2; hydrogen 0.05; organic-fertiliser 0.1; fertiliser 0.05|Fertiliser; phosphoric acid; ammonia; ammonium phosphate|化肥; 磷酸; 合成氨; 磷铵|肥料; りん酸; アンモニア|estimated|eng
industrial-gases|2011|2619; 2614|3000|oxygen 0.9; hydrogen 0.02; waste-heat/60 100|co2-gas 0.1; hydrogen-gas 0.02; power 300|Industrial gases; carbonic acid; air separation|工业气体; 空分|工業ガス|estimated|eng
chlor-alkali|2013|2612|600|hydrogen-gas 0.025; hydrochloric-acid 0.2; chlorine 0.2; brine-waste 0.5; soda-white-mud 0.3; waste-heat/90 300; carbide-slag 0.2|salt 1.5; steam/180 800; sulphuric-acid 0.05; limestone 0.3; brine-waste 0.5; treated-effluent 2; sulphur 0.05; caustic-soda 0.05; co2-gas 0.05|Inorganic chemicals; chlor-alkali; soda ash; sulphuric acid; chemicals; marine chemistry|无机化工; 氯碱; 纯碱; 硫酸; 化工; 化学|無機化学; ソーダ工業; 化学|estimated|eng
pigments|2012; 2022|264|250|pickling-acid 0.3; gypsum 0.5; waste-heat/90 300|sulphuric-acid 1; steam/180 2000; hydrochloric-acid 0.2; treated-effluent 20|Pigments; titanium dioxide; dyes and paint|颜料; 钛白粉; 涂料|顔料; 酸化チタン; 塗料|estimated|eng
petrochemicals|2014; 2016; 2017|2613; 2614; 265|1500|waste-heat/120 400; hydrogen-gas 0.003; refinery-gas 100; tpa-residue 0.002; spent-solvent 0.002; plastic-waste 0.01; industrial-sludge 0.005|steam/200 1200; hydrogen 0.003; fresh-water 3; fuel 300; syngas 300; wastewater-service 2; compressed-air 0.2|Petrochemicals; plastics in primary form; methanol; terephthalic acid; chemical sites|石化; 塑料树脂; 甲醇; 有机化工|石油化学; 合成樹脂; メタノール|estimated|eng
pharma|21|27|30|fermentation-sludge 8; yeast-residue 1; spent-solvent 0.3; organic-wastewater 60; waste-heat/60 500|steam/160 6000; drinking-water 60; solvent 0.5; wastewater-service 60|Pharmaceuticals; enzymes; insulin; biotech|医药; 制药; 酶制剂; 生物技术|医薬; 酵素; バイオ|estimated|eng
rubber|221|291|80|tyres 0.05; rubber-material 0.01; waste-heat/80 200|steam/180 1500; rubber-material 0.2|Rubber; tyres|橡胶; 轮胎|ゴム; タイヤ|estimated|eng
plastics|222|292|80|plastic-waste 0.05|plastic 1; plastic-waste 0.2; cold 200|Plastic products|塑料制品|プラスチック製品|estimated|eng
electronics|261; 2612|39|5|copper-etchant 1.5; plating-sludge 0.8; spent-solvent 0.3; e-waste 0.05; wastewater 100|copper 0.3; demin-water 100; hydrochloric-acid 1; sulphuric-acid 0.5; steam/150 2000; glass-batch 0.05|Electronics; printed circuit boards; semiconductors; picture tubes|电子; 电路板; 线路板; 半导体|電子; プリント基板; 半導体|estimated|eng
batteries|272|384|20|lead-battery 0.05; lead 0.01; wastewater 5|lead 0.6; sulphuric-acid 0.2; plastic 0.1|Batteries|电池; 蓄电池|電池|estimated|eng
metal-products|25; 2592|33|60|steel-scrap 0.15; aluminium-scrap 0.02; plating-sludge 0.01; pickling-acid 0.02; used-oil 0.003|pig-iron 0.1; hydrochloric-acid 0.02; primary-aluminium 0.05; zinc 0.01; fuel 300|Metal products; plating; machine parts|金属制品; 电镀; 机加工|金属製品; めっき|estimated|eng
machinery|28; 27|34; 35; 38|25|steel-scrap 0.2; used-oil 0.005; wood-waste 0.02; waste-paper 0.02|heat/70 300; fuel 200|Machinery; electrical equipment; plasma cutters|机械; 装备; 电气|機械; 電機|estimated|eng
automobile|29; 30|36; 37|30|steel-scrap 0.3; aluminium-scrap 0.03; used-oil 0.003; plastic-waste 0.02; spent-solvent 0.003; wastewater 3|steam/150 600; heat/80 400; compressed-air 2; plastic 0.1|Automobile; vehicles; shipyard|汽车; 车辆; 船舶|自動車; 造船|estimated|eng
furniture|31|21|20|wood-waste 0.2; textile-waste 0.02|wood-waste 0.2; heat/80 500|Furniture|家具|家具|estimated|eng
water-works|36|46|50000|treated-effluent 0.1; soil 0.0002|fresh-water 1; treated-effluent 0.1|Water supply; reclaimed water works|供水; 水厂|水道|estimated|eng
sewage-works|37|4620|100000|treated-effluent 1; sewage-sludge 0.0005; biogas 0.1|fuel 0.05; wastewater 1|Municipal waste water; sewage works|污水处理|下水処理|estimated|eng
waste-works|38|772; 4210; 4220|800|steam/250 1500; msw-bottom-ash 0.2; msw-fly-ash 0.03; rdf 0.1; waste-paper 0.1; plastic-waste 0.1; steel-scrap 0.05; aluminium-scrap 0.01; tyres 0.02; wood-waste 0.1; glass-cullet 0.05|municipal-waste 1; waste-paper 0.1; plastic-waste 0.1; tyres 0.02|Waste incineration; recycling; refuse; materials recovery; households|垃圾焚烧; 资源回收; 环卫|廃棄物処理; リサイクル|estimated|eng
remediation|39|772|200|soil 1|organic-fertiliser 0.2|Soil remediation|土壤修复|土壌浄化|estimated|eng
construction|41; 42; 43|47; 48|150|demolition-waste 0.1; soil 0.5; wood-waste 0.01|aggregate 1; clinker-material 0.05; sand 0.3|Construction; road building|建筑; 筑路|建設; 道路|estimated|eng
farming|011; 012; 015; 016|01|50|straw 1; manure 0.2|fertiliser 0.02; organic-fertiliser 0.5; amendment-want 0.1; feed 0.2|Farms; agriculture|农业; 种植|農業|estimated|eng
livestock|014|03|60|manure 5|feed 3; soya-meal 0.5; animal-bedding 0.5|Livestock; pig farming; cattle|畜牧; 养殖|畜産|estimated|eng
greenhouse|0113|0141|100|fruit-residue 0.1|heat/45 3000; co2-gas 1; flue-gas 1; fuel 300|Greenhouse; horticulture|温室; 设施农业|温室; 園芸|estimated|eng
aquaculture|032|0412|30|manure 2; cooling-water-used 500|heat/20 3000; sea-water 200; feed 1.5|Fish farm; aquaculture; sea farming|水产养殖; 养鱼|養殖|estimated|eng
mining|05; 07; 08|06; 08; 09; 10|2000|coal-gangue 0.2; tailings 2; soil 0.5|treated-effluent 0.5|Mining; quarry; salt works; limestone quarry|采矿; 采石; 盐场|鉱業; 採石|estimated|eng
town||7820|10|municipal-waste 0.3; kitchen-waste 0.1; waste-paper 0.1; plastic-waste 0.03; sewage-sludge 0.02|district-heat/70 5000; wastewater-service 50|Town; municipality; households|市政; 居民; 城镇|市町村; 家庭|estimated|eng
data-centre|631|65|1|waste-heat/35 100000|cold 100000; power 100000|Data centre|数据中心|データセンター|estimated|eng
`;
