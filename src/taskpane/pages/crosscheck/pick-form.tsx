import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Breakdown } from '../../../breakdown/model';
import { taskLabel } from '../../../checks/task-label';
import type { Carrier } from '../../../report/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { FirstOf } from '../../shell/first-of';
import { Overlay } from '../../shell/overlay';
import { tasksLike } from './pick';
import { TaskLine } from './task-line';

interface Props {
  readonly clause: string;
  readonly tables: Breakdown['tables'];
  readonly onPick: (task: Carrier) => void;
  readonly onClose: () => void;
}

/** Another task than those that were found: any of the workbook. */
export function PickForm({ clause, tables, onPick, onClose }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const [sought, setSought] = useState('');
  const tasks = tasksLike(tables, sought);
  return (
    <Overlay title={t('pane.crosscheck.pick-title')} onClose={onClose}>
      <p className={classes.clause}>{clause}</p>
      <Field label={t('pane.crosscheck.pick-search')}>
        <Input
          type="search"
          value={sought}
          onChange={(_event, { value }) => {
            setSought(value);
          }}
        />
      </Field>
      {tasks.length === 0 && <p className={classes.clause}>{t('pane.crosscheck.pick-nothing')}</p>}
      <FirstOf key={sought} list={tasks}>
        {({ sheet, task, score }, index) => (
          <TaskLine key={index} sheet={sheet} task={task}>
            <Button
              size="small"
              className={classes.left}
              disabled={busy !== null}
              aria-label={t('pane.crosscheck.this-one-where', { where: `${sheet} ${taskLabel(task)}` })}
              onClick={() => {
                onPick({ sheet, task, score });
              }}
            >
              {t('pane.crosscheck.this-one')}
            </Button>
          </TaskLine>
        )}
      </FirstOf>
      <p className={classes.note}>{t('pane.crosscheck.decided-note')}</p>
    </Overlay>
  );
}

const useStyles = makeStyles({
  clause: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  left: { alignSelf: 'flex-start' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
