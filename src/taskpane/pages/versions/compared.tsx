import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { compareWorkbooks } from '../../../actions/compare-versions';
import type { OldVersion } from '../../../actions/ledger-from';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { CarryList } from './carry-list';
import { ChangeList } from './change-list';
import { carryOver, writeVersions } from './doing';
import { TakeOver } from './take-over';

interface Props {
  readonly understanding: Understanding;
  readonly old: OldVersion;
}

/** Everything that is known of two versions; what is written is what is seen here. */
export function Compared({ understanding, old }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const { changes, carried } = useMemo(
    () => compareWorkbooks(old.understanding, understanding),
    [old, understanding],
  );
  const written = understanding.workbook.sheets.some(({ own }) => own?.kind === 'versions');
  const nothing = changes.length + carried.length === 0;
  return (
    <>
      <div className={classes.head} role="status">
        <div>{t('pane.versions.with', { name: old.name })}</div>
        <strong>
          {changes.length === 0 ? t('versions.none') : t('pane.versions.changes', { count: changes.length })}
        </strong>
      </div>
      {(!nothing || written) && (
        <div className={classes.write}>
          <Button
            appearance="primary"
            icon={<DocumentTable16Regular />}
            disabled={busy !== null}
            onClick={() => void writeVersions(store, old, language)}
          >
            {t(written ? 'pane.versions.update' : 'pane.versions.write')}
          </Button>
          <p className={classes.note}>{t('pane.versions.write-note')}</p>
        </div>
      )}
      {carried.length > 0 && (
        <section aria-label={t('versions.carry')}>
          <h2 className={classes.title}>{t('versions.carry')}</h2>
          {!old.ledger && (
            <p className={classes.unknown}>{t('pane.versions.no-ledger', { name: old.name })}</p>
          )}
          <div className={classes.write}>
            <Button disabled={busy !== null} onClick={() => void carryOver(store, old, language)}>
              {t('pane.versions.carry-all')}
            </Button>
            <p className={classes.note}>
              {t(old.ledger ? 'pane.versions.carry-all-note' : 'pane.versions.carry-some-note')}
            </p>
          </div>
          <CarryList carried={carried} />
        </section>
      )}
      <ChangeList changes={changes} />
      {old.ledger && <TakeOver key={old.name} understanding={understanding} old={old.ledger} />}
    </>
  );
}

const useStyles = makeStyles({
  head: { padding: '0 16px', overflowWrap: 'anywhere' },
  write: {
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
