/** Symbols of plain-text equations as they are set: `Q_H` and `Sₖ₋₁` with a lowered, `10⁻⁹` with a raised part. Pure. */

export interface Piece {
  readonly text: string;
  readonly place: 'line' | 'sub' | 'sup';
}

/** Letters of both strings stand for each other, and all of them are single units of UTF-16. */
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ';
const fromLowered = '0123456789+−=aeoxhklmnpstijruv';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼ⁿⁱ⁽⁾';
const fromRaised = '0123456789+−=ni()';

const marks = new RegExp(`([${lowered}]+)|([${raised}]+)|(?<=(?<![\\p{L}\\d_])\\p{L})_(\\p{L}+|\\d+)`, 'gu');

const written = (text: string, from: string, to: string): string =>
  text.replaceAll(/./g, (letter) => to[from.indexOf(letter)] ?? letter);

/** Not every font has raised and lowered letters; every font has their plain ones. */
export function typeset(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, low, high, index] = match;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), place: 'line' });
    pieces.push(
      high === undefined
        ? { text: index ?? written(low ?? '', lowered, fromLowered), place: 'sub' }
        : { text: written(high, raised, fromRaised), place: 'sup' },
    );
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), place: 'line' });
  return pieces;
}
