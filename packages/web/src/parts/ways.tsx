/** The pages beside a page, as a row of links of which the one that is read is marked. */
import { Children, type ReactNode } from 'react';
import style from './parts.module.css';

export function Ways({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className={style.ways}>
        {Children.map(children, (link) => (
          <li>{link}</li>
        ))}
      </ul>
    </nav>
  );
}

/** Of a link among them. */
export const way = {
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { className: style.way, 'aria-current': 'page' },
  inactiveProps: { className: style.aside },
} as const;
