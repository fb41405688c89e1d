/** The same park told in another way: rows in another order, other names, other sizes. */
import type { Park } from '@kyosei/model/tables';
import { random } from '../src/numerics/random.ts';

/** The rows of every table in another order. */
export function shuffled(park: Park, order: number): Park {
  const next = random(order);
  const tables = Object.entries(park).map(([name, rows]) => {
    if (!Array.isArray(rows) || name === 'period') return [name, rows] as const;
    const keyed = (rows as unknown[]).map((row) => [next(), row] as const);
    return [name, keyed.toSorted(([a], [b]) => a - b).map(([, row]) => row)] as const;
  });
  return Object.fromEntries(tables) as Park;
}

/** Every identifier of a park replaced by one of another alphabetical order. */
export function renamed(park: Park): { readonly park: Park; readonly back: (text: string) => string } {
  const ids = [...new Set(JSON.stringify(park).match(/\b(?:firm|commodity|stream|technology|facility|route)-[\w]+/g))];
  const names = new Map(ids.map((id, index) => [id, `x${String(ids.length - index).padStart(4, '0')}`]));
  const ways = new Map([...names].map(([id, name]) => [name, id]));
  const text = JSON.stringify(park).replaceAll(
    /\b(?:firm|commodity|stream|technology|facility|route)-[\w]+/g,
    (id) => names.get(id) as string,
  );
  return {
    park: JSON.parse(text) as Park,
    back: (written) => written.replaceAll(/\bx\d{4}\b/g, (name) => ways.get(name) as string),
  };
}

/** The same park in which every quantity, size and investment is `factor` times as large. */
export function rescaled(park: Park, factor: number): Park {
  return {
    ...park,
    stream: park.stream.map((row) => ({ ...row, quantity: row.quantity * factor })),
    route: park.route.map((row) => ({
      ...row,
      fixedInvestment: row.fixedInvestment * factor,
      investmentPerDistance: row.investmentPerDistance * factor,
    })),
    technology: park.technology.map((row) => ({
      ...row,
      fixedInvestment: row.fixedInvestment * factor,
      minimumSize: row.minimumSize * factor,
      ...(row.referenceSize === undefined ? {} : { referenceSize: row.referenceSize * factor }),
      ...(row.maximumSize === undefined ? {} : { maximumSize: row.maximumSize * factor }),
    })),
    facility: park.facility.map((row) => ({
      ...row,
      capacity: row.capacity * factor,
      fixedCost: row.fixedCost * factor,
    })),
  };
}
