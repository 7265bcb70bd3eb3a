import { Button, Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column, Table } from '../../../breakdown/model';
import { COLUMN_ROLES, type ColumnRole } from '../../../breakdown/roles';
import { columnName } from '../../../grid/address';
import { corrected } from '../../../settings/changes';
import { useWords } from '../../language';
import { today } from '../../today';
import { surenessOf } from './sureness';
import type { Draft } from './use-draft';

/** What was read of a table: where its header stands, its year, and what each column is taken for. */
export function TableFacts({ table, draft }: { table: Table; draft: Draft }) {
  const classes = useStyles();
  const { t } = useWords();
  const { sheet, headerRows, tasks, indicatorCount, title, columns } = table;
  const override = draft.settings.overrides.find((one) => one.sheet === sheet);
  return (
    <div className={classes.facts}>
      {title !== '' && <p className={classes.title}>{title}</p>}
      <p className={classes.line}>
        {t(indicatorCount > 0 ? 'pane.tables.facts' : 'pane.tables.facts-tasks', {
          rows: headerRows.map((row) => row + 1).join(t('pane.comma')),
          tasks: tasks.length,
          indicators: indicatorCount,
        })}
      </p>
      <YearField
        key={`${String(table.year.value)} ${table.year.source}`}
        table={table}
        onChange={(year) => {
          draft.change((so) => corrected(so, sheet, { year }));
        }}
      />
      <ul className={classes.columns} aria-label={t('pane.tables.columns')}>
        {columns.map((column) => (
          <ColumnRow
            key={column.column}
            column={column}
            chosen={override?.columns?.[columnName(column.column)] !== undefined}
            onChange={(role) => {
              draft.change((so) => corrected(so, sheet, { columns: { [columnName(column.column)]: role } }));
            }}
          />
        ))}
      </ul>
      {columns
        .filter(({ role }) => role === 'leadUnit')
        .map(({ column, firstLeadsFrom }) => (
          <Checkbox
            key={column}
            checked={firstLeadsFrom !== undefined}
            label={t(
              firstLeadsFrom === undefined ? 'pane.tables.first-leads' : 'pane.tables.first-leads-from',
              { column: columnName(column), row: (firstLeadsFrom ?? 0) + 1 },
            )}
            onChange={(_event, { checked }) => {
              const firstLeads = { [columnName(column)]: checked === true };
              draft.change((so) => corrected(so, sheet, { firstLeads }));
            }}
          />
        ))}
    </div>
  );
}

function YearField({ table: { year }, onChange }: { table: Table; onChange: (year: number | null) => void }) {
  const classes = useStyles();
  const { t } = useWords();
  const [text, setText] = useState(year.value === null ? '' : String(year.value));
  const apply = (): void => {
    const typed = /^(?:19|20)\d{2}$/.test(text.trim()) ? Number(text.trim()) : null;
    if (typed !== null && typed !== year.value) onChange(typed);
    else if (typed === null) setText(year.value === null ? '' : String(year.value));
  };
  return (
    <div className={classes.year}>
      <label className={classes.year}>
        <span>{t('pane.tables.year')}</span>
        <Input
          size="small"
          className={classes.yearInput}
          inputMode="numeric"
          maxLength={4}
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
          }}
          onBlur={apply}
          onKeyDown={({ key }) => {
            if (key === 'Enter') apply();
          }}
        />
        <span className={classes.sure}>{t(`pane.tables.year-${year.source}`)}</span>
      </label>
      {year.value === null &&
        yearsToChoose(year.named).map((one) => (
          <Button
            key={one}
            size="small"
            onClick={() => {
              onChange(one);
            }}
          >
            {t('pane.tables.year-set', { year: String(one) })}
          </Button>
        ))}
    </div>
  );
}

/** This year, and those that the table's deadlines name: one click sets it. */
function yearsToChoose(named: readonly number[] = []): readonly number[] {
  return [...new Set([Number(today().slice(0, 4)), ...named])].slice(0, 3);
}

interface ColumnProps {
  readonly column: Column;
  readonly chosen: boolean;
  /** `undefined`: as recognised. */
  readonly onChange: (role: ColumnRole | null | undefined) => void;
}

function ColumnRow({ column: { column, header, role, confidence, why }, chosen, onChange }: ColumnProps) {
  const classes = useStyles();
  const { t } = useWords();
  const letter = columnName(column);
  const name = header || t('pane.tables.no-header');
  return (
    <li className={classes.column}>
      <span className={classes.letter}>{letter}</span>
      <span className={classes.header}>
        {name}
        <span className={why === 'unknown' ? classes.unread : classes.sure}>
          {t(`pane.tables.why-${role === null && why === 'neighbours' ? 'beside' : why}`)}
          {role !== null &&
            !chosen &&
            t('pane.comma') +
              t(`pane.tables.sure-${surenessOf(confidence)}`, { percent: Math.round(confidence * 100) })}
        </span>
      </span>
      <Select
        size="small"
        className={classes.select}
        aria-label={t('pane.tables.role', { column: letter, header: name })}
        value={role ?? ''}
        onChange={(_event, { value }) => {
          if (value === 'automatic') onChange(undefined);
          else onChange(COLUMN_ROLES.find((one) => one === value) ?? null);
        }}
      >
        {COLUMN_ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`pane.tables.role-${one}`)}
          </option>
        ))}
        <option value="">{t('pane.tables.role-none')}</option>
        {chosen && <option value="automatic">{t('pane.tables.automatic')}</option>}
      </Select>
    </li>
  );
}

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  year: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  yearInput: { width: '72px', minWidth: 0 },
  columns: { margin: 0, padding: 0, listStyleType: 'none' },
  column: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: {
    flexShrink: 0,
    width: '20px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  header: { flexGrow: 1, flexBasis: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  sure: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unread: {
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // It gives way to the words before it only at 200 %.
  select: { flexShrink: 1, flexBasis: '128px', minWidth: 0 },
});
