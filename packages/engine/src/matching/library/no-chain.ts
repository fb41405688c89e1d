/** Why two streams never met: no way leads from one commodity to the other. */
import { lineage } from '@kyosei/model/knowledge/library';
import type { Opportunities } from '@kyosei/model/opportunities';
import type { Finding } from '@kyosei/model/plan';

/** The finding for a pair that stops at the commodity, with what the library takes both ends for. */
export function noChain({ recognised }: Pick<Opportunities, 'recognised'>, from: string, to: string): Finding {
  const kin = (id: string): string => {
    const found = recognised.find(({ commodity }) => commodity === id);
    return found === undefined ? '?' : lineage(found.known).join(' < ');
  };
  return { code: 'no-chain', values: { from, to, fromKnown: kin(from), toKnown: kin(to) } };
}
