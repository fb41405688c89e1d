/** The documentation within the app: methods with their equations, tutorials, reference, benchmarks, cases. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ManualPage, manual } from '../manual/library.ts';
import style from '../manual/manual.module.css';
import { ManualText } from '../manual/text.tsx';
import { NotFound, Waiting } from '../parts/waiting.tsx';

const groups = ['tutorials', 'methods', 'reference', 'benchmarks', 'cases'] as const;
const first = 'tutorials/kalundborg';

function Contents() {
  const { t } = useTranslation();
  const byGroup = Map.groupBy(manual.values(), ({ address }) => address.split('/')[0]);
  return (
    <nav className={`${style.contents} no-print`} aria-label={t('manual.contents')}>
      {groups.map((group) => (
        <section key={group}>
          <h2>{t(`manual.${group}`)}</h2>
          <ul lang="en">
            {(byGroup.get(group) ?? []).map(({ address, title }) => (
              <li key={address}>
                <Link to="/docs/$" params={{ _splat: address }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Text({ page }: { page: ManualPage }) {
  const text = useQuery({
    queryKey: ['manual', page.address],
    queryFn: page.read,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Waiting query={text}>{(read) => <ManualText address={page.address} text={read} />}</Waiting>;
}

export function ManualPages() {
  const { _splat: address } = useParams({ strict: false });
  const page = manual.get(address?.replace(/\/$/, '') || first);
  if (page === undefined) return <NotFound />;
  return (
    <main className="page" id="content">
      <title>{`${page.title} · Kyosei`}</title>
      <div className={style.frame}>
        <Contents />
        <Text key={page.address} page={page} />
      </div>
    </main>
  );
}
