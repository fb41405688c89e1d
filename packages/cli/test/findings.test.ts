/** Every code that the engine can give as a reason or obstacle has its sentence, and no sentence is left without a code. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commodityById } from '@kyosei/model/knowledge/library';
import { english } from '@kyosei/model/sentence';
import { findingCodes, findingSentence } from '@kyosei/web/layout/findings';
import { describe, expect, it } from 'vitest';
import { root } from './kyosei.ts';

const engine = join(root, 'packages', 'engine', 'src');
/** Files of the engine that name findings. */
const sources = ['plan.ts', ...globSync('{matching,plan}/**/*.ts', { cwd: engine })].map((file) =>
  readFileSync(join(engine, file), 'utf8'),
);
/** Kebab-case literals that are no findings: problems, and commodities of the library. */
const others = (code: string): boolean => Object.hasOwn(english, code) || commodityById(code) !== undefined;

describe('findings', () => {
  it('cover the codes in the engine’s sources, both ways', () => {
    const text = sources.join('\n');
    const literals = [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code ?? '');
    const named = [...text.matchAll(/code: '([a-z]+)'/g)].map(([, code]) => code ?? '');
    const given = new Set([...literals, ...named].filter((code) => !others(code)));
    for (const absence of ['closed', 'withdrawn']) given.add(`firm-${absence}`);
    given.add('budget');
    expect([...given].toSorted()).toEqual(findingCodes.toSorted());
    expect(text).toMatch(/`firm-\$\{absent\}`/);
    expect(text).toContain("['budget', scenario.budget]");
  });

  it('write an unknown code with its values, and survive hostile ones', () => {
    const context = { currency: 'EUR' };
    expect(findingSentence({ code: 'too-wetAndSalty', values: { by: 3 } }, context)).toBe('Too wet and salty (by 3).');
    for (const code of ['__proto__', 'constructor', 'toString'])
      expect(findingSentence({ code, values: {} }, context)).toMatch(/\.$/);
    for (const code of findingCodes)
      expect(findingSentence({ code, values: {} }, context)).toMatch(/^[\p{Lu}?–][\s\S]*\.$/u);
  });
});
