/** What policy did about parks, circular economy and pollution since 1978: year by year, with what it changed and how sure that is. */
import { policyTimeline } from '@kyosei/model/policy-timeline';
import { Button, Chip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../assess/words.ts';
import { CsvButton } from '../parts/data-table.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import style from './timeline.module.css';

const places = [...new Set(policyTimeline.map(({ place }) => place))];

export function TimelinePage() {
  const { t } = useTranslation();
  const words = useWords('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = policyTimeline.filter(({ place }) => chosen.length === 0 || chosen.includes(place));
  const years = Map.groupBy(shown, ({ year }) => year);
  return (
    <main className="page" id="content">
      <title>{`${t('timeline.title')} · Kyosei`}</title>
      <div className="row between" style={{ alignItems: 'flex-end' }}>
        <div>
          <h1>{t('timeline.title')}</h1>
          <p className="soft" style={{ margin: '4px 0 0', maxWidth: '80ch' }}>
            {t('timeline.lead')}
          </p>
        </div>
        <div className="row no-print">
          <CsvButton
            label={t('timeline.title')}
            of={['Kyosei']}
            rows={shown}
            columns={[
              { id: 'year', name: t('assess.year'), value: ({ year }) => year },
              { id: 'place', name: t('timeline.place'), value: ({ place }) => t(`place.${place}`) },
              { id: 'name', name: t('timeline.what'), value: ({ name }) => words.of(name) },
              { id: 'meaning', name: t('timeline.meaning'), value: ({ meaning }) => words.of(meaning) },
              { id: 'mark', name: t('assess.mark'), value: ({ mark }) => t(`mark.${mark}`) },
              { id: 'source', name: t('assess.source'), value: ({ source }) => source },
            ]}
          />
          <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
            {t('app.print')}
          </Button>
        </div>
      </div>
      <Chip.Group multiple value={[...chosen]} onChange={setChosen}>
        <div className="row no-print" style={{ gap: 8 }}>
          {places.map((place) => (
            <Chip key={place} value={place} size="sm">
              {t(`place.${place}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <section className="result-panel">
        <ol className={style.line}>
          {[...years].map(([year, events]) => (
            <li key={year}>
              <strong className={style.year}>{year}</strong>
              <div className={style.events}>
                {events.map(({ place, name, meaning, mark, source }) => (
                  <article key={name.en} className={style.event} data-place={place}>
                    <h2>
                      {words.of(name)} <MarkBadge mark={mark} lines={source === '' ? [] : [source]} />
                    </h2>
                    <p>{words.of(meaning)}</p>
                    <small className="soft">
                      {t(`place.${place}`)} · {t(`mark.${mark}`)}
                      {source !== '' && (
                        <>
                          {' · '}
                          <span lang="en">{source}</span>
                        </>
                      )}
                    </small>
                  </article>
                ))}
              </div>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
