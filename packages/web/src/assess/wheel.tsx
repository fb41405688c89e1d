/** The indicator wheel: every row of the standard by its answer, today inside and with the plan outside. */
import { type Answer, type AssessedRow, answers } from '@kyosei/engine/standards';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerWords } from '../layout/assessment.ts';
import { layoutWheel } from '../layout/wheel.ts';
import style from './assess.module.css';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly hovered: string | null;
  readonly onHover: (row: string | null) => void;
}

/** Numbers longer than this would run into each other. */
const longestNumber = 3;

export function Wheel({ scene, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const { assessment, words } = scene;
  const { rows, counts } = assessment;
  const planned = rows.some((each) => each.planned !== null);
  const sectors = useMemo(
    () =>
      layoutWheel(
        Map.groupBy(
          rows.map(({ row }) => row),
          ({ group }) => group,
        ),
        planned ? { inner: 78, width: 44, count: 2 } : { inner: 98, width: 64, count: 1 },
      ),
    [rows, planned],
  );
  const found = new Map(rows.map((each) => [each.row.id, each]));
  const told = answers.map((answer) => `${words.answer(answer)}: ${counts[answer]}`).join(', ');
  return (
    <svg
      className={style.wheel}
      viewBox="-330 -222 660 444"
      role="img"
      aria-label={`${t('assess.wheel')}. ${told}`}
      onMouseLeave={() => onHover(null)}
    >
      <defs>
        <pattern id="wheel-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={style.blank} />
          <path d="M0,0V6" className={style.stroke} />
        </pattern>
        <pattern id="wheel-undocumented" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={style.blank} />
          <circle cx="3" cy="3" r="1.1" className={style.dot} />
        </pattern>
      </defs>
      {sectors.map(({ group, x, y, anchor, segments }) => (
        <g key={group}>
          <text x={x} y={y + 4} textAnchor={anchor} className={style.group}>
            {t(`group.${group as 'economy'}`, { defaultValue: group })}
          </text>
          {segments.map(({ id, rings, x: at, y: below }) => {
            const assessed = found.get(id) as AssessedRow;
            const states: readonly Answer[] = [assessed.answer, assessed.planned?.answer ?? assessed.answer];
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it holds the same for the keyboard
              <g key={id} onMouseEnter={() => onHover(id)} data-hovered={hovered === id} className={style.segment}>
                <title>
                  {`${id} ${words.of(assessed.row.name)}: ${words.answer(assessed.answer)}${
                    assessed.planned === null ? '' : ` → ${words.answer(assessed.planned.answer)}`
                  }`}
                </title>
                {rings.map((path, ring) => (
                  <path key={path} d={path} data-answer={states[ring]} />
                ))}
                {id.length <= longestNumber && (
                  <text x={at} y={below + 3.5} textAnchor="middle">
                    {id}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
      <text y={planned ? -10 : 5} textAnchor="middle" className={style.centre}>
        {rows.length}
      </text>
      {planned && (
        <>
          <text y={12} textAnchor="middle">
            {t('assess.inside')}
          </text>
          <text y={28} textAnchor="middle">
            {t('assess.outside')}
          </text>
        </>
      )}
    </svg>
  );
}

/** What an answer looks like, with its name: the key of the wheel and the mark of a row. */
export function AnswerMark({ answer, reason }: { answer: Answer; reason?: string }) {
  const { i18n } = useTranslation();
  return (
    <span className={style.answer} data-answer={answer}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
        <rect x="0.5" y="0.5" width="13" height="13" rx="3" data-answer={answer} />
        {answer === 'met' && <path d="M3.5,7.5 6,10 10.5,4.5" className={style.glyph} />}
        {answer === 'not-met' && <path d="M4,4 10,10 M10,4 4,10" className={style.glyph} />}
        {answer === 'stated' && <path d="M4,5H10 M4,9H10" className={style.glyph} />}
      </svg>
      <span>
        {answerWords(answer, i18n.language)}
        {reason !== undefined && reason !== '' && <small>{reason}</small>}
      </span>
    </span>
  );
}
