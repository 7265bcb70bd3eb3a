import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OtherFile } from '../../../actions/jobs/other-files';
import type { ToldLedger } from '../../../actions/jobs/told-versions';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { FirstOf } from '../../shell/first-of';
import { Section } from '../../shell/section';
import { clamped } from '../overdue/clamped';
import { takeOver } from './doing';

interface Props {
  readonly understanding: Understanding;
  readonly old: OtherFile;
  readonly ledger: ToldLedger;
}

/** 接过旧文件台账里的填报: first how many there are and what finds no place, and only then done. */
export function TakeOver(props: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const [looking, setLooking] = useState(false);
  return (
    <section className={classes.part} aria-label={t('pane.versions.take')}>
      <h2 className={classes.title}>{t('pane.versions.take')}</h2>
      {looking ? (
        <Preview
          {...props}
          onDone={() => {
            setLooking(false);
          }}
        />
      ) : (
        <Button
          onClick={() => {
            setLooking(true);
          }}
        >
          {t('pane.versions.take-look')}
        </Button>
      )}
    </section>
  );
}

function Preview({ understanding, old, ledger, onDone }: Props & { readonly onDone: () => void }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const { filled, lost, otherYear } = ledger;
  if (filled === 0) return <p className={classes.text}>{t('pane.versions.take-nothing')}</p>;
  const counts = { filled, matched: filled - lost.length, lost: lost.length };
  return (
    <>
      <p className={classes.text}>{t('pane.versions.take-filled', counts)}</p>
      <p className={classes.text}>
        {t(understanding.progress.ledger ? 'pane.versions.take-into-own' : 'pane.versions.take-as-own')}
      </p>
      {otherYear && <p className={classes.text}>{t('pane.versions.take-other-year')}</p>}
      <Section title={t('pane.versions.take-lost')} count={lost.length}>
        <FirstOf list={lost}>
          {({ row, taskNumber, taskText, itemText, entry }) => {
            const words = [itemText === '' ? taskText : itemText, entry.status, entry.progress]
              .filter((text) => text !== '')
              .join('　');
            return (
              <div key={row} className={classes.lost} title={words}>
                <strong>{t('pane.versions.task', { number: taskNumber === '' ? '—' : taskNumber })}</strong>{' '}
                {words}
              </div>
            );
          }}
        </FirstOf>
      </Section>
      <div className={classes.buttons}>
        <Button
          appearance="primary"
          disabled={busy !== null}
          onClick={() => {
            void takeOver(store, old, language).then((done) => {
              if (done) onDone();
            });
          }}
        >
          {t('pane.versions.take-go')}
        </Button>
        <Button onClick={onDone}>{t('pane.cancel')}</Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px 16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  lost: { padding: '4px 16px', overflowWrap: 'anywhere', ...clamped(2) },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
