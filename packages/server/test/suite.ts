/** The contract over HTTP; run against the supervised PostgreSQL and against an external one alike. */
import { readWorkbook, writeWorkbook } from '@kyosei/model/workbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookType } from '../src/contract/answers.ts';
import type { Import, Job, ParkSummary, PlanSummary, StoredRow } from '../src/contract/shapes.ts';
import type { Refusal, TestServer } from './client.ts';
import { smallPark } from './parks.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
interface Changed {
  readonly version: number;
  readonly rows: readonly { readonly table: string; readonly id: string; readonly version: number }[];
}

const v1 = '/api/v1';
const firm = (id: string, name: string) => ({ id, name });
const versionOrder = (one: number, other: number): number => one - other;

export function contract(start: () => Promise<TestServer>): void {
  let at: TestServer;
  beforeAll(async () => {
    at = await start();
  });
  afterAll(() => at?.end());

  const store = async (id: string, tables = smallPark(id)): Promise<ParkSummary> => {
    const { status, body } = await at.call<ParkSummary>('POST', `${v1}/parks`, { tables });
    expect(status).toBe(201);
    return body;
  };
  const rows = async (park: string, table: string): Promise<readonly StoredRow[]> =>
    (await at.call<Page<StoredRow>>('GET', `${v1}/parks/${park}/rows/${table}`)).body.items;
  const change = (park: string, changes: readonly object[]) =>
    at.call<Changed & Refusal>('POST', `${v1}/parks/${park}/changes`, { changes });
  const accept = (id: string, version: number) =>
    at.call<{ readonly park: string; readonly version: number } & Refusal>('POST', `${v1}/imports/${id}/accept`, {
      version,
    });

  describe('parks', () => {
    test('a park is stored, summed up, listed and deleted', async () => {
      const { status, headers, body } = await at.call<ParkSummary>('POST', `${v1}/parks`, { tables: smallPark('one') });
      expect(status).toBe(201);
      expect(headers.get('Location')).toBe(`${v1}/parks/one`);
      expect(body).toMatchObject({ id: 'one', name: 'Park one', country: 'DK', currency: 'DKK', baseYear: 1995 });
      expect(body).toMatchObject({ latitude: 55.6, version: 1, firms: 3, streams: 2, latestPlan: null });
      expect((await at.call('GET', `${v1}/parks/one`)).body).toEqual(body);
      expect((await at.call<Page<ParkSummary>>('GET', `${v1}/parks`)).body.items.map(({ id }) => id)).toContain('one');
      expect((await at.call('DELETE', `${v1}/parks/one?version=7`)).status).toBe(409);
      expect((await at.call('DELETE', `${v1}/parks/one`)).status).toBe(422);
      expect((await at.call('DELETE', `${v1}/parks/one?version=1`)).status).toBe(204);
      expect((await at.call('DELETE', `${v1}/parks/one?version=1`)).status).toBe(404);
      expect((await at.call('GET', `${v1}/parks/one`)).status).toBe(404);
    });

    test('a park of a name that was deleted does not take up its old versions', async () => {
      await store('again');
      await at.call('DELETE', `${v1}/parks/again?version=1`);
      expect((await store('again')).version).toBe(2);
      const { status } = await change('again', [{ table: 'firm', id: 'farm', version: 1, row: firm('farm', 'Old') }]);
      expect(status).toBe(409);
    });

    test('a second park of the same name is refused and the first stays', async () => {
      await store('same');
      const { status, body } = await at.call<Refusal>('POST', `${v1}/parks`, {
        tables: smallPark('same', { firm: [] }),
      });
      expect(status).toBe(422);
      expect(body.problems.length).toBeGreaterThan(0);
      expect((await at.call('POST', `${v1}/parks`, { tables: smallPark('same') })).status).toBe(409);
      expect((await rows('same', 'firm')).length).toBe(3);
    });

    test('every wrong cell of a park is named, and nothing is stored', async () => {
      const tables = smallPark('wrong', {
        stream: [
          { id: 'ash', firm: 'pwoer', direction: 'has', commodity: 'fly-ash', quantity: -1 },
          { id: 'clay', firm: 'cement', direction: 'wants', commodity: 'fly-ash', quantity: 'much' },
        ],
      });
      const { status, body } = await at.call<Refusal>('POST', `${v1}/parks`, { tables });
      expect(status).toBe(422);
      const cells = body.problems.map(({ table, row, column, nearest }) => ({ table, row, column, nearest }));
      expect(cells).toContainEqual({ table: 'stream', row: 'ash', column: 'firm', nearest: 'power' });
      expect(cells).toContainEqual(expect.objectContaining({ table: 'stream', row: 'ash', column: 'quantity' }));
      expect(cells).toContainEqual(expect.objectContaining({ table: 'stream', row: 'clay', column: 'quantity' }));
      expect((await at.call('GET', `${v1}/parks/wrong`)).status).toBe(404);
    });

    test('identifiers of any script are found again by their address', async () => {
      await store('共生-é.1');
      const { body } = await at.call<ParkSummary>('GET', `${v1}/parks/${encodeURIComponent('共生-é.1')}`);
      expect(body.id).toBe('共生-é.1');
    });
  });

  describe('rows and changes', () => {
    test('rows come in the order of the workbook, page by page', async () => {
      const many = Array.from({ length: 25 }, (_, index) => firm(`f${(index * 7) % 25}`, `Firm ${index}`));
      await store('paged', smallPark('paged', { firm: [...smallPark('paged').firm, ...many] }));
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
        const { body } = await at.call<Page<StoredRow>>('GET', `${v1}/parks/paged/rows/firm?limit=10${query}`);
        expect(body.items.length).toBeLessThanOrEqual(10);
        seen.push(...body.items.map(({ id }) => id));
        cursor = body.next;
      }
      expect(seen).toEqual(['power', 'cement', 'farm', ...many.map(({ id }) => id)]);
      for (const bad of ['limit=0', 'limit=1001', 'limit=x', 'limit=1e3', 'cursor=x', 'cursor=%00', 'cursor=1:%00'])
        expect((await at.call('GET', `${v1}/parks/paged/rows/firm?${bad}`)).status).toBe(422);
      expect((await at.call('GET', `${v1}/parks/paged/rows/nothing`)).status).toBe(404);
      expect((await at.call('GET', `${v1}/parks/nowhere/rows/firm`)).status).toBe(404);
    });

    test('a row is added, replaced and deleted, each with its version', async () => {
      await store('edit');
      const added = await change('edit', [
        { table: 'firm', id: 'mill', version: 0, row: firm('mill', 'Mill') },
        { table: 'firm', id: 'farm', version: 1, row: firm('farm', 'Large farm') },
      ]);
      expect(added.status).toBe(200);
      expect(added.body.version).toBe(2);
      expect(added.body.rows.map(({ version }) => version)).toEqual([2, 2]);
      expect(await rows('edit', 'firm')).toEqual([
        expect.objectContaining({ id: 'power', version: 1 }),
        expect.objectContaining({ id: 'cement', version: 1 }),
        { id: 'farm', version: 2, row: firm('farm', 'Large farm') },
        { id: 'mill', version: 2, row: firm('mill', 'Mill') },
      ]);
      const gone = await change('edit', [{ table: 'firm', id: 'mill', version: 2, row: null }]);
      expect(gone.body).toEqual({ version: 3, rows: [{ table: 'firm', id: 'mill', version: 0 }] });
      const summary = await at.call<ParkSummary>('GET', `${v1}/parks/edit`);
      expect(summary.body).toMatchObject({ version: 3, firms: 3 });
    });

    test('a cell with a unit is stored in the canonical one', async () => {
      await store('units');
      const row = { id: 'ash', firm: 'power', direction: 'has', commodity: 'fly-ash', quantity: '9 kt/a' };
      expect((await change('units', [{ table: 'stream', id: 'ash', version: 1, row }])).status).toBe(200);
      expect((await rows('units', 'stream'))[0]?.row).toMatchObject({ quantity: 9000 });
    });

    test('of two writers of one row the second gets what stands, and loses nothing', async () => {
      await store('two');
      const names = ['First', 'Second', 'Third'];
      const answers = await Promise.all(
        names.map((name) => change('two', [{ table: 'firm', id: 'farm', version: 1, row: firm('farm', name) }])),
      );
      expect(answers.map(({ status }) => status).toSorted(versionOrder)).toEqual([200, 409, 409]);
      const stands = (await rows('two', 'firm')).find(({ id }) => id === 'farm');
      for (const { body } of answers.filter(({ status }) => status === 409))
        expect(body.conflicts).toEqual([{ table: 'firm', id: 'farm', version: 2, row: stands?.row }]);
    });

    test('writers of different rows both succeed', async () => {
      await store('apart');
      const answers = await Promise.all(
        ['power', 'cement', 'farm'].map((id) =>
          change('apart', [{ table: 'firm', id, version: 1, row: firm(id, `New ${id}`) }]),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.map(({ body }) => body.version).toSorted(versionOrder)).toEqual([2, 3, 4]);
    });

    test('a change and a deletion of a row that is gone conflict', async () => {
      await store('gone');
      await change('gone', [{ table: 'firm', id: 'farm', version: 1, row: null }]);
      for (const row of [firm('farm', 'Farm'), null]) {
        const { status, body } = await change('gone', [{ table: 'firm', id: 'farm', version: 1, row }]);
        expect(status).toBe(409);
        expect(body.conflicts).toEqual([{ table: 'firm', id: 'farm', version: 0, row: null }]);
      }
    });

    test('all or none: one wrong change keeps the others out', async () => {
      await store('atomic');
      const { status, body } = await change('atomic', [
        { table: 'firm', id: 'mill', version: 0, row: firm('mill', 'Mill') },
        { table: 'firm', id: 'power', version: 1, row: null },
      ]);
      expect(status).toBe(422);
      expect(body.problems).toContainEqual(
        expect.objectContaining({ code: 'unknown-reference', table: 'stream', row: 'ash', column: 'firm' }),
      );
      expect((await rows('atomic', 'firm')).length).toBe(3);
      expect((await at.call<ParkSummary>('GET', `${v1}/parks/atomic`)).body.version).toBe(1);
    });

    test.each([
      [
        'another identifier in the row',
        { table: 'firm', id: 'farm', version: 1, row: firm('other', 'x') },
        'other-row',
      ],
      ['no row at all', { table: 'firm', id: 'farm', version: 1, row: 'text' }, 'other-row'],
      ['another park', { table: 'park', id: 'b', version: 0, row: { id: 'b', name: 'b' } }, 'other-park'],
      ['a row without the park', { table: 'park', id: 'shape', version: 1, row: null }, 'missing-row'],
    ])('%s is refused', async (_, wrong, code) => {
      if ((await at.call('GET', `${v1}/parks/shape`)).status === 404) await store('shape');
      const { status, body } = await change('shape', [wrong]);
      expect(status).toBe(422);
      expect(body.problems.map((problem) => problem.code)).toContain(code);
    });

    test('the same row twice in one request is refused', async () => {
      await store('twice');
      const one = { table: 'firm', id: 'farm', version: 1, row: firm('farm', 'x') };
      const { status, body } = await change('twice', [one, one]);
      expect(status).toBe(422);
      expect(body.problems[0]).toMatchObject({ code: 'changed-twice', row: 'farm', line: 2 });
    });

    test('a table comes as CSV', async () => {
      await store('csv');
      const { status, headers, body } = await at.call<Uint8Array>('GET', `${v1}/parks/csv/rows/firm.csv`);
      expect(status).toBe(200);
      expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
      expect(new TextDecoder().decode(body)).toMatch(/^id,name,.*\r?\npower,Power station/);
      expect((await at.call('GET', `${v1}/parks/csv/rows/nothing.csv`)).status).toBe(404);
      expect((await at.call('GET', `${v1}/parks/nowhere/rows/firm.csv`)).status).toBe(404);
    });
  });

  describe('workbooks', () => {
    test('an import says what it would change, and changes it when it is accepted', async () => {
      await store('book');
      const next = smallPark('book', { firm: [...smallPark('book').firm.slice(0, 2), firm('mill', 'Mill')] });
      const bytes = await writeWorkbook(next);
      const { status, body } = await at.send<Import>(`${v1}/imports?park=book`, bytes);
      expect(status).toBe(201);
      expect(body).toMatchObject({ park: 'book', parkVersion: 1, acceptable: true });
      expect(body.counts).toEqual({ add: 1, change: 0, remove: 1 });
      expect(body.changes).toEqual([
        { table: 'firm', id: 'mill', kind: 'add', before: null, after: firm('mill', 'Mill') },
        { table: 'firm', id: 'farm', kind: 'remove', before: firm('farm', 'Farm'), after: null },
      ]);
      expect((await rows('book', 'firm')).map(({ id }) => id)).toEqual(['power', 'cement', 'farm']);
      expect((await accept(body.id, 1)).body).toEqual({ park: 'book', version: 2 });
      expect((await rows('book', 'firm')).map(({ id }) => id)).toEqual(['power', 'cement', 'mill']);
      // The answer may have been lost on the way: accepting again tells the same and changes nothing.
      expect((await accept(body.id, 1)).body).toEqual({ park: 'book', version: 2 });
    });

    test('a workbook without a park row keeps that of the park it is read into', async () => {
      await store('kept');
      const rowless = { ...smallPark('kept'), park: [] };
      const { status, body } = await at.send<Import>(`${v1}/imports?park=kept`, await writeWorkbook(rowless));
      expect(status).toBe(201);
      expect(body).toMatchObject({ park: 'kept', acceptable: true, changes: [] });
      const { body: alone } = await at.send<Import>(`${v1}/imports`, await writeWorkbook(rowless));
      expect(alone).toMatchObject({ acceptable: false });
      expect(alone.problems).toContainEqual(expect.objectContaining({ code: 'missing-row', table: 'park' }));
    });

    test('an import of a new park creates it', async () => {
      const { body } = await at.send<Import>(`${v1}/imports`, await writeWorkbook(smallPark('fresh')));
      expect(body).toMatchObject({ park: 'fresh', parkVersion: 0, acceptable: true });
      expect((await at.call('GET', `${v1}/parks/fresh`)).status).toBe(404);
      expect((await accept(body.id, 1)).status).toBe(409);
      expect((await at.call('GET', `${v1}/parks/fresh`)).status).toBe(404);
      expect((await accept(body.id, 0)).body).toEqual({ park: 'fresh', version: 1 });
      expect((await rows('fresh', 'stream')).length).toBe(2);
    });

    test('an import is not accepted over a change made since', async () => {
      await store('since');
      const { body } = await at.send<Import>(`${v1}/imports?park=since`, await writeWorkbook(smallPark('since')));
      await change('since', [{ table: 'firm', id: 'farm', version: 1, row: firm('farm', 'Changed') }]);
      expect((await accept(body.id, 1)).status).toBe(409);
      expect((await accept(body.id, 2)).status).toBe(409);
      expect((await rows('since', 'firm'))[2]?.row).toEqual(firm('farm', 'Changed'));
    });

    test('a workbook with a wrong cell shows the cell and cannot be accepted', async () => {
      const wrong = smallPark('bad', {
        stream: [{ id: 'ash', firm: 'nobody', direction: 'has', commodity: 'fly-ash', quantity: 1 }],
      });
      const { status, body } = await at.send<Import>(`${v1}/imports`, await writeWorkbook(wrong));
      expect(status).toBe(201);
      expect(body).toMatchObject({ park: 'bad', acceptable: false });
      expect(body.problems).toContainEqual(
        expect.objectContaining({ code: 'unknown-reference', table: 'stream', row: 'ash', column: 'firm' }),
      );
      const { status: refused, body: refusal } = await accept(body.id, 0);
      expect(refused).toBe(422);
      expect(refusal.problems.length).toBeGreaterThan(0);
      expect((await at.call('GET', `${v1}/parks/bad`)).status).toBe(404);
    });

    test('the workbook of another park is not taken for this one', async () => {
      await store('mine');
      const { body } = await at.send<Import>(`${v1}/imports?park=mine`, await writeWorkbook(smallPark('theirs')));
      expect(body).toMatchObject({ park: 'mine', acceptable: false });
      expect(body.problems).toContainEqual(expect.objectContaining({ code: 'other-park', found: 'theirs' }));
    });

    test('an import for a park that is not there, or of an unknown identifier, is not found', async () => {
      const bytes = await writeWorkbook(smallPark('x'));
      expect((await at.send(`${v1}/imports?park=nowhere`, bytes)).status).toBe(404);
      expect((await accept('01a20c40-1fca-72af-889b-053a063ae95f', 0)).status).toBe(404);
      expect((await accept('x', 0)).status).toBe(404);
    });

    test('a park goes out as a workbook and comes back unchanged', async () => {
      await store('round');
      const { status, headers, body } = await at.call<Uint8Array>('GET', `${v1}/parks/round/workbook`);
      expect(status).toBe(200);
      expect(headers.get('Content-Type')).toBe(workbookType);
      expect((await at.send<Import>(`${v1}/imports`, body)).body.counts).toEqual({ add: 0, change: 0, remove: 0 });
      expect((await at.call('GET', `${v1}/parks/nowhere/workbook`)).status).toBe(404);
    });

    test('the template is a workbook without rows', async () => {
      const { status, body } = await at.call<Uint8Array>('GET', `${v1}/template`);
      expect(status).toBe(200);
      const { tables, problems } = await readWorkbook(body);
      expect(Object.values(tables).flat()).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(['empty-workbook']);
    });
  });

  describe('plans', () => {
    test('a plan is a job: asked for, followed to its end, read, reported, and stale after a change', async () => {
      await store('planned');
      const { status, headers, body: job } = await at.call<Job>('POST', `${v1}/parks/planned/plans`, {});
      expect(status).toBe(202);
      expect(headers.get('Location')).toBe(`${v1}/parks/planned/jobs/${job.id}`);
      const events = await at.follow(`${v1}/parks/planned/jobs/${job.id}/events`);
      const last = events.at(-1);
      expect(last).toMatchObject({ state: 'done', problems: [] });
      expect((await at.call('GET', `${v1}/parks/planned/jobs/${job.id}`)).body).toEqual(last);
      expect(await at.follow(`${v1}/parks/planned/jobs/${job.id}/events`)).toEqual([last]);

      const { body: plans } = await at.call<Page<PlanSummary>>('GET', `${v1}/parks/planned/plans`);
      expect(plans.items).toHaveLength(1);
      expect(plans.items[0]).toMatchObject({
        id: last?.result,
        status: 'optimal',
        exchanges: 1,
        parkVersion: 1,
        stale: false,
      });
      const { body: read } = await at.call<{ readonly plan: { readonly saving: number } }>(
        'GET',
        `${v1}/parks/planned/plans/${last?.result}`,
      );
      expect(read.plan.saving).toBe(plans.items[0]?.saving);
      const report = await at.call<Uint8Array>('GET', `${v1}/parks/planned/plans/${last?.result}/report`);
      expect(report.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(new TextDecoder().decode(report.body)).toContain('Park planned');

      await change('planned', [{ table: 'firm', id: 'farm', version: 1, row: firm('farm', 'x') }]);
      const { body: later } = await at.call<Page<PlanSummary>>('GET', `${v1}/parks/planned/plans`);
      expect(later.items[0]).toMatchObject({ stale: true, parkVersion: 1 });
      const { body: summary } = await at.call<ParkSummary>('GET', `${v1}/parks/planned`);
      expect(summary.latestPlan).toMatchObject({ id: last?.result, status: 'optimal', stale: true });
    });

    test('a plan is deleted once; its job stays, without it', async () => {
      await store('tidy');
      const made: (string | null)[] = [];
      for (let count = 0; count < 2; count++) {
        const { body } = await at.call<Job>('POST', `${v1}/parks/tidy/plans`, {});
        made.push((await at.follow(`${v1}/parks/tidy/jobs/${body.id}/events`)).at(-1)?.result ?? null);
      }
      const newest = `${v1}/parks/tidy/plans/${made[1]}`;
      expect((await at.call('DELETE', `${v1}/parks/elsewhere/plans/${made[1]}`)).status).toBe(404);
      expect((await at.call('DELETE', newest)).status).toBe(204);
      expect((await at.call('DELETE', newest)).status).toBe(404);
      expect((await at.call('GET', newest)).status).toBe(404);
      expect((await at.call('GET', `${newest}/report`)).status).toBe(404);
      expect((await at.call('DELETE', `${v1}/parks/tidy/plans/x`)).status).toBe(404);
      const { body: jobs } = await at.call<Page<Job>>('GET', `${v1}/parks/tidy/jobs`);
      expect(jobs.items.map(({ state, result }) => [state, result])).toEqual([
        ['done', null],
        ['done', made[0]],
      ]);
      const { body: left } = await at.call<ParkSummary>('GET', `${v1}/parks/tidy`);
      expect(left.latestPlan).toMatchObject({ id: made[0], stale: false });
    });

    test('lists of plans and jobs are paged, newest first', async () => {
      await store('several');
      const asked: string[] = [];
      for (let count = 0; count < 3; count++) {
        const { body } = await at.call<Job>('POST', `${v1}/parks/several/plans`, {});
        asked.unshift(body.id);
        await at.follow(`${v1}/parks/several/jobs/${body.id}/events`);
      }
      for (const list of ['jobs', 'plans']) {
        const first = await at.call<Page<{ readonly id: string }>>('GET', `${v1}/parks/several/${list}?limit=2`);
        const rest = await at.call<Page<{ readonly id: string }>>(
          'GET',
          `${v1}/parks/several/${list}?limit=2&cursor=${first.body.next}`,
        );
        expect([first.body.items.length, rest.body.items.length, rest.body.next]).toEqual([2, 1, null]);
        const all = [...first.body.items, ...rest.body.items].map(({ id }) => id);
        expect(all).toEqual(all.toSorted().toReversed());
        expect(list === 'jobs' ? all : asked).toEqual(asked);
        expect((await at.call('GET', `${v1}/parks/several/${list}?cursor=%00`)).status).toBe(422);
        expect((await at.call('GET', `${v1}/parks/nowhere/${list}`)).status).toBe(404);
      }
    });

    test('a scenario is chosen by its identifier, the first when none is given', async () => {
      await store(
        'scenarios',
        smallPark('scenarios', {
          scenario: [
            { id: 'a', name: 'A' },
            { id: 'b', name: 'B', co2Price: 9 },
          ],
        }),
      );
      const ask = (scenario?: string) => at.call<Job & Refusal>('POST', `${v1}/parks/scenarios/plans`, { scenario });
      expect((await ask()).body.scenario).toEqual({ id: 'a', name: 'A' });
      expect((await ask('b')).body.scenario).toEqual({ id: 'b', name: 'B' });
      const { status, body } = await ask('c');
      expect(status).toBe(422);
      expect(body.problems[0]).toMatchObject({ table: 'scenario', found: 'c', accepted: 'a, b' });
      expect((await at.call('POST', `${v1}/parks/nowhere/plans`, {})).status).toBe(404);
    });

    test('an infeasible scenario is an answer, not a failure', async () => {
      await store('limits', smallPark('limits', { scenario: [{ id: 'none', maximumLandfill: -1 }] }));
      const { body } = await at.call<Job>('POST', `${v1}/parks/limits/plans`, {});
      const last = (await at.follow(`${v1}/parks/limits/jobs/${body.id}/events`)).at(-1);
      expect(last?.state).toBe('done');
      const { body: plans } = await at.call<Page<PlanSummary>>('GET', `${v1}/parks/limits/plans`);
      expect(plans.items[0]).toMatchObject({ status: 'infeasible', saving: null });
    });

    test('jobs and plans of another park are not shown', async () => {
      await store('own');
      await store('foreign');
      const { body: job } = await at.call<Job>('POST', `${v1}/parks/own/plans`, {});
      const plan = (await at.follow(`${v1}/parks/own/jobs/${job.id}/events`)).at(-1)?.result;
      expect((await at.call('GET', `${v1}/parks/foreign/jobs/${job.id}`)).status).toBe(404);
      expect((await at.call('GET', `${v1}/parks/foreign/jobs/${job.id}/events`)).status).toBe(404);
      expect((await at.call('DELETE', `${v1}/parks/foreign/jobs/${job.id}`)).status).toBe(404);
      expect((await at.call('GET', `${v1}/parks/foreign/plans/${plan}`)).status).toBe(404);
      expect((await at.call('GET', `${v1}/parks/foreign/plans/${plan}/report`)).status).toBe(404);
      expect((await at.call<Job>('DELETE', `${v1}/parks/own/jobs/${job.id}`)).body.state).toBe('done');
    });
  });
}
