import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ENCODINGS, type Encoding } from '../../../report/decode';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';
import { ChooseFile } from '../../shell/choose-file';
import { type NamedReport, readReport, sampleReport } from './report-file';

interface Trouble {
  readonly said: string;
  /** The file whose encoding a person has to say. */
  readonly file: File | null;
}

interface Props {
  /** A file that was given to the page from around it: read at once. */
  readonly given: File | null;
  readonly onReport: (report: NamedReport) => void;
}

/** Where the report comes from: pasted, a file, or the sample. */
export function ReportSource({ given, onReport }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const [pasted, setPasted] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const open = async (file: File, encoding: Encoding | null = null): Promise<void> => {
    setTrouble(null);
    setReading(file.name);
    const read = await readReport(file, encoding, language);
    setReading(null);
    if ('text' in read) onReport(read);
    else setTrouble({ said: read.said, file: read.ask ? file : null });
  };
  const taken = useRef<File | null>(null);
  useEffect(() => {
    if (given === null || taken.current === given) return;
    taken.current = given;
    void open(given);
  });
  const openSample = async (): Promise<void> => {
    try {
      onReport({ name: t('pane.crosscheck.sample-name'), text: await sampleReport() });
    } catch {
      setTrouble({ said: t('pane.crosscheck.sample-lost'), file: null });
    }
  };
  return (
    <div
      className={classes.source}
      data-takes-files="but-workbooks"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!file || /\.xls[xm]?$/i.test(file.name)) return;
        event.preventDefault();
        event.stopPropagation();
        void open(file);
      }}
    >
      {trouble && <Notice kind={trouble.file ? 'warning' : 'error'}>{trouble.said}</Notice>}
      {trouble?.file && (
        <Field className={classes.inset} label={t('pane.crosscheck.encodings')}>
          <Select
            value=""
            onChange={(_event, { value }) => {
              const encoding = ENCODINGS.find((one) => one === value);
              if (encoding && trouble.file) void open(trouble.file, encoding);
            }}
          >
            <option value="" />
            {ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={classes.about}>{t('pane.crosscheck.about')}</p>
      <div className={classes.buttons}>
        <ChooseFile
          disabled={reading !== null}
          label={t('pane.crosscheck.file')}
          accept=".docx,.txt"
          onFiles={([file]) => void open(file)}
        />
        <Button disabled={reading !== null} onClick={() => void openSample()}>
          {t('pane.crosscheck.sample')}
        </Button>
      </div>
      {reading !== null && (
        <p className={classes.about} role="status">
          {t('pane.crosscheck.reading', { name: reading })}
        </p>
      )}
      <Field className={classes.inset} label={t('pane.crosscheck.paste')}>
        <Textarea
          rows={8}
          value={pasted}
          onChange={(_event, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
      <div className={classes.buttons}>
        <Button
          appearance="primary"
          disabled={pasted.trim() === ''}
          onClick={() => {
            onReport({ name: t('pane.crosscheck.pasted'), text: pasted });
          }}
        >
          {t('pane.crosscheck.compare')}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  source: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 0 24px' },
  about: { margin: 0, padding: '0 16px', lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '0 16px' },
  inset: { margin: '0 16px' },
});
