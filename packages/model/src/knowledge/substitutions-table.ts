/**
 * What can stand in for what without treatment: `ratio` units of `to` for one unit of `from`; `to*` means every special case of it
 * too. `limits`: what the use usually demands of the stand-in (ppm by mass, moisture and purity as shares), for a want that states none.
 */
export const substitutionColumns = ['from', 'to', 'ratio', 'limits', 'mark', 'source', 'note'] as const;

export const substitutionText = `
fgd-gypsum|natural-gypsum|1|moisture 0.12; purity 0.95; chloride 100|estimated|lit|board makers' usual specification
phosphogypsum|natural-gypsum|0.9|moisture 0.15; purity 0.9; phosphate 3000|estimated|lit|set retarder in cement after washing; radioactivity to be tested
citrogypsum|natural-gypsum|0.95|moisture 0.12; purity 0.95|estimated|lit|
fluorogypsum|natural-gypsum|0.9||estimated|lit|cement retarder
plasterboard-waste|natural-gypsum|0.9|moisture 0.1|estimated|lit|paper removed
phosphogypsum|amendment-want|1||estimated|lit|sodic and alumina-residue soils
phosphogypsum|gypsum|0.9||estimated|lit|soil amendment of residue areas
fgd-gypsum|amendment-want|1||estimated|lit|
lime-mud|limestone*|0.7|moisture 0.3|estimated|lit|cement raw meal; filler
lime-mud|desulphurising-agent|0.7||estimated|lit|
lime-mud|amendment-want|0.8||estimated|lit|
sugar-lime|limestone|0.6|moisture 0.3|estimated|lit|
sugar-lime|amendment-want|0.8||estimated|lit|
sugar-lime|soil|0.8||estimated|lit|
soda-white-mud|limestone|0.6|chloride 5000|estimated|lit|
soda-white-mud|desulphurising-agent|0.6||estimated|lit|
carbide-slag|limestone|1||estimated|lit|cement raw meal
carbide-slag|lime|0.7||estimated|lit|
carbide-slag|desulphurising-agent|0.8||estimated|lit|
kiln-dust|limestone|0.6||estimated|lit|
kiln-dust|amendment-want|0.7||estimated|lit|
kiln-dust|aggregate|0.8||estimated|lit|
limestone|amendment-want|1||estimated|lit|
fly-ash|clinker-material|0.9|loss on ignition 50000|estimated|lit|EN 450-1, GB/T 1596
fly-ash|clay|1||estimated|lit|cement raw meal, bricks
fly-ash|limestone|0.5||estimated|lit|cement raw meal
fly-ash|aggregate|0.9||estimated|lit|fills, road base
fly-ash|amendment-want|0.5||estimated|lit|
bottom-ash|aggregate|1||estimated|lit|
bottom-ash|clay|0.9||estimated|lit|bricks and raw meal
bottom-ash|clinker-material|0.6||estimated|lit|
biomass-ash|amendment-want|0.8||estimated|lit|
biomass-ash|organic-fertiliser|0.5||estimated|lit|
biomass-ash|clay|0.8||estimated|lit|
metal-ash|metal-ore|0.05||estimated|lit|vanadium and nickel
msw-bottom-ash|aggregate|0.9||estimated|lit|
bf-slag|clinker-material|0.95||estimated|lit|granulated
bf-slag|aggregate|1||estimated|lit|
bf-slag|clay|0.8||estimated|lit|
bf-slag|limestone|0.6||estimated|lit|
ggbs|clinker-material|1||estimated|lit|
steel-slag|aggregate|1||estimated|lit|
steel-slag|clinker-material|0.5||estimated|lit|
steel-slag|iron-ore|0.2||estimated|lit|
steel-slag|amendment-want|0.8||estimated|lit|
steel-slag|clay|0.7||estimated|lit|
steel-dust|iron-ore|0.5|zinc 10000|estimated|lit|sintering; cement corrective
mill-scale|iron-ore|1||estimated|lit|
copper-slag|iron-ore|0.5||estimated|lit|iron corrective of cement
copper-slag|aggregate|1||estimated|lit|
copper-slag|sand|1||estimated|lit|blasting
copper-slag|copper|0.01||estimated|lit|
red-mud|iron-ore|0.4||estimated|lit|
red-mud|clay|0.7||estimated|lit|
red-mud|aggregate|0.7||estimated|lit|
red-mud|amendment-want|0.5||estimated|lit|
tailings|clay|0.8||estimated|lit|
tailings|sand|0.8||estimated|lit|
tailings|aggregate|0.9||estimated|lit|
coal-gangue|clay|1||estimated|lit|
coal-gangue|aggregate|0.9||estimated|lit|
coal-gangue|coal|2326||documented|cnfuel|
foundry-sand|sand|0.9||estimated|lit|
foundry-sand|clay|0.8||estimated|lit|cement raw meal
foundry-sand|aggregate|1||estimated|lit|
demolition-waste|aggregate*|0.9||estimated|lit|
crt-glass|glass-batch|1||estimated|lit|leaded glass alone
glass-cullet|glass-batch|1.1||estimated|lit|
glass-cullet|aggregate|0.9||estimated|lit|
silica-fume|clinker-material|1.5||estimated|lit|
paper-sludge|sawdust-former|0.8||estimated|lit|bricks
paper-sludge|clay|0.5||estimated|lit|
paper-sludge|coal|700|moisture 0.6|estimated|lit|
paper-sludge|organic-fertiliser|0.6||estimated|lit|
wood-waste|sawdust-former|0.9||estimated|lit|
wood-waste|round-wood|0.9||estimated|lit|board, pulp
wood-waste|animal-bedding|1||estimated|lit|
wood-waste|coal|4000||documented|ipcc|
straw|animal-bedding|1||estimated|lit|
straw|coal|4030||documented|ipcc|
straw|round-wood|0.7||estimated|lit|board and pulp
straw|feed|0.3||estimated|lit|
bagasse|round-wood|0.5||estimated|lit|
bagasse|pulp|0.35||estimated|lit|
bagasse|coal|2150||estimated|lit|
bagasse|plastic|0.3||estimated|lit|moulded tableware
waste-paper|pulp|0.85||estimated|lit|
waste-paper|round-wood|1.5||estimated|lit|
steel-scrap|pig-iron|0.95||estimated|lit|
steel-scrap|iron-ore|1.4||estimated|lit|
aluminium-scrap|primary-aluminium|0.93||estimated|lit|
copper-scrap|copper|0.95||estimated|lit|
sulphur|sulphuric-acid|3||estimated|lit|burnt in an acid plant that stands
sulphuric-acid|sulphur|0.33||estimated|lit|acid in place of sulphur for an acid user
so2-gas|sulphur|0.5||estimated|lit|burnt to acid where an acid plant stands
thiosulphate|fertiliser|0.5||estimated|lit|12 % N, 26 % S
ammonium-sulphate|fertiliser|0.8||estimated|lit|
sulphur|fertiliser|0.3||estimated|lit|
molasses|grain|0.6||estimated|lit|fermentation feedstock
molasses|feed|0.7||estimated|lit|
bakery-waste|grain|0.9||estimated|lit|
bakery-waste|feed|0.8||estimated|lit|
fruit-residue|feed|0.15||estimated|lit|
fruit-residue|organic-fertiliser|0.4||estimated|lit|
brewers-grains|feed*|0.25||estimated|lit|wet
distillers-grains|feed*|0.8||estimated|lit|dried
beet-pulp|feed|0.8||estimated|lit|dried
oilcake|feed*|0.9||estimated|lit|
soapstock|feed|0.5||estimated|lit|
whey|feed|0.06||estimated|lit|liquid feed
yeast-residue|feed*|0.2||estimated|lit|stabilised
fish-residue|feed|0.25||estimated|lit|
animal-fat|feed|1||estimated|lit|not from category 1 and 2
vinasse|fertiliser|0.03||estimated|lit|
manure|organic-fertiliser|0.5||estimated|lit|
manure|fertiliser|0.01||estimated|lit|
fermentation-sludge|organic-fertiliser|0.4||estimated|lit|
fermentation-sludge|fertiliser|0.005||estimated|lit|
sewage-sludge|organic-fertiliser|0.4|cadmium 20; lead 750; mercury 16|documented|lit|limits: Directive 86/278/EEC Annex I B, lower end, dry matter
sewage-sludge|fertiliser|0.012|cadmium 20; lead 750; mercury 16|documented|lit|
sewage-sludge|clay|0.2||estimated|lit|cement raw meal, after drying
sewage-sludge|coal|800|moisture 0.4|estimated|lit|
industrial-sludge|clay|0.2||estimated|lit|
industrial-sludge|coal|1000|moisture 0.4|estimated|lit|
industrial-sludge|organic-fertiliser|0.3||estimated|lit|
plastic-waste|plastic|0.7||estimated|lit|sorted
plastic-waste|coke|8000||estimated|lit|reductant in the blast furnace
plastic-waste|coal|9000||estimated|lit|
plastic-waste|round-wood|0.5||estimated|lit|boards and formwork
tyres|coal|8000||estimated|lit|cement kiln
tyres|rubber-material|0.6||estimated|lit|
textile-waste|textile-fibre|0.7||estimated|lit|
textile-waste|coal|4500||estimated|lit|
rdf|coal|4500||estimated|lit|
municipal-waste|coal|2780||documented|ipcc|
used-oil|coal|11000||estimated|lit|
used-oil|fuel-oil|11000||estimated|lit|
spent-solvent|coal|7000||estimated|lit|cement kiln
spent-solvent|fuel-oil|7000||estimated|lit|cement kiln
oily-sludge|coal|3000||estimated|lit|
oily-sludge|fuel-oil|3000||estimated|lit|
tar|coal|9293||documented|cnfuel|
tar|fuel-oil|9293||documented|cnfuel|
black-liquor|coal|3280||documented|ipcc|
glycerol|coal|4400||estimated|lit|
glycerol|fuel-oil|4400||estimated|lit|
refinery-gas|fuel*|1||documented|ipcc|
refinery-gas|syngas|0.9||estimated|lit|
coke-oven-gas|fuel*|1||documented|ipcc|
coke-oven-gas|syngas|0.8||estimated|lit|after reforming
bf-gas|fuel*|1||documented|ipcc|
bf-gas|power|0.33||estimated|lit|where a gas-fired power plant stands
coke-oven-gas|power|0.36||estimated|lit|where a gas-fired power plant stands
biogas|fuel*|1||estimated|lit|
hydrogen-gas|hydrogen|0.9|purity 0.99|estimated|lit|
hydrogen-gas|natural-gas|33000||estimated|lit|
hydrogen-gas|syngas|26000||estimated|lit|
hydrogen|hydrogen-gas|1||estimated|lit|
hydrogen|syngas|30000||estimated|lit|
co2-gas|co2|0.95|purity 0.99|estimated|lit|
co2-gas|flue-gas|5||estimated|lit|carbonation, greenhouses
co2|co2-gas|1||estimated|lit|
co2-gas|amendment-want|1||estimated|lit|neutralises red mud
cooling-water-used|fresh-water|1||estimated|lit|
treated-effluent|fresh-water|1||estimated|lit|
condensate|fresh-water|1||estimated|lit|
condensate|demin-water|1||estimated|lit|
treated-effluent|water|1||estimated|lit|
brine-waste|salt|0.2||estimated|lit|
brine-waste|sea-water|1||estimated|lit|
brine-waste|minor-salts|0.02||estimated|lit|
wastewater|wastewater-service|1||estimated|lit|
organic-wastewater|wastewater-service|1||estimated|lit|
pickling-acid|hydrochloric-acid|0.5||estimated|lit|
spent-sulphuric-acid|sulphuric-acid|0.6||estimated|lit|
spent-caustic|caustic-soda|0.3||estimated|lit|neutralisation
oxygen|compressed-air|1||estimated|lit|
`;
