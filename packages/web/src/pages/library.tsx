/** What is known apart from any park: commodities, technologies, precedents, failures, barriers and law, searchable, with sources. */
import { PanelHead } from '../parts/panel-head.tsx';
import '@fontsource-variable/noto-sans-sc/wght.css';
import {
  barriers,
  commodities,
  failureModes,
  lawRules,
  precedents,
  technologies,
} from '@kyosei/model/knowledge/library';
import { Tabs, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  barrierColumns,
  commodityColumns,
  failureColumns,
  lawColumns,
  precedentColumns,
  technologyColumns,
} from '../library/columns.tsx';
import { barrierId, found } from '../library/search.ts';
import { type Shelf, shelves } from '../library/shelf-names.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';

const whole = {
  commodities: commodities.length,
  technologies: technologies.length,
  precedents: precedents.length,
  failures: failureModes.length,
  barriers: barriers.length,
  law: lawRules.length,
} as const;

export function LibraryPage() {
  const { t } = useTranslation();
  const { q = '', shelf: wished } = useSearch({ from: '/library' });
  const navigate = useNavigate({ from: '/library' });
  const ids = useMemo(() => found(q), [q]);
  // Where nothing stands on the shelf that is open, the first that holds something opens.
  const shelf =
    wished ?? (ids === null ? 'commodities' : (shelves.find((each) => ids[each].length > 0) ?? 'commodities'));
  const change = (wish: { q?: string; shelf?: Shelf }, replace: boolean) =>
    void navigate({
      search: (before) => {
        const { q: asked, shelf: open } = { ...before, ...wish };
        return { ...(asked ? { q: asked } : {}), ...(open === undefined ? {} : { shelf: open }) };
      },
      replace,
      resetScroll: false,
    });
  return (
    <main className="page" id="content">
      <title>{`${t('library.title')} · Kyosei`}</title>
      <div>
        <h1>{t('library.title')}</h1>
        <p className="soft" style={{ maxWidth: '84ch', margin: '4px 0 0' }}>
          {t('library.lead')}
        </p>
      </div>
      <TextInput
        className="no-print"
        size="md"
        maw={640}
        label={t('library.search')}
        placeholder={t('library.searchHint')}
        leftSection={<IconSearch size={18} />}
        value={q}
        onChange={(event) => change({ q: event.currentTarget.value }, q !== '')}
      />
      <Tabs value={shelf} onChange={(value) => change({ shelf: value as Shelf }, false)} keepMounted={false}>
        <Tabs.List>
          {shelves.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`shelf.${each}`)} <span className="soft small">{ids === null ? whole[each] : ids[each].length}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shelf} pt="lg">
          <ShelfTable shelf={shelf} ids={ids?.[shelf] ?? null} />
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}

function ShelfTable({ shelf, ids }: { shelf: Shelf; ids: readonly string[] | null }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  if (shelf === 'commodities')
    return <Rows shelf={shelf} ids={ids} all={commodities} idOf={idOf} columns={commodityColumns(t, language)} />;
  if (shelf === 'technologies')
    return <Rows shelf={shelf} ids={ids} all={technologies} idOf={idOf} columns={technologyColumns(t, language)} />;
  if (shelf === 'precedents')
    return <Rows shelf={shelf} ids={ids} all={precedents} idOf={idOf} columns={precedentColumns(t)} />;
  if (shelf === 'failures')
    return <Rows shelf={shelf} ids={ids} all={failureModes} idOf={idOf} columns={failureColumns(t, language)} />;
  if (shelf === 'barriers')
    return <Rows shelf={shelf} ids={ids} all={barriers} idOf={barrierId} columns={barrierColumns(t, language)} />;
  return <Rows shelf={shelf} ids={ids} all={lawRules} idOf={idOf} columns={lawColumns(t)} />;
}

const idOf = ({ id }: { readonly id: string }): string => id;

interface Rows<R> {
  readonly shelf: Shelf;
  /** Those to show in this order; all when null. */
  readonly ids: readonly string[] | null;
  readonly all: readonly R[];
  readonly idOf: (row: R) => string;
  readonly columns: readonly Column<R>[];
}

function Rows<R extends object>({ shelf, ids, all, idOf: of, columns }: Rows<R>) {
  const { t } = useTranslation();
  const byId = new Map(all.map((row) => [of(row), row]));
  const rows = ids === null ? all : ids.flatMap((id) => byId.get(id) ?? []);
  const label = t(`shelf.${shelf}`);
  return (
    <section className="result-panel">
      <PanelHead title={label} text={t(`shelfText.${shelf}`)}>
        <CsvButton label={label} of={['kyosei']} rows={rows} columns={columns} />
      </PanelHead>
      {rows.length === 0 ? (
        <p className="soft">{t('library.nothing')}</p>
      ) : (
        <DataTable key={String(ids)} label={label} rows={rows} columns={columns} rowId={of} most={40} />
      )}
    </section>
  );
}
