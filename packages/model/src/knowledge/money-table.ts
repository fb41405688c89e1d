/**
 * Money and carriage for rows that know no park. Rates of 2020 (units for one euro, rounded, recalled) and the Chemical Engineering
 * Plant Cost Index by year bring EUR 2020 to a park's currency and base year; ways to carry are defaults in EUR 2020.
 */
export const ratesText =
  'EUR 1; USD 1.14; GBP 0.89; CNY 7.87; JPY 122; DKK 7.45; SEK 10.49; NOK 10.72; CHF 1.07; KRW 1346; AUD 1.66; INR 84.6; PLN 4.44; CZK 26.5; HUF 351; RUB 82.7; BRL 5.89; ZAR 18.8; CAD 1.53; TRY 8.05; TWD 33.6; THB 35.7; MYR 4.8; VND 26500; IDR 16600; SGD 1.57; ILS 3.93; MXN 24.5; EGP 18; TND 3.2';

export const costIndexText =
  '1990 357.6; 1991 361.3; 1992 358.2; 1993 359.2; 1994 368.1; 1995 381.1; 1996 381.7; 1997 386.5; 1998 389.5; 1999 390.6; 2000 394.1; 2001 394.3; 2002 395.6; 2003 402; 2004 444.2; 2005 468.2; 2006 499.6; 2007 525.4; 2008 575.4; 2009 521.9; 2010 550.8; 2011 585.7; 2012 584.6; 2013 567.3; 2014 576.1; 2015 556.8; 2016 541.7; 2017 567.5; 2018 603.1; 2019 607.5; 2020 596.2; 2021 708.8; 2022 816; 2023 797.9; 2024 800';

/** Handling EUR/unit, carriage EUR/(unit km), CO2 kg/(unit km), loss 1/km, EUR, EUR/km, EUR/(unit/h km), km. */
export const carrierColumns = [
  'kind',
  'unit',
  'mode',
  'handling',
  'carriage',
  'co2',
  'loss',
  'fixed',
  'perDistance',
  'perCapacity',
  'farthest',
  'mark',
  'source',
] as const;

export const carrierText = `
material|t|truck|4|0.12|0.09|0|0|0|0||estimated|bts
material|kWh|truck|0.0005|0.000016|0.000012|0|0|0|0||estimated|bts
water|t|pipe|0.05|0.01|0.005|0|30000|250000|300|40|estimated|eng
heat|kWh|pipe|0.0005|0.0001|0|0.01|30000|450000|25|30|estimated|umsicht
steam|kWh|pipe|0.0005|0.0002|0|0.015|40000|500000|35|15|estimated|eng
gas|kWh|pipe|0.0005|0.00005|0|0|50000|300000|10|40|estimated|eng
gas|t|pipe|1|0.3|0|0|50000|300000|20000|60|estimated|eng
power|kWh|wire|0.0002|0.00001|0|0.0005|50000|150000|5|50|estimated|eng
`;
