import { makeStyles, tokens } from '@fluentui/react-components';
import type { WordSheets } from '../../../actions/import-word';
import type { Table } from '../../../breakdown/model';
import { useWords } from '../../language';
import { Part } from '../../shell/part';

/** So many tasks of each table are shown: enough to see whether it was read as it looks in Word. */
const SHOWN = 3;

/** What a Word file holds: each table with its counts, its columns and its first tasks. */
export function Preview({ name, found: { sheets, breakdown, others } }: { name: string; found: WordSheets }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <>
      <p className={classes.text} role="status">
        {t('pane.import.found', { name, count: sheets.length })}
        {others > 0 && t('pane.import.others', { count: others })}
      </p>
      {sheets.map((sheet) => (
        <Part key={sheet.name} title={sheet.name}>
          {breakdown.tables
            .filter((table) => table.sheet === sheet.name)
            .map((table, index) => (
              <TablePreview key={index} table={table} />
            ))}
        </Part>
      ))}
    </>
  );
}

function TablePreview({ table: { tasks, indicatorCount, columns, year } }: { table: Table }) {
  const classes = useStyles();
  const { t } = useWords();
  const read = columns.flatMap(({ role, header }) =>
    role === null ? [] : [`${header === '' ? '—' : header} → ${t(`pane.tables.role-${role}`)}`],
  );
  return (
    <>
      <p className={classes.text}>
        {t(indicatorCount > 0 ? 'pane.check.counts' : 'pane.check.counts-tasks', {
          tasks: tasks.length,
          indicators: indicatorCount,
        })}
        {year.value !== null && t('pane.import.year', { year: year.value })}
      </p>
      <p className={classes.note}>{read.join(t('pane.comma'))}</p>
      <ul className={classes.tasks}>
        {tasks.slice(0, SHOWN).map(({ id, number, text, indicators }) => (
          <li key={id}>
            <strong>{number ?? '—'}</strong> {text}
            {indicators.length > 0 && (
              <span className={classes.note}>
                {t('pane.import.indicators', { count: indicators.length })}
              </span>
            )}
          </li>
        ))}
        {tasks.length > SHOWN && (
          <li className={classes.note}>{t('pane.import.more', { count: tasks.length - SHOWN })}</li>
        )}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tasks: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    lineHeight: tokens.lineHeightBase300,
    '& > li': { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});
