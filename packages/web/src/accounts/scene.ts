/** What every part of a firm's page draws from. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import type { StoredTables } from '../api/queries.ts';
import type { Editor, EditorState } from '../grid/editor.ts';
import type { ParkNames } from '../resilience/names.ts';

export interface AccountsScene {
  readonly accounts: FirmAccounts;
  readonly tables: StoredTables;
  readonly names: ParkNames;
  /** Whether a plan stands beside the accounts. */
  readonly planned: boolean;
  readonly editor: Editor;
  readonly state: EditorState;
}
