/** Parts of what opens below a row of a plan's tables. */
import type { ReactNode } from 'react';
import style from './plan.module.css';

export const Blocks = ({ children }: { children: ReactNode }) => <div className={style.detail}>{children}</div>;

export function Block({
  title,
  wide,
  whole,
  children,
}: {
  title: string;
  wide?: true;
  whole?: true;
  children: ReactNode;
}) {
  return (
    <section className={whole ? style.whole : wide ? style.wide : undefined}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function List({ rows, sum }: { rows: readonly (readonly [string, string])[]; sum?: readonly [string, string] }) {
  return (
    <table className={style.list}>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
        {sum !== undefined && (
          <tr data-sum>
            <th scope="row">{sum[0]}</th>
            <td>{sum[1]}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** One bar a period, as a share of `most`; the figures stand in the list beside it. */
export function Rates({ values, most }: { values: readonly number[]; most: number }) {
  return (
    <div className={style.rates} aria-hidden>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one bar a period
        <i key={at} style={{ height: `${(value / most) * 100}%` }} />
      ))}
    </div>
  );
}
