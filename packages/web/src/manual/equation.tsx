/** An equation, from TeX to MathML, which browsers set themselves. */
import { useEffect, useRef } from 'react';
import temml from 'temml';

export function Equation({ tex }: { tex: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) temml.render(tex, place.current, { displayMode: true, throwOnError: false });
  }, [tex]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long equation is scrolled by keyboard
  return <div ref={place} className="scroll-x" tabIndex={0} role="math" aria-label={tex} />;
}
