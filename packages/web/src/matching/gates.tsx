/** Gates of a pair as marks: passes, something to see to, nobody has said, stops. */
import type { GateResult, Verdict } from '@kyosei/model/opportunities';
import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findingSentence } from '../layout/findings.ts';
import style from './matching.module.css';
import type { Scene } from './scene.ts';

const icons = { pass: IconCheck, warn: IconAlertTriangle, unknown: IconQuestionMark, fail: IconX } as const;

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const Icon = icons[verdict];
  return <Icon size={18} className={style.verdict} data-verdict={verdict} aria-label={t(`verdict.${verdict}`)} />;
}

/** One mark a gate, in the order of the gates; what is to be seen to is one hover or focus away. */
export function GateMarks({ gates, scene }: { gates: readonly GateResult[]; scene: Scene }) {
  const { t } = useTranslation();
  const telling = gates.filter(({ verdict }) => verdict !== 'pass');
  const label = [
    t('match.passes', { count: gates.length - telling.length, all: gates.length }),
    ...telling.map(({ gate, verdict }) => `${t(`gate.${gate}`)}: ${t(`verdict.${verdict}`)}`),
  ];
  return (
    <Tooltip
      events={{ hover: true, focus: true, touch: true }}
      label={
        <>
          <div>{label[0]}</div>
          {telling.map(({ gate, findings }) => (
            <div key={gate}>
              <strong>{t(`gate.${gate}`)}</strong>:{' '}
              {findings
                .slice(0, 2)
                .map((each) => findingSentence(each, scene))
                .join(' ')}
            </div>
          ))}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip opens on focus */}
      <span className={style.gates} role="img" tabIndex={0} aria-label={label.join('. ')}>
        {gates.map(({ gate, verdict }) => {
          const Icon = icons[verdict];
          return <Icon key={gate} size={15} className={style.verdict} data-verdict={verdict} aria-hidden />;
        })}
      </span>
    </Tooltip>
  );
}
