/** Everything about one chosen exchange: why, price band, money, rates, evidence. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPayback, formatQuantity, formatShare } from '../layout/format.ts';
import { MarkBadge } from '../parts/mark.tsx';
import { Block, List, Rates } from './detail.tsx';
import { FindingList } from './findings.tsx';
import type { Names } from './names.ts';
import style from './plan.module.css';

interface Props {
  readonly exchange: PlanExchange;
  readonly plan: Plan;
  readonly names: Names;
}

const saved = ['avoidedDisposal', 'avoidedPurchase'] as const;
const spent = ['annuity', 'transport', 'treatment', 'supply', 'transaction', 'taxes'] as const;

export function ExchangeDetail({ exchange, plan, names }: Props) {
  const { t } = useTranslation();
  const { currency } = plan.park;
  const money = `${currency}/a`;
  const price = `${currency}/${exchange.unit}`;
  const { costs, route, evidence, gains, avoided } = exchange;
  const varies = exchange.rates.some(({ rate }) => rate !== exchange.rates[0]?.rate);
  // The same source often holds for several figures of a row.
  const sources = [...new Map(evidence.sources.map((one) => [JSON.stringify(one), one])).values()];
  const largest = Math.max(...exchange.rates.map(({ rate }) => rate), Number.MIN_VALUE);
  return (
    <div className={style.detail}>
      <Block title={t('plan.why')} wide>
        <FindingList findings={exchange.reasons} names={names} currency={currency} />
      </Block>
      <Block title={t('plan.priceBand')}>
        <div className={style.track} aria-hidden>
          <i />
        </div>
        <List
          rows={(['floor', 'agreed', 'ceiling'] as const).map((end) => [
            t(`plan.${end}`),
            formatQuantity(exchange.price[end], price),
          ])}
        />
        {exchange.price.agreed < 0 && (
          <p className="soft small" style={{ margin: '6px 0 0' }}>
            {t('plan.donorPays')}
          </p>
        )}
      </Block>
      <Block title={t('plan.costs')}>
        <List
          rows={[
            ...saved
              .filter((part) => costs[part] !== 0)
              .map((part) => [t(`plan.${part}`), formatQuantity(costs[part], money, { signed: true })] as const),
            ...spent
              .filter((part) => costs[part] !== 0)
              .map((part) => [t(`plan.${part}`), formatQuantity(-costs[part], money, { signed: true })] as const),
          ]}
          sum={[t('plan.saving'), formatQuantity(exchange.saving, money)]}
        />
      </Block>
      <Block title={t('plan.gainsOf')}>
        <List
          rows={[
            [names.end(exchange.from), formatQuantity(gains.donor, money)],
            [names.end(exchange.to), formatQuantity(gains.receiver, money)],
            [t('plan.investment'), formatQuantity(exchange.investment, currency)],
            [t('plan.payback'), formatPayback(exchange)],
            [t('plan.npv'), formatQuantity(exchange.npv, currency)],
          ]}
        />
      </Block>
      <Block title={t('plan.avoidedNet')}>
        <List
          rows={(['co2', 'so2', 'freshWater', 'landfill'] as const)
            .filter((burden) => avoided[burden] !== 0)
            .map((burden) => [t(`plan.${burden}`), formatQuantity(avoided[burden], 't/a')])}
        />
      </Block>
      <Block title={t('plan.route')}>
        <List
          rows={[
            [t('plan.mode'), t(`mode.${route.mode as 'pipe'}`, { defaultValue: route.mode })],
            [t('plan.distance'), formatQuantity(route.distance, 'km')],
            ...(route.loss > 0 ? [[t('plan.losing'), formatShare(route.loss)] as const] : []),
            [t('plan.capacity'), formatQuantity(exchange.capacity, `${exchange.unit}/h`)],
            ...(exchange.technology === null
              ? []
              : [
                  [
                    t('plan.technology'),
                    exchange.technologySite === null
                      ? names.technology(exchange.technology)
                      : t('plan.onSite', {
                          technology: names.technology(exchange.technology),
                          firm: names.firm(exchange.technologySite),
                        }),
                  ] as const,
                ]),
          ]}
        />
      </Block>
      <Block title={t('plan.rates')}>
        {varies && <Rates values={exchange.rates.map(({ rate }) => rate)} most={largest} />}
        <List
          rows={(varies ? exchange.rates : exchange.rates.slice(0, 1)).map(({ period, rate }) => [
            varies ? names.period(period) : t('plan.allPeriods'),
            formatQuantity(rate, `${exchange.unit}/h`),
          ])}
        />
      </Block>
      <Block title={t('plan.evidence')} whole>
        <div className={style.sources}>
          {sources.map(({ table, row, mark, source, year }) => (
            <div key={`${table} ${row} ${mark} ${source} ${year}`} className={style.source}>
              <MarkBadge mark={mark} lines={[source]} />
              <span>
                <strong>{row}</strong>{' '}
                <span className="soft">({t(`table.${table as 'firm'}`, { defaultValue: table })})</span>{' '}
                {source || t('mark.noSource')}
                {year === null ? '' : `, ${formatYear(year)}`}
              </span>
            </div>
          ))}
        </div>
      </Block>
    </div>
  );
}

/** A calendar year takes no thousands separator. */
const formatYear = (year: number): string => (Number.isInteger(year) ? String(year) : formatNumber(year));
