/** Chooses a have and a want, whether or not anything leads from one to the other. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import style from './matching.module.css';
import type { Scene } from './scene.ts';
import type { PairView } from './view.ts';

interface Props {
  readonly scene: Scene;
  readonly view: PairView;
  readonly change: (wish: PairView) => void;
}

export function PairPicker({ scene, view, change }: Props) {
  const { t } = useTranslation();
  const choices = (direction: 'has' | 'wants') =>
    [
      ...Map.groupBy(
        scene.streams.filter((each) => each.direction === direction),
        ({ firm }) => scene.firm(firm),
      ),
    ]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([group, streams]) => ({
        group,
        items: streams.map(({ id, commodity }) => ({
          value: id,
          // Two streams of a firm may be of one commodity.
          label:
            streams.filter((each) => each.commodity === commodity).length > 1
              ? `${scene.commodity(commodity)} (${id})`
              : scene.commodity(commodity),
        })),
      }));
  return (
    <section className={`input-panel ${style.pick} no-print`} aria-label={t('match.whyNot')}>
      <Select
        label={t('match.have')}
        placeholder={t('match.choose')}
        searchable
        value={view.have ?? null}
        data={choices('has')}
        onChange={(have) => have !== null && change({ have })}
      />
      <Select
        label={t('match.want')}
        placeholder={t('match.choose')}
        searchable
        value={view.want ?? null}
        data={choices('wants')}
        onChange={(want) => want !== null && change({ want })}
      />
    </section>
  );
}
