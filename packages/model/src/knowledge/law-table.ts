/**
 * Rules of law. `when`: facts that must hold for a rule to apply; `needs`: facts that it asks for (`answer` says what follows where
 * one is missing; `a/b` asks for one of them), or nothing when `answer` follows by itself. Facts: waste, hazardous, hazardKnown, use, kind, crossProvince,
 * crossBorder, fromAbroad, newProcess, receiverLicence, pointToPoint, mixed, coded, dumping, product.
 */
export const lawColumns = ['id', 'where', 'when', 'needs', 'answer', 'steps', 'consequence', 'basis', 'mark'] as const;

export const lawText = `
CN-01|CN|waste yes|donorPermit yes|conditional|Discharge permit that covers the solid waste; ledger of kind, amount, flow, storage, use and disposal|The offer may not be published|Solid Waste Law Art. 36, 39; Permit Regulation Art. 2|documented
CN-02|CN|waste yes|receiverChecked yes|conditional|Check the receiver's qualification and technical capacity; written contract with terms on pollution control; the receiver reports back|The donor is jointly liable with the receiver|Solid Waste Law Art. 37|documented
CN-03|CN|waste yes; hazardous yes|receiverLicence/pointToPoint yes|blocked|Receiver's operating licence for that class of hazardous waste, or the point-to-point exemption (CN-04)|Fine of 1 to 5 million CNY, closure; 0.1 to 1 million CNY for those responsible|Solid Waste Law Art. 80, 114|documented
CN-04|CN|waste yes; hazardous yes|receiverLicence/pointToPoint yes|conditional|Scheme set by the provincial ecology department; risk controllable; one waste of one unit used by one other unit; the use is then not managed as hazardous waste|Falls back to the licence|National Catalogue of Hazardous Wastes 2025, exemption list item 31|documented
CN-06|CN|waste yes; hazardous yes|manifest yes|conditional|Transfer manifest, electronic or on paper; across a province the approval of the province of origin with the consent of that of receipt|The transfer is not allowed|Solid Waste Law Art. 82|documented
CN-07|CN|waste yes; hazardous no; crossProvince yes; dumping yes|provinceApproval yes|blocked|Approval for storage or disposal in another province|Not allowed|Solid Waste Law Art. 22(1)|documented
CN-08|CN|waste yes; hazardous no; crossProvince yes; dumping no|provinceFiling yes|conditional|Filing of the use with the province of origin|Administrative breach|Solid Waste Law Art. 22(2)|documented
CN-09|CN|waste yes|classified yes|conditional|Three-step test of GB 34330: target product or by-substance; product standard (national, local, trade) met; returned to the original process or purpose|It is treated as solid waste|GB 34330; Solid Waste Law Art. 124(1)|documented
CN-10|CN|waste yes|hazardKnown yes|conditional|Identification under the national identification standards; again after use or mixing|It is treated as hazardous|Catalogue 2025 Art. 4, 6|documented
CN-11|CN|newProcess yes|receiverPermit yes|conditional|Environmental impact approval and a new discharge permit; review of 20 to 45 days|Fine of 0.2 to 1 million CNY, stop|Permit Regulation Art. 11, 12, 15, 33|documented
CN-14|CN|waste yes||allowed|A firm that cannot use its waste must hand it to one that can|A legal push for the offer|Circular Economy Promotion Law Art. 36(2); Cleaner Production Promotion Law Art. 26|documented
CN-15|CN|||allowed|The state supports waste exchange information systems; parks organise resource use among their firms|A legal basis for the exchange|Circular Economy Promotion Law Art. 29, 36(1)|documented
CN-16|CN|kind heat||allowed|Power from waste heat and pressure: the grid must buy it; tax relief for catalogued resource use|Better economics|Circular Economy Promotion Law Art. 32, 44, 46, 55|documented
CN-17|CN|waste yes; hazardous yes|storageShort yes|conditional|Store at most one year; no mixing of incompatible wastes|Breach|Solid Waste Law Art. 81|documented
CN-18|CN|waste yes; fromAbroad yes||blocked|None: solid waste may not be imported|Not allowed|Solid Waste Law Art. 23, 24|documented
CN-19|CN|waste yes; dumping no||allowed|Solid waste that is used in line with the standards bears no environmental protection tax|The tax (5 to 25 CNY/t, hazardous 1,000 CNY/t) falls away|Environmental Protection Tax Law Art. 4, 12|documented
EU-01|EU|waste yes; hazardous no|byProduct yes|conditional|Show all four: further use certain; used directly without processing beyond normal practice; integral part of production; use lawful. Otherwise it stays waste: permit of the receiver|It is waste|Directive 2008/98/EC Art. 5(1)|documented
EU-02|EU|waste yes|endOfWaste yes|conditional|If waste is to become product: recovery, specific purpose, market, technical requirements, no overall harm; Union criteria for iron, steel, aluminium and copper scrap and glass cullet|Waste permit and shipment rules stay|Directive 2008/98/EC Art. 6; Regulations 333/2011, 1179/2012, 715/2013|recalled
EU-03|EU|waste yes|hazardKnown yes|conditional|Six-digit code of the List of Waste; mirror entries assessed by HP1 to HP15|Wrong route|Decision 2000/532/EC; Directive 2008/98/EC Annex III|recalled
EU-04|EU|product yes|reach yes|conditional|REACH registration, unless Annex V or Art. 2(7)(d) frees the substance|It may not be placed on the market|REACH Regulation (EC) 1907/2006|documented
EU-05|EU|waste yes; crossBorder yes|shipmentPapers yes|conditional|Green list: Annex VII document; hazardous or amber: prior notification and consent|Illegal shipment|Regulation (EU) 2024/1157 (before: (EC) 1013/2006)|recalled
EU-06|EU|use fertiliser|fertiliserRules yes|conditional|EU fertilising products or national rules; animal by-products; limits of the sewage sludge directive|Not allowed|Regulations (EU) 2019/1009, (EC) 1069/2009; Directive 86/278/EEC|recalled
EU-07|EU|waste yes; hazardous yes; mixed yes||blocked|None: hazardous waste may not be mixed or diluted|Breach|Directive 2008/98/EC Art. 18|recalled
EU-08|EU|waste yes; hazardous yes|receiverLicence yes|blocked|Receiver's permit for hazardous waste; consignment note; records|Breach|Directive 2008/98/EC Art. 17, 19, 23, 35|recalled
EU-09|EU|waste yes; hazardous yes; use feed||blocked|None: hazardous waste may not become feed|Not allowed|Regulation (EC) 767/2009 Art. 6 and Annex III|recalled
EU-10|EU|sewage yes; use feed||blocked|None: solid urban waste and sewage sludge may not become feed|Not allowed|Regulation (EC) 767/2009 Art. 6 and Annex III|recalled
EU-11|EU|catering yes; use feed||blocked|None: catering waste may not be fed to farmed animals|Not allowed|Regulation (EC) 1069/2009 Art. 11|recalled
CN-20|CN|waste yes; hazardous yes; use feed||blocked|None: hazardous waste may not become feed|Not allowed|Regulation on Feed and Feed Additives; Solid Waste Law Art. 80|recalled
INT-01|*|waste yes; hazardous yes; crossBorder yes|informedConsent yes|blocked|Prior informed consent; no export from OECD countries to others|Illegal traffic|Basel Convention, Annexes I, III, VIII, VII|recalled
INT-02|*|piped yes||allowed|Right of way; rules on pressure equipment and dangerous goods; back-up supply; who owns the meter; notice no shorter than the time to rebuild one's own supply|A single point of failure|Practice; exchanges that ended when the key plant left|recalled
`;

/** Member states of the European Union and of the European Economic Area, where its waste law holds. */
export const europeanUnion =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' ');
