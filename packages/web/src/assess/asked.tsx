/** What nobody has given yet: quantities of the park, those first from which most rows follow. */
import { type ParkQuantity, parkQuantities, quantityName } from '@kyosei/model/standards';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './assess.module.css';
import { EvidenceForm } from './evidence-form.tsx';
import type { Scene } from './scene.ts';

interface Asked {
  readonly ask: string;
  /** Rows that lack it. */
  readonly rows: readonly string[];
}

function quantitiesAsked({ assessment }: Scene): readonly Asked[] {
  const rows = new Map<string, string[]>();
  for (const { row, asks } of assessment.rows)
    for (const ask of asks) if (ask !== row.id) rows.set(ask, [...(rows.get(ask) ?? []), row.id]);
  return [...rows].map(([ask, ids]) => ({ ask, rows: ids })).toSorted((a, b) => b.rows.length - a.rows.length);
}

export function AskedQuantities({ scene }: { scene: Scene }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const asked = quantitiesAsked(scene);
  const own = scene.assessment.rows.filter(({ row, asks }) => asks.includes(row.id)).length;
  if (asked.length + own === 0) return null;
  return (
    <section className="input-panel no-print" style={{ padding: '18px 20px' }} aria-label={t('assess.missing')}>
      <h2>{t('assess.missing')}</h2>
      <p className="soft small" style={{ margin: '4px 0 12px', maxWidth: '90ch' }}>
        {t('assess.missingText')} {own > 0 && t('assess.ownRows', { count: own })}
      </p>
      <ul className={style.asked}>
        {asked.map(({ ask, rows }) => {
          const [name = '', year] = ask.split(' ');
          const isOpen = opened === ask;
          return (
            <li key={ask}>
              <UnstyledButton
                className="row"
                aria-expanded={isOpen}
                onClick={() => setOpened(isOpen ? null : ask)}
                style={{ width: '100%', gap: 8 }}
              >
                {isOpen ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
                <strong>{quantityName(ask, i18n.language)}</strong>
                <span className="soft small">
                  {t('assess.opens', { count: rows.length })}: {rows.join(', ')}
                </span>
              </UnstyledButton>
              {isOpen && (
                <EvidenceForm
                  scene={scene}
                  standard="quantity"
                  item={name}
                  unit={parkQuantities[name as ParkQuantity]}
                  year={year === undefined ? scene.assessment.year : Number(year)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
