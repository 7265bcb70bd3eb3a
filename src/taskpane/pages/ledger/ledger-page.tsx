import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable16Regular, Open16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { LedgerTold } from '../../../actions/jobs/overdue';
import type { Understanding } from '../../../actions/understand';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import type { PageProps } from '../../page-props';
import { WorkbookPage } from '../../shell/workbook-page';
import { storedDates } from '../../../actions/at-date';
import { buildLedger } from '../overdue/doing';
import { LedgerBuilt } from '../overdue/ledger-built';
import { factsOf } from './ledger-facts';

const INTRO = {
  title: 'pane.ledger.question',
  text: 'pane.ledger.intro',
  start: 'pane.units.start',
} as const;

/** 台账: whether there is one, how far it is filled in, and building it anew. */
export function LedgerPage({ run }: PageProps) {
  return (
    <WorkbookPage title="pane.ledger.title" intro={INTRO} run={run}>
      {(understanding) => <Ledger understanding={understanding} />}
    </WorkbookPage>
  );
}

function Ledger({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const [built, setBuilt] = useState<LedgerTold | null>(null);
  const facts = useMemo(() => factsOf(understanding), [understanding]);
  const sheet = understanding.progress.ledger?.sheet;
  return (
    <div className={classes.page}>
      {built && (
        <LedgerBuilt
          result={built}
          onDismiss={() => {
            setBuilt(null);
          }}
        />
      )}
      <div className={classes.body}>
        <p className={classes.text}>{t('pane.ledger.as-of', { date: dayText(understanding.asOf, t) })}</p>
        {sheet === undefined ? (
          <p className={classes.text}>{t('pane.ledger.none')}</p>
        ) : (
          <ul className={classes.facts}>
            {facts.map(({ id, params }) => (
              <li key={id}>{t(id, params)}</li>
            ))}
          </ul>
        )}
        <div className={classes.buttons}>
          <Button
            appearance="primary"
            icon={<DocumentTable16Regular />}
            disabled={busy !== null}
            onClick={() => {
              setBuilt(null);
              void buildLedger(store, storedDates, language).then(setBuilt);
            }}
          >
            {t(sheet === undefined ? 'pane.overdue.ledger-new' : 'pane.overdue.ledger-update')}
          </Button>
          {sheet !== undefined && (
            <Button icon={<Open16Regular />} onClick={() => void store.select(sheet, { row: 0, column: 0 })}>
              {t('pane.open-sheet', { sheet })}
            </Button>
          )}
        </div>
        <p className={classes.note}>{t('pane.overdue.ledger-tip')}</p>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column' },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 24px' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  facts: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase400 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
