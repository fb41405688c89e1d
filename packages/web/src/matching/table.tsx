/** The opportunities and the near misses as tables one can act on. */
import type { NearMiss, Opportunity } from '@kyosei/model/opportunities';
import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { findingSentence } from '../layout/findings.ts';
import { formatQuantity, formatShare } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { KindSwatch, Way } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { GateMarks } from './gates.tsx';
import style from './matching.module.css';
import { pairName, type Scene } from './scene.ts';

interface Shown {
  readonly scene: Scene;
  readonly park: string;
  readonly scenario: string | undefined;
}

/** What flows, between whom and through what, as the way to the pair's whole story. */
export function PairLink({
  pair: { from, to, chain },
  running = false,
  scene,
  park,
  scenario,
}: Shown & { pair: Pick<Opportunity, 'from' | 'to' | 'chain'>; running?: boolean }) {
  const { t } = useTranslation();
  const search = { have: from.stream, want: to.stream, ...(scenario === undefined ? {} : { scenario }) };
  return (
    <span className="row" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
      <KindSwatch kind={scene.kind(from.commodity)} />
      <span className={style.what}>
        <Link to="/parks/$park/opportunities/pair" params={{ park }} search={search} className={style.name ?? ''}>
          {scene.commodity(from.commodity)}
        </Link>
        {running && (
          <Badge variant="outline" color="gray" size="xs" tt="none" ml={6}>
            {t('plan.runs')}
          </Badge>
        )}
        <span className={style.under}>
          <Way from={scene.firm(from.firm)} to={scene.firm(to.firm)} />
        </span>
        {(chain.length > 0 || from.commodity !== to.commodity) && (
          <span className={style.under}>
            {from.commodity !== to.commodity && t('match.for', { commodity: scene.commodity(to.commodity) })}
            {chain.length > 0 &&
              ` ${t('match.through', { chain: chain.map(({ id }) => scene.technology(id)).join(' + ') })}`}
          </span>
        )}
      </span>
    </span>
  );
}

function namedColumns<P extends Pick<Opportunity, 'from' | 'to' | 'chain'>>(
  t: TFunction,
  { firm, commodity, technology }: Scene,
): readonly Column<P>[] {
  return [
    { id: 'from', name: t('plan.from'), value: ({ from }) => firm(from.firm) },
    { id: 'to', name: t('plan.to'), value: ({ to }) => firm(to.firm) },
    { id: 'for', name: t('match.replaces'), value: ({ to }) => commodity(to.commodity) },
    {
      id: 'through',
      name: t('plan.technology'),
      value: ({ chain }) => chain.map(({ id }) => technology(id)).join(' + '),
    },
  ];
}

function shownColumns(t: TFunction, shown: Shown): readonly Column<Opportunity>[] {
  const { scene } = shown;
  const money = `${scene.currency}/a`;
  return [
    {
      id: 'what',
      narrow: true,
      name: t('plan.what'),
      value: ({ from }) => scene.commodity(from.commodity),
      show: (each) => <PairLink pair={each} running={each.running} {...shown} />,
    },
    {
      id: 'expected',
      narrow: true,
      numeric: true,
      name: t('match.expected'),
      unit: money,
      value: ({ expected }) => expected,
      show: ({ expected, interval }) => (
        <>
          <strong>{formatQuantity(expected, money)}</strong>
          <span className={style.under}>
            {t('match.between', {
              low: formatQuantity(interval[0], scene.currency),
              high: formatQuantity(interval[1], scene.currency),
            })}
          </span>
        </>
      ),
    },
    {
      id: 'quantity',
      numeric: true,
      name: t('plan.quantity'),
      unit: ({ unit }) => `${unit}/a`,
      value: ({ quantity }) => quantity,
      show: ({ quantity, unit, shareOfWant }) => (
        <>
          {formatQuantity(quantity, `${unit}/a`)}
          <span className={style.under}>{t('match.ofWant', { share: formatShare(shareOfWant) })}</span>
        </>
      ),
    },
    quantityColumn('co2', t('match.co2'), 't/a', ({ avoided }) => avoided.co2),
    {
      id: 'confidence',
      numeric: true,
      name: t('match.confidence'),
      unit: '1',
      value: ({ confidence }) => confidence,
      show: ({ confidence, weakest }) => (
        <>
          {formatShare(confidence)}{' '}
          <MarkBadge mark={weakest} lines={[t('mark.weakest', { mark: t(`mark.${weakest}`) })]} />
        </>
      ),
    },
    {
      id: 'gates',
      name: t('match.gates'),
      value: ({ gates }) => gates.filter(({ verdict }) => verdict === 'pass').length,
      show: ({ gates, precedents: [first, ...more] }) => (
        <>
          <GateMarks gates={gates} scene={scene} />
          <span className={style.under}>
            {first === undefined
              ? t('match.unprecedented')
              : t('match.seenAt', { place: first.case, more: more.length > 0 ? ` +${more.length}` : '' })}
          </span>
        </>
      ),
    },
  ];
}

const number = (
  id: string,
  name: string,
  unit: string,
  value: (each: Opportunity) => number | null,
): Column<Opportunity> => ({ id, name, unit, value });

/** Beyond what is shown: figures of their own columns in the file. */
function csvColumns(t: TFunction, scene: Scene): readonly Column<Opportunity>[] {
  const { currency } = scene;
  return [
    number('saving', t('plan.saving'), `${currency}/a`, ({ saving }) => saving),
    number('low', t('match.low'), `${currency}/a`, ({ interval }) => interval[0]),
    number('high', t('match.high'), `${currency}/a`, ({ interval }) => interval[1]),
    number('donor', t('match.donor'), `${currency}/a`, ({ gains }) => gains.donor),
    number('receiver', t('match.receiver'), `${currency}/a`, ({ gains }) => gains.receiver),
    number('investment', t('plan.investment'), currency, ({ investment }) => investment),
    number('payback', t('plan.payback'), 'a', ({ payback }) => payback),
    number('distance', t('plan.distance'), 'km', ({ distance }) => distance),
    number('precedents', t('match.precedents'), '1', ({ precedents }) => precedents.length),
    { id: 'weakest', name: t('plan.evidence'), value: ({ weakest }) => weakest },
    {
      id: 'remarks',
      name: t('match.remarks'),
      value: ({ gates }) =>
        gates
          .filter(({ verdict }) => verdict !== 'pass')
          .flatMap(({ findings }) => findings.map((each) => findingSentence(each, scene)))
          .join(' '),
    },
  ];
}

interface Hover {
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

export function OpportunityTable({
  rows,
  hovered,
  onHover,
  ...shown
}: Shown & Hover & { rows: readonly Opportunity[] }) {
  const { t } = useTranslation();
  const columns = shownColumns(t, shown);
  const [what, ...figures] = columns as [Column<Opportunity>, ...Column<Opportunity>[]];
  const label = t('match.title');
  return (
    <section className="result-panel" id="opportunities">
      <header>
        <h2>{t('match.found', { count: rows.length })}</h2>
        <CsvButton
          label={label}
          rows={rows}
          columns={[what, ...namedColumns<Opportunity>(t, shown.scene), ...figures, ...csvColumns(t, shown.scene)]}
        />
      </header>
      {rows.length === 0 ? (
        <p className="soft">{t('match.noneLeft')}</p>
      ) : (
        <DataTable
          label={label}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          rowName={(each) => pairName(each, shown.scene)}
          hovered={hovered}
          onHover={onHover}
          most={20}
        />
      )}
    </section>
  );
}

const missId = ({ from, to, chain }: NearMiss): string =>
  [from.stream, ...chain.map(({ id }) => id), to.stream].join(' > ');

/** “Softener at 0.6 €/t would pass, and save 12 k €/a.” */
export function remedySentence(
  t: TFunction,
  { remedies, from }: NearMiss,
  { currency, technology, kind }: Scene,
): readonly string[] {
  const energy = kind(from.commodity) !== 'material' && kind(from.commodity) !== 'water';
  return remedies.map(({ technology: id, unitCost, passes, saving }) =>
    t(passes ? 'match.remedyPasses' : 'match.remedyLoses', {
      name: technology(id),
      cost: formatQuantity(unitCost, `${currency}/${energy ? t('app.unit') : 't'}`),
      saving: formatQuantity(passes ? saving : -saving, `${currency}/a`),
    }),
  );
}

export function NearMissTable({ rows, ...shown }: Shown & { rows: readonly NearMiss[] }) {
  const { t } = useTranslation();
  const { scene } = shown;
  const columns: readonly Column<NearMiss>[] = [
    {
      id: 'what',
      narrow: true,
      name: t('plan.what'),
      value: ({ from }) => scene.commodity(from.commodity),
      show: (each) => <PairLink pair={each} {...shown} />,
    },
    { id: 'gate', name: t('plan.gate'), value: ({ gate }) => t(`gate.${gate}`) },
    {
      id: 'why',
      narrow: true,
      name: t('plan.why'),
      value: ({ findings }) => findings.map((each) => findingSentence(each, scene)).join(' '),
      show: ({ findings }) =>
        findings
          .slice(0, 2)
          .map((each) => findingSentence(each, scene))
          .join(' '),
    },
    {
      id: 'remedy',
      name: t('match.remedy'),
      value: (each) => remedySentence(t, each, scene).join(' '),
      show: (each) => remedySentence(t, each, scene)[0] ?? <span className="soft">–</span>,
    },
    quantityColumn('saving', t('plan.couldSave'), `${scene.currency}/a`, ({ saving }) => saving),
  ];
  const label = t('match.nearMisses');
  const [what, ...rest] = columns as [Column<NearMiss>, ...Column<NearMiss>[]];
  return (
    <section className="result-panel" id="near-misses">
      <PanelHead title={t('match.missed', { count: rows.length })} text={t('match.nearMissText')}>
        <CsvButton label={label} rows={rows} columns={[what, ...namedColumns<NearMiss>(t, scene), ...rest]} />
      </PanelHead>
      {rows.length === 0 ? (
        <p className="soft">{t('match.noMiss')}</p>
      ) : (
        <DataTable label={label} rows={rows} columns={columns} rowId={missId} most={10} />
      )}
    </section>
  );
}
