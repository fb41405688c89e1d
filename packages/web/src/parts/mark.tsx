/** How sure a figure is, as a badge; its source one hover away. */

import type { PlanExchange } from '@kyosei/model/plan';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import style from './parts.module.css';

export type Mark = PlanExchange['evidence']['weakest'];

/** `lines` are shown on hover or focus, e.g. the source. */
export function MarkBadge({
  mark,
  lines,
  focusable = true,
}: {
  mark: Mark;
  lines: readonly string[];
  focusable?: boolean;
}) {
  const { t } = useTranslation();
  const text = [t(`mark.${mark}`), ...(lines.length > 0 ? lines : [t('mark.noSource')])];
  return (
    <Tooltip
      events={{ hover: true, focus: true, touch: true }}
      label={text.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text
        <div key={at}>{line}</div>
      ))}
    >
      <span
        className={style.mark}
        data-mark={mark}
        role="img"
        {...(focusable ? { tabIndex: 0 } : {})}
        aria-label={text.join('. ')}
      >
        <i />
        <i />
        <i />
        <i />
      </span>
    </Tooltip>
  );
}
