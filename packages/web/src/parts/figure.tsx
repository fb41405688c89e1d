/** Single figures and small marks of results. */
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import type { FlowKind } from '../layout/palette.ts';
import style from './parts.module.css';

/** A figure with its name above and a remark below. */
export function Figure({
  name,
  value,
  remark,
  large = false,
}: {
  name: string;
  value: string;
  remark?: ReactNode;
  large?: boolean;
}) {
  return (
    <div className={style.figure} data-large={large}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {remark !== undefined && <dd className={style.remark}>{remark}</dd>}
    </div>
  );
}

/** The colour of a kind of flow, with its name for those who do not see it. */
export function KindSwatch({ kind, named = false }: { kind: FlowKind; named?: boolean }) {
  const { t } = useTranslation();
  const { flow } = useColours();
  const swatch = (
    <span
      className="swatch"
      style={{ background: flow[kind] }}
      {...(named
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': t(`kind.${kind}`), title: t(`kind.${kind}`) })}
    />
  );
  return named ? (
    <span className="row" style={{ gap: 6 }}>
      {swatch}
      {t(`kind.${kind}`)}
    </span>
  ) : (
    swatch
  );
}

/** Says whether what follows was typed or computed. */
export function Origin({ of }: { of: 'input' | 'result' }) {
  const { t } = useTranslation();
  return (
    <span className="origin" data-of={of}>
      {t(`app.${of}`)}
    </span>
  );
}

const Arrow = () => <IconArrowNarrowRight size={16} aria-label="→" style={{ verticalAlign: -3 }} />;

/** A sentence whose arrows are drawn, since not every font has them. */
export function Sentence({ text }: { text: string }) {
  return text.split('→').map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence
    <Fragment key={at}>
      {at > 0 && <Arrow />}
      {part}
    </Fragment>
  ));
}

/** “from → to”, with an arrow that every font has. */
export function Way({ from, to }: { from: string; to: string }) {
  return (
    <>
      {from} <Arrow /> {to}
    </>
  );
}

/** What other columns say, where a narrow screen leaves them out. */
export function NarrowWay({ from, to }: { from: string; to: string }) {
  return (
    <span className={style.narrowOnly}>
      <Way from={from} to={to} />
    </span>
  );
}
