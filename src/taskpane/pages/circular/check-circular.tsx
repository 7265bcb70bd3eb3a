import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import type { Circular } from '../../../circular/model';
import { circularOfText } from '../../../circular/read-circular';
import { type Message, message } from '../../../locales/message';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';
import { Part } from '../../shell/part';
import { ChooseFile } from '../../shell/choose-file';
import { check, type Checked, readFile, sampleCircular } from './checking';
import { CircularFindings } from './circular-findings';

interface Props {
  /** The ledger to compare with; `null`: there is none. */
  readonly understanding: Understanding | null;
  /** A file that was given to the page from around it: read at once. */
  readonly given: File | null;
}

/** 通报核对: a circular from a file or pasted, whoever wrote it. */
export function CheckCircular({ understanding, given }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [withLedger, setWithLedger] = useState(true);
  const [problem, setProblem] = useState<Message | null>(null);
  const [checked, setChecked] = useState<(Checked & { readonly name: string }) | null>(null);
  const look = (circular: Circular, name: string, known: Understanding | null): void => {
    setProblem(null);
    setChecked({ ...check(circular, known, language), name });
  };
  const ledger = withLedger ? understanding : null;
  const lookAt = async (chosen: File): Promise<void> => {
    const read = await readFile(chosen, language);
    if ('circular' in read) {
      look(read.circular, chosen.name, ledger);
    } else {
      setChecked(null);
      setProblem(read.problem);
    }
  };
  // Its text comes into the box, so that it can be read and changed. It is about no ledger.
  const lookAtSample = async (): Promise<void> => {
    try {
      const sample = await sampleCircular();
      setText(sample);
      look(circularOfText(sample), t('pane.circular.sample-name'), null);
    } catch {
      setChecked(null);
      setProblem(message('pane.circular.sample-lost'));
    }
  };
  const place = useRef<HTMLDivElement>(null);
  const taken = useRef<File | null>(null);
  useEffect(() => {
    if (given === null || taken.current === given) return;
    taken.current = given;
    void lookAt(given);
  });
  useEffect(() => {
    if (checked || problem) place.current?.scrollIntoView({ block: 'start' });
  }, [checked, problem]);
  return (
    <Part title={t('pane.circular.check')} note={t('pane.circular.check-note')}>
      {understanding && (
        <Checkbox
          label={t('pane.circular.with-ledger')}
          checked={withLedger}
          onChange={(_event, { checked: is }) => {
            setWithLedger(is === true);
          }}
        />
      )}
      <div className={classes.buttons}>
        <ChooseFile
          size="small"
          label={t('pane.circular.choose')}
          accept=".docx,.txt"
          onFiles={([file]) => void lookAt(file)}
        />
        <Button size="small" onClick={() => void lookAtSample()}>
          {t('pane.circular.sample')}
        </Button>
      </div>
      <p className={classes.note}>{t('pane.circular.sample-note')}</p>
      <Field label={t('pane.circular.paste')} size="small">
        <Textarea
          rows={5}
          resize="vertical"
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={classes.buttons}>
        <Button
          appearance="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            look(circularOfText(text), t('pane.circular.pasted'), ledger);
          }}
        >
          {t('pane.circular.run')}
        </Button>
      </div>
      <div ref={place}>
        {problem && <Notice kind="error">{t(problem.id, problem.params)}</Notice>}
        {checked && <CircularFindings checked={checked} />}
      </div>
    </Part>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
