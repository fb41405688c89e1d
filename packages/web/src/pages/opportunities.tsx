/** What could be exchanged in a park: a list one can act on, what came close, and how running exchanges stand. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opportunityFlows, placedFirms } from '../map/flows.ts';
import { ParkMap } from '../map/park-map.tsx';
import { Diagnoses } from '../matching/diagnoses.tsx';
import { Explored } from '../matching/explored.tsx';
import { type Change, Filters } from '../matching/filters.tsx';
import { MatchingFrame } from '../matching/frame.tsx';
import style from '../matching/matching.module.css';
import type { Scene } from '../matching/scene.ts';
import { NearMissTable, OpportunityTable } from '../matching/table.tsx';
import { chosen, concerns, type OpportunityView, readView } from '../matching/view.ts';

export function OpportunitiesPage() {
  const { park = '' } = useParams({ strict: false });
  const search = useSearch({ from: '/parks/$park/opportunities' });
  const view = useMemo(() => readView(search), [search]);
  const navigate = useNavigate({ from: '/parks/$park/opportunities' });
  // A word being typed is one step for the back button, not one a letter.
  const change = (wish: Change) =>
    void navigate({
      search: (before) => readView({ ...before, ...wish }),
      resetScroll: false,
      replace: 'q' in wish && view.q !== undefined,
    });
  return (
    <main className="page" id="content">
      <Explored park={park} scenario={view.scenario}>
        {(scene) => <Listed park={park} scene={scene} view={view} change={change} />}
      </Explored>
    </main>
  );
}

interface Props {
  readonly park: string;
  readonly scene: Scene;
  readonly view: OpportunityView;
  readonly change: (wish: Change) => void;
}

/** Lines on the map at first; with all of them none could be told from another. */
const mostLines = 12;

function Listed({ park, scene, view, change }: Props) {
  const { t } = useTranslation();
  const [hovered, setHovered] = useState<string | null>(null);
  const { asked, tables } = scene;
  const rows = useMemo(() => chosen(view, scene), [view, scene]);
  const misses = useMemo(
    () =>
      asked.nearMisses.filter(
        (each) =>
          concerns(each, view, scene) && (view.value === undefined || (each.saving ?? view.value) >= view.value),
      ),
    [asked, view, scene],
  );
  const drawn = useMemo(() => rows.filter(({ id }, at) => at < mostLines || id === hovered), [rows, hovered]);
  const flows = useMemo(() => opportunityFlows(drawn, scene.kind, scene.commodity), [drawn, scene]);
  const firms = useMemo(() => placedFirms(tables.firm, flows), [tables, flows]);
  const shown = { scene, park, scenario: view.scenario };
  return (
    <MatchingFrame
      park={park}
      title={t('match.title')}
      lead={t('match.lead', asked.counts)}
      scene={scene}
      scenario={view.scenario}
      onScenario={(scenario) => change({ scenario })}
    >
      {asked.counts.haves + asked.counts.wants === 0 ? (
        <section className="input-panel stack" style={{ padding: 24 }}>
          <h2>{t('match.nothing')}</h2>
          <p className="soft" style={{ margin: 0 }}>
            {t('match.nothingText')}
          </p>
        </section>
      ) : (
        <>
          <Filters scene={scene} view={view} change={change} />
          <div className={firms.length > 0 ? style.list : undefined}>
            <OpportunityTable rows={rows} hovered={hovered} onHover={setHovered} {...shown} />
            {firms.length > 0 && (
              <div className={`${style.map} no-print`}>
                <ParkMap label={t('match.map')} firms={firms} flows={flows} hovered={hovered} onHover={setHovered} />
              </div>
            )}
          </div>
          {asked.diagnoses.length > 0 && <Diagnoses {...shown} />}
          <NearMissTable rows={misses} {...shown} />
        </>
      )}
    </MatchingFrame>
  );
}
