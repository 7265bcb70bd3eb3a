import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { message } from '../../../locales/message';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { PageFrame } from '../../shell/page-frame';
import { ChooseFile } from '../../shell/choose-file';
import { Preview } from './preview';
import { addSheets, type ReadWord, readWordFile, sampleTable } from './word-file';

/** 导入 Word: the breakdown tables of a .docx as sheets of this workbook, seen before anything is written. */
export function ImportPage() {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store, openPage } = usePane();
  const { busy } = useWorkbook();
  const [read, setRead] = useState<ReadWord | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const open = async (name: string, load: () => Promise<Uint8Array>): Promise<void> => {
    setReading(name);
    setDone(false);
    try {
      setRead(await readWordFile(name, await load(), language));
    } catch {
      setRead({ name, problem: message('pane.import.lost', { name }) });
    }
    setReading(null);
  };
  const found = read && 'found' in read ? read.found : null;
  return (
    <PageFrame title={t('pane.import.heading')}>
      <p className={classes.text}>{t('pane.import.about')}</p>
      <div className={classes.buttons}>
        <ChooseFile
          appearance={found ? 'secondary' : 'primary'}
          disabled={reading !== null || busy !== null}
          label={t(read ? 'pane.import.choose-other' : 'pane.import.choose')}
          accept=".docx"
          onFiles={([file]) => void open(file.name, async () => new Uint8Array(await file.arrayBuffer()))}
        />
        <Button
          disabled={reading !== null || busy !== null}
          onClick={() => void open(t('pane.import.sample-name'), sampleTable)}
        >
          {t('pane.import.sample')}
        </Button>
      </div>
      {reading !== null && (
        <p className={classes.text} role="status">
          {t('pane.import.reading', { name: reading })}
        </p>
      )}
      {read && 'problem' in read && <Notice kind="error">{t(read.problem.id, read.problem.params)}</Notice>}
      {read && found && reading === null && (
        <>
          <Preview name={read.name} found={found} />
          <div className={classes.buttons}>
            <Button
              appearance="primary"
              disabled={busy !== null || done}
              onClick={() => {
                void addSheets(store, found).then(setDone);
              }}
            >
              {t('pane.import.write', { count: found.sheets.length })}
            </Button>
            {done && (
              <Button
                onClick={() => {
                  openPage('check');
                }}
              >
                {t('pane.import.check')}
              </Button>
            )}
          </div>
          <p className={classes.note}>{t('pane.import.yours')}</p>
        </>
      )}
      <p className={classes.note}>{t('pane.import.paste')}</p>
    </PageFrame>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
