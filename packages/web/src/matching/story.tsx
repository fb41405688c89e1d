/** The whole story of an opportunity: what it is worth, each gate with its figures, money, law, precedents, what would end it. */
import { precedents } from '@kyosei/model/knowledge/library';
import type { Opportunity } from '@kyosei/model/opportunities';
import type { Finding } from '@kyosei/model/plan';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findingSentence } from '../layout/findings.ts';
import { formatPayback, formatQuantity, formatShare } from '../layout/format.ts';
import { Figure, Sentence } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { modeName } from './diagnoses.tsx';
import { VerdictMark } from './gates.tsx';
import style from './matching.module.css';
import type { Scene } from './scene.ts';
import { evidenceOf } from './sources.ts';

interface Told {
  readonly it: Opportunity;
  readonly scene: Scene;
}

export function Findings({ findings, scene }: { findings: readonly Finding[]; scene: Scene }) {
  return (
    <ul>
      {findings.map((each) => (
        <li key={JSON.stringify(each)}>
          <Sentence text={findingSentence(each, scene)} />
        </li>
      ))}
    </ul>
  );
}

function Panel({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="result-panel">
      <PanelHead title={title} text={text} />
      {children}
    </section>
  );
}

function Head({ it, scene }: Told) {
  const { t } = useTranslation();
  const money = `${scene.currency}/a`;
  return (
    <section className="result-panel">
      <dl className={style.figures}>
        <Figure
          large
          name={t('match.expected')}
          value={formatQuantity(it.expected, money)}
          remark={t('match.savingBetween', {
            saving: formatQuantity(it.saving, money),
            low: formatQuantity(it.interval[0], money),
            high: formatQuantity(it.interval[1], money),
          })}
        />
        <Figure
          name={t('match.confidence')}
          value={formatShare(it.confidence)}
          remark={(['evidence', 'law', 'precedent', 'failure'] as const)
            .map((factor) => `${t(`factor.${factor}`)} ${formatShare(it.factors[factor])}`)
            .join(' × ')}
        />
        <Figure
          name={t('plan.quantity')}
          value={formatQuantity(it.quantity, `${it.unit}/a`)}
          remark={t('match.coverage', { have: formatShare(it.shareOfHave), want: formatShare(it.shareOfWant) })}
        />
        <Figure
          name={t('plan.distance')}
          value={formatQuantity(it.distance, 'km')}
          {...(it.breakEven === null
            ? {}
            : { remark: t('match.breakEven', { distance: formatQuantity(it.breakEven, 'km') }) })}
        />
        <Figure
          name={t('plan.investment')}
          value={formatQuantity(it.investment, scene.currency)}
          remark={`${t('plan.payback')}: ${formatPayback(it)}`}
        />
        <Figure name={t('match.co2')} value={formatQuantity(it.avoided.co2, 't/a')} />
      </dl>
    </section>
  );
}

function Gates({ it, scene }: Told) {
  const { t } = useTranslation();
  return (
    <Panel title={t('match.gates')} text={t('match.gatesText')}>
      <ol className={style.steps}>
        {it.gates.map(({ gate, verdict, findings }) => (
          <li key={gate}>
            <VerdictMark verdict={verdict} />
            <strong>{t(`gate.${gate}`)}</strong>
            {findings.length === 0 ? (
              <span className="soft">{t(`verdict.${verdict}`)}</span>
            ) : gate === 'law' ? (
              <span lang="en">{findings.map(({ values }) => values.basis).join('; ')}</span>
            ) : (
              <Findings findings={findings} scene={scene} />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const saved = ['avoidedDisposal', 'avoidedPurchase'] as const;
const spent = ['annuity', 'transport', 'treatment', 'supply', 'transaction', 'taxes'] as const;

function Money({ it, scene }: Told) {
  const { t } = useTranslation();
  const money = `${scene.currency}/a`;
  const values = it.gates.find(({ gate }) => gate === 'money')?.findings[0]?.values ?? {};
  const parts = [...saved.map((name) => [name, 1] as const), ...spent.map((name) => [name, -1] as const)].flatMap(
    ([name, sign]) => {
      const amount = values[name];
      return typeof amount === 'number' && amount !== 0 ? [[name, sign * amount] as const] : [];
    },
  );
  const price = `${scene.currency}/${it.unit}`;
  return (
    <Panel title={t('plan.costs')} text={t('match.alone')}>
      <table className={style.money}>
        <tbody>
          {parts.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{t(`plan.${name}`)}</th>
              <td>{formatQuantity(amount, money, { signed: true })}</td>
            </tr>
          ))}
          <tr data-sum>
            <th scope="row">{t('plan.saving')}</th>
            <td>{formatQuantity(it.saving, money)}</td>
          </tr>
        </tbody>
      </table>
      <h3 style={{ marginTop: 14 }}>{t('match.whoGains')}</h3>
      <table className={style.money}>
        <tbody>
          <tr>
            <th scope="row">{scene.firm(it.from.firm)}</th>
            <td>{formatQuantity(it.gains.donor, money)}</td>
          </tr>
          <tr>
            <th scope="row">{scene.firm(it.to.firm)}</th>
            <td>{formatQuantity(it.gains.receiver, money)}</td>
          </tr>
          <tr>
            <th scope="row">{t('match.carrier')}</th>
            <td>{formatQuantity(it.gains.carrier, money)}</td>
          </tr>
          {(['floor', 'agreed', 'ceiling'] as const).map((end) => (
            <tr key={end}>
              <th scope="row">
                {t('plan.price')}: {t(`plan.${end}`)}
              </th>
              <td>{formatQuantity(it.price[end], price)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {it.price.agreed < 0 && <p className="soft small">{t('plan.donorPays')}</p>}
    </Panel>
  );
}

const lawVerdicts = { allowed: 'pass', conditional: 'warn', unknown: 'unknown', blocked: 'fail' } as const;

function Law({ it, scene }: Told) {
  const { t } = useTranslation();
  const words = new Map(scene.asked.laws.map((each) => [each.id, each]));
  return (
    <Panel title={`${t('gate.law')}: ${t(`answer.${it.law.answer}`)}`} text={t('match.lawText')}>
      {it.law.rules.length === 0 && <p className="soft">{t('match.noLaw')}</p>}
      <ol className={style.facts}>
        {it.law.rules.map(({ rule, answer, basis }) => (
          <li key={rule}>
            <VerdictMark verdict={lawVerdicts[answer]} />
            <div lang="en">
              <strong>{basis}</strong> <MarkBadge mark={words.get(rule)?.mark ?? 'recalled'} lines={[basis]} />{' '}
              <span className="soft small">
                {rule} · {t(`answer.${answer}`)}
              </span>
              <p>{words.get(rule)?.steps}</p>
              {answer !== 'allowed' && (
                <p className="soft small">
                  {t('match.otherwise')}: {words.get(rule)?.consequence}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const failed: ReadonlySet<string> = new Set(['failed', 'terminated', 'declined']);
const precedentRows = new Map(precedents.map((row) => [row.id, row]));

function Precedents({ it }: Told) {
  const { t } = useTranslation();
  return (
    <Panel title={t('match.precedents')} text={t('match.precedentsText')}>
      {it.precedents.length === 0 && <p className="soft">{t('match.noPrecedent')}</p>}
      <ul className={style.facts}>
        {it.precedents.map(({ id, case: place, outcome, why }) => {
          const row = precedentRows.get(id);
          return (
            <li key={id}>
              <VerdictMark verdict={failed.has(outcome) ? 'warn' : 'pass'} />
              <div lang="en">
                <strong>{place}</strong> <span className="soft small">{t(`outcome.${outcome as 'operating'}`)}</span>{' '}
                {row !== undefined && <MarkBadge mark={row.mark} lines={[row.source]} />}
                {row !== undefined && (
                  <p>
                    <Sentence text={`${row.donor}: ${row.what} → ${row.receiver}: ${row.replaced}`} />
                    {row.quantity !== '' && ` (${row.quantity})`}
                  </p>
                )}
                {why !== '' && <p className="soft small">{why}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** What bites stands first, what nobody could test next. */
const order = (bites: boolean | null): number => (bites === true ? 0 : bites === null ? 1 : 2);

function Modes({ it, scene }: Told) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t('match.modes')} text={t('match.modesText')}>
      <ul className={style.steps}>
        {it.modes
          .toSorted((a, b) => order(a.bites) - order(b.bites))
          .map(({ id, bites, findings }) => (
            <li key={id}>
              <VerdictMark verdict={bites === true ? 'warn' : bites === null ? 'unknown' : 'pass'} />
              <strong>{modeName(id, i18n.language)}</strong>
              {findings.length === 0 ? (
                <span className="soft">{t('match.doesNotBite')}</span>
              ) : (
                <Findings findings={findings} scene={scene} />
              )}
            </li>
          ))}
      </ul>
    </Panel>
  );
}

function Evidence({ it, scene }: Told) {
  const { t } = useTranslation();
  return (
    <Panel title={t('plan.evidence')} text={t('mark.weakest', { mark: t(`mark.${it.weakest}`) })}>
      <ul className={style.facts}>
        {evidenceOf(it, scene).map(({ what, mark, source }) => (
          <li key={what} style={{ gridTemplateColumns: 'auto minmax(0, 1fr)' }}>
            <MarkBadge mark={mark} lines={[source]} />
            <div>
              <strong>{what}</strong> <span className="soft">{source || t('mark.noSource')}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className="small" style={{ marginBottom: 0 }}>
        <Link to="/library" search={{ q: scene.commodity(it.from.commodity) }} className={style.link ?? ''}>
          {t('match.inLibrary', { commodity: scene.commodity(it.from.commodity) })}
        </Link>
      </p>
    </Panel>
  );
}

export function Story({ it, scene }: Told) {
  return (
    <>
      <Head it={it} scene={scene} />
      <div className={style.story}>
        <div className="stack" style={{ gap: 24 }}>
          <Gates it={it} scene={scene} />
          <Modes it={it} scene={scene} />
        </div>
        <div className="stack" style={{ gap: 24 }}>
          <Money it={it} scene={scene} />
          <Law it={it} scene={scene} />
          <Precedents it={it} scene={scene} />
          <Evidence it={it} scene={scene} />
        </div>
      </div>
    </>
  );
}
