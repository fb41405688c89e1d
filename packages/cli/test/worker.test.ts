/** `kyosei worker` without a database that it can reach. */
import { expect, it } from 'vitest';
import { kyosei } from './kyosei.ts';

it.each([
  ['', 'DATABASE_URL'],
  ['postgres://nobody@127.0.0.1:1/nowhere', 'ECONNREFUSED'],
  ['not an address', 'worker not started'],
])('without a database it can reach (%j) it says so', async (url, words) => {
  const { code, out, problems: said } = await kyosei(['worker'], undefined, { DATABASE_URL: url });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(said).toContain(words);
});
