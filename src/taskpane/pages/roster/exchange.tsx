import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { message } from '../../../locales/message';
import { readRoster, type RosterSaid, rosterText, withRoster } from '../../../settings/roster-file';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { saveFile } from '../../save-file';
import { Part } from '../../shell/part';
import { ChooseFile } from '../../shell/choose-file';
import { copyText } from '../../copy-text';

type Open = 'export' | 'import' | null;

/** The roster as a file, for next year's table. A webview of Office may save no file: the text stands there to be copied. */
export function Exchange({ given }: { given: RosterSaid }) {
  const classes = useStyles();
  const { t } = useWords();
  const { host } = usePane();
  // What can be saved is saved; only a webview that saves nothing has to show the text of the file.
  const saves = host.capabilities().savesFiles !== false;
  const [open, setOpen] = useState<Open>(null);
  const { aliases, members, successions } = given;
  const nothing = Object.keys(aliases).length + Object.keys(members).length + successions.length === 0;
  const turn = (one: Open) => () => {
    setOpen(open === one ? null : one);
  };
  return (
    <Part title={t('pane.roster.exchange')} note={t('pane.roster.exchange-note')}>
      <div className={classes.buttons}>
        <Button
          size="small"
          {...(!saves && { 'aria-expanded': open === 'export' })}
          disabled={nothing && open !== 'export'}
          onClick={
            saves
              ? () => {
                  saveFile(new TextEncoder().encode(rosterText(given)), t('pane.roster.file-name'));
                }
              : turn('export')
          }
        >
          {t('pane.roster.export')}
        </Button>
        <Button size="small" aria-expanded={open === 'import'} onClick={turn('import')}>
          {t('pane.roster.import')}
        </Button>
      </div>
      {nothing && <p className={classes.note}>{t('pane.roster.nothing')}</p>}
      {open === 'export' && <Export text={rosterText(given)} />}
      {open === 'import' && (
        <Import
          onDone={() => {
            setOpen(null);
          }}
        />
      )}
    </Part>
  );
}

function Export({ text }: { text: string }) {
  const classes = useStyles();
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid(t((await copyText(text)) ? 'pane.roster.copied' : 'pane.roster.copy-by-hand'));
  };
  return (
    <div className={classes.box}>
      <p className={classes.note}>{t('pane.roster.export-copy')}</p>
      <Textarea
        readOnly
        rows={6}
        value={text}
        aria-label={t('pane.roster.export-text')}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
      />
      <div className={classes.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {t('pane.roster.copy')}
        </Button>
      </div>
      <p role="status" className={classes.note}>
        {said}
      </p>
    </div>
  );
}

function Import({ onDone }: { onDone: () => void }) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [text, setText] = useState('');
  const roster = readRoster(text);
  const wrong = text.trim() !== '' && !roster;
  const keep = async (): Promise<void> => {
    if (!roster) return;
    if (await remember((settings) => withRoster(settings, roster), message('pane.roster.plan-import')))
      onDone();
  };
  return (
    <div className={classes.box}>
      <div className={classes.buttons}>
        <ChooseFile
          size="small"
          label={t('pane.roster.choose')}
          accept=".json,application/json,text/plain"
          onFiles={([file]) => void file.text().then(setText)}
        />
      </div>
      <Field
        label={t('pane.roster.paste')}
        size="small"
        {...(wrong && { validationMessage: t('pane.roster.no-roster') })}
      >
        <Textarea
          rows={4}
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </Field>
      {roster && (
        <p className={classes.note}>
          {t('pane.roster.imports', {
            aliases: Object.keys(roster.aliases).length,
            members: Object.keys(roster.members).length,
            successions: roster.successions.length,
          })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={busy !== null || !roster}
          onClick={() => void keep()}
        >
          {t('pane.roster.import-keep')}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
