/** Today, plan, target: bars that are a table themselves, each against what is wanted. */
import { formatQuantity, formatShare } from '../layout/format.ts';
import style from './targets.module.css';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly remark?: string;
  /** Null where there is none, with the reason in `remark`. */
  readonly value: number | null;
  readonly kind: 'today' | 'plan' | 'target' | 'limit';
}

export function CoverBars({
  label,
  bars,
  whole,
  unit,
  colour,
}: {
  label: string;
  bars: readonly Bar[];
  /** What all bars are a part of. */
  whole: number;
  unit: string;
  colour: string;
}) {
  return (
    <table className={style.bars} aria-label={label}>
      <tbody>
        {bars.map(({ id, name, remark, value, kind }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {remark !== undefined && <small>{remark}</small>}
            </th>
            <td className={style.track} aria-hidden>
              <span
                data-kind={kind}
                style={
                  {
                    width: `${whole > 0 ? Math.min(100, (100 * (value ?? 0)) / whole) : 0}%`,
                    '--bar': colour,
                  } as object
                }
              />
            </td>
            <td>{formatQuantity(value, unit)}</td>
            <td>{value === null || !(whole > 0) ? '' : formatShare(value / whole)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
