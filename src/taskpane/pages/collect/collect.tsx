import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Dismiss12Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { standardName } from '../../../actions/collect';
import type { OtherFile } from '../../../actions/jobs/other-files';
import { returnDesk } from '../../../actions/return-desk';
import type { Understanding } from '../../../actions/understand';
import { hostErrorWords } from '../../../hosts/error-words';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { type Choices, NOTHING } from '../../../actions/choices';
import { ChooseFile } from '../../shell/choose-file';
import { Differences } from './differences';
import { Desk } from './desk';
import { agree } from './doing';
import { useCompared } from './use-compared';
import { droppedFiles, formsAmong, readFiles, type UnreadFile, withFiles } from './returned-files';

/** 收回填报: look at everything that came back, and only then agree. */
export function Collect({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store, inbox } = usePane();
  const { busy } = useWorkbook();
  const [files, setFiles] = useState<readonly OtherFile[]>([]);
  const [unread, setUnread] = useState<readonly UnreadFile[]>([]);
  const [looking, setLooking] = useState(false);
  const [choices, setChoices] = useState<Choices>(NOTHING);
  const [merged, setMerged] = useState(false);
  const [reading, setReading] = useState<{ readonly done: number; readonly count: number } | null>(null);
  const hasTabs = understanding.workbook.sheets.some(({ own }) => own?.kind === 'unit');
  const { compared, comparing } = useCompared(understanding, files, looking);
  const desk = useMemo(
    () => returnDesk(understanding, compared?.collection ?? null),
    [understanding, compared],
  );
  const keep = (known: readonly OtherFile[]): void => {
    for (const file of files) if (!known.includes(file)) store.files.close(file.id);
    setFiles(known);
  };
  // Read anew: people fill in tabs while the pane is open.
  const look = async (more: readonly File[] = []): Promise<void> => {
    setMerged(false);
    const read = await readFiles(store.files, more, (done) => {
      setReading(done < more.length ? { done, count: more.length } : null);
    });
    setReading(null);
    setUnread(read.unread);
    const known = withFiles(files, read.files);
    keep(known);
    if (!hasTabs && known.length === 0) return;
    // Somebody may be reading it already.
    if ((await store.check()) || !store.getState().error) setLooking(true);
  };
  useEffect(() => inbox?.receive('collect', (given) => void look(given)));
  const merge = async (): Promise<void> => {
    if (!(await agree(store, files, choices, language))) return;
    store.dismiss();
    setChoices(NOTHING);
    setMerged(true);
  };
  return (
    <div
      className={classes.collect}
      data-takes-files
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void droppedFiles(event.dataTransfer).then((files) => look(files));
      }}
    >
      <Desk desk={desk} />
      <p className={classes.about}>{t('pane.units.collect-about')}</p>
      <div className={classes.actions}>
        {hasTabs && (
          <Button
            className={classes.action}
            icon={<ArrowDownload16Regular />}
            disabled={busy !== null}
            onClick={() => void look()}
          >
            {t('pane.units.from-tabs')}
          </Button>
        )}
        <ChooseFile
          className={classes.action}
          disabled={busy !== null}
          label={t('pane.units.from-files')}
          accept=".xlsx"
          several="files"
          onFiles={(chosen) => void look(chosen)}
        />
        <ChooseFile
          className={classes.action}
          disabled={busy !== null || reading !== null}
          label={t('pane.collect.folder')}
          accept=".xlsx"
          several="folder"
          onFiles={(chosen) => void look(formsAmong(chosen))}
        />
      </div>
      {comparing && (
        <p className={classes.about} role="status">
          {t('pane.collect.comparing')}
        </p>
      )}
      {reading && (
        <p className={classes.about} role="status">
          {t('pane.collect.reading', reading)}
        </p>
      )}
      {files.length > 0 && (
        <ul className={classes.files} aria-label={t('pane.units.files')}>
          {files.map(({ name }) => (
            <li key={name} className={classes.file}>
              <span className={classes.fileName} title={name}>
                {name}
              </span>
              <Button
                appearance="subtle"
                size="small"
                icon={<Dismiss12Regular />}
                aria-label={t('pane.units.remove-file', { name })}
                onClick={() => {
                  keep(files.filter((one) => one.name !== name));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {unread.map(({ name, error }) => (
        <Notice key={name} kind="error">
          {t('pane.units.unread', { name, why: hostErrorWords(language, error) })}
        </Notice>
      ))}
      {merged && <Notice kind="success">{t('pane.units.merged')}</Notice>}
      {compared && (
        <Differences
          compared={compared}
          choices={choices}
          standard={standardName(understanding.breakdown)}
          disabled={busy !== null || comparing}
          onChoices={setChoices}
          onMerge={() => void merge()}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  collect: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 0 0',
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  about: { margin: 0, padding: '0 16px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '0 16px' },
  action: { flexGrow: 1, whiteSpace: 'nowrap', minWidth: 0 },
  files: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: '0 16px',
    listStyleType: 'none',
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    maxWidth: '100%',
    paddingLeft: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  fileName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
