/**
 * Commodities of the library. `worth`: currency EUR 2020, Europe, per unit: what is paid for it, negative where its holder pays
 * to be rid of it. `lhv`: kWh/t. `co2`: kg CO2e per unit that a user of the virgin product causes. `use`: what a want of it is for.
 */
export const commodityColumns = [
  'id',
  'parent',
  'kind',
  'unit',
  'ewc',
  'isic',
  'hs',
  'hazard',
  'use',
  'worth',
  'lhv',
  'co2',
  'en',
  'zh',
  'ja',
  'mark',
  'source',
] as const;

export const commodityText = `
# --- gypsum, lime and carbonates
gypsum||material|t||0810|2520|no|construction|15||5|gypsum; calcium sulphate; calcium sulfate|石膏; 硫酸钙|石膏; 硫酸カルシウム|estimated|eng
natural-gypsum|gypsum|material|t||0810|252010|no|construction|20||5|natural gypsum; mined gypsum; quarried gypsum|天然石膏|天然石膏|estimated|eng
fgd-gypsum|gypsum|material|t|10 01 05; 10 01 07|3510|252010|no||-5|||FGD gypsum; desulphurisation gypsum; desulfurization gypsum; scrubber gypsum; synthetic gypsum|脱硫石膏|脱硫石膏; 排煙脱硫石膏|estimated|eng
phosphogypsum|gypsum|material|t|06 09 04; 06 09 03|2012|252010|no||-10|||phosphogypsum; phosphoric acid gypsum|磷石膏|リン酸石膏; りん石膏|estimated|eng
plasterboard-waste|gypsum|material|t|17 08 02; 10 13 99|2395|6809|no||-60|||plasterboard waste; gypsum board offcuts; drywall waste; plasterboard offcuts|废石膏板|石膏ボード廃材; 廃石膏ボード|estimated|eng
citrogypsum|gypsum|material|t|06 05 03|2011|252010|no||-10|||citrogypsum; citric acid gypsum|柠檬酸石膏|クエン酸石膏|estimated|eng
limestone||material|t||0810|2521|no|construction|10||5|limestone; calcium carbonate; chalk|石灰石; 碳酸钙|石灰石; 炭酸カルシウム|estimated|eng
lime|limestone|material|t||2394|2522|no||80||1000|lime; quicklime; burnt lime; hydrated lime|石灰; 生石灰; 熟石灰|石灰; 生石灰; 消石灰|estimated|eng
lime-mud|limestone|material|t|03 03 09|1701||no||-20|||lime mud; white mud; white sludge; causticising sludge; carbonate sludge|白泥; 苛化泥|白泥; ライムマッド|estimated|eng
sugar-lime|limestone|material|t|02 04 02|1072||no||-5|||carbonation lime; filter mud; carbonation filter mud; sugar factory lime; LimeX; press mud; filter cake of sugar|碳酸法滤泥; 滤泥|製糖ライムケーキ; ろ過泥|estimated|eng
soda-white-mud|limestone|material|t|06 02 99|2011||no||-10|||distiller waste; soda ash white mud; soda residue; ammonia-soda waste; alkali residue|碱渣; 纯碱白泥|ソーダ灰残渣|estimated|eng
carbide-slag|lime|material|t|06 02 99|2011||no||-10|||carbide slag; carbide lime; calcium carbide residue|电石渣|カーバイド滓|estimated|eng
kiln-dust|limestone|material|t|10 13 06; 10 13 12|2394||mirror||-15|||cement kiln dust; lime kiln dust; bypass dust|水泥窑灰; 窑灰|キルンダスト|estimated|eng
pcc|limestone|material|t||2011|283650|no||130||200|precipitated calcium carbonate; PCC; light calcium carbonate; paper filler|轻质碳酸钙; 沉淀碳酸钙|軽質炭酸カルシウム|estimated|eng
# --- ashes, slags and mineral raw materials
clinker-material||material|t||2394|2523|no|construction|35||830|clinker; cement clinker; clinker substitute; supplementary cementitious material; cement additive|水泥熟料; 熟料; 水泥混合材|クリンカー; セメント混合材|estimated|eng
clay||material|t||0810|2508|no|construction|10||3|clay; clay and sand; cement raw meal; shale; alumina-silica raw material|粘土; 黏土; 页岩|粘土; セメント原料|estimated|eng
aggregate||material|t||0810|2517|no|construction|11||4|aggregate; sand and gravel; gravel; crushed stone; road base; fill; virgin aggregate; quarried aggregate|骨料; 砂石; 碎石; 路基材料|骨材; 砂利; 砕石; 路盤材|estimated|eng
sand|aggregate|material|t||0810|2505|no|construction|14||4|sand; silica sand; quarry sand; foundry moulding sand|砂; 石英砂|砂; 珪砂|estimated|eng
soil|aggregate|material|t|17 05 04|4312|2530|no|construction|8|||soil; topsoil; spoil; clay and spoil; stones and earth; excavated soil|土; 表土; 渣土|土壌; 表土; 建設残土|estimated|eng
fly-ash||material|t|10 01 02|3510|2621|no||-20|||fly ash; coal fly ash; pulverised fuel ash; PFA; coal ash; power station ash|粉煤灰; 飞灰; 煤灰|フライアッシュ; 石炭灰; 飛灰|estimated|eng
bottom-ash||material|t|10 01 01|3510|2621|no||-15|||bottom ash; boiler slag; coal slag; furnace bottom ash; clinker ash|炉渣; 底灰; 煤渣|ボトムアッシュ; クリンカアッシュ|estimated|eng
biomass-ash||material|t|10 01 03; 10 01 01|3510|2621|no||-30|||biomass ash; wood ash; bagasse ash; peat ash|生物质灰; 草木灰|バイオマス灰; 木灰|estimated|eng
metal-ash||material|t|10 01 04; 10 01 18|3510|2620|yes||-120|||oil ash; orimulsion ash; heavy oil fly ash; ash with vanadium and nickel|燃油灰; 含钒镍灰|重油灰; バナジウム灰|estimated|eng
msw-bottom-ash||material|t|19 01 12; 19 01 11|3821||mirror||-30|||incinerator bottom ash; municipal waste bottom ash; IBA; waste-to-energy slag|垃圾焚烧炉渣|焼却主灰; ごみ焼却灰|estimated|eng
msw-fly-ash||material|t|19 01 13|3821||yes||-200|||incinerator fly ash; municipal incinerator fly ash; air pollution control residue|垃圾焚烧飞灰|ごみ焼却飛灰|estimated|eng
bf-slag||material|t|10 02 01; 10 02 02|2410|2618|no||3|||blast furnace slag; BF slag; granulated slag; water slag; ironmaking slag; slag|高炉渣; 高炉矿渣; 水渣; 矿渣|高炉スラグ; 水砕スラグ|estimated|eng
ggbs|clinker-material|material|t||2394|2618|no||45|||ground granulated blast furnace slag; GGBS; slag powder|矿渣微粉; 矿粉|高炉スラグ微粉末|estimated|eng
steel-slag||material|t|10 02 02; 10 02 01; 10 09 03|2410|2619|no||-8|||steel slag; converter slag; BOF slag; EAF slag; steelmaking slag; foundry slag|钢渣; 转炉渣|製鋼スラグ; 転炉スラグ|estimated|eng
steel-dust||material|t|10 02 07; 10 02 08; 10 02 13|2410|2619|mirror||-80|||steel mill dust; EAF dust; blast furnace dust; iron-bearing dust; sinter dust; mill sludge|除尘灰; 含铁尘泥; 电炉灰|製鋼ダスト; 高炉ダスト|estimated|eng
mill-scale||material|t|10 02 10|2410|2619|no||40|||mill scale; iron scale; rolling scale|氧化铁皮; 轧钢铁皮|ミルスケール; スケール|estimated|eng
copper-slag||material|t|10 06 01; 10 06 02|2420|2620|no||-5|||copper slag; smelter slag; nickel slag; non-ferrous slag|铜渣; 铜冶炼渣; 镍渣|銅スラグ; 非鉄スラグ|estimated|eng
red-mud||material|t|01 03 09; 01 03 07|2420|2621|no||-25|||red mud; bauxite residue; alumina residue|赤泥|赤泥; ボーキサイト残渣|estimated|eng
tailings||material|t|01 03 06; 01 04 12|0729|2530|mirror||-8|||tailings; mine tailings; flotation tailings; slag tailings|尾矿; 尾砂|尾鉱; 鉱さい|estimated|eng
coal-gangue||material|t|01 04 08; 01 04 12|0510|2530|no||-5|2326||coal gangue; colliery spoil; coal waste rock; mine waste|煤矸石; 矸石|石炭ボタ; 選炭廃石|documented|cnfuel
foundry-sand||material|t|10 09 08; 10 10 08; 10 09 06|2431|2505|no||-40|||foundry sand; waste foundry sand; casting sand; core sand|铸造废砂; 型砂|鋳物砂; 廃砂|estimated|eng
demolition-waste||material|t|17 01 07; 17 01 01; 17 01 02|4311|2530|no||-15|||construction and demolition waste; rubble; concrete waste; bricks and concrete; C&D waste|建筑垃圾; 拆除垃圾; 废混凝土|建設廃材; コンクリートがら|estimated|eng
iron-ore||material|t||0710|2601|no||90||100|iron ore; iron corrective; iron oxide raw material; ore fines|铁矿石; 铁质校正料|鉄鉱石|estimated|eng
sawdust-former||material|t||1610|4401|no||40|4000||pore former; pore-forming agent|造孔剂; 成孔剂|気孔形成材|estimated|eng
# --- metals
steel-scrap||material|t|12 01 01; 19 12 02; 17 04 05; 16 01 17; 20 01 40|2511|7204|no||220||0|steel scrap; ferrous scrap; scrap iron; iron and steel turnings; stampings scrap|废钢; 废铁; 钢屑|鉄スクラップ; 鉄くず|estimated|eng
pig-iron||material|t||2410|7201|no||330||1600|pig iron; new steel; hot metal; sponge iron; DRI|生铁; 铁水|銑鉄|estimated|eng
aluminium-scrap||material|t|12 01 03; 17 04 02; 19 12 03|2511|7602|no||900|||aluminium scrap; aluminum scrap; aluminium turnings|废铝; 铝屑|アルミスクラップ|estimated|eng
primary-aluminium||material|t||2420|7601|no||1700||8000|primary aluminium; aluminum ingot|原铝; 铝锭|アルミ地金|estimated|eng
salt-slag||material|t|10 03 08; 10 03 15|2420|2620|yes||-120|||salt slag; aluminium dross; black dross|铝灰; 盐渣|アルミドロス; アルミ灰|estimated|eng
copper-scrap||material|t|17 04 01; 19 12 03|2511|7404|no||4000|||copper scrap; waste cable copper; brass scrap|废铜; 铜屑|銅スクラップ|estimated|eng
copper||material|t||2420|7403|no||5500||3500|copper; electrolytic copper; primary copper; copper cathode; copper concentrate|电解铜; 精铜; 铜|電気銅; 銅|estimated|eng
copper-etchant||material|t|11 01 06; 11 01 05; 06 03 13|2610|3825|yes||-80|||spent etchant; copper etchant; etching solution; copper etchant and sludge; PCB etchant|蚀刻废液; 含铜废液; 酸性蚀刻液|エッチング廃液; 銅廃液|estimated|eng
plating-sludge||material|t|11 01 09; 11 01 10; 06 05 02|2592|3825|yes||-150|||plating sludge; electroplating sludge; metal hydroxide sludge; galvanic sludge|电镀污泥; 金属氢氧化物污泥|めっき汚泥; メッキスラッジ|estimated|eng
pickling-acid||material|t|11 01 05; 06 01 02|2410|3825|yes||-90|||pickling acid; waste pickling acid; spent acid; pickle liquor; waste acid|酸洗废液; 废酸; 废盐酸|廃酸; 酸洗廃液|estimated|eng
zinc-dust||material|t|10 05 03; 10 06 03|2420|2620|yes||-50|||zinc dust; zinc ash; smelter dust; galvanising ash; flue dust of smelters|锌灰; 冶炼烟尘; 锌渣|亜鉛ダスト; 煙灰|estimated|eng
zinc||material|t||2420|7901|no||2000||3000|zinc; zinc metal; zinc oxide; primary zinc|锌; 氧化锌|亜鉛|estimated|eng
lead-battery||material|t|16 06 01; 20 01 33|2720|8549|yes||400|||lead-acid batteries; waste batteries; lead battery|废铅酸电池; 废铅蓄电池; 废电池|廃鉛蓄電池; 鉛バッテリー|estimated|eng
lead||material|t||2420|7801|no||1600||1500|lead; primary lead; secondary lead; lead bullion|铅; 精铅; 再生铅|鉛|estimated|eng
metal-ore||material|t||0729|26|no||300||300|non-ferrous ore; nickel and vanadium ore; vanadium ore; ore; metal concentrate; mined ore|有色金属矿; 镍矿; 钒矿|非鉄鉱石|estimated|eng
e-waste||material|t|16 02 13; 20 01 35|2610|8549|mirror||-50|||electronic waste; e-waste; WEEE; discarded appliances; scrap circuit boards|电子废物; 废家电; 电子垃圾|電子廃棄物; 廃家電|estimated|eng
spent-catalyst||material|t|16 08 03; 16 08 02; 16 08 07|1920|7112|mirror||-100|||spent catalyst; waste catalyst; cracking catalyst; cobalt-manganese catalyst|废催化剂; 失效催化剂|廃触媒; 使用済み触媒|estimated|eng
crt-glass||material|t|10 11 11; 16 02 15|2610|7001|yes||-60|||CRT glass; picture tube glass; leaded glass|显像管玻璃; CRT玻璃; 含铅玻璃|ブラウン管ガラス|estimated|eng
glass-cullet||material|t|10 11 12; 15 01 07; 19 12 05; 20 01 02|2310|7001|no||40|||glass cullet; waste glass; glass packaging; broken glass|碎玻璃; 废玻璃|ガラスカレット; 廃ガラス|estimated|eng
glass-batch||material|t||2310|7001|no||80||350|glass batch; glass raw materials; virgin glass batch|玻璃配合料; 玻璃原料|ガラス原料|estimated|eng
# --- sulphur and inorganic chemicals
sulphur||material|t|05 07 02|1920|2503|no||60||100|sulphur; sulfur; elemental sulphur; mined sulphur; desulphurisation sulphur; liquid sulphur|硫磺; 硫黄; 单质硫|硫黄; 硫磺|estimated|eng
sulphuric-acid||material|t||2011|2807|no||60||100|sulphuric acid; sulfuric acid; H2SO4|硫酸|硫酸|estimated|eng
spent-sulphuric-acid||material|t|06 01 01; 07 01 08|2011|3825|yes||-70|||spent sulphuric acid; waste sulphuric acid; alkylation acid|废硫酸|廃硫酸|estimated|eng
thiosulphate||material|t||1920|2832|no||150|||ammonium thiosulphate; thiosulfate; thiosulphate solution|硫代硫酸铵|チオ硫酸アンモニウム|estimated|eng
ammonium-sulphate||material|t|06 10 99|2012|310221|no||110|||ammonium sulphate; ammonium sulfate; caprolactam ammonium sulphate|硫酸铵; 硫铵|硫酸アンモニウム; 硫安|estimated|eng
hydrochloric-acid||material|t||2011|2806|no||60||200|hydrochloric acid; by-product hydrochloric acid; HCl; muriatic acid|盐酸; 副产盐酸|塩酸; 副生塩酸|estimated|eng
caustic-soda||material|t||2011|2815|no||350||900|caustic soda; sodium hydroxide; alkali; lye; caustic|烧碱; 氢氧化钠; 碱|苛性ソーダ; 水酸化ナトリウム|estimated|eng
spent-caustic||material|t|05 01 11; 06 02 04|1920|3825|yes||-90|||spent caustic; waste lye; waste alkali; spent alkali|废碱液; 废碱|廃アルカリ|estimated|eng
chlorine||material|t||2011|2801|no||200||900|chlorine; Cl2; chlorine gas|氯气; 液氯|塩素|estimated|eng
soda-ash||material|t||2011|2836|no||200||500|soda ash; sodium carbonate|纯碱; 碳酸钠|ソーダ灰; 炭酸ナトリウム|estimated|eng
salt||material|t||0893|2501|no||40||60|salt; sodium chloride; mined salt; mined salts; sea salt; industrial salt|盐; 工业盐; 氯化钠|塩; 工業塩|estimated|eng
brine-waste||material|t|06 03 14; 06 03 16|0893|2501|no||-5|||bittern; waste brine; bromine-spent brine; salt-works mother liquor; brine|苦卤; 卤水; 废盐水|苦汁; にがり; 廃塩水|estimated|eng
minor-salts||material|t||0893|2827|no||250||400|bromine; potassium salts; magnesium salts; bromine and potassium salts|溴素; 钾盐; 镁盐|臭素; カリウム塩; マグネシウム塩|estimated|eng
fluorogypsum|gypsum|material|t|06 03 16; 06 09 99|2011|2520|no||-15|||fluorogypsum; hydrofluoric acid gypsum; anhydrite by-product|氟石膏|フッ酸石膏|estimated|eng
phosphate-rock||material|t||0891|2510|no||90||100|phosphate rock; phosphorus source|磷矿石|リン鉱石|estimated|eng
silica-fume||material|t|10 08 99; 10 02 99|2410|2811|no||-5|||silica fume; microsilica; ferrosilicon dust|硅灰; 微硅粉|シリカヒューム|estimated|eng
desulphurising-agent||material|t||2394|2522|no||30||400|FGD sorbent; desulphurising agent; desulphurization agent; flue gas sorbent|脱硫剂|脱硫剤|estimated|eng
# --- organics, food and feed
feed||material|t||1080|2309|no|feed|250||600|animal feed; feed; fodder; cattle feed; pig feed; maize|饲料|飼料|estimated|eng
soya-meal|feed|material|t||1040|2304|no|feed|350||700|soya meal; soy; soybean meal; soy feed; oilseed meal; protein feed|豆粕; 大豆粕; 蛋白饲料|大豆粕; 大豆ミール|estimated|eng
brewers-grains||material|t|02 07 04; 02 07 01|1103|2303|no||20|||brewers grains; spent grain; brewery residue; draff; malt residue|啤酒糟; 麦糟; 酒糟|ビール粕; 麦芽粕|estimated|eng
distillers-grains||material|t|02 07 02|1101|2303|no||60|||distillers grains; DDGS; stillage; distiller grains; lees; wine lees; alcohol lees|酒糟; DDGS; 酒精糟|酒粕; 蒸留粕; DDGS|estimated|eng
vinasse||material|t|02 07 02|2011|2303|no||-10|||vinasse; spent wash; distillery wastewater; molasses stillage; slops|酒精废液; 糖蜜酒精废液|ビナス; 蒸留廃液|estimated|eng
yeast-residue||material|t|02 07 01; 02 03 99|1103|2102|no||-10|||spent yeast; yeast slurry; yeast surplus; brewery yeast; excess yeast|废酵母; 啤酒酵母; 酵母泥|廃酵母; 余剰酵母|estimated|eng
yeast-extract||material|t||1079|2102|no|food|2500|||yeast extract; flavouring|酵母抽提物; 酵母膏|酵母エキス|estimated|eng
whey||material|t|02 05 01; 02 05 99|1050|0404|no||-10|||whey; cheese whey; dairy residue; milk serum|乳清|ホエー; 乳清|estimated|eng
bagasse||material|t|02 04 99|1072|2303|no||10|2150||bagasse; sugar cane residue; cane fibre; bagasse pith; pith|甘蔗渣; 蔗渣; 蔗髓|バガス|estimated|eng
molasses||material|t|02 04 99|1072|1703|no||130|||molasses; cane molasses; beet molasses; bagasse and molasses|糖蜜|糖蜜; モラセス|estimated|eng
beet-pulp||material|t|02 04 01; 02 04 99|1072|2303|no||60|||beet pulp; sugar beet pulp; beet residue|甜菜粕|ビートパルプ|estimated|eng
soapstock||material|t|02 03 04|1040|1522|no||150|||soapstock; vegetable oil refining residue; acid oil; oil crushing residue|皂脚; 油脚|ソーダ油滓; 油滓|estimated|eng
oilcake||material|t|02 03 04|1040|2306|no||180|||oil cake; press cake; rapeseed cake; crushing meal|油饼; 菜籽粕; 饼粕|油粕; 菜種粕|estimated|eng
cooking-oil||material|t|20 01 25|5610|1518|no||400|||used cooking oil; waste vegetable oil; frying fat; UCO; gutter oil|废食用油; 地沟油; 餐厨废油|廃食用油|estimated|eng
animal-fat||material|t|02 02 02; 02 02 03|1010|1501|no||100|||animal fat; tallow; slaughterhouse by-products; rendering fat; offal; meat residue|动物油脂; 屠宰废弃物; 下脚料|動物性油脂; 屠場残渣|estimated|eng
bakery-waste||material|t|02 06 01; 02 03 04|1071|2309|no||20|||bakery waste; expired bread; dough; biscuit waste; food processing residues; food waste of manufacture|面包废料; 过期面包; 食品加工残渣|パンくず; 食品残渣|estimated|eng
kitchen-waste||material|t|20 01 08; 02 03 04|5610||no||-60|||kitchen waste; food waste; canteen waste; catering waste; biowaste|餐厨垃圾; 厨余垃圾; 食物垃圾|生ごみ; 食品廃棄物|estimated|eng
fruit-residue||material|t|02 03 04; 02 07 01; 02 03 99|1030|2308|no||-10|||fruit pomace; vegetable residue; peel; potato peel; juice residue; organic residues of food; starch residue; pulp of potatoes|果渣; 蔬菜残渣; 果皮; 薯渣|果実搾りかす; 野菜くず|estimated|eng
fish-residue||material|t|02 02 02; 02 02 03|1020|2301|no||50|||fish offal; fish residue; fish processing waste|鱼杂; 水产下脚料|魚あら; 水産残渣|estimated|eng
grain||material|t||0111|1001|no|food|170||400|grain; cereal; maize grain; starch; wheat; corn; sugar source|粮食; 谷物; 玉米; 小麦|穀物; トウモロコシ|estimated|eng
straw||material|t|02 01 03|0111|1213|no||40|4030||straw; crop residue; cereal straw; rice husk; stalks|秸秆; 稻草; 稻壳|わら; 稲わら; もみ殻|documented|ipcc
manure||material|t|02 01 06|0141|3101|no||-5|||manure; slurry; poultry litter; pig manure; animal faeces; fish sludge; fish pond sludge|粪便; 畜禽粪污; 鱼塘污泥|家畜糞尿; 堆肥原料|estimated|eng
fermentation-sludge||material|t|02 03 05; 07 05 12; 02 07 05|2100|3101|no||-20|||fermentation sludge; fermentation biomass; mycelium; enzyme sludge; biomass of fermentation; NovoGro|发酵污泥; 菌渣; 发酵残渣|発酵汚泥; 菌体|estimated|eng
sewage-sludge||material|t|19 08 05|3700|382520|no||-60|||sewage sludge; municipal sludge; biosolids; sludge of waste water treatment|污泥; 城市污泥; 市政污泥|下水汚泥; 汚泥|estimated|eng
industrial-sludge||material|t|19 08 12; 19 08 14; 05 01 09; 07 01 12; 04 02 20|3700|3825|mirror||-80|||industrial sludge; biosludge; biological sludge of industry; effluent treatment sludge; refinery sludge; dyeing sludge|工业污泥; 生化污泥; 印染污泥|工場汚泥; 生物汚泥|estimated|eng
fertiliser||material|t||2012|3105|no|fertiliser|250||1500|fertiliser; fertilizer; NPK; compound fertiliser; synthetic fertiliser; mineral fertiliser; N and P fertiliser; nutrient|肥料; 化肥; 复合肥|肥料; 化成肥料|estimated|eng
organic-fertiliser|fertiliser|material|t||2012|3101|no|fertiliser|30|||compost; organic fertiliser; soil conditioner; soil amendment; digestate; organic nutrient|有机肥; 堆肥; 土壤改良剂; 沼渣|堆肥; 有機肥料; 土壌改良材|estimated|eng
amendment-want||material|t||0111|2520|no|fertiliser|20|||soil improver mineral; agricultural lime; soil pH improver; agricultural gypsum|农用石灰; 土壤调理剂|農業用石灰|estimated|eng
# --- wood, fibre, plastics, rubber
wood-waste||material|t|03 01 05; 15 01 03; 17 02 01; 19 12 07; 20 01 38|1610|4401|no||10|4000||wood waste; wood residues; sawdust; chips; pallets; shavings; bark; saw mill residues; boxes and pallets|木屑; 废木材; 锯末; 树皮|木くず; 廃木材; おがくず; 樹皮|documented|ipcc
round-wood||material|t||0220|4403|no||60|||round wood; virgin wood; virgin shavings; pulpwood; plywood; wood fibre|原木; 木纤维; 木浆原料|原木; 木材繊維|estimated|eng
waste-paper||material|t|20 01 01; 15 01 01; 19 12 01; 03 03 08|1702|4707|no||90|||waste paper; recovered paper; cardboard; mixed waste paper; paper packaging; OCC; old corrugated|废纸; 废纸板; 纸箱|古紙; 段ボール|estimated|eng
pulp||material|t||1701|4703|no||550||500|pulp; wood pulp; virgin pulp; virgin fibre|纸浆; 木浆; 原生浆|パルプ; 木材パルプ|estimated|eng
paper-sludge||material|t|03 03 10; 03 03 05; 03 03 11|1701|4707|no||-30|700||paper sludge; fibre sludge; deinking sludge; paper mill residue; paper rejects; light residue|造纸污泥; 脱墨污泥; 浆渣|製紙スラッジ; ペーパースラッジ|estimated|eng
black-liquor||material|t|03 03 99|1701|3804|no||0|3280||black liquor; pulping liquor; spent pulping liquor|黑液; 造纸黑液|黒液|documented|ipcc
plastic-waste||material|t|19 12 04; 15 01 02; 07 02 13; 12 01 05; 20 01 39; 17 02 03|2220|3915|no||50|9000||plastic waste; waste plastics; plastic packaging; plastic film; plastics|废塑料; 塑料废料|廃プラスチック; 廃プラ|estimated|eng
plastic||material|t||2013|3901|no||1000||2000|virgin plastic; plastic resin; polymer; plastic granulate; polyethylene|塑料原料; 树脂; 新塑料|樹脂; プラスチック原料|estimated|eng
tyres||material|t|16 01 03|2211|4012|no||-80|8000||used tyres; waste tires; shredded tyres; scrap tyres; rubber waste|废轮胎; 废橡胶|廃タイヤ; ゴムくず|estimated|eng
rubber-material||material|t||2211|4002|no||900|||rubber; rubber granulate; virgin rubber|橡胶; 胶粉|ゴム|estimated|eng
textile-waste||material|t|04 02 22; 04 02 21; 20 01 11|1310|6310|no||-20|4500||textile waste; fibre waste; cotton waste; rags; yarn waste|废纺织品; 废纤维; 布料边角料|繊維くず; 古布|estimated|eng
textile-fibre||material|t||1310|5505|no||600|||recycled fibre; virgin fibre; shoddy; filling fibre|纤维原料; 再生纤维|再生繊維|estimated|eng
leather-waste||material|t|04 01 08; 04 01 01|1511|4115|no||-60|||leather waste; tannery waste; chrome shavings; fleshings|皮革废料; 含铬革屑|皮革くず|estimated|eng
animal-bedding||material|t||0141|4401|no||60|||animal bedding; bedding|垫料|敷料|estimated|eng
# --- oils, solvents, fuels (solid fuels in kWh)
used-oil||material|t|13 02 08; 13 02 05; 13 01 10|4520|271091|yes||-20|11000||used oil; waste oil; lubricating oil waste; waste mineral oil; engine oil|废矿物油; 废机油; 废润滑油|廃油; 使用済み潤滑油|estimated|eng
base-oil||material|t||1920|2710|no||650||1000|base oil; lubricating base oil; virgin lubricant|基础油; 润滑油基础油|ベースオイル; 潤滑油基油|estimated|eng
spent-solvent||material|t|14 06 03; 07 05 04; 14 06 02; 07 01 04|2100|3825|yes||-120|7000||spent solvent; waste solvent; solvent waste; organic solvents; spent solvents, tyres, oils|废溶剂; 有机溶剂废液|廃溶剤; 有機溶剤|estimated|eng
solvent||material|t||2011|2905|no||700||1500|solvent; virgin solvent; organic solvent product; virgin chemical|溶剂; 有机溶剂|溶剤|estimated|eng
oily-sludge||material|t|05 01 03; 05 01 06; 13 05 02|1920|3825|yes||-150|3000||oily sludge; tank bottom sludge; oil sludge; oil separator sludge|含油污泥; 油泥|油性スラッジ; 油汚泥|estimated|eng
tar||material|t|05 06 03; 05 01 08|1910|2706|yes||100|9293||coal tar; coking tar; tar; distillation residue; pitch|煤焦油; 焦油; 蒸馏残渣|コールタール; タール|documented|cnfuel
tpa-residue||material|t|07 01 12; 07 01 08|2011|3825|mirror||-60|||TPA residue; terephthalic acid residue; PTA residue; oxidation residue|PTA残渣; 对苯二甲酸残渣|テレフタル酸残渣|estimated|eng
benzoic-acid||material|t||2011|2916|no||800|||benzoic acid; recovered organics; virgin chemicals|苯甲酸|安息香酸|estimated|eng
rdf||material|t|19 12 10|3821|3825|no||-20|4500||refuse-derived fuel; RDF; SRF; solid recovered fuel; refuse; combustible waste|垃圾衍生燃料; 固体回收燃料|廃棄物固形燃料; RDF|estimated|eng
municipal-waste||material|t|20 03 01|3811|382510|no||-80|2780||municipal waste; mixed municipal waste; household waste; refuse of households|生活垃圾; 城市垃圾|一般廃棄物; 都市ごみ|documented|ipcc
glycerol||material|t||2011|2905|no||200|4400||glycerol; glycerine; crude glycerol; biodiesel glycerin|甘油; 粗甘油|グリセリン|estimated|eng
fuel||gas|kWh||3510|27|no|fuel|0.022||0.27|fuel; fuel energy; heating value; boiler fuel; fossil fuel; kiln fuel|燃料; 锅炉燃料|燃料|estimated|eng
coal|fuel|material|kWh||0510|2701|no|fuel|0.010||0.34|coal; steam coal; bituminous coal; boiler coal|煤; 煤炭; 动力煤; 烟煤|石炭; 一般炭|documented|ipcc
coke|coal|material|kWh||1910|2704|no|fuel|0.025||0.385|coke; coke and coal; blast furnace reductant; reductant; metallurgical coke; petroleum coke|焦炭; 还原剂|コークス; 還元剤|documented|ipcc
fuel-oil|fuel|material|kWh||1920|2710|no|fuel|0.035||0.279|fuel oil; heavy fuel oil; boiler oil; heating oil; oil|燃料油; 重油|燃料油; 重油|documented|ipcc
natural-gas|fuel|gas|kWh||0620|271121|no|fuel|0.022||0.202|natural gas; methane; LNG; pipeline gas; town gas|天然气; 甲烷; 液化天然气|天然ガス; メタン; 都市ガス|documented|ipcc
lpg|fuel|gas|kWh||1920|2711|no|fuel|0.045||0.227|LPG; butane; propane; liquefied petroleum gas; LPG / oil for drying|液化石油气; 丁烷; 丙烷|LPG; ブタン; プロパン|documented|ipcc
refinery-gas||gas|kWh||1920|2711|no||0.008||0.207|refinery gas; flare gas; fuel gas of refineries; excess gas; off-gas of refineries; tail gas|炼厂气; 火炬气; 炼厂干气; 瓦斯气|製油所ガス; フレアガス|documented|ipcc
coke-oven-gas||gas|kWh||1910|2705|no||0.008||0.16|coke oven gas; COG; coking gas|焦炉煤气; 焦炉气|コークス炉ガス|documented|ipcc
bf-gas||gas|kWh||2410|2705|no||0.004||0.94|blast furnace gas; BFG; converter gas; BF and coke-oven gas; BOF gas; carbon black off-gas; off-gas with carbon monoxide; tail gas of carbon black; calcium carbide furnace gas|高炉煤气; 转炉煤气; 炭黑尾气; 电石炉气; 尾气|高炉ガス; 転炉ガス|documented|ipcc
biogas||gas|kWh||3700|2711|no||0.02|||biogas; digester gas; landfill gas; anaerobic gas; H2S in biogas|沼气; 填埋气|バイオガス; 消化ガス|estimated|eng
biomethane|natural-gas|gas|kWh||3520|2711|no||0.06|||biomethane; upgraded biogas|生物天然气|バイオメタン|estimated|eng
syngas||gas|kWh||2011|2705|no||0.03||0.3|synthesis gas; syngas; carbon monoxide and hydrogen; methanol feed gas; coal gasification gas|合成气; 煤制气; 甲醇合成气|合成ガス|estimated|eng
biofuel|fuel|material|kWh||2011|3826|no|fuel|0.08|||biodiesel; biofuel; ethanol fuel|生物柴油; 生物燃料|バイオディーゼル; バイオ燃料|estimated|eng
ethanol||material|t||2011|2207|no||600||1000|ethanol; alcohol; bioethanol|乙醇; 酒精|エタノール; アルコール|estimated|eng
# --- gases counted by mass
co2||gas|t||2011|281121|no||60||0|CO2; carbon dioxide; carbonic acid; carbon dioxide product; food CO2|二氧化碳; 液体二氧化碳|二酸化炭素; 炭酸ガス|estimated|eng
co2-gas||gas|t||2012|281121|no||0|||CO2 off-gas; fermentation CO2; raw carbon dioxide; CO2 rich gas; ammonia plant CO2; pure CO2 source; hydrogen unit CO2|发酵二氧化碳; 富二氧化碳尾气|発酵CO2; 高濃度CO2|estimated|eng
flue-gas||gas|t||3510||no||0|||flue gas; stack gas; lime-kiln CO2; exhaust gas; boiler flue gas|烟气; 石灰窑气; 废气|排ガス; 煙道ガス|estimated|eng
hydrogen||gas|t||2011|280410|no||1500||10000|hydrogen; H2; hydrogen product; reformed hydrogen; reformer gas; hydrogen source|氢气; 氢|水素|estimated|eng
hydrogen-gas||gas|t||2011|280410|no||200|||by-product hydrogen; hydrogen of chlor-alkali; hydrogen-rich gas; hydrogen off-gas; hydrogen tail gas; hydrogen in coke-oven gas|副产氢气; 富氢尾气; 氯碱副产氢|副生水素; 水素リッチガス|estimated|eng
oxygen||gas|t||2011|280440|no||50||100|oxygen; nitrogen; industrial gas; air separation gases; trucked gas|氧气; 氮气; 工业气体|酸素; 窒素; 工業ガス|estimated|eng
so2-gas||gas|t||2420|2811|no||-20|||SO2 gas; sulphur dioxide gas; SO2 off-gas; smelter gas; SO2 kiln gas; acid gas; H2S gas|二氧化硫烟气; 含硫烟气; 酸性气; 冶炼烟气|SO2ガス; 製錬ガス|estimated|eng
compressed-air||gas|t||3530||no||15||90|compressed air; instrument air|压缩空气|圧縮空気|estimated|eng
ammonia||gas|t||2012|2814|no||300||2000|ammonia; ammonia water; natural gas for ammonia|氨; 液氨; 氨水|アンモニア|estimated|eng
# --- waters
water||water|t||3600|2201|no||0.8||0.3|water; industrial water; water for industrial use|水; 工业用水|水; 工業用水|estimated|eng
fresh-water|water|water|t||3600|2201|no||0.9||0.3|fresh water; surface water; lake water; scheme water; dam water; ground water; river water; lake and ground water; well water|新鲜水; 地表水; 地下水; 河水|淡水; 地下水; 河川水|estimated|eng
drinking-water|fresh-water|water|t||3600|2201|no||1.6||0.4|drinking water; potable water; tap water; town water; process water of drinking quality|自来水; 饮用水|飲料水; 水道水|estimated|eng
demin-water|water|water|t||3600|2853|no||2.5||1|demineralised water; deionised water; boiler feed water; pure water|除盐水; 软化水; 锅炉给水; 纯水|純水; ボイラー給水|estimated|eng
cooling-water-used|water|water|t||1920||no||-0.1|||used cooling water; cooling water; cooling tower blowdown; warm cooling water; once-through cooling water|冷却水; 冷却排水; 循环排污水|冷却水; 冷却排水|estimated|eng
treated-effluent|water|water|t||3700||no||-0.2|||treated wastewater; reclaimed water; secondary effluent; treated effluent; recycled water; treated sewage; treated water|再生水; 中水; 处理后废水; 达标尾水|再生水; 処理水|estimated|eng
condensate|water|water|t||3530||no||0.3|||steam condensate; condensate; condensed water; evaporator condensate|蒸汽冷凝水; 凝结水|凝縮水; ドレン|estimated|eng
wastewater||water|t|19 09 99|3700||no||-1.2|||wastewater; waste water; process wastewater; industrial effluent; rinse water; sewage|废水; 工业废水; 污水|廃水; 工場排水; 下水|estimated|eng
organic-wastewater|wastewater|water|t||1103||no||-1.5|||organic wastewater; wastewater and biomass; high-strength wastewater; brewery effluent; starch wastewater|高浓度有机废水; 有机废水|有機性廃水; 高濃度廃水|estimated|eng
sea-water||water|t||3510||no||0.02|||sea water; salt water; warm salt water; sea water used for cooling; heated sea water; fresh intake of sea water|海水; 冷却海水|海水|estimated|eng
saline-water||water|t||3600||no||-1|||saline water; reverse osmosis concentrate; brine reject; concentrate water|浓盐水; 高盐废水; 反渗透浓水|濃縮塩水|estimated|eng
wastewater-service||water|t||3700||no||1.5|||wastewater treatment service; joint effluent treatment; sewage plant; single plants; own plants|污水处理服务; 集中污水处理|排水処理サービス|estimated|eng
# --- heat, steam, power
heat||heat|kWh||3530||no||0.035||0.25|heat; thermal energy; process heat|热; 热能; 热量|熱; 熱エネルギー|estimated|eng
district-heat|heat|heat|kWh||3530||no||0.05||0.27|district heat; district heating; space heating; town heat; hot water for heating; greenhouse heat; oil furnaces|集中供热; 区域供热; 采暖|地域熱供給; 地域暖房|estimated|eng
waste-heat|heat|heat|kWh||2410||no||0|||waste heat; excess heat; residual heat; surplus heat; low-grade heat; heat of flue gas; process heat loss|余热; 废热|廃熱; 余剰熱|estimated|eng
steam|heat|steam|kWh||3530||no||0.035||0.25|steam; process steam; back-pressure steam; surplus steam; extraction steam; live steam|蒸汽; 工业蒸汽; 抽汽|蒸気; スチーム; プロセス蒸気|estimated|eng
cold||heat|kWh||3530||no||0.05||0.15|chilled water; cooling; cold; refrigeration; cold of LNG|冷量; 冷冻水; 制冷|冷熱; 冷水|estimated|eng
power||power|kWh||3510|2716|no||0.08||0.3|power; electricity; electric power|电; 电力|電力; 電気|estimated|eng
`;
