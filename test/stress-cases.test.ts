/** The cases of withdrawal tell their story: a fuel ends, a technology disappears, a single host leaves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSolver } from '@kyosei/engine/highs';
import { prepareEnsemble, readAssumptions, type Stress, sharePlan, stress } from '@kyosei/engine/stress';
import { describe, expect, test } from 'vitest';
import { readCaseFolder } from '../packages/cli/src/case-folder.ts';

const solve = await createSolver();

async function stressed(name: string) {
  const folder = join(import.meta.dirname, '../cases', name);
  const { park } = await readCaseFolder(folder);
  const given: unknown = JSON.parse(readFileSync(join(folder, 'stress.json'), 'utf8'));
  const read = park && readAssumptions(given, park);
  const scenario = park?.scenario[0];
  if (!park || !read?.assumptions || !scenario) throw new Error(JSON.stringify(read?.problems));
  const { assumptions } = read;
  return { park, scenario, assumptions, found: await stress(park, { scenario, solve, assumptions, kinds: ['firm'] }) };
}

const without = ({ withdrawals }: Stress, firm: string) =>
  withdrawals.find(({ withdrawal }) => withdrawal.ids[0] === firm);

describe('kalundborg-coal-exit', async () => {
  const { found } = await stressed('kalundborg-coal-exit');
  const coal = without(found, 'coal-units');

  test('gypsum, ash, steam and heat are announced, as exchanges that run today', () => {
    const told = found.warnings.map(({ exchange }) => exchange);
    for (const id of [
      'asnaes-gypsum > gyproc-gypsum',
      'asnaes-fly-ash > cement-clay',
      'asnaes-extraction-heat > town-heat',
      'asnaes-steam > novo-steam',
    ])
      expect(told).toContain(id);
    expect(found.warnings.filter(({ running }) => running).length).toBeGreaterThanOrEqual(7);
    expect(found.keyPlants[0]?.firm).toBe('coal-units');
  });

  test('planned anew, chips bring back steam and heat, but neither gypsum nor ash', () => {
    const still = coal?.replan?.unmet.map(({ stream }) => stream) ?? [];
    expect(coal?.existing?.unmet.map(({ stream }) => stream)).toEqual(
      expect.arrayContaining(['town-heat', 'novo-steam', 'gyproc-gypsum']),
    );
    expect(still).toEqual(expect.arrayContaining(['gyproc-gypsum', 'cement-clay', 'roads-fill']));
    expect(still).not.toContain('town-heat');
    expect(still).not.toContain('novo-steam');
    expect(coal?.replan?.built.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['chip-heat > town-heat', 'chip-steam > novo-steam']),
    );
    expect(coal?.recovery?.months).toBe(18);
  });

  test('the board works stops for want of gypsum, if it cannot go back to the mine', () => {
    const stops = found.cascades.find(({ from }) => from[0] === 'coal-units')?.stops;
    expect(stops).toMatchObject([{ firm: 'gyproc', round: 1, lacks: 'gyproc-gypsum' }]);
  });
});

describe('crt-cluster', async () => {
  const { found, park } = await stressed('crt-cluster');

  test('nearly every exchange rests on the tube works, one on a technology that leaves with it', () => {
    expect(park.firm.length).toBe(35);
    expect(found.warnings.length).toBe(32);
    expect(found.exchanges.length).toBe(36);
    const cullet = found.warnings.find(({ exchange }) => exchange.includes('cullet-return'));
    expect(cullet?.because).toEqual([
      { kind: 'firm', id: 'tubes' },
      { kind: 'technology', id: 'cullet-return' },
    ]);
  });

  test('thirty suppliers stop in turn for want of sales, and no link helps', () => {
    const stops = found.cascades.find(({ from }) => from[0] === 'tubes')?.stops ?? [];
    expect(stops.length).toBe(30);
    expect(stops.every(({ lacks, sales }) => lacks === null && sales < 0.5)).toBe(true);
    expect(
      stops
        .filter(({ round }) => round === 2)
        .map(({ firm }) => firm)
        .toSorted(),
    ).toEqual(['lead', 'sand', 'steelstrip']);
    expect(found.measures?.backups).toEqual([]);
  });

  test('makers with other customers live on', () => {
    const stops = found.cascades.find(({ from }) => from[0] === 'tubes')?.stops.map(({ firm }) => firm);
    for (const firm of ['maker-oxygen', 'maker-nitric-acid', 'maker-hydrofluoric', 'sets'])
      expect(stops).not.toContain(firm);
  });
});

describe('steam-host', async () => {
  const { found, park, scenario, assumptions } = await stressed('steam-host');

  test('the others lose several times their gain, and stop in two rounds', () => {
    expect(found.keyPlants[0]).toMatchObject({ firm: 'host', struck: 4, short: 4 });
    expect(found.keyPlants[0]?.index).toBeGreaterThan(4);
    const stops = found.cascades.find(({ from }) => from[0] === 'host')?.stops;
    expect(stops?.filter(({ round }) => round === 1).map(({ firm }) => firm)).toEqual([
      'paper',
      'brewery',
      'dairy',
      'rubber',
    ]);
    expect(stops?.filter(({ round }) => round === 2).map(({ firm }) => firm)).toEqual(['laundry']);
  });

  test('the dear incinerator is in no plan, and is the backup that pays first', () => {
    expect(found.exchanges.some(({ from }) => from === 'incinerator')).toBe(false);
    expect(found.measures?.backups[0]?.id).toBe('incinerator-steam > paper-steam');
    expect(found.measures?.backups[0]?.paysFrom).toBeLessThan(0.05);
    const secured = found.measures?.secure;
    expect(secured?.links.filter(({ id }) => id.startsWith('incinerator')).length).toBe(4);
    expect(secured?.unsecured).toMatchObject([{ firm: 'host', stream: 'paper-steam' }]);
  });

  test('what the host brings is about half of what there is to share', async () => {
    const shared = await sharePlan(park, { scenario, solve, assumptions });
    const host = shared.firms.find(({ firm }) => firm === 'host');
    expect((host?.marginal ?? 0) / (shared.worth ?? 1)).toBeGreaterThan(0.8);
    expect((host?.share ?? 0) / (shared.worth ?? 1)).toBeCloseTo(0.42, 1);
    expect(shared.stability.share?.wouldLeave).toBeNull();
  });

  test('gas that goes with the host’s fuel moves the saving less than it would alone', async () => {
    const deviation = async (correlation: typeof assumptions.correlation): Promise<number> => {
      const prepared = await prepareEnsemble(park, { scenario, solve, assumptions: { ...assumptions, correlation } });
      return prepared.summary(await prepared.draws(1, 0, 150))?.saving.deviation ?? Number.NaN;
    };
    expect(await deviation(assumptions.correlation)).toBeLessThan(await deviation(null));
  });
});
