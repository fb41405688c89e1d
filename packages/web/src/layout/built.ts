/** What a plan builds, and what of it another does not: exchanges and shared plants, each by its id with its words. Pure. */
import type { Plan } from '@kyosei/model/plan';
import type { namesOf } from './names.ts';

export type Built = ReadonlyMap<string, string>;

export const builtIn = ({ exchanges, plants }: Plan, name: ReturnType<typeof namesOf>): Built =>
  new Map([
    ...exchanges.map(({ id, technology }) => {
      const by = technology === null ? '' : `, ${name('technology', technology)}`;
      return [id, `${name('exchange', id)}${by}`] as const;
    }),
    ...plants.filter(({ built }) => built).map((plant) => [plant.id, plant.name] as const),
  ]);

/** What `one` builds and `other` does not. */
export const beyond = (one: Built, other: Built): readonly (readonly [id: string, words: string])[] =>
  [...one].filter(([id]) => !other.has(id));
