/** How a search closes its gap: what the best plan found so far wins, and what no plan can exceed, as they come. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../api/records.ts';
import { scale } from '../layout/axis.ts';
import { formatQuantity } from '../layout/format.ts';
import style from './jobs.module.css';

interface Step {
  /** ms */
  readonly at: number;
  /** Change of the objective against the baseline, a gain positive; null until known. */
  readonly found: number | null;
  readonly bound: number | null;
}

/** More than anybody could tell apart in the picture. */
const mostSteps = 600;

const gain = (change: number | undefined): number | null => (change === undefined ? null : 0 - change);

/** The steps of a job since it was first looked at. */
function useSteps({ id, progress }: Job): readonly Step[] {
  const [trail, setTrail] = useState<{ readonly job: string; readonly steps: readonly Step[] }>({ job: id, steps: [] });
  useEffect(() => {
    if (progress === null || (progress.incumbent === undefined && progress.bound === undefined)) return;
    const step = { at: Date.now(), found: gain(progress.incumbent), bound: gain(progress.bound) };
    setTrail(({ job, steps }) => ({ job: id, steps: [...(job === id ? steps.slice(-mostSteps) : []), step] }));
  }, [id, progress]);
  return trail.job === id ? trail.steps : [];
}

const [width, height] = [320, 84];

export function Convergence({ job }: { job: Job }) {
  const { t } = useTranslation();
  const steps = useSteps(job);
  const last = steps.at(-1);
  if (last === undefined) return null;
  const unit = job.progress?.unit ?? '';
  const told = [
    last.found === null ? t('job.noneFound') : t('job.found', { value: formatQuantity(last.found, unit) }),
    ...(last.bound === null ? [] : [t('job.bound', { value: formatQuantity(last.bound, unit) })]),
  ];
  const [low, high] = windowOf(steps, last);
  const x = scale(steps[0]?.at ?? 0, Math.max(last.at, (steps[0]?.at ?? 0) + 1), 0, width);
  const place = scale(low, high, height - 4, 4);
  const y = (value: number) => place(Math.min(high, Math.max(low, value)));
  const line = (of: 'found' | 'bound') =>
    stairs(steps.flatMap((step) => (step[of] === null ? [] : [[x(step.at), y(step[of])] as const])));
  return (
    <figure className={style.convergence}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={told.join('. ')}>
        <path className={style.bound} d={line('bound')} />
        <path className={style.found} d={line('found')} />
      </svg>
      <figcaption className="small">
        {told.map((text, at) => (
          <span key={text} className={style.key} data-of={at === 0 ? 'found' : 'bound'}>
            {text}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** What of the axis is shown: the gap that is still open and as much around it, since first bounds lie far away. */
function windowOf(steps: readonly Step[], { found, bound }: Step): readonly [number, number] {
  const known = steps.flatMap((step) => [step.found, step.bound].filter((value) => value !== null));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (found === null || bound === null) return [least, most];
  const around = 1.5 * Math.max(bound - found, 1e-4 * Math.abs(bound));
  return [Math.max(least, found - around), Math.min(most, bound + around)];
}

/** A value holds until the next one is known, and to the right edge. */
function stairs(points: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  return `M${first.join(',')}${rest.map(([x, y]) => `H${x}V${y}`).join('')}H${width}`;
}
