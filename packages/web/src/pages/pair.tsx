/** Everything about one pair of a have and a want: its story where it passes, where and by how much it fails where it does not. */
import { noChain } from '@kyosei/engine/matching';
import type { NearMiss } from '@kyosei/model/opportunities';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import { Explored } from '../matching/explored.tsx';
import { MatchingFrame } from '../matching/frame.tsx';
import { VerdictMark } from '../matching/gates.tsx';
import style from '../matching/matching.module.css';
import { PairPicker } from '../matching/pair-picker.tsx';
import type { Scene, SceneStream } from '../matching/scene.ts';
import { Findings, Story } from '../matching/story.tsx';
import { PairLink, remedySentence } from '../matching/table.tsx';
import { type PairView, readPair } from '../matching/view.ts';
import { Way } from '../parts/figure.tsx';

export function PairPage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const search = useSearch({ from: '/parks/$park/opportunities/pair' });
  const view = useMemo(() => readPair(search), [search]);
  const navigate = useNavigate({ from: '/parks/$park/opportunities/pair' });
  const change = (wish: PairView) =>
    void navigate({ search: (before) => readPair({ ...before, ...wish }), resetScroll: false });
  return (
    <main className="page" id="content">
      <Explored park={park} scenario={view.scenario}>
        {(scene) => (
          <MatchingFrame
            park={park}
            title={t('match.whyNot')}
            lead={t('match.whyNotText')}
            scene={scene}
            scenario={view.scenario}
            onScenario={(scenario) => change({ scenario })}
          >
            <PairPicker scene={scene} view={view} change={change} />
            <Answer scene={scene} view={view} park={park} />
          </MatchingFrame>
        )}
      </Explored>
    </main>
  );
}

function Answer({ scene, view, park }: { scene: Scene; view: PairView; park: string }) {
  const { t } = useTranslation();
  const stream = (id: string | undefined, direction: SceneStream['direction']) =>
    scene.streams.find((each) => each.id === id && each.direction === direction);
  const [have, want] = [stream(view.have, 'has'), stream(view.want, 'wants')];
  if (have === undefined || want === undefined) return <p className="soft">{t('match.chooseBoth')}</p>;
  const isPair = ({ from, to }: Pick<NearMiss, 'from' | 'to'>): boolean =>
    from.stream === have.id && to.stream === want.id;
  const opportunity = scene.asked.opportunities.find(isPair);
  const miss = scene.asked.nearMisses.find(isPair);
  return (
    <>
      <h2>
        {scene.commodity(have.commodity)}: <Way from={scene.firm(have.firm)} to={scene.firm(want.firm)} />
        {have.commodity !== want.commodity && (
          <span className="soft"> ({t('match.for', { commodity: scene.commodity(want.commodity) })})</span>
        )}
      </h2>
      {opportunity !== undefined && <Story it={opportunity} scene={scene} />}
      {miss !== undefined && opportunity === undefined && <Missed miss={miss} scene={scene} />}
      {miss === undefined && opportunity === undefined && (
        <section className="result-panel">
          <ol className={style.steps}>
            <li>
              <VerdictMark verdict="fail" />
              <strong>{t('gate.commodity')}</strong>
              <Findings findings={[noChain(scene.asked, have.commodity, want.commodity)]} scene={scene} />
            </li>
          </ol>
        </section>
      )}
      <Others scene={scene} view={view} park={park} />
    </>
  );
}

/** Where a pair stops, and what would let it pass. */
function Missed({ miss, scene }: { miss: NearMiss; scene: Scene }) {
  const { t } = useTranslation();
  const remedies = remedySentence(t, miss, scene);
  return (
    <section className="result-panel">
      <header>
        <h2>{t('match.stopsAt', { gate: t(`gate.${miss.gate}`) })}</h2>
      </header>
      <ol className={style.steps}>
        <li>
          <VerdictMark verdict="fail" />
          <strong>{t(`gate.${miss.gate}`)}</strong>
          <Findings findings={miss.findings} scene={scene} />
        </li>
        {miss.remedies.map(({ technology, passes }, at) => (
          <li key={technology}>
            <VerdictMark verdict={passes ? 'pass' : 'warn'} />
            <strong>{t('match.remedy')}</strong>
            <span>{remedies[at]}</span>
          </li>
        ))}
      </ol>
      {miss.saving !== null && (
        <p style={{ marginBottom: 0 }}>
          {t('plan.couldSave')}: {formatQuantity(miss.saving, `${scene.currency}/a`)}
        </p>
      )}
    </section>
  );
}

/** What else the have could serve, and what else could serve the want. */
function Others({ scene, view, park }: { scene: Scene; view: PairView; park: string }) {
  const { t } = useTranslation();
  const { have, want, scenario } = view;
  const others = scene.asked.opportunities.filter(({ from, to }) => (from.stream === have) !== (to.stream === want));
  if (others.length === 0) return null;
  return (
    <section className="result-panel">
      <header>
        <h2>{t('match.others')}</h2>
      </header>
      <table className={style.money}>
        <tbody>
          {others.slice(0, 10).map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <PairLink pair={each} running={each.running} scene={scene} park={park} scenario={scenario} />
              </th>
              <td>{formatQuantity(each.expected, `${scene.currency}/a`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
