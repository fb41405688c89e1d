/** How the figures of a page are computed: a sentence for each method, and the way to its page of the manual. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import style from './parts.module.css';

/** @param methods each in a sentence, with the name of its page */
export function MethodsPanel({ methods }: { methods: readonly (readonly [text: string, page: string])[] }) {
  const { t } = useTranslation();
  return (
    <section className="result-panel">
      <header>
        <h2>{t('targets.method')}</h2>
      </header>
      <div className="stack" style={{ maxWidth: '90ch' }}>
        {methods.map(([text, page]) => (
          <p key={page} style={{ margin: 0 }}>
            {text}{' '}
            <Link to="/docs/$" params={{ _splat: `methods/${page}` }} className={style.more ?? ''}>
              {t('targets.methodPage')}
            </Link>
          </p>
        ))}
      </div>
    </section>
  );
}
