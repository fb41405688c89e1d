/**
 * The List of Waste (Commission Decision 2000/532/EC as amended by 2014/955/EU). n: not hazardous, h: hazardous, mn and mh: the
 * same waste without and with dangerous substances, so that it must be assessed. Wording after the Environment Agency (England),
 * Open Government Licence v3.0.
 */
export const wasteCodeText = `
010101|n|Wastes from mineral metalliferous excavation
010102|n|Wastes from mineral non-metalliferous excavation
010304|h|Acid-generating tailings from processing of sulphide ore
010305|mh|Other tailings containing hazardous substances
010306|mn|Tailings other than those mentioned in 01 03 04 and 01 03 05
010307|mh|Other wastes containing hazardous substances from physical and chemical processing of metalliferous minerals
010308|mn|Dusty and powdery wastes other than those mentioned in 01 03 07
010309|mn|Red mud from alumina production other than the wastes mentioned in 01 03 10
010310|mh|Red mud from alumina production containing hazardous substances other than the wastes mentioned in 01 03 07
010399|mn|Wastes not otherwise specified
010407|mh|Wastes containing hazardous substances from physical and chemical processing of non-metalliferous minerals
010408|mn|Waste gravel and crushed rocks other than those mentioned in 01 04 07
010409|n|Waste sand and clays
010410|mn|Dusty and powdery wastes other than those mentioned in 01 04 07
010411|mn|Wastes from potash and rock salt processing other than those mentioned in 01 04 07
010412|mn|Tailings and other wastes from washing and cleaning of minerals other than those mentioned in 01 04 07 and 01 04 11
010413|mn|Wastes from stone cutting and sawing other than those mentioned in 01 04 07
010499|mn|Wastes not otherwise specified
010504|n|Freshwater drilling muds and wastes
010505|h|Oil-containing drilling muds and wastes
010506|mh|Drilling muds and other drilling wastes containing hazardous substances
010507|mn|Barite-containing drilling muds and wastes other than those mentioned in 01 05 05 and 01 05 06
010508|mn|Chloride-containing drilling muds and wastes other than those mentioned in 01 05 05 and 01 05 06
010599|mn|Wastes not otherwise specified
020101|n|Sludges from washing and cleaning
020102|n|Animal-tissue waste
020103|n|Plant-tissue waste
020104|n|Waste plastics (except packaging)
020106|n|Animal faeces, urine and manure (including spoiled straw), effluent, collected separately and treated off-site
020107|n|Wastes from forestry
020108|mh|Agrochemical waste containing hazardous substances
020109|mn|Agrochemical waste other than those mentioned in 02 01 08
020110|n|Waste metal
020199|n|Wastes not otherwise specified
020201|n|Sludges from washing and cleaning
020202|n|Animal-tissue waste
020203|n|Materials unsuitable for consumption or processing
020204|n|Sludges from on-site effluent treatment
020299|n|Wastes not otherwise specified
020301|n|Sludges from washing, cleaning, peeling, centrifuging and separation
020302|n|Wastes from preserving agents
020303|n|Wastes from solvent extraction
020304|n|Materials unsuitable for consumption or processing
020305|n|Sludges from on-site effluent treatment
020399|n|Wastes not otherwise specified
020401|n|Soil from cleaning and washing beet
020402|n|Off-specification calcium carbonate
020403|n|Sludges from on-site effluent treatment
020499|n|Wastes not otherwise specified
020501|n|Materials unsuitable for consumption or processing
020502|n|Sludges from on-site effluent treatment
020599|n|Wastes not otherwise specified
020601|n|Materials unsuitable for consumption or processing
020602|n|Wastes from preserving agents
020603|n|Sludges from on-site effluent treatment
020699|n|Wastes not otherwise specified
020701|n|Wastes from washing, cleaning and mechanical reduction of raw materials
020702|n|Wastes from spirits distillation
020703|n|Wastes from chemical treatment
020704|n|Materials unsuitable for consumption or processing
020705|n|Sludges from on-site effluent treatment
020799|n|Wastes not otherwise specified
030101|n|Waste bark and cork
030104|mh|Sawdust, shavings, cuttings, wood, particle board and veneer containing hazardous substances
030105|mn|Sawdust, shavings, cuttings, wood, particle board and veneer other than those mentioned in 03 01 04
030199|n|Wastes not otherwise specified
030201|h|Non-halogenated organic wood preservatives
030202|h|Organochlorinated wood preservatives
030203|h|Organometallic wood preservatives
030204|h|Inorganic wood preservatives
030205|mh|Other wood preservatives containing hazardous substances
030299|mn|Wood preservatives not otherwise specified
030301|n|Waste bark and wood
030302|n|Green liquor sludge (from recovery of cooking liquor)
030305|n|De-inking sludges from paper recycling
030307|n|Mechanically separated rejects from pulping of waste paper and cardboard
030308|n|Wastes from sorting of paper and cardboard destined for recycling
030309|n|Lime mud waste
030310|n|Fibre rejects, fibre-, filler- and coating-sludges from mechanical separation
030311|n|Sludges from on-site effluent treatment other than those mentioned in 03 03 10
030399|n|Wastes not otherwise specified
040101|n|Fleshings and lime split wastes
040102|n|Liming waste
040103|mh|Degreasing wastes containing solvents without a liquid phase
040104|n|Tanning liquor containing chromium
040105|n|Tanning liquor free of chromium
040106|n|Sludges, in particular from on-site effluent treatment containing chromium
040107|n|Sludges, in particular from on-site effluent treatment free of chromium
040108|n|Waste tanned leather (blue sheetings, shavings, cuttings, buffing dust) containing chromium
040109|n|Wastes from dressing and finishing
040199|mn|Wastes not otherwise specified
040209|n|Wastes from composite materials (impregnated textile, elastomer, plastomer)
040210|n|Organic matter from natural products (for example grease, wax)
040214|mh|Wastes from finishing containing organic solvents
040215|mn|Wastes from finishing other than those mentioned in 04 02 14
040216|mh|Dyestuffs and pigments containing hazardous substances
040217|mn|Dyestuffs and pigments other than those mentioned in 04 02 16
040219|mh|Sludges from on-site effluent treatment containing hazardous substances
040220|mn|Sludges from on-site effluent treatment other than those mentioned in 04 02 19
040221|n|Wastes from unprocessed textile fibres
040222|n|Wastes from processed textile fibres
040299|n|Wastes not otherwise specified
050102|h|Desalter sludges
050103|h|Tank bottom sludges
050104|h|Acid alkyl sludges
050105|h|Oil spills
050106|h|Oily sludges from maintenance operations of the plant or equipment
050107|h|Acid tars
050108|h|Other tars
050109|mh|Sludges from on-site effluent treatment containing hazardous substances
050110|mn|Sludges from on-site effluent treatment other than those mentioned in 05 01 09
050111|h|Wastes from cleaning of fuels with bases
050112|h|Oil containing acids
050113|n|Boiler feedwater sludges
050114|n|Wastes from cooling columns
050115|h|Spent filter clays
050116|n|Sulphur-containing wastes from petroleum desulphurisation
050117|n|Bitumen
050199|n|Wastes not otherwise specified
050601|h|Acid tars
050603|h|Other tars
050604|n|Waste from cooling columns
050699|n|Wastes not otherwise specified
050701|mh|Wastes containing mercury
050702|n|Wastes containing sulphur
050799|mn|Wastes not otherwise specified
060101|h|Sulphuric acid and sulphurous acid
060102|h|Hydrochloric acid
060103|h|Hydrofluoric acid
060104|h|Phosphoric and phosphorous acid
060105|h|Nitric acid and nitrous acid
060106|h|Other acids
060199|n|Wastes not otherwise specified
060201|h|Calcium hydroxide
060203|h|Ammonium hydroxide
060204|h|Sodium and potassium hydroxide
060205|h|Other bases
060299|n|Wastes not otherwise specified
060311|mh|Solid salts and solutions containing cyanides
060313|mh|Solid salts and solutions containing heavy metals
060314|mn|Solid salts and solutions other than those mentioned in 06 03 11 and 06 03 13
060315|mh|Metallic oxides containing heavy metals
060316|mn|Metallic oxides other than those mentioned in 06 03 15
060399|n|Wastes not otherwise specified
060403|mh|Wastes containing arsenic
060404|mh|Wastes containing mercury
060405|mh|Wastes containing other heavy metals
060499|mn|Wastes not otherwise specified
060502|mh|Sludges from on-site effluent treatment containing hazardous substances
060503|mn|Sludges from on-site effluent treatment other than those mentioned in 06 05 02
060602|mh|Wastes containing hazardous sulphides
060603|mn|Wastes containing sulphides other than those mentioned in 06 06 02
060699|n|Wastes not otherwise specified
060701|mh|Wastes containing asbestos from electrolysis
060702|h|Activated carbon from chlorine production
060703|mh|Barium sulphate sludge containing mercury
060704|h|Solutions and acids, for example contact acid
060799|mn|Wastes not otherwise specified
060802|mh|Wastes containing hazardous chlorosilanes
060899|mn|Wastes not otherwise specified
060902|n|Phosphorous slag
060903|mh|Calcium-based reaction wastes containing or contaminated with hazardous substances
060904|mn|Calcium-based reaction wastes other than those mentioned in 06 09 03
060999|n|Wastes not otherwise specified
061002|mh|Wastes containing hazardous substances
061099|mn|Wastes not otherwise specified
061101|n|Calcium-based reaction wastes from titanium dioxide production
061199|n|Wastes not otherwise specified
061301|h|Inorganic plant protection products, wood-preserving agents and other biocides
061302|h|Spent activated carbon (except 06 07 02)
061303|n|Carbon black
061304|h|Wastes from asbestos processing
061305|h|Soot
061399|n|Wastes not otherwise specified
070101|h|Aqueous washing liquids and mother liquors
070103|h|Organic halogenated solvents, washing liquids and mother liquors
070104|h|Other organic solvents, washing liquids and mother liquors
070107|h|Halogenated still bottoms and reaction residues
070108|h|Other still bottoms and reaction residues
070109|h|Halogenated filter cakes and spent absorbents
070110|h|Other filter cakes and spent absorbents
070111|mh|Sludges from on-site effluent treatment containing hazardous substances
070112|mn|Sludges from on-site effluent treatment other than those mentioned in 07 01 11
070199|n|Wastes not otherwise specified
070201|h|Aqueous washing liquids and mother liquors
070203|h|Organic halogenated solvents, washing liquids and mother liquors
070204|h|Other organic solvents, washing liquids and mother liquors
070207|h|Halogenated still bottoms and reaction residues
070208|h|Other still bottoms and reaction residues
070209|h|Halogenated filter cakes and spent absorbents
070210|h|Other filter cakes and spent absorbents
070211|mh|Sludges from on-site effluent treatment containing hazardous substances
070212|mn|Sludges from on-site effluent treatment other than those mentioned in 07 02 11
070213|n|Waste plastic
070214|mh|Wastes from additives containing hazardous substances
070215|mn|Wastes from additives other than those mentioned in 07 02 14
070216|mh|Wastes containing hazardous silicones
070217|mn|Wastes containing silicones other than those mentioned in 07 02 16
070299|n|Wastes not otherwise specified
070301|h|Aqueous washing liquids and mother liquors
070303|h|Organic halogenated solvents, washing liquids and mother liquors
070304|h|Other organic solvents, washing liquids and mother liquors
070307|h|Halogenated still bottoms and reaction residues
070308|h|Other still bottoms and reaction residues
070309|h|Halogenated filter cakes and spent absorbents
070310|h|Other filter cakes and spent absorbents
070311|mh|Sludges from on-site effluent treatment containing hazardous substances
070312|mn|Sludges from on-site effluent treatment other than those mentioned in 07 03 11
070399|n|Wastes not otherwise specified
070401|h|Aqueous washing liquids and mother liquors
070403|h|Organic halogenated solvents, washing liquids and mother liquors
070404|h|Other organic solvents, washing liquids and mother liquors
070407|h|Halogenated still bottoms and reaction residues
070408|h|Other still bottoms and reaction residues
070409|h|Halogenated filter cakes and spent absorbents
070410|h|Other filter cakes and spent absorbents
070411|mh|Sludges from on-site effluent treatment containing hazardous substances
070412|mn|Sludges from on-site effluent treatment other than those mentioned in 07 04 11
070413|mh|Solid wastes containing hazardous substances
070499|mn|Wastes not otherwise specified
070501|h|Aqueous washing liquids and mother liquors
070503|h|Organic halogenated solvents, washing liquids and mother liquors
070504|h|Other organic solvents, washing liquids and mother liquors
070507|h|Halogenated still bottoms and reaction residues
070508|h|Other still bottoms and reaction residues
070509|h|Halogenated filter cakes and spent absorbents
070510|h|Other filter cakes and spent absorbents
070511|mh|Sludges from on-site effluent treatment containing hazardous substances
070512|mn|Sludges from on-site effluent treatment other than those mentioned in 07 05 11
070513|mh|Solid wastes containing hazardous substances
070514|mn|Solid wastes other than those mentioned in 07 05 13
070599|n|Wastes not otherwise specified
070601|h|Aqueous washing liquids and mother liquors
070603|h|Organic halogenated solvents, washing liquids and mother liquors
070604|h|Other organic solvents, washing liquids and mother liquors
070607|h|Halogenated still bottoms and reaction residues
070608|h|Other still bottoms and reaction residues
070609|h|Halogenated filter cakes and spent absorbents
070610|h|Other filter cakes and spent absorbents
070611|mh|Sludges from on-site effluent treatment containing hazardous substances
070612|mn|Sludges from on-site effluent treatment other than those mentioned in 07 06 11
070699|n|Wastes not otherwise specified
070701|h|Aqueous washing liquids and mother liquors
070703|h|Organic halogenated solvents, washing liquids and mother liquors
070704|h|Other organic solvents, washing liquids and mother liquors
070707|h|Halogenated still bottoms and reaction residues
070708|h|Other still bottoms and reaction residues
070709|h|Halogenated filter cakes and spent absorbents
070710|h|Other filter cakes and spent absorbents
070711|mh|Sludges from on-site effluent treatment containing hazardous substances
070712|mn|Sludges from on-site effluent treatment other than those mentioned in 07 07 11
070799|n|Wastes not otherwise specified
080111|mh|Waste paint and varnish containing organic solvents or other hazardous substances
080112|mn|Waste paint and varnish other than those mentioned in 08 01 11
080113|mh|Sludges from paint or varnish containing organic solvents or other hazardous substances
080114|mn|Sludges from paint or varnish other than those mentioned in 08 01 13
080115|mh|Aqueous sludges containing paint or varnish containing organic solvents or other hazardous substances
080116|mn|Aqueous sludges containing paint or varnish other than those mentioned in 08 01 15
080117|mh|Wastes from paint or varnish removal containing organic solvents or other hazardous substances
080118|mn|Wastes from paint or varnish removal other than those mentioned in 08 01 17
080119|mh|Aqueous suspensions containing paint or varnish containing organic solvents or other hazardous substances
080120|mn|Aqueous suspensions containing paint or varnish other than those mentioned in 08 01 19
080121|h|Waste paint or varnish remover
080199|n|Wastes not otherwise specified
080201|n|Waste coating powders
080202|n|Aqueous sludges containing ceramic materials
080203|n|Aqueous suspensions containing ceramic materials
080299|n|Wastes not otherwise specified
080307|n|Aqueous sludges containing ink
080308|n|Aqueous liquid waste containing ink
080312|mh|Waste ink containing hazardous substances
080313|mn|Waste ink other than those mentioned in 08 03 12
080314|mh|Ink sludges containing hazardous substances
080315|mn|Ink sludges other than those mentioned in 08 03 14
080316|h|Waste etching solutions
080317|mh|Waste printing toner containing hazardous substances
080318|mn|Waste printing toner other than those mentioned in 08 03 17
080319|h|Disperse oil
080399|n|Wastes not otherwise specified
080409|mh|Waste adhesives and sealants containing organic solvents or other hazardous substances
080410|mn|Waste adhesives and sealants other than those mentioned in 08 04 09
080411|mh|Adhesive and sealant sludges containing organic solvents or other hazardous substances
080412|mn|Adhesive and sealant sludges other than those mentioned in 08 04 11
080413|mh|Aqueous sludges containing adhesives or sealants containing organic solvents or other hazardous substances
080414|mn|Aqueous sludges containing adhesives or sealants other than those mentioned in 08 04 13
080415|mh|Aqueous liquid waste containing adhesives or sealants containing organic solvents or other hazardous substances
080416|mn|Aqueous liquid waste containing adhesives or sealants other than those mentioned in 08 04 15
080417|h|Rosin oil
080499|n|Wastes not otherwise specified
080501|h|Waste isocyanates
090101|h|Water-based developer and activator solutions
090102|h|Water-based offset plate developer solutions
090103|h|Solvent-based developer solutions
090104|h|Fixer solutions
090105|h|Bleach solutions and bleach fixer solutions
090106|mh|Wastes containing silver from on-site treatment of photographic wastes
090107|n|Photographic film and paper containing silver or silver compounds
090108|n|Photographic film and paper free of silver or silver compounds
090110|n|Single-use cameras without batteries
090111|h|Single-use cameras containing batteries included in 16 06 01, 16 06 02 or 16 06 03
090112|n|Single-use cameras containing batteries other than those mentioned in 09 01 11
090113|h|Aqueous liquid waste from on-site reclamation of silver other than those mentioned in 09 01 06
090199|mn|Wastes not otherwise specified
100101|n|Bottom ash, slag and boiler dust (excluding boiler dust mentioned in 10 01 04)
100102|n|Coal fly ash
100103|n|Fly ash from peat and untreated wood
100104|h|Oil fly ash and boiler dust
100105|n|Calcium-based reaction wastes from flue-gas desulphurisation in solid form
100107|n|Calcium-based reaction wastes from flue-gas desulphurisation in sludge form
100109|h|Sulphuric acid
100113|h|Fly ash from emulsified hydrocarbons used as fuel
100114|mh|Bottom ash, slag and boiler dust from co-incineration containing hazardous substances
100115|mn|Bottom ash, slag and boiler dust from co-incineration other than those mentioned in 10 01 14
100116|mh|Fly ash from co-incineration containing hazardous substances
100117|mn|Fly ash from co-incineration other than those mentioned in 10 01 16
100118|mh|Wastes from gas cleaning containing hazardous substances
100119|mn|Wastes from gas cleaning other than those mentioned in 10 01 05, 10 01 07 and 10 01 18
100120|mh|Sludges from on-site effluent treatment containing hazardous substances
100121|mn|Sludges from on-site effluent treatment other than those mentioned in 10 01 20
100122|mh|Aqueous sludges from boiler cleansing containing hazardous substances
100123|mn|Aqueous sludges from boiler cleansing other than those mentioned in 10 01 22
100124|n|Sands from fluidised beds
100125|n|Wastes from fuel storage and preparation of coal-fired power plants
100126|n|Wastes from cooling-water treatment
100199|n|Wastes not otherwise specified
100201|n|Wastes from the processing of slag
100202|n|Unprocessed slag
100207|mh|Solid wastes from gas treatment containing hazardous substances
100208|mn|Solid wastes from gas treatment other than those mentioned in 10 02 07
100210|n|Mill scales
100211|mh|Wastes from cooling-water treatment containing oil
100212|mn|Wastes from cooling-water treatment other than those mentioned in 10 02 11
100213|mh|Sludges and filter cakes from gas treatment containing hazardous substances
100214|mn|Sludges and filter cakes from gas treatment other than those mentioned in 10 02 13
100215|mn|Other sludges and filter cakes
100299|n|Wastes not otherwise specified
100302|n|Anode scraps
100304|h|Primary production slags
100305|n|Waste alumina
100308|h|Salt slags from secondary production
100309|h|Black drosses from secondary production
100315|mh|Skimmings that are flammable or emit, upon contact with water, flammable gases in hazardous quantities
100316|mn|Skimmings other than those mentioned in 10 03 15
100317|h|Tar-containing wastes from anode manufacture
100318|n|Carbon-containing wastes from anode manufacture other than those mentioned in 10 03 17
100319|mh|Flue-gas dust containing hazardous substances
100320|mn|Flue-gas dust other than those mentioned in 10 03 19
100321|mh|Other particulates and dust (including ball-mill dust) containing hazardous substances
100322|mn|Other particulates and dust (including ball-mill dust) other than those mentioned in 10 03 21
100323|mh|Solid wastes from gas treatment containing hazardous substances
100324|mn|Solid wastes from gas treatment other than those mentioned in 10 03 23
100325|mh|Sludges and filter cakes from gas treatment containing hazardous substances
100326|mn|Sludges and filter cakes from gas treatment other than those mentioned in 10 03 25
100327|mh|Wastes from cooling-water treatment containing oil
100328|mn|Wastes from cooling-water treatment other than those mentioned in 10 03 27
100329|mh|Wastes from treatment of salt slags and black drosses containing hazardous substances
100330|mn|Wastes from treatment of salt slags and black drosses other than those mentioned in 10 03 29
100399|n|Wastes not otherwise specified
100401|h|Slags from primary and secondary production
100402|h|Dross and skimmings from primary and secondary production
100403|h|Calcium arsenate
100404|h|Flue-gas dust
100405|h|Other particulates and dust
100406|h|Solid wastes from gas treatment
100407|h|Sludges and filter cakes from gas treatment
100409|mh|Wastes from cooling-water treatment containing oil
100410|mn|Wastes from cooling-water treatment other than those mentioned in 10 04 09
100499|n|Wastes not otherwise specified
100501|n|Slags from primary and secondary production
100503|h|Flue-gas dust
100504|n|Other particulates and dust
100505|h|Solid waste from gas treatment
100506|h|Sludges and filter cakes from gas treatment
100508|mh|Wastes from cooling-water treatment containing oil
100509|mn|Wastes from cooling-water treatment other than those mentioned in 10 05 08
100510|mh|Dross and skimmings that are flammable or emit, upon contact with water, flammable gases in hazardous quantities
100511|mn|Dross and skimmings other than those mentioned in 10 05 10
100599|n|Wastes not otherwise specified
100601|n|Slags from primary and secondary production
100602|n|Dross and skimmings from primary and secondary production
100603|h|Flue-gas dust
100604|n|Other particulates and dust
100606|h|Solid wastes from gas treatment
100607|h|Sludges and filter cakes from gas treatment
100609|mh|Wastes from cooling-water treatment containing oil
100610|mn|Wastes from cooling-water treatment other than those mentioned in 10 06 09
100699|n|Wastes not otherwise specified
100701|n|Slags from primary and secondary production
100702|n|Dross and skimmings from primary and secondary production
100703|n|Solid wastes from gas treatment
100704|n|Other particulates and dust
100705|n|Sludges and filter cakes from gas treatment
100707|mh|Wastes from cooling-water treatment containing oil
100708|mn|Wastes from cooling-water treatment other than those mentioned in 10 07 07
100799|n|Wastes not otherwise specified
100804|n|Particulates and dust
100808|h|Salt slag from primary and secondary production
100809|n|Other slags
100810|mh|Dross and skimmings that are flammable or emit, upon contact with water, flammable gases in hazardous quantities
100811|mn|Dross and skimmings other than those mentioned in 10 08 10
100812|h|Tar-containing wastes from anode manufacture
100813|n|Carbon-containing wastes from anode manufacture other than those mentioned in 10 08 12
100814|n|Anode scrap
100815|mh|Flue-gas dust containing hazardous substances
100816|mn|Flue-gas dust other than those mentioned in 10 08 15
100817|mh|Sludges and filter cakes from flue-gas treatment containing hazardous substances
100818|mn|Sludges and filter cakes from flue-gas treatment other than those mentioned in 10 08 17
100819|mh|Wastes from cooling-water treatment containing oil
100820|mn|Wastes from cooling-water treatment other than those mentioned in 10 08 19
100899|n|Wastes not otherwise specified
100903|n|Furnace slag
100905|mh|Casting cores and moulds which have not undergone pouring containing hazardous substances
100906|mn|Casting cores and moulds which have not undergone pouring other than those mentioned in 10 09 05
100907|mh|Casting cores and moulds which have undergone pouring containing hazardous substances
100908|mn|Casting cores and moulds which have undergone pouring other than those mentioned in 10 09 07
100909|mh|Flue-gas dust containing hazardous substances
100910|mn|Flue-gas dust other than those mentioned in 10 09 09
100911|mh|Other particulates containing hazardous substances
100912|mn|Other particulates other than those mentioned in 10 09 11
100913|mh|Waste binders containing hazardous substances
100914|mn|Waste binders other than those mentioned in 10 09 13
100915|mh|Waste crack-indicating agent containing hazardous substances
100916|mn|Waste crack-indicating agent other than those mentioned in 10 09 15
100999|n|Wastes not otherwise specified
101003|n|Furnace slag
101005|mh|Casting cores and moulds which have not undergone pouring, containing hazardous substances
101006|mn|Casting cores and moulds which have not undergone pouring, other than those mentioned in 10 10 05
101007|mh|Casting cores and moulds which have undergone pouring, containing hazardous substances
101008|mn|Casting cores and moulds which have undergone pouring, other than those mentioned in 10 10 07
101009|mh|Flue-gas dust containing hazardous substances
101010|mn|Flue-gas dust other than those mentioned in 10 10 09
101011|mh|Other particulates containing hazardous substances
101012|mn|Other particulates other than those mentioned in 10 10 11
101013|mh|Waste binders containing hazardous substances
101014|mn|Waste binders other than those mentioned in 10 10 13
101015|mh|Waste crack-indicating agent containing hazardous substances
101016|mn|Waste crack-indicating agent other than those mentioned in 10 10 15
101099|n|Wastes not otherwise specified
101103|n|Waste glass-based fibrous materials
101105|n|Particulates and dust
101109|mh|Waste preparation mixture before thermal processing, containing hazardous substances
101110|mn|Waste preparation mixture before thermal processing, other than those mentioned in 10 11 09
101111|mh|Waste glass in small particles and glass powder containing heavy metals (for example from cathode ray tubes)
101112|mn|Waste glass other than those mentioned in 10 11 11
101113|mh|Glass-polishing and -grinding sludge containing hazardous substances
101114|mn|Glass-polishing and -grinding sludge other than those mentioned in 10 11 13
101115|mh|Solid wastes from flue-gas treatment containing hazardous substances
101116|mn|Solid wastes from flue-gas treatment other than those mentioned in 10 11 15
101117|mh|Sludges and filter cakes from flue-gas treatment containing hazardous substances
101118|mn|Sludges and filter cakes from flue-gas treatment other than those mentioned in 10 11 17
101119|mh|Solid wastes from on-site effluent treatment containing hazardous substances
101120|mn|Solid wastes from on-site effluent treatment other than those mentioned in 10 11 19
101199|n|Wastes not otherwise specified
101201|n|Waste preparation mixture before thermal processing
101203|n|Particulates and dust
101205|n|Sludges and filter cakes from gas treatment
101206|n|Discarded moulds
101208|n|Waste ceramics, bricks, tiles and construction products (after thermal processing)
101209|mh|Solid wastes from gas treatment containing hazardous substances
101210|mn|Solid wastes from gas treatment other than those mentioned in 10 12 09
101211|mh|Wastes from glazing containing heavy metals
101212|mn|Wastes from glazing other than those mentioned in 10 12 11
101213|n|Sludge from on-site effluent treatment
101299|n|Wastes not otherwise specified
101301|n|Waste preparation mixture before thermal processing
101304|n|Wastes from calcination and hydration of lime
101306|mn|Particulates and dust (except 10 13 12 and 10 13 13)
101307|n|Sludges and filter cakes from gas treatment
101309|mh|Wastes from asbestos-cement manufacture containing asbestos
101310|mn|Wastes from asbestos-cement manufacture other than those mentioned in 10 13 09
101311|mn|Wastes from cement-based composite materials other than those mentioned in 10 13 09 and 10 13 10
101312|mh|Solid wastes from gas treatment containing hazardous substances
101313|mn|Solid wastes from gas treatment other than those mentioned in 10 13 12
101314|n|Waste concrete and concrete sludge
101399|n|Wastes not otherwise specified
101401|mh|Waste from gas cleaning containing mercury
110105|h|Pickling acids
110106|h|Acids not otherwise specified
110107|h|Pickling bases
110108|h|Phosphatising sludges
110109|mh|Sludges and filter cakes containing hazardous substances
110110|mn|Sludges and filter cakes other than those mentioned in 11 01 09
110111|mh|Aqueous rinsing liquids containing hazardous substances
110112|mn|Aqueous rinsing liquids other than those mentioned in 11 01 11
110113|mh|Degreasing wastes containing hazardous substances
110114|mn|Degreasing wastes other than those mentioned in 11 01 13
110115|mh|Eluate and sludges from membrane systems or ion exchange systems containing hazardous substances
110116|h|Saturated or spent ion exchange resins
110198|mh|Other wastes containing hazardous substances
110199|mn|Wastes not otherwise specified
110202|h|Sludges from zinc hydrometallurgy (including jarosite, goethite)
110203|n|Wastes from the production of anodes for aqueous electrolytical processes
110205|mh|Wastes from copper hydrometallurgical processes containing hazardous substances
110206|mn|Wastes from copper hydrometallurgical processes other than those mentioned in 11 02 05
110207|mh|Other wastes containing hazardous substances
110299|mn|Wastes not otherwise specified
110301|h|Wastes containing cyanide
110302|h|Other waste
110501|n|Hard zinc
110502|n|Zinc ash
110503|h|Solid wastes from gas treatment
110504|h|Spent flux
110599|n|Wastes not otherwise specified
120101|n|Ferrous metal filings and turnings
120102|n|Ferrous metal dust and particles
120103|n|Non-ferrous metal filings and turnings
120104|n|Non-ferrous metal dust and particles
120105|n|Plastics shavings and turnings
120106|h|Mineral-based machining oils containing halogens (except emulsions and solutions)
120107|h|Mineral-based machining oils free of halogens (except emulsions and solutions)
120108|h|Machining emulsions and solutions containing halogens
120109|h|Machining emulsions and solutions free of halogens
120110|h|Synthetic machining oils
120112|h|Spent waxes and fats
120113|n|Welding wastes
120114|mh|Machining sludges containing hazardous substances
120115|mn|Machining sludges other than those mentioned in 12 01 14
120116|mh|Waste blasting material containing hazardous substances
120117|mn|Waste blasting material other than those mentioned in 12 01 16
120118|mh|Metal sludge (grinding, honing and lapping sludge) containing oil
120119|h|Readily biodegradable machining oil
120120|mh|Spent grinding bodies and grinding materials containing hazardous substances
120121|mn|Spent grinding bodies and grinding materials other than those mentioned in 12 01 20
120199|mn|Wastes not otherwise specified
120301|h|Aqueous washing liquids
120302|h|Steam degreasing wastes
130101|h|Hydraulic oils, containing pcbs
130104|h|Chlorinated emulsions
130105|h|Non-chlorinated emulsions
130109|h|Mineral-based chlorinated hydraulic oils
130110|h|Mineral based non-chlorinated hydraulic oils
130111|h|Synthetic hydraulic oils
130112|h|Readily biodegradable hydraulic oils
130113|h|Other hydraulic oils
130204|h|Mineral-based chlorinated engine, gear and lubricating oils
130205|h|Mineral-based non-chlorinated engine, gear and lubricating oils
130206|h|Synthetic engine, gear and lubricating oils
130207|h|Readily biodegradable engine, gear and lubricating oils
130208|h|Other engine, gear and lubricating oils
130301|h|Insulating or heat transmission oils containing pcbs
130306|h|Mineral-based chlorinated insulating and heat transmission oils other than those mentioned in 13 03 01
130307|h|Mineral-based non-chlorinated insulating and heat transmission oils
130308|h|Synthetic insulating and heat transmission oils
130309|h|Readily biodegradable insulating and heat transmission oils
130310|h|Other insulating and heat transmission oils
130401|h|Bilge oils from inland navigation
130402|h|Bilge oils from jetty sewers
130403|h|Bilge oils from other navigation
130501|h|Solids from grit chambers and oil/water separators
130502|h|Sludges from oil/water separators
130503|h|Interceptor sludges
130506|h|Oil from oil/water separators
130507|h|Oily water from oil/water separators
130508|h|Mixtures of wastes from grit chambers and oil/water separators
130701|h|Fuel oil and diesel
130702|h|Petrol
130703|h|Other fuels (including mixtures)
130801|h|Desalter sludges or emulsions
130802|h|Other emulsions
130899|h|Wastes not otherwise specified
140601|h|Chlorofluorocarbons, hcfc, hfc
140602|h|Other halogenated solvents and solvent mixtures
140603|h|Other solvents and solvent mixtures
140604|mh|Sludges or solid wastes containing halogenated solvents
140605|mh|Sludges or solid wastes containing other solvents
150101|n|Paper and cardboard packaging
150102|n|Plastic packaging
150103|n|Wooden packaging
150104|n|Metallic packaging
150105|n|Composite packaging
150106|n|Mixed packaging
150107|n|Glass packaging
150109|n|Textile packaging
150110|h|Packaging containing residues of or contaminated by hazardous substances
150111|h|Metallic packaging containing a hazardous solid porous matrix (for example asbestos), including empty pressure containers
150202|mh|Absorbents, filter materials (including oil filters not otherwise specified), wiping cloths, protective clothing contaminated by hazardous substances
150203|mn|Absorbents, filter materials, wiping cloths and protective clothing other than those mentioned in 15 02 02
160103|n|End-of-life tyres
160104|h|End-of-life vehicles
160106|n|End-of-life vehicles, containing neither liquids nor other hazardous components
160107|h|Oil filters
160108|mh|Components containing mercury
160109|mh|Components containing pcbs
160110|h|Explosive components (for example air bags)
160111|mh|Brake pads containing asbestos
160112|mn|Brake pads other than those mentioned in 16 01 11
160113|h|Brake fluids
160114|mh|Antifreeze fluids containing hazardous substances
160115|mn|Antifreeze fluids other than those mentioned in 16 01 14
160116|n|Tanks for liquefied gas
160117|n|Ferrous metal
160118|n|Non-ferrous metal
160119|n|Plastic
160120|n|Glass
160121|h|Hazardous components other than those mentioned in 16 01 07 to 16 01 11 and 16 01 13 and 16 01 14
160122|mn|Components not otherwise specified
160199|n|Wastes not otherwise specified
160209|h|Transformers and capacitors containing pcbs
160210|h|Discarded equipment containing or contaminated by pcbs other than those mentioned in 16 02 09
160211|h|Discarded equipment containing chlorofluorocarbons, hcfc, hfc
160212|h|Discarded equipment containing free asbestos
160213|h|Discarded equipment containing hazardous components other than those mentioned in 16 02 09 to 16 02 12
160214|n|Discarded equipment other than those mentioned in 16 02 09 to 16 02 13
160215|h|Hazardous components removed from discarded equipment
160216|n|Components removed from discarded equipment other than those mentioned in 16 02 15
160303|mh|Inorganic wastes containing hazardous substances
160304|mn|Inorganic wastes other than those mentioned in 16 03 03
160305|mh|Organic wastes containing hazardous substances
160306|mn|Organic wastes other than those mentioned in 16 03 05
160307|h|Metallic mercury
160401|h|Waste ammunition
160402|h|Fireworks wastes
160403|h|Other waste explosives
160504|mh|Gases in pressure containers (including halons) containing hazardous substances
160505|mn|Gases in pressure containers other than those mentioned in 16 05 04
160506|mh|Laboratory chemicals, consisting of or containing hazardous substances, including mixtures of laboratory chemicals
160507|mh|Discarded inorganic chemicals consisting of or containing hazardous substances
160508|mh|Discarded organic chemicals consisting of or containing hazardous substances
160509|mn|Discarded chemicals other than those mentioned in 16 05 06, 16 05 07 or 16 05 08
160601|h|Lead batteries
160602|h|Ni-cd batteries
160603|h|Mercury-containing batteries
160604|n|Alkaline batteries (except 16 06 03)
160605|n|Other batteries and accumulators
160606|h|Separately collected electrolyte from batteries and accumulators
160708|mh|Wastes containing oil
160709|mh|Wastes containing other hazardous substances
160799|mn|Wastes not otherwise specified
160801|mn|Spent catalysts containing gold, silver, rhenium, rhodium, palladium, iridium or platinum (except 16 08 07)
160802|mh|Spent catalysts containing hazardous transition metals or hazardous transition metal compounds
160803|mn|Spent catalysts containing transition metals or transition metal compounds not otherwise specified
160804|mn|Spent fluid catalytic cracking catalysts (except 16 08 07)
160805|mh|Spent catalysts containing phosphoric acid
160806|h|Spent liquids used as catalysts
160807|mh|Spent catalysts contaminated with hazardous substances
160901|h|Permanganates, for example potassium permanganate
160902|h|Chromates, for example potassium chromate, potassium or sodium dichromate
160903|h|Peroxides, for example hydrogen peroxide
160904|h|Oxidising substances, not otherwise specified
161001|mh|Aqueous liquid wastes containing hazardous substances
161002|mn|Aqueous liquid wastes other than those mentioned in 16 10 01
161003|mh|Aqueous concentrates containing hazardous substances
161004|mn|Aqueous concentrates other than those mentioned in 16 10 03
161101|mh|Carbon-based linings and refractories from metallurgical processes containing hazardous substances
161102|mn|Carbon-based linings and refractories from metallurgical processes other than those mentioned in 16 11 01
161103|mh|Other linings and refractories from metallurgical processes containing hazardous substances
161104|mn|Other linings and refractories from metallurgical processes other than those mentioned in 16 11 03
161105|mh|Linings and refractories from non-metallurgical processes containing hazardous substances
161106|mn|Linings and refractories from non-metallurgical processes other than those mentioned in 16 11 05
170101|mn|Concrete
170102|mn|Bricks
170103|mn|Tiles and ceramics
170106|mh|Mixtures of, or separate fractions of concrete, bricks, tiles and ceramics containing hazardous substances
170107|mn|Mixtures of concrete, bricks, tiles and ceramics other than those mentioned in 17 01 06
170201|mn|Wood
170202|mn|Glass
170203|mn|Plastic
170204|mh|Glass, plastic and wood containing or contaminated with hazardous substances
170301|mh|Bituminous mixtures containing coal tar
170302|mn|Bituminous mixtures other than those mentioned in 17 03 01
170303|h|Coal tar and tarred products
170401|mn|Copper, bronze, brass
170402|mn|Aluminium
170403|mn|Lead
170404|mn|Zinc
170405|mn|Iron and steel
170406|mn|Tin
170407|mn|Mixed metals
170409|mh|Metal waste contaminated with hazardous substances
170410|mh|Cables containing oil, coal tar and other hazardous substances
170411|mn|Cables other than those mentioned in 17 04 10
170503|mh|Soil and stones containing hazardous substances
170504|mn|Soil and stones other than those mentioned in 17 05 03
170505|mh|Dredging spoil containing hazardous substances
170506|mn|Dredging spoil other than those mentioned in 17 05 05
170507|mh|Track ballast containing hazardous substances
170508|mn|Track ballast other than those mentioned in 17 05 07
170601|mh|Insulation materials containing asbestos
170603|mh|Other insulation materials consisting of or containing hazardous substances
170604|mn|Insulation materials other than those mentioned in 17 06 01 and 17 06 03
170605|mh|Construction materials containing asbestos
170801|mh|Gypsum-based construction materials contaminated with hazardous substances
170802|mn|Gypsum-based construction materials other than those mentioned in 17 08 01
170901|mh|Construction and demolition wastes containing mercury
170902|mh|Construction and demolition wastes containing pcb (for example pcb-containing sealants, pcb-containing resin-based floorings, pcb-containing sealed glazing units, pcb-containing capacitors)
170903|mh|Other construction and demolition wastes (including mixed wastes) containing hazardous substances
170904|mn|Mixed construction and demolition wastes other than those mentioned in 17 09 01, 17 09 02 and 17 09 03
180101|n|Sharps (except 18 01 03)
180102|n|Body parts and organs including blood bags and blood preserves (except 18 01 03)
180103|h|Wastes whose collection and disposal is subject to special requirements in order to prevent infection
180104|n|Wastes whose collection and disposal is not subject to special requirements in order to prevent infection(for example dressings, plaster casts, linen, disposable clothing, diapers)
180106|mh|Chemicals consisting of or containing hazardous substances
180107|mn|Chemicals other than those mentioned in 18 01 06
180108|h|Cytotoxic and cytostatic medicines
180109|n|Medicines other than those mentioned in 18 01 08
180110|h|Amalgam waste from dental care
180201|n|Sharps (except 18 02 02)
180202|h|Wastes whose collection and disposal is subject to special requirements in order to prevent infection
180203|n|Wastes whose collection and disposal is not subject to special requirements in order to prevent infection
180205|mh|Chemicals consisting of or containing hazardous substances
180206|mn|Chemicals other than those mentioned in 18 02 05
180207|h|Cytotoxic and cytostatic medicines
180208|n|Medicines other than those mentioned in 18 02 07
190102|n|Ferrous materials removed from bottom ash
190105|h|Filter cake from gas treatment
190106|h|Aqueous liquid wastes from gas treatment and other aqueous liquid wastes
190107|h|Solid wastes from gas treatment
190110|h|Spent activated carbon from flue-gas treatment
190111|mh|Bottom ash and slag containing hazardous substances
190112|mn|Bottom ash and slag other than those mentioned in 19 01 11
190113|mh|Fly ash containing hazardous substances
190114|mn|Fly ash other than those mentioned in 19 01 13
190115|mh|Boiler dust containing hazardous substances
190116|mn|Boiler dust other than those mentioned in 19 01 15
190117|mh|Pyrolysis wastes containing hazardous substances
190118|mn|Pyrolysis wastes other than those mentioned in 19 01 17
190119|n|Sands from fluidised beds
190199|n|Wastes not otherwise specified
190203|n|Premixed wastes composed only of non-hazardous wastes
190204|h|Premixed wastes composed of at least one hazardous waste
190205|mh|Sludges from physico/chemical treatment containing hazardous substances
190206|mn|Sludges from physico/chemical treatment other than those mentioned in 19 02 05
190207|h|Oil and concentrates from separation
190208|mh|Liquid combustible wastes containing hazardous substances
190209|mh|Solid combustible wastes containing hazardous substances
190210|mn|Combustible wastes other than those mentioned in 19 02 08 and 19 02 09
190211|mh|Other wastes containing hazardous substances
190299|mn|Wastes not otherwise specified
190304|h|Wastes marked as hazardous, partly stabilised other than 19 03 08
190305|n|Stabilised wastes other than those mentioned in 19 03 04
190306|h|Wastes marked as hazardous, solidified
190307|n|Solidified wastes other than those mentioned in 19 03 06
190308|h|Partly stabilised mercury
190401|n|Vitrified waste
190402|h|Fly ash and other flue-gas treatment wastes
190403|h|Non-vitrified solid phase
190404|n|Aqueous liquid wastes from vitrified waste tempering
190501|n|Non-composted fraction of municipal and similar wastes
190502|n|Non-composted fraction of animal and vegetable waste
190503|n|Off-specification compost
190599|n|Wastes not otherwise specified
190603|n|Liquor from anaerobic treatment of municipal waste
190604|n|Digestate from anaerobic treatment of municipal waste
190605|n|Liquor from anaerobic treatment of animal and vegetable waste
190606|n|Digestate from anaerobic treatment of animal and vegetable waste
190699|n|Wastes not otherwise specified
190702|mh|Landfill leachate containing hazardous substances
190703|mn|Landfill leachate other than those mentioned in 19 07 02
190801|n|Screenings
190802|n|Waste from desanding
190805|n|Sludges from treatment of urban waste water
190806|h|Saturated or spent ion exchange resins
190807|h|Solutions and sludges from regeneration of ion exchangers
190808|mh|Membrane system waste containing heavy metals
190809|n|Grease and oil mixture from oil/water separation containing only edible oil and fats
190810|h|Grease and oil mixture from oil/water separation other than those mentioned in 19 08 09
190811|mh|Sludges containing hazardous substances from biological treatment of industrial waste water
190812|mn|Sludges from biological treatment of industrial waste water other than those mentioned in 19 08 11
190813|mh|Sludges containing hazardous substances from other treatment of industrial waste water
190814|mn|Sludges from other treatment of industrial waste water other than those mentioned in 19 08 13
190899|mn|Wastes not otherwise specified
190901|n|Solid waste from primary filtration and screenings
190902|n|Sludges from water clarification
190903|n|Sludges from decarbonation
190904|n|Spent activated carbon
190905|n|Saturated or spent ion exchange resins
190906|n|Solutions and sludges from regeneration of ion exchangers
190999|n|Wastes not otherwise specified
191001|n|Iron and steel waste
191002|n|Non-ferrous waste
191003|mh|Fluff-light fraction and dust containing hazardous substances
191004|mn|Fluff-light fraction and dust other than those mentioned in 19 10 03
191005|mh|Other fractions containing hazardous substances
191006|mn|Other fractions other than those mentioned in 19 10 05
191101|h|Spent filter clays
191102|h|Acid tars
191103|h|Aqueous liquid wastes
191104|h|Wastes from cleaning of fuel with bases
191105|mh|Sludges from on-site effluent treatment containing hazardous substances
191106|mn|Sludges from on-site effluent treatment other than those mentioned in 19 11 05
191107|h|Wastes from flue-gas cleaning
191199|n|Wastes not otherwise specified
191201|n|Paper and cardboard
191202|n|Ferrous metal
191203|n|Non-ferrous metal
191204|n|Plastic and rubber
191205|n|Glass
191206|mh|Wood containing hazardous substances
191207|mn|Wood other than that mentioned in 19 12 06
191208|n|Textiles
191209|n|Minerals (for example sand, stones)
191210|n|Combustible waste (refuse derived fuel)
191211|mh|Other wastes (including mixtures of materials) from mechanical treatment of waste containing hazardous substances
191212|mn|Other wastes (including mixtures of materials) from mechanical treatment of wastes other than those mentioned in 19 12 11
191301|mh|Solid wastes from soil remediation containing hazardous substances
191302|mn|Solid wastes from soil remediation other than those mentioned in 19 13 01
191303|mh|Sludges from soil remediation containing hazardous substances
191304|mn|Sludges from soil remediation other than those mentioned in 19 13 03
191305|mh|Sludges from groundwater remediation containing hazardous substances
191306|mn|Sludges from groundwater remediation other than those mentioned in 19 13 05
191307|mh|Aqueous liquid wastes and aqueous concentrates from groundwater remediation containing hazardous substances
191308|mn|Aqueous liquid wastes and aqueous concentrates from groundwater remediation other than those mentioned in 19 13 07
200101|n|Paper and cardboard
200102|n|Glass
200108|n|Biodegradable kitchen and canteen waste
200110|n|Clothes
200111|n|Textiles
200113|h|Solvents
200114|h|Acids
200115|h|Alkalines
200117|h|Photochemicals
200119|h|Pesticides
200121|h|Fluorescent tubes and other mercury-containing waste
200123|h|Discarded equipment containing chlorofluorocarbons
200125|n|Edible oil and fat
200126|h|Oil and fat other than those mentioned in 20 01 25
200127|mh|Paint, inks, adhesives and resins containing hazardous substances
200128|mn|Paint, inks, adhesives and resins other than those mentioned in 20 01 27
200129|mh|Detergents containing hazardous substances
200130|mn|Detergents other than those mentioned in 20 01 29
200131|h|Cytotoxic and cytostatic medicines
200132|n|Medicines other than those mentioned in 20 01 31
200133|h|Batteries and accumulators included in 16 06 01, 16 06 02 or 16 06 03 and unsorted batteries and accumulators containing these batteries
200134|n|Batteries and accumulators other than those mentioned in 20 01 33
200135|h|Discarded electrical and electronic equipment other than those mentioned in 20 01 21 and 20 01 23 containing hazardous components
200136|n|Discarded electrical and electronic equipment other than those mentioned in 20 01 21, 20 01 23 and 20 01 35
200137|mh|Wood containing hazardous substances
200138|mn|Wood other than that mentioned in 20 01 37
200139|n|Plastics
200140|n|Metals
200141|n|Wastes from chimney sweeping
200199|n|Other fractions not otherwise specified
200201|n|Biodegradable waste
200202|n|Soil and stones
200203|n|Other non-biodegradable wastes
200301|n|Mixed municipal waste
200302|n|Waste from markets
200303|n|Street-cleaning residues
200304|n|Septic tank sludge
200306|n|Waste from sewage cleaning
200307|n|Bulky waste
200399|n|Municipal wastes not otherwise specified
`;
