/** Which sectors, of what size, would close most of what the park leaves over, with the arithmetic. */
import type { LeftOver, Recruit } from '@kyosei/model/opportunities';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatQuantity, formatShare } from '../layout/format.ts';
import { Explored } from '../matching/explored.tsx';
import { MatchingFrame } from '../matching/frame.tsx';
import style from '../matching/matching.module.css';
import type { Scene } from '../matching/scene.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { KindSwatch } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';

export function RecruitmentPage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const { scenario } = useSearch({ from: '/parks/$park/opportunities/recruitment' });
  const navigate = useNavigate({ from: '/parks/$park/opportunities/recruitment' });
  return (
    <main className="page" id="content">
      <Explored park={park} scenario={scenario}>
        {(scene) => (
          <MatchingFrame
            park={park}
            title={t('recruit.title')}
            lead={t('recruit.lead')}
            scene={scene}
            scenario={scenario}
            onScenario={(id) => void navigate({ search: { scenario: id } })}
          >
            <Recruits scene={scene} />
            <LeftOvers scene={scene} />
          </MatchingFrame>
        )}
      </Explored>
    </main>
  );
}

type Closing = Recruit['closes'][number];

/** What one newcomer would close: quantity times value a unit, summed. */
function Arithmetic({ it, scene }: { it: Recruit; scene: Scene }) {
  const { t } = useTranslation();
  const streams = new Map(scene.streams.map((each) => [each.id, each]));
  const units = new Map(scene.asked.leftOver.map(({ stream, unit }) => [stream, unit]));
  const unitOf = ({ stream }: Closing): string => units.get(stream) ?? t('app.unit');
  const columns: readonly Column<Closing>[] = [
    {
      id: 'stream',
      narrow: true,
      name: t('recruit.closes'),
      value: ({ commodity }) => scene.commodity(commodity),
      show: ({ stream, commodity, chain }) => {
        const end = streams.get(stream);
        const direction = end?.direction === 'wants' ? 'recruit.gives' : 'recruit.takes';
        return (
          <span className="row" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
            <KindSwatch kind={scene.kind(commodity)} />
            <span>
              {scene.commodity(commodity)}
              <span className={style.under}>
                {t(direction, { firm: scene.firm(end?.firm ?? '') })}
                {chain.length > 0 && ` ${t('match.through', { chain: chain.map(scene.technology).join(' + ') })}`}
              </span>
            </span>
          </span>
        );
      },
    },
    {
      id: 'quantity',
      numeric: true,
      name: t('plan.quantity'),
      value: ({ quantity }) => quantity,
      show: (each) => formatQuantity(each.quantity, `${unitOf(each)}/a`),
    },
    {
      id: 'share',
      numeric: true,
      name: t('recruit.share'),
      value: ({ share }) => share,
      show: ({ share }) => formatShare(share),
    },
    {
      id: 'unitValue',
      numeric: true,
      name: t('recruit.unitValue'),
      value: ({ unitValue }) => unitValue,
      show: (each) => formatQuantity(each.unitValue, `${scene.currency}/${unitOf(each)}`),
    },
    {
      id: 'value',
      narrow: true,
      numeric: true,
      name: t('recruit.value'),
      value: ({ value }) => value,
      show: ({ value }) => formatQuantity(value, `${scene.currency}/a`),
    },
  ];
  return (
    <DataTable
      label={t('recruit.arithmetic', { sector: scene.sector(it.sector) })}
      rows={it.closes}
      columns={columns}
      rowId={({ stream, chain }) => `${stream} ${chain.join(' ')}`}
    />
  );
}

function Recruits({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { recruits } = scene.asked;
  const money = `${scene.currency}/a`;
  const columns: readonly Column<Recruit>[] = [
    {
      id: 'sector',
      narrow: true,
      name: t('recruit.sector'),
      value: ({ sector }) => scene.sector(sector),
      show: ({ sector }) => <strong>{scene.sector(sector)}</strong>,
    },
    {
      id: 'employees',
      numeric: true,
      name: t('recruit.employees'),
      value: ({ employees }) => employees,
      show: ({ employees }) => t('recruit.about', { count: employees }),
    },
    quantityColumn('output', t('recruit.output'), 't/a', ({ output }) => output),
    {
      id: 'closes',
      name: t('recruit.closes'),
      value: ({ closes }) => closes.map(({ commodity }) => scene.commodity(commodity)).join(', '),
      show: ({ closes }) => (
        <>
          {closes
            .slice(0, 3)
            .map(({ commodity }) => scene.commodity(commodity))
            .join(', ')}
          {closes.length > 3 && ` +${closes.length - 3}`}
        </>
      ),
    },
    {
      id: 'value',
      narrow: true,
      numeric: true,
      name: t('recruit.value'),
      unit: money,
      value: ({ value }) => value,
      show: ({ value }) => <strong>{formatQuantity(value, money)}</strong>,
    },
    {
      id: 'mark',
      name: t('plan.evidence'),
      value: () => 'estimated',
      show: () => <MarkBadge mark="estimated" lines={[t('recruit.profiles')]} />,
    },
  ];
  const label = t('recruit.sectors');
  return (
    <section className="result-panel" id="recruits">
      <PanelHead title={label} text={t('recruit.sectorsText')}>
        <CsvButton label={label} rows={recruits} columns={columns} />
      </PanelHead>
      {recruits.length === 0 ? (
        <p className="soft">{t('recruit.none')}</p>
      ) : (
        <DataTable
          label={label}
          rows={recruits}
          columns={columns}
          rowId={({ sector }) => sector}
          rowName={({ sector }) => scene.sector(sector)}
          detail={(it) => <Arithmetic it={it} scene={scene} />}
        />
      )}
    </section>
  );
}

function LeftOvers({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const columns: readonly Column<LeftOver>[] = [
    {
      id: 'what',
      narrow: true,
      name: t('plan.what'),
      value: ({ commodity }) => scene.commodity(commodity),
      show: ({ commodity }) => (
        <span className="row" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
          <KindSwatch kind={scene.kind(commodity)} />
          {scene.commodity(commodity)}
        </span>
      ),
    },
    { id: 'firm', narrow: true, name: t('plan.firm'), value: ({ firm }) => scene.firm(firm) },
    {
      id: 'direction',
      name: t('recruit.direction'),
      value: ({ direction }) => t(direction === 'has' ? 'match.have' : 'match.want'),
    },
    quantityColumn(
      'quantity',
      t('recruit.left'),
      ({ unit }) => `${unit}/a`,
      ({ quantity }) => quantity,
      { narrow: true },
    ),
  ];
  const label = t('recruit.leftOver');
  const rows = scene.asked.leftOver;
  return (
    <section className="result-panel" id="left-over">
      <PanelHead title={label} text={t('recruit.leftOverText')}>
        <CsvButton label={label} rows={rows} columns={columns} />
      </PanelHead>
      {rows.length === 0 ? (
        <p className="soft">{t('recruit.nothingLeft')}</p>
      ) : (
        <DataTable label={label} rows={rows} columns={columns} rowId={({ stream }) => stream} most={20} />
      )}
    </section>
  );
}
