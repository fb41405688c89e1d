/** What every part of the assessment page draws from. */
import type { Assessment } from '@kyosei/engine/standards';
import type { Plan } from '@kyosei/model/plan';
import type { Standard } from '@kyosei/model/standards';
import type { Park } from '@kyosei/model/tables';
import type { StoredTables } from '../api/queries.ts';
import type { Editor, EditorState } from '../grid/editor.ts';
import type { Names } from '../plan/names.ts';
import type { Words } from './words.ts';

export interface Scene {
  readonly park: Park;
  readonly tables: StoredTables;
  readonly standard: Standard;
  readonly assessment: Assessment;
  readonly plan: Plan | null;
  readonly names: Names | null;
  readonly words: Words;
  readonly editor: Editor;
  readonly state: EditorState;
}

/** “Fly ash: power station → cement works”, or the name of a shared plant. */
export const moverName = ({ names, plan }: Scene, of: 'exchange' | 'facility', id: string): string =>
  plan === null || names === null ? id : names.name(of, id);
