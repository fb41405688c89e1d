/** A page of the manual set from its Markdown. HTML within it stays text, and links lead to pages of the manual or the web. */
import { Link } from '@tanstack/react-router';
import Markdown, { type MarkdownToJSX, RuleType } from 'markdown-to-jsx/react';
import { Fragment, type ReactNode, useMemo } from 'react';
import { Equation } from './equation.tsx';
import { manualLink } from './library.ts';
import style from './manual.module.css';
import { typeset } from './typeset.ts';

/** Equations stand on lines of their own, between double dollars. */
const equation = /^\$\$(.+?)\$\$$/ms;

const Wide = ({ children }: { children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
  <section className="scroll-x" tabIndex={0} aria-label="Table">
    <table>{children}</table>
  </section>
);

// biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard
const Block = ({ children }: { children: ReactNode }) => <pre tabIndex={0}>{children}</pre>;

function Way({ from, href = '', children }: { from: string; href?: string; children: ReactNode }) {
  const way = manualLink(from, href);
  if (way === null) return <span>{children}</span>;
  if ('web' in way)
    return (
      <a href={way.web} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  return (
    <Link to="/docs/$" params={{ _splat: way.page }} {...(way.part === '' ? {} : { hash: way.part })}>
      {children}
    </Link>
  );
}

const Symbols = ({ text }: { text: string }) =>
  typeset(text).map(({ text: part, place }, at) => {
    const Place = place === 'line' ? Fragment : place;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
    return <Place key={at}>{part}</Place>;
  });

const set: NonNullable<MarkdownToJSX.Options['renderRule']> = (next, node, _children, { key }) =>
  node.type === RuleType.text ? <Symbols key={key} text={node.text} /> : next();

export function ManualText({ address, text }: { address: string; text: string }) {
  const options = useMemo(
    () => ({
      disableParsingRawHTML: true,
      forceBlock: true,
      renderRule: set,
      overrides: {
        a: (props: { href?: string; children: ReactNode }) => <Way from={address} {...props} />,
        table: Wide,
        pre: Block,
      },
    }),
    [address],
  );
  return (
    <article lang="en" className={style.text}>
      {text.split(equation).map((part, at) =>
        at % 2 === 1 ? (
          <Equation key={part} tex={part} />
        ) : (
          <Markdown key={part} options={options}>
            {part}
          </Markdown>
        ),
      )}
    </article>
  );
}
