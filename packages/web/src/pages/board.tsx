/** The board of a park: haves and wants as far as one may know them, consents, agreements, and one's own lines of the newest plan. */
import { attributeName } from '@kyosei/model/declared';
import { type Level, streamLevels } from '@kyosei/model/disclosure';
import { Button, Checkbox, Modal, NumberInput, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  agreementsQuery,
  boardQuery,
  consentsQuery,
  extractQuery,
  isOffice,
  type Listing,
  useRole,
} from '../accounts/queries.ts';
import { useWish } from '../accounts/wish.tsx';
import { answer, api } from '../api/client.ts';
import { tablesQuery } from '../api/queries.ts';
import { cellText } from '../grid/cells.ts';
import { formatQuantity } from '../layout/format.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Waiting } from '../parts/waiting.tsx';

type Shown = number | { readonly from: number | null; readonly to: number | null };

const bounded = (shown: Shown | undefined, unit: string): string => {
  if (shown === undefined) return '';
  if (typeof shown === 'number') return formatQuantity(shown, unit);
  const { from, to } = shown;
  if (from === null || to === null)
    return from === null ? `< ${formatQuantity(to, unit)}` : `≥ ${formatQuantity(from, unit)}`;
  return `${formatQuantity(from, unit)} – ${formatQuantity(to, unit)}`;
};

const levels = ['own', 'facilitator', 'banded', 'park', 'public'] as const satisfies readonly Level[];

export function BoardPage() {
  const { park = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const role = useRole(park);
  if (role === 'owner')
    return (
      <main className="page" id="content">
        <h1>{t('board.title')}</h1>
        <p>{t('board.alone')}</p>
      </main>
    );
  const reads = role === 'firm' || isOffice(role);
  return (
    <main className="page" id="content">
      <div className="stack" style={{ gap: 6 }}>
        <h1>{t('board.title')}</h1>
        <span className="soft">{t('board.lead')}</span>
      </div>
      {reads && <Board park={park} />}
      {reads && <Consents park={park} />}
      {(reads || role === 'regulator') && <Agreements park={park} />}
      {(role === 'firm' || role === 'regulator') && <OwnLines park={park} />}
      {role === 'auditor' && <p>{t('board.nothing')}</p>}
      <Levels />
    </main>
  );
}

/** Names and units of commodities. */
function useCommodities(park: string) {
  const role = useRole(park);
  const mayRead = role === 'firm' || isOffice(role);
  const rows = useQuery({ ...tablesQuery(park), enabled: mayRead }).data?.commodity ?? [];
  return new Map(rows.map(({ id, row }) => [id, { name: cellText(row.name), unit: `${cellText(row.unit) || 't'}/a` }]));
}

/** How far a stream is disclosed to the reader. */
const disclosureOf = ({ isOwn, isAgreed, firm }: Listing) =>
  isOwn ? 'own' : isAgreed ? 'agreed' : firm === null ? 'bands' : 'office';
const tones = { own: 'var(--ink-soft)', agreed: 'var(--good)', office: 'var(--accent)', bands: 'var(--warn)' } as const;

function Board({ park }: { park: string }) {
  const { t } = useTranslation();
  const board = useQuery(boardQuery(park));
  const commodities = useCommodities(park);
  const [chosen, choose] = useState<Listing | null>(null);
  return (
    <section className="stack">
      <Waiting query={board}>
        {(list) => {
          const own = list.filter(({ isOwn }) => isOwn);
          const answers = (listing: Listing) =>
            own.filter(({ direction, stream }) => stream !== null && direction !== listing.direction);
          return (
            <>
              <DataTable
                label={t('board.title')}
                rows={list}
                rowId={({ alias }) => alias}
                most={50}
                columns={[
                  {
                    id: 'direction',
                    name: t('board.direction'),
                    value: ({ direction }) => (direction === 'has' ? t('board.has') : t('board.wants')),
                    narrow: true,
                  },
                  {
                    id: 'commodity',
                    name: attributeName('commodity', i18next.language),
                    value: ({ commodity }) => commodities.get(commodity)?.name ?? commodity,
                    narrow: true,
                  },
                  {
                    id: 'quantity',
                    name: attributeName('quantity', i18next.language),
                    value: ({ figures, commodity }) =>
                      bounded(figures.quantity as Shown | undefined, commodities.get(commodity)?.unit ?? 't/a'),
                    narrow: true,
                  },
                  {
                    id: 'temperature',
                    name: attributeName('temperature', i18next.language),
                    value: ({ figures }) => bounded(figures.temperature as Shown | undefined, '°C'),
                  },
                  {
                    id: 'firm',
                    name: t('people.firm'),
                    value: ({ firm, sector }) => firm?.name ?? (sector === null ? '' : t('board.sector', { sector })),
                  },
                  {
                    id: 'disclosure',
                    name: t('board.disclosed'),
                    value: (listing) => t(`board.${disclosureOf(listing)}`),
                    show: (listing) => {
                      const disclosure = disclosureOf(listing);
                      return (
                        <strong className="small" style={{ color: tones[disclosure] }}>
                          {t(`board.${disclosure}`)}
                        </strong>
                      );
                    },
                  },
                  {
                    id: 'ask',
                    name: t('board.consent'),
                    value: () => null,
                    narrow: true,
                    show: (listing) =>
                      !listing.isOwn &&
                      answers(listing).length > 0 && (
                        <Button variant="default" size="compact-sm" onClick={() => choose(listing)}>
                          {t('board.consent')}
                        </Button>
                      ),
                  },
                ]}
              />
              {chosen !== null && (
                <ConsentForm park={park} other={chosen} own={answers(chosen)} close={() => choose(null)} />
              )}
            </>
          );
        }}
      </Waiting>
    </section>
  );
}

function ConsentForm({
  park,
  other,
  own,
  close,
}: {
  park: string;
  other: Listing;
  own: readonly Listing[];
  close: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const commodities = useCommodities(park);
  const alike = own.find(({ commodity }) => commodity === other.commodity) ?? own[0];
  const [stream, setStream] = useState(alike?.stream ?? null);
  const [days, setDays] = useState(90);
  const [regulator, setRegulator] = useState(false);
  const [wish, told] = useWish();
  const give = () =>
    wish(async () => {
      if (stream === null) return;
      const body = { stream, other: other.alias, days, regulator };
      await answer(api.POST('/api/v1/parks/{park}/consents', { params: { path: { park } }, body }));
      await Promise.all(
        [boardQuery, consentsQuery, agreementsQuery].map((query) =>
          client.invalidateQueries({ queryKey: query(park).queryKey }),
        ),
      );
      close();
    });
  return (
    <Modal opened onClose={close} title={t('board.consent')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className="stack" style={{ gap: 16 }}>
        <p style={{ margin: 0 }}>{t('board.consentText')}</p>
        <Select
          label={t('board.ownStream')}
          allowDeselect={false}
          data={own.map((each) => ({
            value: each.stream ?? '',
            label: `${each.stream} · ${commodities.get(each.commodity)?.name ?? each.commodity}`,
          }))}
          value={stream}
          onChange={setStream}
        />
        <NumberInput
          label={t('board.days')}
          min={1}
          max={3650}
          value={days}
          onChange={(value) => setDays(Number(value))}
        />
        <Checkbox
          label={t('board.regulator')}
          checked={regulator}
          onChange={(event) => setRegulator(event.currentTarget.checked)}
        />
        {told}
        <Button onClick={give}>{t('board.consent')}</Button>
      </div>
    </Modal>
  );
}

function Consents({ park }: { park: string }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const consents = useQuery(consentsQuery(park));
  const [wish, told] = useWish();
  const withdraw = (consent: string) =>
    wish(async () => {
      await answer(api.DELETE('/api/v1/parks/{park}/consents/{consent}', { params: { path: { park, consent } } }));
      await client.invalidateQueries();
    });
  if ((consents.data?.length ?? 0) === 0) return null;
  const day = (time: string) => new Date(time).toLocaleDateString(i18n.language, { dateStyle: 'medium' });
  const now = new Date().toISOString();
  return (
    <section className="stack">
      <h2>{t('board.consents')}</h2>
      {told}
      <DataTable
        label={t('board.consents')}
        rows={consents.data ?? []}
        rowId={({ id }) => id}
        most={25}
        columns={[
          {
            id: 'given',
            name: t('board.side'),
            value: ({ isGiven }) => (isGiven ? t('board.given') : t('board.asked')),
            narrow: true,
          },
          { id: 'stream', name: t('board.ownStream'), value: ({ stream }) => stream, narrow: true },
          {
            id: 'until',
            name: t('people.until'),
            value: ({ expiresAt }) => expiresAt,
            show: ({ expiresAt }) => day(expiresAt),
          },
          {
            id: 'state',
            name: t('board.state'),
            value: ({ withdrawnAt, expiresAt }) =>
              withdrawnAt !== null ? t('board.withdrawn') : expiresAt < now ? t('board.expired') : t('board.holds'),
          },
          {
            id: 'withdraw',
            name: t('board.withdraw'),
            value: () => null,
            narrow: true,
            show: ({ id, isGiven, withdrawnAt, expiresAt }) =>
              isGiven &&
              withdrawnAt === null &&
              expiresAt > now && (
                <Button variant="default" size="compact-sm" onClick={() => withdraw(id)}>
                  {t('board.withdraw')}
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}

function Agreements({ park }: { park: string }) {
  const { t } = useTranslation();
  const agreements = useQuery(agreementsQuery(park));
  const commodities = useCommodities(park);
  if ((agreements.data?.length ?? 0) === 0) return null;
  const told = ({ firm, commodity, figures }: Listing) =>
    [
      firm?.name,
      commodities.get(commodity)?.name ?? commodity,
      bounded(figures.quantity as Shown | undefined, commodities.get(commodity)?.unit ?? 't/a'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className="stack">
      <h2>{t('board.agreements')}</h2>
      <DataTable
        label={t('board.agreements')}
        rows={agreements.data ?? []}
        rowId={({ have, want }) => `${have.alias} ${want.alias}`}
        columns={[
          { id: 'have', name: t('board.has'), value: ({ have }) => told(have), narrow: true },
          { id: 'want', name: t('board.wants'), value: ({ want }) => told(want), narrow: true },
        ]}
      />
    </section>
  );
}

function OwnLines({ park }: { park: string }) {
  const { t } = useTranslation();
  const extract = useQuery(extractQuery(park));
  const commodities = useCommodities(park);
  if (!extract.data) return null;
  const { lines, together, currency } = extract.data;
  const sums = [
    [t('board.saving'), together.saving, `${currency}/a`],
    [t('board.investment'), together.investment, currency],
    [t('board.co2'), together.co2Avoided, 't CO₂e/a'],
  ] as const;
  return (
    <section className="stack">
      <h2>{t('board.plan')}</h2>
      <p className="soft" style={{ margin: 0 }}>
        {together.saving === null
          ? t('board.tooFew')
          : sums.map(([name, value, unit]) => `${name}: ${formatQuantity(value, unit)}`).join(' · ')}
      </p>
      {lines.length > 0 && (
        <DataTable
          label={t('board.plan')}
          rows={lines}
          rowId={(line) => `${line.stream} ${line.partner.alias}`}
          columns={[
            { id: 'stream', name: t('board.ownStream'), value: ({ stream }) => stream, narrow: true },
            {
              id: 'commodity',
              name: attributeName('commodity', i18next.language),
              value: ({ commodity }) => commodities.get(commodity)?.name ?? commodity,
            },
            {
              id: 'partner',
              name: t('board.partner'),
              value: ({ partner }) =>
                partner.firm?.name ?? (partner.sector === null ? '' : t('board.sector', { sector: partner.sector })),
            },
            {
              id: 'quantity',
              name: attributeName('quantity', i18next.language),
              value: ({ quantity, unit }) => bounded(quantity, `${unit}/a`),
              narrow: true,
            },
            { id: 'gain', name: t('board.gain'), value: ({ gain }) => bounded(gain, `${currency}/a`), narrow: true },
          ]}
        />
      )}
    </section>
  );
}

/** Who sees which attribute of a stream. */
function Levels() {
  const { t } = useTranslation();
  const attributes = Object.entries(streamLevels);
  return (
    <details>
      <summary>{t('board.whoSees')}</summary>
      <dl>
        {levels.map((level) => {
          const those = attributes.filter(([, each]) => (each as Level) === level);
          return (
            those.length > 0 && (
              <div key={level} style={{ marginTop: 10 }}>
                <dt>
                  <strong>{t(`level.${level}`)}</strong>
                </dt>
                <dd className="soft small" style={{ margin: 0 }}>
                  {those.map(([name]) => attributeName(name, i18next.language)).join(', ')}
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </details>
  );
}
