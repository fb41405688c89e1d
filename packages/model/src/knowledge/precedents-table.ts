/** Documented exchanges, successes and failures: who gave what to whom, what it replaced, how it ended and why. */
export const precedentColumns = [
  'id',
  'case',
  'country',
  'donor',
  'donorSector',
  'what',
  'from',
  'treatment',
  'receiver',
  'receiverSector',
  'replaced',
  'to',
  'outcome',
  'why',
  'quantity',
  'mark',
  'source',
] as const;

export const precedentText = `
001|Kalundborg|DK|coal power|3511|FGD gypsum|fgd-gypsum|dewatering|plasterboard|2362|natural gypsum (Spain)|natural-gypsum|operating|replaced almost all bought gypsum; donor later left coal, so the flow shrank|~170,000 t/a at peak|recalled|p1
002|Kalundborg|DK|coal power|3511|fly ash and clinker|fly-ash|dry storage|cement|2351|clay, limestone, clinker|clinker-material|operating|standard-backed product||documented|p1
003|Kalundborg|DK|coal power|3511|fly ash / bottom ash|bottom-ash|none|road building|4211|virgin aggregate|aggregate|operating|||documented|p1
004|Kalundborg|DK|coal power|3511|back-pressure steam|steam|pipe|refinery|1920|own boiler fuel|steam|operating|economic motive was operational performance, not the value of the residue||documented|p2
005|Kalundborg|DK|coal power|3511|back-pressure steam|steam|pipe|pharmaceuticals and enzymes|2110|own boiler fuel|steam|operating|same||documented|p2
006|Kalundborg|DK|coal power|3511|residual heat|waste-heat|district-heating network|households|3530|3,500 oil furnaces|district-heat|operating|users paid the pipes, cheap reliable heat|3,500 homes; cut of discarded energy about 80 % (secondary)|documented|p1
007|Kalundborg|DK|coal power|3511|warm cooling (salt) water|sea-water|none|fish farm|0322|heated sea water|sea-water|terminated|operated for years; the farm closed later|57 ponds|recalled|p1
008|Kalundborg|DK|fish farm|0322|fish sludge|manure|none|agriculture|0111|fertiliser|fertiliser|terminated|ended with the farm||documented|p1
009|Kalundborg|DK|refinery|1920|flare gas|refinery-gas|cleaning|plasterboard|2362|LPG / oil for drying|lpg|terminated|refinery used its gas itself; flow ended in the 2000s: donor process improvement removes the residue||recalled|p3
010|Kalundborg|DK|refinery|1920|desulphurisation sulphur|sulphur|liquid sulphur or thiosulphate|sulphuric acid / fertiliser|2013|mined sulphur|sulphuric-acid|operating|sold outside the area||documented|p1
011|Kalundborg|DK|refinery|1920|cooling water|cooling-water-used|none|power plant|3511|lake and ground water for boiler feed|fresh-water|operating|water scarcity was the trigger||documented|p2
012|Kalundborg|DK|refinery|1920|treated wastewater|treated-effluent|biological treatment|power plant|3511|surface water|fresh-water|operating|scarcity||documented|p2
013|Kalundborg|DK|enzymes and insulin|2110|fermentation biomass (NovoGro)|fermentation-sludge|heat and lime|agriculture|0111|N and P fertiliser|fertiliser|operating|regulation ended sea discharge; given free of charge||documented|p1
014|Kalundborg|DK|insulin|2110|yeast slurry|yeast-residue|sugar water and lactic acid bacteria|pig farming|0146|soy feed|soya-meal|operating|||recalled|p1
015|Kalundborg|DK|municipal wastewater|3700|sewage sludge|sewage-sludge|none|soil remediation|3900|nutrient for bioremediation|organic-fertiliser|terminated|the remediation firm left||recalled|p1
016|Kalundborg|DK|power plant (orimulsion)|3511|ash with V and Ni|metal-ash|leaching|metal recovery|2445|ore|metal-ore|terminated|ended when the fuel was changed: fuel switch kills ash exchange||recalled|p3
017|Kalundborg|DK|pharma wastewater|2110|wastewater and biomass|organic-wastewater|anaerobic digestion|biogas to grid|3521|natural gas, fertiliser|natural-gas|operating|partner added 2010s||documented|p1
018|TEDA|CN|utility CHP|3530|steam|steam|network|automobile, electronics, food firms|2910|own boilers|steam|operating|park utility company||documented|p4
019|TEDA|CN|municipal wastewater|3700|reclaimed water|treated-effluent|membrane (MF-RO)|power plant cooling, landscape|3600|fresh water|fresh-water|operating|severe scarcity; tariff||documented|p4
020|TEDA|CN|CHP|3530|fly ash and slag|fly-ash|none|bricks, cement|2332|clay|clay|operating|||documented|p4
021|TEDA|CN|enzymes|2014|fermentation sludge|fermentation-sludge|drying, liming|fertiliser for landscaping saline soil|2015|fertiliser|fertiliser|operating|park needed soil||documented|p4
022|TEDA|CN|automobile|2910|steel scrap|steel-scrap|sorting|casting, parts|2451|pig iron, new steel|pig-iron|operating|||documented|p4
023|TEDA|CN|battery users|2720|lead-acid batteries|lead-battery|licensed smelting|secondary lead|2443|primary lead|lead|operating|needs hazardous-waste licence||documented|p4
024|TEDA|CN|food and beverage|1107|organic residues|fruit-residue|drying|feed|1091|soy, maize|feed|operating|||documented|p4
025|TEDA|CN|electronics|2611|waste solvent, etchant|copper-etchant|regeneration|chemicals|2013|virgin chemical|copper|operating|||documented|p4
026|Guitang Group|CN|cane sugar|1081|bagasse|bagasse|depithing, pulping|pulp and paper|1711|wood fibre|pulp|operating|internal, then competitors' bagasse by city order (pre-2000 surplus 200,000 t)|200,000 t/a capacity paper|documented|p5
027|Guitang Group|CN|cane sugar|1081|molasses|molasses|fermentation|alcohol|2014|grain|grain|operating||300,000 t regional|documented|p5
028|Guitang Group|CN|alcohol|2014|vinasse (spent wash)|vinasse|concentration, drying|compound fertiliser for cane|2015|NPK fertiliser|fertiliser|operating|closes the loop to the cane farms||documented|p5
029|Guitang Group|CN|cane sugar|1081|carbonation filter mud|sugar-lime|drying|cement|2351|limestone|limestone|operating|the carbonation route costs more than sulphitation but its mud is usable|330,000 t/a cement|documented|p5
030|Guitang Group|CN|pulp|1711|black liquor|black-liquor|recovery boiler and causticising|own alkali|2013|bought caustic soda|caustic-soda|operating|80 % alkali recovered||documented|p5
031|Guitang Group|CN|pulp|1711|white sludge (lime mud)|lime-mud|washing|precipitated calcium carbonate / cement|2351|limestone|limestone|operating|||documented|p5
032|Guitang Group|CN|alcohol|2014|fermentation CO2|co2-gas|compression|light calcium carbonate|2013|lime-kiln CO2|pcc|operating|||documented|p5
033|Guitang Group|CN|bagasse pith and boiler|3530|pith|bagasse|combustion|steam for sugar and paper|3530|coal|coal|operating|||documented|p5
034|Gengma, Yunnan|CN|cane sugar|1081|bagasse|bagasse|moulding|tableware (moulded pulp)|1722|plastic|plastic|operating|pulp board 3,000 CNY/t, moulded goods ~20,000 CNY/t|400,000 t/a source; 30,000 t/a capacity|documented|p6
035|Nanning Sugar|CN|cane sugar|1081|bagasse, molasses, filter mud|bagasse|as Guitang|paper, alcohol, cement, fertiliser|1711|wood, grain, limestone|pulp|operating|one owner controls all units; rational structure, raw material, technology, right diversification||documented|p7
036|Lubei|CN|phosphoric acid / ammonium phosphate|2015|phosphogypsum|phosphogypsum|thermal decomposition|cement clinker + sulphuric acid|2351|limestone, clay; sulphur|clinker-material|operating|one group; needs fuel and scale, weak against cheap sulphur|150/200/300 kt/a lines|recalled|p8
037|Lubei|CN|cement from gypsum|2351|SO2 kiln gas|so2-gas|contact process|sulphuric acid back to phosphoric acid|2013|sulphur|sulphuric-acid|operating|||documented|p8
038|Lubei|CN|power plant cooling|3511|sea water used for cooling|sea-water|none|salt works and bromine|0893|fresh intake|sea-water|operating|cascade of sea water||documented|p8
039|Lubei|CN|salt works|0893|bittern|brine-waste|extraction|bromine, potassium and magnesium salts|2013|mined salts|minor-salts|operating|||documented|p8
040|Lubei|CN|power plant|3511|coal ash|fly-ash|none|cement additive|2351|clinker|clinker-material|operating|||documented|p8
041|Hai Hua Group, Weifang|CN|soda ash / carbon black|2013|waste heat|waste-heat|boiler|steam, power|3530|coal|steam|operating|index 20 (1995) to 91 (2017)||documented|p9
042|Hai Hua Group, Weifang|CN|carbon black|2013|off-gas|bf-gas|combustion|steam and power|3530|coal|fuel|operating|started 2009 (13,740), 19,078 in 2017 (unit as in the paper)||documented|p9
043|Hai Hua Group, Weifang|CN|refinery / chemistry|1920|flare gas|refinery-gas|recovery|fuel|3530|fuel gas|fuel|operating|2008 11.8; 2009 224; 2017 221||documented|p9
044|Hai Hua Group, Weifang|CN|chlor-alkali|2013|hydrogen|hydrogen-gas|purification|chemicals|2014|reformed hydrogen|hydrogen|operating|6,852 in 2017||documented|p9
045|Hai Hua Group, Weifang|CN|marine chemistry|2013|bromine-spent brine|brine-waste|none|soda ash, salt, sea farming|0321|sea water|sea-water|operating|three kinds of water, three cascades; resource brine is not renewable: substitute needed||documented|p9
046|Hai Hua Group, Weifang|CN|ammonia-soda process|2013|distiller waste (white mud)|soda-white-mud|dewatering|building material, desulphurising agent|2351|limestone|limestone|operating|slow uptake||recalled|p9
047|Rizhao EDA|CN|pulp and paper|1711|white mud (lime mud)|lime-mud|drying|cement / FGD sorbent|2351|limestone|limestone|operating|driven by standards, tax preference, substitution, subsidy|31 links in total|documented|p10
048|Rizhao EDA|CN|cereal-oil crushing|1041|soy meal, soapstock|soapstock|extraction|feed, biochemicals|1091||feed|operating|||documented|p10
049|Rizhao EDA|CN|wine / citric acid|1102|lees|distillers-grains|drying|feed|1091||feed|operating|||documented|p10
050|Rizhao EDA|CN|power plant|3511|steam|steam|network|pulp, textile, food|1711|boilers|steam|operating|||documented|p10
051|Suzhou New District PCB|CN|printed circuit boards|2612|copper etchant and sludge|copper-etchant|electrolysis / copper sulphate|electrolytic copper to foil, laminate, PCB|2444|primary copper|copper|operating|resource productivity of copper ECPE to PCB 176.47 to 211.21 kCNY/t with waste use (+19.7 %)|RP +8.3 % foil, +11.2 % laminate|documented|p11
052|Xiangguang copper park|CN|copper smelting|2444|SO2 off-gas|so2-gas|acid plant|sulphuric acid to fertiliser|2015|sulphur|sulphuric-acid|operating|S utilisation 98.84 %, Cu 99.11 % (2012)||documented|p12
053|Xiangguang copper park|CN|copper smelting|2444|slag|copper-slag|flotation|copper concentrate; tailings to cement|2444|ore; iron corrective|copper|operating|loss 0.65 % Cu in slag tailings||documented|p12
054|Silver Island Lake, Guangdong|CN|paper|1712|sludge, light residue|paper-sludge|co-combustion|CHP of park|3530|coal|coal|operating|park of paper + power, 10 years||documented|p13
055|Silver Island Lake, Guangdong|CN|CHP|3530|steam|steam|network|paper|1712|boilers|steam|operating|||documented|p13
056|Liuzhou|CN|iron and steel|2410|blast-furnace slag|bf-slag|granulation, grinding|cement|2351|clinker|clinker-material|operating||> 2 Mt/a for 3 links|documented|p14
057|Jinan|CN|iron and steel|2410|steel slag, BF slag|bf-slag|grinding|cement, bricks|2351|clinker|clinker-material|operating||> 8 Mt/a for 9 links|documented|p14
058|Jinan|CN|iron and steel|2410|waste heat, converter and BF gas|waste-heat|recovery|urban district heating|3530|coal|district-heat|operating|||documented|p14
059|Jinan|CN|municipal wastewater|3700|reclaimed water|treated-effluent|advanced treatment|steel make-up water|2410|fresh water|fresh-water|operating|||documented|p14
060|Kawasaki|JP|iron and steel|2410|blast-furnace slag|bf-slag|granulation|cement|2351|clinker|clinker-material|operating|legislation + subsidy of eco-town||documented|p15
061|Kawasaki|JP|households and industry|3811|waste plastics|plastic-waste|pelletising|blast-furnace reductant|2410|coke, coal|coke|operating|eco-town||documented|p15
062|Kawasaki|JP|households|3811|waste plastics|plastic-waste|gasification|ammonia (hydrogen source)|2015|natural gas|hydrogen|operating|||documented|p15
063|Kawasaki|JP|households|3811|mixed waste paper|waste-paper|pulping|toilet paper|1722|virgin pulp|pulp|operating|||documented|p15
064|Kawasaki|JP|households|3811|plastics|plastic-waste|moulding|concrete formwork board (NF board)|2223|plywood|round-wood|operating|1.66 kg CO2e per kg plastic saved (Shenyang simulation)||documented|p15
065|Kawasaki|JP|appliances|3831|steel scrap|steel-scrap|shredding|steel|2410|ore|pig-iron|operating|||documented|p15
066|Kawasaki|JP|wastewater, sludge, soil|3700|sludge, soils, ash|sewage-sludge|kiln|cement|2351|clay|clay|operating|||documented|p15
067|Ulsan / Korea EIP|KR|waste incineration (Sungam)|3821|steam|steam|pipe|polypropylene, TPA (Hyosung)|2016|boiler fuel oil / LNG|steam|operating|facilitated by EIP centre: R&D into business||documented|p16
068|Ulsan / Korea EIP|KR|industrial incinerator of shipyard|3011|steam|steam|pipe|automobile and steel sheet|2910|LNG boilers|steam|piloted|MoU of 2010-10-15 between Hyundai Heavy, Hyundai Motor, Hysco||documented|p16
069|Ulsan / Korea EIP|KR|zinc smelter|2443|steam and CO2|steam|pipe, capture|paper mill|1712|boiler fuel; lime-kiln CO2|steam|operating|paper filler (PCC)||recalled|p16
070|Ulsan / Korea EIP|KR|terephthalic acid|2014|TPA residue, sludge|tpa-residue|recovery|benzoic acid, cobalt-manganese catalyst recovery|2014|virgin chemicals|benzoic-acid|operating|TPA 6.5 Mt/a made in Korea (2011)||documented|p16
071|Hyundai Steel, Dangjin|KR|iron and steel|2410|BF and coke-oven gas|bf-gas|combustion|400 MW cogeneration|3511|coal power|power|operating||400 MW|documented|p17
072|Kwinana|AU|ammonia|2015|CO2|co2-gas|pipe|alumina refinery (residue carbonation)|2442|none: neutralises red mud|amendment-want|operating|(Alcoa-CSBP, recalled)||recalled|p18
073|Kwinana|AU|fertiliser|2015|phosphogypsum|phosphogypsum|truck|alumina residue area (soil amendment)|2442|mined gypsum|amendment-want|operating|||documented|p18
074|Kwinana|AU|oil refinery|1920|hydrogen|hydrogen-gas|pipe|hydrogen buses / industrial gas|2011|reformer gas|hydrogen|piloted|trial||recalled|p18
075|Kwinana|AU|cogeneration|3530|steam and power|steam|pipe|titanium dioxide, refinery|2012|own boilers|steam|operating|||documented|p18
076|Kwinana|AU|municipal wastewater|3700|reclaimed water (KWRP)|treated-effluent|MF-RO|refinery, TiO2, power, iron plant|2012|scheme water|fresh-water|operating|> 35,000 ML/a fresh water used by 30 firms: scarcity||documented|p18
077|Kwinana|AU|pig iron|2410|slag|bf-slag|granulation|cement|2351|clinker|clinker-material|terminated|the iron plant (HIsmelt) shut: key plant withdraws||recalled|p18
078|Kwinana|AU|nickel refinery|2445|ammonium sulphate|ammonium-sulphate|crystallising|fertiliser|2015|synthetic fertiliser|fertiliser|operating|||documented|p18
079|Kwinana|AU|alumina, power, lime|2442|bauxite residue, fly ash, kiln dust|red-mud|various|soil conditioner, road base, cement|4211|sand, lime|amendment-want|failed|not at scale: nine barrier groups; main obstacle: no standard application protocols (unlike EU, USA)||documented|p19
080|Kwinana|AU|industrial process water|3600|treated water|treated-effluent|managed aquifer recharge|industry bore users|2013|ground water|fresh-water|failed|weak governance dimension||documented|p20
081|Gladstone|AU|power plant|3511|fly ash|fly-ash|classification|cement|2351|clinker|clinker-material|operating|||documented|p21
082|Gladstone|AU|chemicals|2014|spent solvents, tyres, oils|spent-solvent|blending|cement kiln fuel|2351|coal|coal|operating|||documented|p21
083|Gladstone|AU|municipal wastewater|3700|secondary effluent|treated-effluent|pipe|alumina red-mud washing|2442|dam water|fresh-water|operating|drought||documented|p21
084|Harjavalta|FI|copper and nickel smelting|2444|SO2 gas|so2-gas|acid plant and liquid SO2|sulphuric acid, fertiliser, pigments|2013|sulphur|sulphuric-acid|operating|||documented|p22
085|Harjavalta|FI|smelter|2444|steam|steam|pipe|fertiliser, gases, town heat|3530|oil|district-heat|operating|||documented|p22
086|Harjavalta|FI|copper smelting|2444|slag|copper-slag|flotation|concentrate / sandblasting|2444|ore|copper|operating|||recalled|p22
087|Harjavalta|FI|air separation / hydrogen plant|2011|oxygen, hydrogen|oxygen|pipe|smelters, nickel refinery|2445|trucked gas|oxygen|operating|||recalled|p22
088|Styria|AT|power plant|3511|FGD gypsum and ash|fgd-gypsum|none|cement, building material|2351|natural gypsum|natural-gypsum|operating|uncovered, not planned: 50 firms, actors unaware of the network||recalled|p23
089|Styria|AT|iron and steel|2410|blast-furnace slag|bf-slag|grinding|cement|2351|clinker|clinker-material|operating|||recalled|p23
090|Styria|AT|paper|1712|fibre sludge|paper-sludge|none|bricks (pore former)|2332|sawdust|sawdust-former|operating|||recalled|p23
091|Styria|AT|sawmills|1610|wood waste|wood-waste|chipping|particle board, paper|1621|round wood|round-wood|operating|||recalled|p23
092|Styria|AT|scrap trade|4677|used tyres, plastics, oils|tyres|shredding|cement kiln|2351|coal|coal|operating|||recalled|p23
093|Händelö|SE|CHP (waste, wood)|3530|steam|steam|pipe|grain ethanol|2014|boiler fuel|steam|operating|85 % of the refinery's energy||documented|p24
094|Händelö|SE|ethanol|2014|fermentation CO2|co2-gas|liquefaction|carbonic acid for food|2011|CO2 from ammonia|co2|operating|||documented|p24
095|Händelö|SE|ethanol|2014|stillage (DDGS)|distillers-grains|drying|feed|1091|soy|soya-meal|operating|||documented|p24
096|Händelö|SE|bakeries|1071|expired bread, dough|bakery-waste|none|ethanol|2014|grain|grain|operating|||documented|p24
097|Händelö|SE|forestry and households|0220|wood residues, refuse|wood-waste|combustion|district heat and power|3530|oil|district-heat|operating|municipality strong||documented|p24
098|Avesta|SE|stainless steel|2410|excess heat|waste-heat|heat exchanger|district heating|3530|fuel|district-heat|operating|heat company approaches industries with offers||documented|p25
099|Landskrona|SE|lead/battery recycling, printing|2443|excess heat|waste-heat|pipe|district heating|3530|fuel|district-heat|operating|||recalled|p26
100|Kymi, Kouvola|FI|pulp|1711|bark, black liquor heat|wood-waste|combustion|power plant and town|3530|fossil heat|steam|operating|whole system 5-20 % better than stand-alone; most benefit from town heat||documented|p27
101|Kymi, Kouvola|FI|pulp|1711|CO2 and lime|co2-gas|precipitation|PCC filler to paper|2013|quarried carbonate|pcc|operating|||documented|p27
102|Rotterdam|NL|refinery hydrogen unit and bioethanol|1920|CO2|co2-gas|compression, old pipeline (OCAP)|greenhouses|0113|natural-gas burnt for CO2|co2|operating|reused an idle pipeline|330,000 t/a planned from one ethanol plant|documented|p28
103|Rotterdam|NL|waste incineration and carbon black|3821|steam|steam|network (Botlek)|chemicals|2014|natural gas boilers|steam|operating|network firm as neutral owner; grew from 2013 with one user; 50 M m3 gas, 100 kt CO2, 40 t N a year|potential 200 M m3, 400 kt CO2|documented|p29
104|Rotterdam|NL|petrochemicals|2014|residual heat|waste-heat|transport line|district heat and greenhouses|3530|natural gas|district-heat|piloted|long from idea to build: no owner for the trunk line, open-access rules||recalled|p28
105|Rotterdam|NL|chemical sites (INES)|2014|compressed air|compressed-air|joint supply|15 firms|2014|own compressors|compressed-air|operating|worked only after a supplier took ownership and firms' data were handled by a neutral party||recalled|p30
106|Rotterdam|NL|chemical sites (INES)|2014|biosludge and flare gas joint systems|industrial-sludge|joint plant|firms|2014|own plants|wastewater-service|failed|most of 15 ideas stopped: no single owner, low priority against core business||recalled|p30
107|Humber (EPOS)|UK|cluster|2014|underused energy/material|waste-heat|business case|neighbour|2014||heat|piloted|+2,000 kEUR/a, -4,000 t CO2/a estimated||documented|p31
108|NISP dairy|UK|cheese|1051|old cheese boxes, pallets|wood-waste|shredding, blending|animal bedding / shavings|1610|virgin shavings|animal-bedding|operating|||documented|p32
109|NISP Thames Water|UK|water-main works|4221|clay and spoil|soil|screening|site infrastructure at deposition site|4299|quarried aggregate|aggregate|operating||> 230,000 t in 3 years, 27,190 t CO2|documented|p33
110|Burton-on-Trent|UK|brewery|1105|spent yeast|yeast-residue|autolysis|food (yeast extract)|1089|none: new product|yeast-extract|operating|since 1902; site chosen near the source||documented|p34
111|British Sugar Wissington|UK|beet sugar|1081|CO2 and low-grade heat|waste-heat|pipe|greenhouse (tomatoes, later medicinal)|0113|natural gas|district-heat|operating|crop changed: receiver switched, heat use stayed||recalled|p35
112|British Sugar Wissington|UK|beet sugar|1081|soil and stones, lime (LimeX)|sugar-lime|screening|topsoil, aggregates, soil pH|0812|quarried|soil|operating|||recalled|p35
113|Nanjangud|IN|sugar|1081|bagasse, mud, molasses|bagasse|none|own boiler, compost, distillery|2015|coal, fertiliser|coal|operating|81 % reused by the generator|897,210 t/a in the area|documented|p36
114|Campbell, Hawaii|US|coal power (AES)|3511|steam|steam|pipe|oil refinery|1920|boiler oil|steam|operating|||documented|p37
115|Campbell, Hawaii|US|tyres, used oil, carbon|3811|shredded tyres, oil, activated carbon|tyres|shredding|coal power|3511|17,800 t coal a year (all)|coal|operating|collective outcome beat the single-firm alternatives|17,800 t coal/a|documented|p37
116|Campbell, Hawaii|US|municipal wastewater|3700|reclaimed water|treated-effluent|RO|refineries, power|1920|fresh ground water|fresh-water|operating||40 M gal (all)|documented|p37
117|Guayama|PR|municipal wastewater|3700|reclaimed water|treated-effluent|none|coal power cooling|3511|fresh water|fresh-water|operating|||documented|p38
118|Guayama|PR|coal power (AES)|3511|steam|steam|pipe|refinery|1920|oil boilers|steam|terminated|refinery closed after the first year(s); receiver exit||recalled|p38
119|Barceloneta|PR|pharma cluster|2110|wastewater to joint plant; sludge to hay farm|wastewater|joint biological plant|agriculture|0119|fertiliser|wastewater-service|declined|firms shrank when US tax privilege ended; network adapted, did not collapse||documented|p38
120|Porto Marghera|IT|petrochemical cluster|2014|chlorine, ethylene, steam flows|chlorine|pipe|PVC and others|2016||chlorine|declined|key units closed; exogenous market + endogenous conflict||documented|p39
121|Kola|RU|mining, smelting|0729|tailings, SO2 ("complex utilization")|tailings||chemistry, alumina|2442|ore|metal-ore|failed|planned combine never pays; market collapse and end-of-pipe gave the same net emissions||documented|p40
122|Coking and methanol, China|CN|coking|1910|hydrogen in coke-oven gas and CO2|hydrogen-gas|pipe|methanol|2014|coal gasification|syngas|failed|H2 and CO2 exchange coking-methanol failed; unequal scale and rhythm (an interpretation)||documented|p41
123|Steam and water park, China|CN|park firms|3530|steam and water|steam|pipe|park firms|3530|own supply|steam|failed|steam and water exchange; collapse when the key plant withdraws||documented|p41
124|Shared CHP, China|CN|CHP|3530|steam|steam|network|18 companies|3530|36 boilers, fuel oil|steam|operating|figure inconsistent, the published figures do not agree with each other|SO2 -22,000 t claimed|documented|p41
125|Biogas desulphurisation, China|CN|biogas of fermentation plant|2014|H2S in biogas|biogas|biological desulphurisation|CHP; elemental sulphur to fertiliser|3530|coal; FGD|sulphur|operating|details not published||documented|p41
126|Picture tube cluster, China|CN|picture tube makers|2611|CRT glass, packaging, chemicals|crt-glass|return|glass maker|2319|batch|glass-batch|declined|technology obsolete (LCD): whole cluster base vanished (an interpretation)||documented|p41
127|Laibin A plant|CN|coal power|3511|steam|steam|pipe|tissue paper|1722|boilers: saves > 16 M CNY capex per 60,000 t/a line|steam|operating|receiver located because of the heat|60,000 t/a line|documented|p42
128|Haikou, Laocheng zone|CN|coal power|3511|steam|steam|25 km network|30 firms (feed, food)|1091|small boilers 20,200 t coal/a|steam|operating|phased network; 10 then 30 firms|300,000 t/a steam|documented|p43
129|Jinjiang Dongshi'an|CN|CHP|3530|steam|steam|network|dyeing|1330|67 boilers, 17 stacks, 55,000 t coal/a|steam|operating|||documented|p44
130|Shishi dyeing parks|CN|600 MW supercritical extraction|3511|steam|steam|network|dyeing|1330|small boilers; then heat-transfer-oil boilers|steam|operating|medium-pressure steam later replaced thermal-oil heaters|1,468 t/h; 7.8 Mt/a|documented|p45
131|Dongguan Xinsha port|CN|paper-mill own CHP surplus|1712|steam|steam|pipe|13 firms|1091|19 coal boilers|steam|piloted|uses the stand-by boiler of a paper mill, later a gas CCHP|SO2 -3,000 t, NOx -600 t|documented|p46
132|Nanhai Xiqiao textile base|CN|CHP and waterworks|3530|surplus steam and water|steam|three unified services|dye houses|1330|own boilers, wells, sewage plants|steam|operating|450 M CNY public-private utility from 2005; first misunderstood||documented|p47
133|Taixing Jinjiang|CN|alcohol|2014|distiller grains, anaerobic sludge, CO2, heat|distillers-grains|five loops|feed, gas, heat|1091|38,400 t coal, 6.6 M t water|feed|operating|benefit 52.5 M CNY/a|CO2 30,000 t/a|documented|p48
134|Suzhou Industrial Park|CN|all firms|3700|wastewater|wastewater|shared plant|park|3700|single plants|wastewater-service|operating|shared model cheaper than isolated (paper tests it)||documented|p49
135|Upper Valley|US|plasma-cutter maker|2841|mixed recyclables|waste-paper|sorting|waste firm|3832|landfill|pulp|operating|||documented|p50
136|Open database|*|metallurgy|2410|slag, dust, sand|steel-slag|grinding|cement|2351|clinker, iron ore|clinker-material|operating|strongest link among 496 open exchanges||documented|p51
`;

/** Sources of the precedents. Published libraries tell of successes: the share of failures here is no base rate. */
export const precedentSources = `
p1|asknature.org, archive.nordregio.se, ecologycenter.us (Gertler & Ehrenfeld), indigodev.com/Kal.html, c2e2.unepccc.org
p2|Jacobsen 2006, J. Ind. Ecol., doi 10.1162/108819806775545411
p3|Branson 2016, doi 10.1016/j.jclepro.2015.07.069; Kalundborg histories
p4|Shi, Chertow & Song 2010, doi 10.1016/j.jclepro.2009.10.002
p5|Zhu et al. 2007 doi 10.1162/jiec.2007.929; en.wikipedia Guangxi_Guitang_Group; cyclifier.org/project/guitang-group; symbiosis-alliance.org
p6|english.news.cn 2022-08-18
p7|Yang & Feng 2008 doi 10.1016/j.resconrec.2007.11.008
p8|Zhang et al. 2015 Lubei sulphur metabolism / ecological network analysis; Wang, Shi et al. 2010 doi 10.1111/j.1749-6632.2009.05409.x
p9|Liu et al. 2018 Sustainability 10(11):3873; Liu & Zhang 2013
p10|Yu, Han & Cui 2015 doi 10.1016/j.jclepro.2014.10.058; trellis.net Rizhao
p11|Wen & Meng 2015 doi 10.1016/j.jclepro.2014.03.041
p12|Han, Yu & Cui 2016 doi 10.1016/j.jclepro.2016.05.184
p13|Li & Ma 2015 doi 10.1016/j.jclepro.2014.12.098
p14|Dong et al. 2013 doi 10.1016/j.jclepro.2013.06.048
p15|van Berkel et al. 2009 doi 10.1021/es803319r; Dong et al. 2014
p16|Park & Park 2014 doi 10.1111/jiec.12158; Behera et al. 2012; m.ajunews.com/view/20101015000118
p17|cleanadvantageprogram.com Hyundai Steel
p18|van Beers et al. 2007 doi 10.1162/jiec.2007.1161; van Beers 2008 status report; maestri-spire.eu case 16: 47 synergies, >150 exchanges later
p19|van Beers, Bossilkov & Lund 2009 doi 10.1016/j.resconrec.2009.02.006
p20|is4ie.org IIED 2021 poster 76: managed aquifer recharge project that failed
p21|van Beers 2007; Golev et al. 2014 doi 10.1016/j.jclepro.2013.06.054
p22|Heino & Koskenkari 2004, The Harjavalta Industrial Ecosystem
p23|Schwarz & Steininger 1997; Posch 2010 doi 10.1111/j.1530-9290.2010.00231.x
p24|liu.se 2021, sustainabilityguide.eu, sbhub.se, ctc-n.org, maestri-spire.eu case 27
p25|industriellekologi.se/avesta.html
p26|Mirata & Emtairah 2005
p27|Sokka et al. 2011 doi 10.1111/j.1530-9290.2010.00276.x; Pakarinen 2010: 5-20 % better than stand-alone
p28|portofrotterdam.com infrastructure; globalccsinstitute Rotterdam 2010; nu.nl 2018
p29|duurzaam-ondernemen.nl Botlek steam network 2024
p30|Baas & Boons 2004; Baas 2011 doi 10.1002/bse.735
p31|Cervo et al. 2019 Sustainability 11:6940
p32|interreg4c.eu NISP good practice
p33|edie.net International Synergies: >230,000 t over 3 years, 27,190 t CO2
p34|jbs.cam.ac.uk 2016
p35|standard industrial-ecology literature, not read in the source
p36|Bain et al. 2010 doi 10.1016/j.resconrec.2010.04.007: 897,210 t/a, 99.5 % recovered, 81 % by the generator, 90 % within 20 km
p37|Chertow & Miyata 2011 doi 10.1002/bse.694: 40 M gal fresh water, 17,800 t coal a year
p38|Chertow, Ashton & Espinosa 2008 doi 10.1080/00343400701874123; Ashton 2009; Chertow & Lombardi 2005
p39|Mannino et al. 2015 doi 10.1016/j.jclepro.2015.03.054
p40|Salmi 2007 doi 10.1016/j.jclepro.2006.08.012
p41|L. Shi, Corporate environmental management through industrial clusters in China, Tsinghua University 2010
p42|sytui.com 2011 Laibin News
p43|news.hndaily.cn 2019-09-09
p44|china-heating.com 2019
p45|juzini.cn; sinotex.cn 2013
p46|tx090.com
p47|91se91.com 2013; nanhai.gov.cn 2022
p48|jiaoyim.cn Taixing Jinjiang Chemical
p49|Yuan et al. 2010 Suzhou Industrial Park
p50|mdpi.com 2071-1050/9/4/605 neighbour list; Industrial Symbiosis in the Upper Valley: Casella-Hypertherm
p51|Jato-Espino & Ruiz-Puente 2020 doi 10.3390/su12030952: 496 exchanges; strong metallurgy-to-cement relation
`;
