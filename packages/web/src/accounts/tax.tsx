/** What the firm releases at each outlet, the tax on it by the statute, and what the plan changes. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { pollutantName } from '@kyosei/model/china-environment-tax';
import { choiceName } from '@kyosei/model/declared';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../assess/panel.tsx';
import { formatNumber, formatQuantity, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import style from './accounts.module.css';
import type { AccountsScene } from './scene.ts';

type Release = FirmAccounts['releases'][number];
type Range = NonNullable<FirmAccounts['tax']>['total'];

/** Between the bounds of the statute where the province's rate is not given. */
export const rangeText = ({ low, high }: Range, signed = false): string =>
  low === high
    ? formatQuantity(low, 'CNY/a', { signed })
    : `${formatQuantity(low, 'CNY/a', { signed })} … ${formatQuantity(high, 'CNY/a', { signed })}`;

export function FirmTax({ scene: { accounts } }: { scene: AccountsScene }) {
  const { t, i18n } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const { releases, tax, taxPlanned } = accounts;
  const line = (release: Release) => tax?.lines.find((each) => each.release === release.id);
  const columns: readonly Column<Release>[] = [
    { id: 'outlet', name: t('accounts.outlet'), value: ({ outlet }) => outlet },
    { id: 'medium', name: t('accounts.medium'), value: ({ medium }) => choiceName(medium, i18n.language) },
    {
      id: 'pollutant',
      name: t('accounts.pollutant'),
      narrow: true,
      value: ({ pollutant }) => pollutantName(pollutant, i18n.language),
      show: ({ pollutant, mark, source }) => (
        <>
          {pollutantName(pollutant, i18n.language)}{' '}
          <MarkBadge mark={mark} lines={source === undefined ? [] : [source]} />
        </>
      ),
    },
    quantityColumn('quantity', t('accounts.released'), 't/a', ({ quantity }) => quantity, { narrow: true }),
    { id: 'fate', name: t('accounts.fate'), value: ({ fate }) => choiceName(fate, i18n.language) },
    ...(tax === null
      ? []
      : ([
          {
            id: 'equivalents',
            name: t('accounts.equivalents'),
            numeric: true,
            value: (release) => line(release)?.amount ?? null,
            show: (release) => formatNumber(line(release)?.amount),
          },
          {
            id: 'due',
            name: t('accounts.due'),
            value: (release) => line(release)?.due ?? null,
            show: (release) => {
              const { due, spared = null } = line(release) ?? {};
              return spared === null ? formatShare(due) : t(`spared.${spared}`);
            },
          },
          {
            id: 'tax',
            name: t('accounts.tax'),
            numeric: true,
            narrow: true,
            unit: 'CNY/a',
            value: (release) => line(release)?.tax.high ?? null,
            show: (release) => {
              const found = line(release);
              return found === undefined ? '' : rangeText(found.tax);
            },
          },
        ] satisfies readonly Column<Release>[])),
  ];
  if (releases.length === 0)
    return (
      <section className="input-panel stack" style={{ padding: 24 }}>
        <h2>{t('accounts.releases')}</h2>
        <p className="soft" style={{ margin: 0 }}>
          {t('accounts.noReleases')}
        </p>
        <Link
          to="/parks/$park"
          params={{ park }}
          search={{ table: 'release' }}
          hash="tables"
          className={style.link ?? ''}
        >
          {t('accounts.fillReleases')}
        </Link>
      </section>
    );
  return (
    <Panel
      id="releases"
      title={t('accounts.releases')}
      text={t(tax === null ? 'accounts.noTax' : 'accounts.taxText')}
      rows={releases}
      columns={columns}
      rowId={({ id }) => id}
      above={
        tax !== null && (
          <dl className={style.figures}>
            <Figure name={t('accounts.taxToday')} value={rangeText(tax.total)} />
            {taxPlanned !== null && <Figure name={t('accounts.taxPlanned')} value={rangeText(taxPlanned.total)} />}
          </dl>
        )
      }
    />
  );
}
