/** The answer to the whole standard, how its rows are answered today and with the plan, and what the standard rests on. */
import { type Answer, answers } from '@kyosei/engine/standards';
import { reviewItem } from '@kyosei/model/standards';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkBadge } from '../parts/mark.tsx';
import style from './assess.module.css';
import { EvidenceForm } from './evidence-form.tsx';
import type { Scene } from './scene.ts';
import { AnswerMark, Wheel } from './wheel.tsx';

interface Props {
  readonly scene: Scene;
  readonly hovered: string | null;
  readonly onHover: (row: string | null) => void;
}

/** Why the whole is neither met nor missed. */
function openBecause({ standard, assessment }: Scene): 'disclosure' | 'recalledRule' | 'openRows' {
  if (standard.rule === 'disclosure') return 'disclosure';
  const judged = assessment.counts.met + assessment.counts['not-met'];
  return standard.ruleMark !== 'documented' && judged === assessment.rows.length ? 'recalledRule' : 'openRows';
}

export function Verdict({ scene, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const { standard, assessment, words } = scene;
  const { answer, rows, counts, year } = assessment;
  const planned = rows.some((row) => row.planned !== null);
  const withPlan = (each: Answer): number => rows.filter((row) => row.planned?.answer === each).length;
  return (
    <section className="result-panel" aria-label={t('assess.verdict')}>
      <div className={style.head}>
        <div>
          <h2>{words.of(standard.title)}</h2>
          <p className={style.verdict} data-answer={answer}>
            {t('assess.conformity', { year, answer: words.answer(answer) })}
          </p>
          <p className={`soft ${style.said}`}>
            {answer === 'unknown' ? t(`assess.${openBecause(scene)}`) : t(`ruleOf.${standard.rule}`)}
          </p>
          <table className={style.counts}>
            <thead>
              <tr>
                <th scope="col">{t('assess.answer')}</th>
                <th scope="col">{t('assess.today')}</th>
                {planned && <th scope="col">{t('assess.withPlan')}</th>}
              </tr>
            </thead>
            <tbody>
              {answers.map((each) => (
                <tr key={each}>
                  <th scope="row">
                    <AnswerMark answer={each} />
                  </th>
                  <td>{counts[each]}</td>
                  {planned && <td>{withPlan(each)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
          <ReviewGrade scene={scene} />
          <p className="small soft" style={{ margin: 0, maxWidth: '80ch' }}>
            <MarkBadge mark={standard.ruleMark} lines={[t('assess.ruleMark')]} />{' '}
            <span lang="en">{standard.source}.</span>
          </p>
        </div>
        <Wheel scene={scene} hovered={hovered} onHover={onHover} />
      </div>
    </section>
  );
}

/** The grade of a review of the whole, where the standard has one, and the way to give its points. */
function ReviewGrade({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { standard, assessment, words } = scene;
  const { review } = standard;
  const points = assessment.review?.points ?? null;
  const grade = review?.grades[assessment.review?.grade ?? -1];
  if (review === undefined) return null;
  return (
    <div style={{ margin: '0 0 14px' }}>
      <strong>{t('assess.review')}: </strong>
      {points === null
        ? t('assess.noReview')
        : t('assess.points', {
            grade: grade === undefined ? words.answer('unknown') : words.of(grade.name),
            value: words.number(points.value, '1'),
            maximum: review.maximum,
          })}{' '}
      <MarkBadge mark={points?.mark ?? review.mark} lines={[review.source]} />{' '}
      <UnstyledButton
        className={`${style.link} no-print`}
        aria-expanded={opened}
        onClick={() => setOpened((before) => !before)}
      >
        {t('assess.givePoints')}
      </UnstyledButton>
      {opened && (
        <EvidenceForm scene={scene} standard={standard.id} item={reviewItem} unit="points" year={assessment.year} />
      )}
    </div>
  );
}
