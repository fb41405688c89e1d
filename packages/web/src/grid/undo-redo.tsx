/** The two buttons of the history of what was edited. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Editor, EditorState } from './editor.ts';

interface Props {
  readonly editor: Editor;
  readonly state: EditorState;
  /** Whether the keys of undoing work where these stand. */
  readonly keys?: boolean;
}

export function UndoRedo({ editor, state, keys = false }: Props) {
  const { t } = useTranslation();
  const buttons = [
    { name: t('grid.undo'), key: 'Ctrl-Z', steps: state.past, act: editor.undo, Icon: IconArrowBackUp },
    { name: t('grid.redo'), key: 'Ctrl-Shift-Z', steps: state.future, act: editor.redo, Icon: IconArrowForwardUp },
  ];
  return buttons.map(({ name, key, steps, act, Icon }) => (
    <Tooltip key={key} label={keys ? `${name} (${key})` : name}>
      <ActionIcon variant="default" size="lg" aria-label={name} disabled={steps.length === 0} onClick={act}>
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  ));
}
