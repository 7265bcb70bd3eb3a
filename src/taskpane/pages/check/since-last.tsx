import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../checks/model';
import { message } from '../../../locales/message';
import type { Settings } from '../../../settings/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { today } from '../../today';

interface Props {
  readonly findings: readonly Finding[];
  readonly lastCheck: Settings['lastCheck'];
  /** How many the remembered check did not have; `null` where none is remembered. */
  readonly fresh: number | null;
  readonly onlyNew: boolean;
  readonly onOnlyNew: (only: boolean) => void;
}

/** What is new since the check that the workbook remembers, and remembering this one. */
export function SinceLast({ findings, lastCheck, fresh, onlyNew, onOnlyNew }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  return (
    <div className={classes.row}>
      {lastCheck && fresh !== null && (
        <ToggleButton
          size="small"
          checked={onlyNew}
          disabled={fresh === 0 && !onlyNew}
          onClick={() => {
            onOnlyNew(!onlyNew);
          }}
        >
          {t('pane.since.new', { count: fresh, on: lastCheck.on })}
        </ToggleButton>
      )}
      {fresh !== 0 && (
        <Button
          className={fresh === null ? classes.outdented : ''}
          size="small"
          appearance="subtle"
          disabled={busy !== null}
          onClick={() => {
            void import(/* webpackChunkName: "settings" */ '../../../actions/last-check').then(
              ({ remembering }) => {
                onOnlyNew(false);
                return remember(
                  (settings) => remembering(settings, findings, today()),
                  message('pane.since.plan', { count: findings.length }),
                );
              },
            );
          }}
        >
          {t('pane.since.remember')}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  outdented: { marginLeft: '-8px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
