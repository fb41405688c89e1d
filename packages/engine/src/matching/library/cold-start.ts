/** Cold start: firms of which only sector and size are known get the streams that their sector usually has and wants. */
import {
  type Amount,
  commodityById,
  type KnownCommodity,
  moneyFactor,
  profiles,
  type SectorProfile,
  sectorName,
} from '@kyosei/model/knowledge/library';
import { searchProfiles, sureFrom } from '@kyosei/model/knowledge/search';
import type { Problem } from '@kyosei/model/problem';
import type { Commodity, Firm, Park, Stream } from '@kyosei/model/tables';
import { completed } from './completed.ts';

const assumedEmployees = 100;
/** A firm's name says more than its trade, so that less of it need fit. */
const inNames = 0.42;
/** A firm of its whole town is not what profiles speak of. */
const byId = new Map(profiles.map((profile) => [profile.id, profile]));

/** Longest prefix of a code that a profile names. */
function ofCode(code: string, country: string | undefined): SectorProfile | undefined {
  const plain = code.replaceAll(/[^0-9A-Za-z]/g, '').replace(/^[A-Za-z]/, '');
  if (!/^\d+$/.test(plain)) return undefined;
  const lists = (profile: SectorProfile): readonly string[] =>
    // Chinese codes count only where the international list does not hold the same digits for something else.
    country === 'CN' && sectorName(plain) === undefined ? profile.gb : profile.isic;
  const fits = profiles.flatMap((profile) =>
    lists(profile)
      .filter((prefix) => prefix !== '' && plain.startsWith(prefix))
      .map((prefix) => ({ profile, length: prefix.length })),
  );
  return fits.toSorted((a, b) => b.length - a.length)[0]?.profile;
}

/** The profile of a firm by sector code, by sector in words, or by its name. */
export function profileOf(
  { sector = '', name }: Pick<Firm, 'sector' | 'name'>,
  country: string | undefined,
): SectorProfile | undefined {
  const coded = sector === '' ? undefined : ofCode(sector, country);
  if (coded !== undefined) return coded;
  const said = sector === '' ? undefined : searchProfiles(sector)[0];
  if (said !== undefined && said.score >= sureFrom) return byId.get(said.id);
  const named = searchProfiles(name)[0];
  return named !== undefined && named.score >= inNames ? byId.get(named.id) : undefined;
}

const commodityRow = ({
  id,
  names,
  kind,
  unit,
  ewc,
  hazard,
  calorificValue,
  mark,
  source,
}: KnownCommodity): Commodity =>
  completed('commodity', {
    id,
    name: names.en[0] as string,
    kind,
    unit,
    ...(ewc[0] === undefined ? {} : { ewc: ewc[0] }),
    ...(calorificValue === undefined ? {} : { calorificValue }),
    hazardous: hazard === 'yes' ? 'yes' : 'no',
    mark,
    source,
  });

function streamOf(
  firm: Firm,
  direction: Stream['direction'],
  { commodity, amount, temperature }: Amount,
  output: number,
  money: number,
  source: string,
): Stream {
  const { worth, co2 } = commodityById(commodity) as KnownCommodity;
  // What is worth something is sold today for a little less; what is a burden costs its disposal.
  const cost = direction === 'wants' ? Math.max(0, worth) : worth < 0 ? -worth : -0.7 * worth;
  return completed('stream', {
    id: `${firm.id}-${direction}-${commodity}`,
    firm: firm.id,
    direction,
    commodity,
    quantity: amount * output,
    ...(temperature === undefined ? {} : { temperature }),
    presentCost: cost * money,
    presentCo2: direction === 'wants' ? co2 : 0,
    mark: 'estimated',
    source,
  });
}

/** The park with streams for firms that have none, and what was assumed. */
export function coldStart(park: Park): {
  readonly park: Park;
  readonly filled: readonly string[];
  readonly problems: readonly Problem[];
} {
  const silent = new Set(park.stream.map(({ firm }) => firm));
  const problems: Problem[] = [];
  const streams: Stream[] = [];
  const filled: string[] = [];
  // Firms of a park whose streams are told are left as they are, unless their sector speaks for them.
  const money = moneyFactor(park.park.currency, park.park.baseYear);
  for (const firm of money === undefined ? [] : park.firm) {
    if (silent.has(firm.id) || (park.stream.length > 0 && firm.sector === undefined)) continue;
    const profile = profileOf(firm, park.park.country);
    const at = { severity: 'warning', table: 'firm', row: firm.id } as const;
    if (profile === undefined) {
      problems.push({ ...at, code: 'sector-unrecognised', column: 'sector', found: firm.sector ?? firm.name });
      continue;
    }
    if (firm.employees === undefined)
      problems.push({ ...at, code: 'size-assumed', column: 'employees', values: { employees: assumedEmployees } });
    filled.push(firm.id);
    const output = profile.output * (firm.employees ?? assumedEmployees);
    const source = `Sector profile ${profile.id}: ${profile.source}`;
    for (const amount of profile.has) streams.push(streamOf(firm, 'has', amount, output, money as number, source));
    for (const amount of profile.wants) streams.push(streamOf(firm, 'wants', amount, output, money as number, source));
  }
  if (filled.length > 0)
    problems.push({
      code: 'cold-start',
      severity: 'warning',
      table: 'stream',
      values: { firms: filled.length, streams: streams.length },
    });
  const there = new Set(park.commodity.map(({ id }) => id));
  const missing = [...new Set(streams.map(({ commodity }) => commodity))].filter((id) => !there.has(id));
  return {
    park: {
      ...park,
      commodity: [...park.commodity, ...missing.map((id) => commodityRow(commodityById(id) as KnownCommodity))],
      stream: [...park.stream, ...streams],
    },
    filled,
    problems,
  };
}
