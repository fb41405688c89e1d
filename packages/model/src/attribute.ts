/** What one attribute of a table is: the single declaration from which schema, template, checks, API and manual come. */
import type { QuantityKind } from './quantity.ts';

interface Common {
  /** One sentence in English; translations are keyed `table.attribute`. */
  readonly text: string;
  /** A row without this value is refused. */
  readonly required?: true;
}

/** Row identifier: letters, digits, `-`, `_`, `.`; unique in its table. */
export interface IdAttribute extends Common {
  readonly kind: 'id';
  readonly required: true;
}
export interface TextAttribute extends Common {
  readonly kind: 'text';
  readonly default?: string;
  readonly maximumLength?: number;
}
/** Points to a row: by its `id`, or by the shared name in `column` (profiles are several rows under one name). */
export interface ReferenceAttribute extends Common {
  readonly kind: 'reference';
  readonly to: string;
  readonly column?: string;
}
export interface ChoiceAttribute extends Common {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default?: string;
}
export interface NumberAttribute extends Common {
  readonly kind: 'number';
  readonly quantity: QuantityKind;
  readonly default?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: true;
}
/** Several named numbers in one cell: `chloride 250; COD 75` (free names) or `gypsum-rock 0.95` (references). */
export interface MapAttribute extends Common {
  readonly kind: 'map';
  readonly quantity: QuantityKind;
  /** The table whose ids are the allowed names; free names when absent. */
  readonly to?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Attribute =
  | IdAttribute
  | TextAttribute
  | ReferenceAttribute
  | ChoiceAttribute
  | NumberAttribute
  | MapAttribute;

export interface TableDeclaration {
  /** One sentence in English. */
  readonly text: string;
  /** Exactly one row (the park). */
  readonly single?: true;
  /** In the order of the workbook's columns. */
  readonly attributes: Readonly<Record<string, Attribute>>;
}

type Value<A extends Attribute> = A extends { readonly kind: 'number' }
  ? number
  : A extends { readonly kind: 'map' }
    ? Readonly<Record<string, number>>
    : A extends { readonly kind: 'choice'; readonly choices: infer C extends readonly string[] }
      ? C[number]
      : string;

type Present<A extends Attribute> = A extends { readonly required: true }
  ? true
  : A extends { readonly default: string | number }
    ? true
    : false;

/** A checked row: defaults filled in, canonical units, absent values left out. */
export type RowOf<T extends TableDeclaration> = {
  readonly [K in keyof T['attributes'] as Present<T['attributes'][K]> extends true ? K : never]: Value<
    T['attributes'][K]
  >;
} & {
  readonly [K in keyof T['attributes'] as Present<T['attributes'][K]> extends true ? never : K]?: Value<
    T['attributes'][K]
  >;
};
