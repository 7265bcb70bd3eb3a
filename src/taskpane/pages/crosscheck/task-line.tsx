import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Place, Task } from '../../../breakdown/model';
import { taskLabel } from '../../../checks/task-label';
import { toA1 } from '../../../grid/address';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { marked } from './views';

interface Props {
  readonly sheet: string;
  readonly task: Task;
  /** Where the report says something else: offsets into the task's text. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[];
  readonly children?: ReactNode;
}

/** A task: where it stands, what it says, the way to its cell. */
export function TaskLine({ sheet, task, spans = [], children }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.line}>
      <div className={classes.head}>
        <span>
          {sheet} · {t('pane.crosscheck.task', { task: taskLabel(task) })}
        </span>
        <Locate sheet={sheet} place={task.textPlace} />
      </div>
      <p className={classes.text}>
        <Marked text={task.text} spans={spans} />
      </p>
      {children}
    </div>
  );
}

/** 定位: shows the cell in the workbook. */
export function Locate({ sheet, place }: { sheet: string; place: Place }) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const where = `${sheet} ${toA1(place.row, place.column)}`.trim();
  return (
    <Button
      size="small"
      className={classes.button}
      icon={<Location16Regular />}
      aria-label={t('pane.check.locate-cell', { where })}
      onClick={() => void store.select(sheet, { row: place.row, column: place.column })}
    >
      {t('pane.check.locate')}
    </Button>
  );
}

/** A text whose differing places are marked: by colour, and in brackets for those who do not see it. */
export function Marked({ text, spans }: { text: string; spans: NonNullable<Props['spans']> }) {
  const classes = useStyles();
  return (
    <>
      {marked(text, spans).map((piece, index) =>
        piece.isMarked ? (
          <mark key={index} className={classes.mark}>
            【{piece.text}】
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0, minWidth: 0 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});
