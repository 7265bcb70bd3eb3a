import { Button, Checkbox, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import type { Circular } from '../../../circular/model';
import { circularOfText } from '../../../circular/read-circular';
import type { Message } from '../../../locales/message';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';
import { Part } from '../../shell/part';
import { check, type Checked, readFile } from './checking';
import { CircularFindings } from './circular-findings';

/** 通报核对: a circular from a file or pasted, whoever wrote it. */
export function CheckCircular({ understanding }: { understanding: Understanding | null }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [withLedger, setWithLedger] = useState(true);
  const [problem, setProblem] = useState<Message | null>(null);
  const [checked, setChecked] = useState<(Checked & { readonly name: string }) | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const look = (circular: Circular, name: string): void => {
    setProblem(null);
    setChecked({ ...check(circular, withLedger ? understanding : null, language), name });
  };
  const lookAt = async (chosen: File): Promise<void> => {
    const read = await readFile(chosen, language);
    if ('circular' in read) {
      look(read.circular, chosen.name);
    } else {
      setChecked(null);
      setProblem(read.problem);
    }
  };
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
        <Button size="small" onClick={() => file.current?.click()}>
          {t('pane.circular.choose')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".docx,.txt"
          aria-label={t('pane.circular.choose')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void lookAt(chosen);
            // The same file may be chosen again, after it was changed.
            target.value = '';
          }}
        />
      </div>
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
            look(circularOfText(text), t('pane.circular.pasted'));
          }}
        >
          {t('pane.circular.run')}
        </Button>
      </div>
      {problem && <Notice kind="error">{t(problem.id, problem.params)}</Notice>}
      {checked && <CircularFindings checked={checked} />}
    </Part>
  );
}

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
