/** `kyosei serve`: a server of its own until it is interrupted, and a plain answer where it cannot be. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kyosei, root, scratch } from './kyosei.ts';

describe('kyosei serve', () => {
  it('plans the seed, answers, and stops on Ctrl-C', async () => {
    let parks: unknown = null;
    const serving = kyosei(
      ['serve', '--port', '0', '--data', join(scratch(), 'data'), '--seed', join(root, 'cases', 'kalundborg')],
      async (child, written) => {
        const address = /http:\/\/[\d.:]+/.exec(written)?.[0];
        if (address === undefined || parks !== null) return;
        parks = 'asked';
        parks = await fetch(`${address}/api/v1/parks`).then((answer) => answer.json());
        child.kill('SIGINT');
      },
    );
    const { code, out, problems } = await serving;
    expect(code).toBe(130);
    expect(out).toContain('Kyosei is ready');
    expect(problems).toBe('');
    expect(parks).toMatchObject({ items: [{ id: 'kalundborg', firms: 13 }] });
  });

  it('says what is in the way when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, out, problems } = await kyosei(['serve', '--port', `${port}`, '--data', join(scratch(), 'data')]);
    other.close();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problems).toMatch(/^error: server not started: .*EADDRINUSE/);
  });

  it('refuses a seed that is no park before it starts anything', async () => {
    const { code, problems } = await kyosei([
      'serve',
      '--port',
      '0',
      '--data',
      join(scratch(), 'data'),
      '--seed',
      'docs',
    ]);
    expect(code).toBe(2);
    expect(problems).toContain('no case folder: docs');
  });
});
