/** One attribute of a scenario as a field: its name, unit, bounds, default and sentence come from the declaration. */

import type { Attribute } from '@kyosei/model/attribute';
import { attributeName, attributeText } from '@kyosei/model/declared';
import type { Problem } from '@kyosei/model/problem';
import { unitOf } from '@kyosei/model/quantity';
import { sentence } from '@kyosei/model/sentence';
import { type CellValue, tables } from '@kyosei/model/tables';
import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { cellShown, cellText } from '../grid/cells.ts';
import { formatQuantity } from '../layout/format.ts';
import { idsIn, type Orientation, type ScenarioAttribute } from './groups.ts';
import style from './scenario.module.css';

interface Props {
  readonly name: ScenarioAttribute;
  readonly value: CellValue | undefined;
  readonly currency: string;
  readonly problems: readonly Problem[];
  readonly orientation: Orientation | null;
  /** What a list of ids may hold. */
  readonly members: readonly { readonly group: string; readonly items: { value: string; label: string }[] }[];
  /** It is what the panel was opened for. */
  readonly sought: boolean;
  /** What it would have to be for a plan to fit. */
  readonly offer?: string;
  readonly set: (value: string) => void;
}

export function ScenarioField({ name, value, currency, problems, orientation, members, sought, offer, set }: Props) {
  const { t, i18n } = useTranslation();
  const attribute: Attribute = tables.scenario.attributes[name];
  const unit = attribute.kind === 'number' ? unitOf(attribute.quantity, { currency }) : '1';
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => sentence(problem, i18n.language));
  const common = {
    id: `scenario-${name}`,
    ...(sought ? { 'data-autofocus': true } : {}),
    label: attributeName(name, i18next.language),
    description: `${attributeText('scenario', name, i18next.language)}${boundsOf(t, attribute)}`,
    error: errors.length > 0 ? errors.join(' ') : undefined,
  };
  const told = orientation !== null && <Beside orientation={orientation} unit={unit} />;
  if (attribute.kind === 'choice')
    return (
      <Select
        {...common}
        allowDeselect={false}
        value={typeof value === 'string' ? value : (attribute.default ?? null)}
        data={attribute.choices.map((choice) => ({ value: choice, label: t(`scenario.${choice}` as 'scenario.cost') }))}
        onChange={(choice) => set(choice === attribute.default ? '' : (choice ?? ''))}
      />
    );
  if (name === 'contingencies' || name === 'withdrawn' || name === 'stages')
    return (
      <MultiSelect
        {...common}
        description={t(name === 'withdrawn' ? 'scenario.pickWithdrawn' : 'scenario.pickContingencies')}
        {...(idsIn(value).length === 0 ? { placeholder: t('scenario.nobody') } : {})}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('scenario.clear', { name: common.label }) }}
        value={[...idsIn(value)]}
        data={members}
        onChange={(ids) => set(ids.join('; '))}
      />
    );
  return (
    <div>
      <TextInput
        {...common}
        // What is stored may be written otherwise than it was typed.
        key={cellText(value)}
        defaultValue={cellText(value)}
        placeholder={placeholderOf(t, attribute)}
        {...(unit === '1' ? {} : { rightSection: <span className={style.unit}>{unit}</span>, rightSectionWidth: 76 })}
        onBlur={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {told}
      {offer !== undefined && cellText(value) !== offer && (
        <Button size="compact-xs" variant="light" mt={6} onClick={() => set(offer)}>
          {t('scenario.use', { value: formatQuantity(Number(offer), unit, { digits: 4 }) })}
        </Button>
      )}
    </div>
  );
}

/** “ From 0 to 1.” */
function boundsOf(t: TFunction, attribute: Attribute): string {
  if (attribute.kind !== 'number') return '';
  const { minimum, maximum } = attribute;
  if (minimum !== undefined && maximum !== undefined) return ` ${t('scenario.between', { minimum, maximum })}`;
  return minimum === undefined ? '' : ` ${t('scenario.atLeast', { minimum })}`;
}

function placeholderOf(t: TFunction, attribute: Attribute): string {
  if (attribute.kind !== 'number') return '';
  if (attribute.default === undefined) return t('scenario.unlimited');
  return t('grid.default', { value: cellShown(attribute, attribute.default, () => new Map()) });
}

/** What stands beside a limit, as it is today and in the plan at hand. */
function Beside({
  orientation: { today, planned },
  unit,
}: {
  readonly orientation: Orientation;
  readonly unit: string;
}) {
  const { t } = useTranslation();
  const parts = [
    ...(today === null ? [] : [t('scenario.today', { value: formatQuantity(today, unit) })]),
    ...(planned === null ? [] : [t('scenario.inPlan', { value: formatQuantity(planned, unit) })]),
  ];
  return <p className={style.beside}>{parts.join(' · ')}</p>;
}
