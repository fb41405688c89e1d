/** Reasons and obstacles as sentences. */

import type { Finding } from '@kyosei/model/plan';
import i18next from 'i18next';
import { findingSentence } from '../layout/findings.ts';
import { Sentence } from '../parts/figure.tsx';
import type { Names } from './names.ts';

export function FindingList({
  findings,
  names,
  currency,
}: {
  findings: readonly Finding[];
  names: Names;
  currency: string;
}) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.1em', display: 'grid', gap: 4 }}>
      {findings.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
        <li key={at}>
          <Sentence text={findingSentence(finding, { currency, name: names.name, locale: i18next.language })} />
        </li>
      ))}
    </ul>
  );
}
