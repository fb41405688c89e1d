/** Names of contaminants as one: spelling, language and formula. */

const spelled: Readonly<Record<string, readonly string[]>> = {
  chloride: ['chlorides', 'cl', 'cl-', '氯化物', '氯离子', '塩化物'],
  salt: ['tds', 'total dissolved solids', 'dissolved solids', 'salinity', 'salts', '总溶解固体', '盐分', '塩分'],
  cod: ['organic matter', 'organics', 'chemical oxygen demand', 'codcr', '化学需氧量', '有机物', '有機物'],
  bod: ['bod5', 'biochemical oxygen demand', '生化需氧量'],
  'suspended solids': ['tss', 'ss', 'solids', '悬浮物', '懸濁物'],
  hardness: ['calcium', 'ca', 'caco3', '硬度'],
  'hydrogen sulphide': ['h2s', 'hydrogen sulfide', '硫化氢', '硫化水素'],
  sulphur: ['sulfur', 's', '硫'],
  ammonia: ['nh3', 'nh3-n', 'ammonium', 'ammonia nitrogen', '氨氮'],
  phosphate: ['p2o5', 'phosphorus', 'p', '磷', '磷酸盐'],
  fluoride: ['fluorine', 'f', '氟', '氟化物'],
  iron: ['fe', '铁', '鉄'],
  zinc: ['zn', '锌', '亜鉛'],
  oil: ['grease', 'oil and grease', '油', '石油类'],
};
const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(spelled).flatMap(([name, others]) => [name, ...others].map((each) => [each, name] as const)),
);

export const contaminant = (name: string): string => {
  const plain = name.trim().toLowerCase();
  return canonical.get(plain) ?? plain;
};
