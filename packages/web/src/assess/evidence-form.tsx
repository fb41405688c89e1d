/** Asks for a value that the tables cannot give, with its evidence; it is saved as a row of the table of indicators. */
import type { GivenRow } from '@kyosei/model/tables';
import { tables as declared } from '@kyosei/model/tables';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText } from '../grid/cells.ts';
import { freeId, shownRow, shownRows, withCell } from '../grid/edits.ts';
import type { Mark } from '../parts/mark.tsx';
import { ProblemList } from '../parts/problems.tsx';
import style from './assess.module.css';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  /** `quantity`, or the standard whose row is answered. */
  readonly standard: string;
  readonly item: string;
  readonly unit: string;
  readonly year: number;
  /** The standard's own threshold has not been read: one may give it from the official text. */
  readonly asksThreshold?: boolean;
}

const marks: readonly Mark[] = declared.indicator.attributes.mark.choices;

type Draft = Readonly<Partial<Record<'value' | 'source' | 'mark' | 'threshold' | 'thresholdSource', string>>>;

const draftOf = (row: GivenRow | undefined): Draft =>
  Object.fromEntries(
    (['value', 'source', 'mark', 'threshold', 'thresholdSource'] as const).flatMap((name) =>
      row?.[name] === undefined ? [] : [[name, cellText(row[name])]],
    ),
  );

export function EvidenceForm({ scene, standard, item, unit, year: asked, asksThreshold = false }: Props) {
  const { t } = useTranslation();
  const { editor, state, tables, words } = scene;
  const [year, setYear] = useState(asked);
  const [typed, setTyped] = useState<Draft>({});
  const rows = shownRows(tables, state.edits, 'indicator');
  const given = rows.find(
    ({ row }) => (row.standard ?? 'quantity') === standard && row.item === item && Number(row.year) === year,
  );
  const draft = { mark: 'documented', ...draftOf(given?.row), ...typed };
  const set = (name: keyof Draft) => (value: string | number | null) =>
    setTyped((before) => ({ ...before, [name]: String(value ?? '') }));
  const problems = state.judgement.problems.filter(({ table, row }) => table === 'indicator' && row === given?.id);
  const isTold = (draft.value ?? '') !== '' || (draft.threshold ?? '') !== '';
  const save = () => {
    const id = given?.id ?? freeId(rows, 'indicator');
    const cells = { standard, item, unit: unit === 'yes/no' || unit === '1' ? '' : words.unit(unit), ...draft };
    const start: GivenRow = { ...given?.row, id, year };
    const after = Object.entries(cells).reduce((row, [name, value]) => withCell(row, name, value ?? ''), start);
    editor.change([{ table: 'indicator', id, before: shownRow(tables, state.edits, 'indicator', id), after }]);
    setTyped({});
  };
  return (
    <form
      className={`${style.form} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {unit === 'yes/no' ? (
        <Select
          label={t('assess.value')}
          data={[
            { value: '1', label: t('assess.yes') },
            { value: '0', label: t('assess.no') },
          ]}
          value={draft.value ?? null}
          onChange={set('value')}
        />
      ) : (
        <TextInput
          label={words.unit(unit) === '' ? t('assess.value') : `${t('assess.value')} (${words.unit(unit)})`}
          inputMode="decimal"
          value={draft.value ?? ''}
          onChange={(event) => set('value')(event.currentTarget.value)}
        />
      )}
      <NumberInput
        label={t('assess.year')}
        min={1900}
        max={2200}
        allowDecimal={false}
        value={year}
        onChange={(value) => typeof value === 'number' && setYear(value)}
      />
      <Select
        label={t('assess.mark')}
        allowDeselect={false}
        data={marks.map((mark) => ({ value: mark, label: t(`mark.${mark}`) }))}
        value={draft.mark}
        onChange={set('mark')}
      />
      <TextInput
        className={style.wide ?? ''}
        label={t('assess.source')}
        description={t('assess.sourceHint')}
        value={draft.source ?? ''}
        onChange={(event) => set('source')(event.currentTarget.value)}
      />
      {asksThreshold && (
        <>
          <TextInput
            label={t('assess.threshold')}
            inputMode="decimal"
            value={draft.threshold ?? ''}
            onChange={(event) => set('threshold')(event.currentTarget.value)}
          />
          <TextInput
            style={{ gridColumn: 'span 2' }}
            label={t('assess.thresholdSource')}
            value={draft.thresholdSource ?? ''}
            onChange={(event) => set('thresholdSource')(event.currentTarget.value)}
          />
        </>
      )}
      <footer>
        <Button type="submit" size="xs" leftSection={<IconDeviceFloppy size={16} />} disabled={!isTold}>
          {t('assess.save')}
        </Button>
        <span className="small soft" role="status">
          {state.saving
            ? t('grid.saving')
            : state.refused !== null
              ? t('grid.refused', { reason: state.refused.title })
              : ''}
        </span>
      </footer>
      {problems.length > 0 && (
        <div className={style.wide}>
          <ProblemList problems={problems} />
        </div>
      )}
    </form>
  );
}
