import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetProblem, Table } from '../../../breakdown/model';
import { toA1 } from '../../../grid/address';
import { corrected, uncorrected } from '../../../settings/changes';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { Part } from '../../shell/part';
import { RangeField } from './range-field';
import { TableFacts } from './table-facts';
import type { Draft } from './use-draft';

/** One sheet: what it is taken for, and how to say otherwise. */
export function SheetCard({ sheet, draft }: { sheet: string; draft: Draft }) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { settings, shown, change } = draft;
  const tables = shown.breakdown.tables.filter((table) => table.sheet === sheet);
  const reading = shown.breakdown.sheets.find(({ name }) => name === sheet);
  const override = settings.overrides.find((one) => one.sheet === sheet);
  const setAside = override?.isTable === false;
  const kind = setAside ? 'set-aside' : reading?.kind === 'breakdown' ? 'breakdown' : 'other';
  const [first] = tables;
  return (
    <Part title={sheet} aside={t(`pane.tables.kind-${kind}`)}>
      {reading?.problem && !setAside && <Problem sheet={sheet} problem={reading.problem} />}
      {reading?.takenFor && !setAside && (
        <p className={classes.note}>{t(`pane.tables.taken-for-${reading.takenFor}`)}</p>
      )}
      {tables.length > 1 && (
        <p className={classes.note}>{t('pane.tables.several', { count: tables.length })}</p>
      )}
      {tables.map((table) => (
        <TableFacts key={keyOf(table)} table={table} draft={draft} />
      ))}
      {!setAside && (
        <RangeField
          key={`${override?.range ?? ''} ${first ? keyOf(first) : ''}`}
          table={tables.length === 1 ? first : undefined}
          given={override?.range}
          onChange={(range) => {
            change((so) => corrected(so, sheet, { range }));
          }}
        />
      )}
      <div className={classes.buttons}>
        {first && (
          <Button
            size="small"
            onClick={() => void store.select(sheet, { row: first.range.top, column: first.range.left })}
          >
            {t('pane.tables.show')}
          </Button>
        )}
        {first && (
          <Button
            size="small"
            onClick={() => {
              change((so) => corrected(so, sheet, { isTable: false }));
            }}
          >
            {t('pane.tables.no-table')}
          </Button>
        )}
        {override && (
          <Button
            size="small"
            onClick={() => {
              change((so) => uncorrected(so, sheet));
            }}
          >
            {t('pane.tables.automatic')}
          </Button>
        )}
      </div>
    </Part>
  );
}

function Problem({ sheet, problem: { kind, place, role } }: { sheet: string; problem: SheetProblem }) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  return (
    <div className={classes.problem}>
      <p className={classes.text}>
        {kind === 'header' || role === undefined
          ? t('pane.tables.problem-header')
          : t('pane.tables.problem-column', { role: t(`pane.tables.role-${role}`) })}
      </p>
      {place && (
        <Button size="small" onClick={() => void store.select(sheet, place)}>
          {t('pane.check.locate-cell', { where: toA1(place.row, place.column) })}
        </Button>
      )}
    </div>
  );
}

function keyOf({ range }: Table): string {
  return `${range.top},${range.left},${range.bottom},${range.right}`;
}

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  problem: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
  },
  text: { margin: 0 },
});
