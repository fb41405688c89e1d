/** What stands above a page about a scenario: its name, what it is about, the scenario, and the way to paper. */
import { Button, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import style from './parts.module.css';
import { scenarioChoices } from './scenarios.ts';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly tables: StoredTables;
  /** The first when it is none of the park's. */
  readonly scenario: string | undefined;
  readonly onScenario: (id: string) => void;
  /** The ways to the pages beside. */
  readonly children?: ReactNode;
}

export function PageHead({ title, lead, tables, scenario, onScenario, children }: Props) {
  const { t } = useTranslation();
  const scenarios = scenarioChoices(tables);
  return (
    <div className="row between" style={{ alignItems: 'flex-end' }}>
      <div>
        <h1>{title}</h1>
        <p className={`soft ${style.lead}`}>{lead}</p>
        {children}
      </div>
      <div className="row no-print" style={{ alignItems: 'flex-end' }}>
        {scenarios.length > 1 && (
          <Select
            label={t('park.scenario')}
            w={260}
            allowDeselect={false}
            value={(scenarios.find(({ value }) => value === scenario) ?? scenarios[0])?.value ?? null}
            data={scenarios}
            onChange={(id) => id !== null && onScenario(id)}
          />
        )}
        <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
          {t('app.print')}
        </Button>
      </div>
    </div>
  );
}
