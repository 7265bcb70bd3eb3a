import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OtherFile } from '../../../actions/jobs/other-files';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { CarryList } from './carry-list';
import { ChangeList } from './change-list';
import { Comparing } from './comparing';
import { carryOver, writeVersions } from './doing';
import { TakeOver } from './take-over';
import { useToldVersion } from './use-told';
import { WriteSheet } from './write-sheet';

interface Props {
  readonly understanding: Understanding;
  readonly old: OtherFile;
}

/** Everything that is known of two versions; what is written is what is seen here. */
export function Compared({ understanding, old }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const told = useToldVersion(understanding, old);
  if (!told) return <Comparing />;
  if (!told.hasTables)
    return <Notice kind="warning">{t('pane.versions.no-table', { name: old.name })}</Notice>;
  const { changes, carried, ledger } = told;
  return (
    <>
      <WriteSheet
        understanding={understanding}
        name={old.name}
        changes={changes.length}
        any={changes.length + carried.length > 0}
        onWrite={() => void writeVersions(store, old, language)}
      />
      {carried.length > 0 && (
        <section aria-label={t('versions.carry')}>
          <h2 className={classes.title}>{t('versions.carry')}</h2>
          {!ledger && <p className={classes.unknown}>{t('pane.versions.no-ledger', { name: old.name })}</p>}
          <div className={classes.carry}>
            <Button disabled={busy !== null} onClick={() => void carryOver(store, old, language)}>
              {t('pane.versions.carry-all')}
            </Button>
            <p className={classes.note}>
              {t(ledger ? 'pane.versions.carry-all-note' : 'pane.versions.carry-some-note')}
            </p>
          </div>
          <CarryList carried={carried} />
        </section>
      )}
      <ChangeList changes={changes} />
      {ledger && <TakeOver key={old.id} understanding={understanding} old={old} ledger={ledger} />}
    </>
  );
}

const useStyles = makeStyles({
  carry: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '0 16px',
  },
  title: {
    margin: 0,
    padding: '8px 16px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unknown: { margin: 0, padding: '0 16px 8px', color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
