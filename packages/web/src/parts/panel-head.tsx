/** Heading of a panel: what it is, what it says, and at the right what can be done with it. */
import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** Its CSV, its switches. */
  readonly children?: ReactNode;
}

export const PanelHead = ({ title, text, children }: Props) => (
  <header>
    <div>
      <h2>{title}</h2>
      {text !== undefined && (
        <p className="soft small" style={{ margin: '4px 0 0' }}>
          {text}
        </p>
      )}
    </div>
    {children}
  </header>
);
