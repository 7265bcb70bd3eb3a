import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Filter16Regular, Search16Regular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import type { Finding } from '../../../checks/model';
import { useWords } from '../../language';
import { type Choice, choices, EVERYTHING, type Filter, unitsOf } from './filter';
import { SeverityFilter } from './severity-filter';

interface Props {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Severity at a glance, search, and on request the check, the unit and the sheet. */
export function Filters({ findings, filter, onChange }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const [more, setMore] = useState(false);
  const checks = useMemo(() => choices(findings, ({ check }) => [check]), [findings]);
  const units = useMemo(() => choices(findings, unitsOf), [findings]);
  const sheets = useMemo(() => choices(findings, ({ sheet }) => [sheet]), [findings]);
  const active = [filter.check, filter.unit, filter.sheet].filter((one) => one !== null).length;
  return (
    <div className={classes.filters}>
      <SeverityFilter
        findings={findings}
        chosen={filter.severities}
        onChange={(severities) => {
          onChange({ ...filter, severities });
        }}
      />
      <div className={classes.row}>
        <Input
          className={classes.search}
          type="search"
          contentBefore={<Search16Regular />}
          placeholder={t('pane.check.search')}
          aria-label={t('pane.check.search')}
          value={filter.text}
          onChange={(_event, { value }) => {
            onChange({ ...filter, text: value });
          }}
        />
        <Button
          icon={<Filter16Regular />}
          aria-expanded={more}
          onClick={() => {
            setMore(!more);
          }}
        >
          {active > 0 ? t('pane.check.filter-active', { count: active }) : t('pane.check.filter')}
        </Button>
      </div>
      {more && (
        <>
          <Chooser
            label={t('pane.check.by-check')}
            value={filter.check}
            options={checks}
            nameOf={(check) => t(`checks.${check}.title`)}
            onChange={(check) => {
              onChange({ ...filter, check });
            }}
          />
          <Chooser
            label={t('pane.check.by-unit')}
            value={filter.unit}
            options={units}
            onChange={(unit) => {
              onChange({ ...filter, unit });
            }}
          />
          {sheets.length > 1 && (
            <Chooser
              label={t('pane.check.by-sheet')}
              value={filter.sheet}
              options={sheets}
              nameOf={(sheet) => sheet || t('pane.check.workbook')}
              onChange={(sheet) => {
                onChange({ ...filter, sheet });
              }}
            />
          )}
          <Button
            size="small"
            className={classes.reset}
            disabled={filter === EVERYTHING}
            onClick={() => {
              onChange(EVERYTHING);
            }}
          >
            {t('pane.check.show-all')}
          </Button>
        </>
      )}
    </div>
  );
}

interface ChooserProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly Choice<T>[];
  readonly nameOf?: (value: T) => string;
  readonly onChange: (value: T | null) => void;
}

function Chooser<T extends string>({
  label,
  value,
  options,
  nameOf = (one) => one,
  onChange,
}: ChooserProps<T>) {
  const classes = useStyles();
  const { t } = useWords();
  const id = useId();
  // The first option is everything: the others by their place, for a sheet may have any name.
  return (
    <div className={classes.chooser}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        className={classes.select}
        value={String(options.findIndex((one) => one.value === value))}
        onChange={(_event, data) => {
          onChange(options[Number(data.value)]?.value ?? null);
        }}
      >
        <option value="-1">{t('pane.check.all')}</option>
        {options.map((one, index) => (
          <option key={one.value} value={String(index)}>
            {t('pane.check.choice', { name: nameOf(one.value), count: one.count })}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  // Office at 200 % leaves half of the pane's width.
  search: { flexGrow: 1, flexBasis: '128px', minWidth: 0 },
  chooser: { display: 'flex', alignItems: 'center', gap: '8px' },
  label: { flexShrink: 0, width: '56px', color: tokens.colorNeutralForeground2 },
  select: { flexGrow: 1, minWidth: 0 },
  reset: { alignSelf: 'flex-start' },
});
