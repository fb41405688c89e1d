/** Why a rule has no answer for a game, and what about the game should be known before its shares are used. */
import type { Problem } from '@kyosei/model/problem';
import { sum } from '../numerics/sum.ts';
import { mostInTable } from './game.ts';
import { mostForNucleolus } from './nucleolus.ts';
import { mostForPairs } from './properties.ts';
import type { Sharing } from './share.ts';

export const warning = (code: string, column: string, found: string, accepted: string): Problem => ({
  code,
  severity: 'warning',
  table: 'game',
  column,
  found: found.length > 200 ? `${found.slice(0, 199)}…` : found,
  accepted,
});

/** What the nucleolus and the core lack. */
function ofNucleolus({ players, worth, alone, nucleolus, prenucleolus }: Omit<Sharing, 'terms'>): readonly Problem[] {
  const count = `${players.length} players`;
  if (players.length > mostForNucleolus) {
    const columns = 'nucleolus, prenucleolus, core, properties';
    return [warning('too-many-players', columns, count, `at most ${mostForNucleolus} players`)];
  }
  if (prenucleolus === null) {
    const accepted = 'a game whose worths differ less in size';
    return [warning('solver-failed', 'nucleolus, prenucleolus, core', count, accepted)];
  }
  if (nucleolus === null) {
    const accepted = 'players that are worth more together than apart';
    return [warning('no-imputation', 'nucleolus', `together ${worth}, apart ${sum(alone)}`, accepted)];
  }
  return [];
}

/** What the kind of game means for the reader. */
function ofProperties({ players, properties }: Omit<Sharing, 'terms'>): readonly Problem[] {
  if (properties === null) return [];
  if (properties.superadditive === null) {
    return [warning('too-many-pairs', 'superadditive', `${players.length} players`, `at most ${mostForPairs} players`)];
  }
  const worst = properties.counterexamples.superadditive;
  if (worst === null) return [];
  const found = `${worst.coalitions.map((names) => names.join(', ')).join(' and ')} lose ${worst.loss} by joining`;
  const accepted = 'coalitions worth their parts at least; one that is not listed is worth its members alone';
  return [warning('not-superadditive', 'worth', found, accepted)];
}

/** Every absence and every caution, for a game held in a table or for one of more players. */
export function absences(sharing: Omit<Sharing, 'terms'>, isTable: boolean): readonly Problem[] {
  const oneSign = 'weights of one sign, not all zero';
  const zero = 'weights all zero or of both signs';
  const proportions = (['proportionalAlone', 'proportionalMarginal'] as const)
    .filter((rule) => sharing[rule] === null && (isTable || rule === 'proportionalAlone'))
    .map((rule) => warning('no-proportion', rule, zero, oneSign));
  if (!isTable) {
    const columns = 'nucleolus, prenucleolus, core, tau, proportionalMarginal, properties, stability';
    const accepted = `at most ${mostInTable} players`;
    return [warning('too-many-players', columns, `${sharing.players.length} players`, accepted), ...proportions];
  }
  const rights = 'minimal rights ≤ shares ≤ utopia';
  return [
    ...ofNucleolus(sharing),
    ...(sharing.tau === null ? [warning('not-quasi-balanced', 'tau', 'claims that do not meet', rights)] : []),
    ...proportions,
    ...ofProperties(sharing),
  ];
}
