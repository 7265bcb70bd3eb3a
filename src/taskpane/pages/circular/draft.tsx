import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { type Circular, draftCircular } from '../../../actions/circular';
import { paperBytes, papers } from '../../../actions/papers';
import type { Understanding } from '../../../actions/understand';
import { readPeriod, rememberedPeriod } from '../../../documents/circular/period';
import { fileName } from '../../../sheets/units/file-name';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import { saveFile } from '../../save-file';
import { Notice } from '../../shell/notice';
import { Part } from '../../shell/part';
import { copyFormatted } from '../../copy-text';
import { openList } from './open-list';
import { PaperForm } from './paper-form';
import { reasonOf, useMade } from './use-made';

/** An empty field says that the date decides, whatever was kept before. */
const BY_DATE = { period: null };

/** The draft of a circular as text, what is left to a person in it, and the file. */
export function Draft({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t } = useWords();
  const { asOf, settings } = understanding;
  const [written, setWritten] = useState(() => rememberedPeriod(settings.papers, asOf) ?? '');
  const [choosing, setChoosing] = useState(false);
  const read = written.trim() === '' ? undefined : readPeriod(written);
  const period = read ?? undefined;
  const make = useCallback(
    () => draftCircular(understanding, period === undefined ? { choices: BY_DATE } : { period }),
    [understanding, period],
  );
  const { value: circular, failed } = useMade(make);
  return (
    <Part title={t('pane.circular.draft')} note={t('pane.circular.draft-note', { date: dayText(asOf, t) })}>
      <Field
        label={t('pane.circular.period')}
        hint={t('pane.circular.period-hint')}
        size="small"
        {...(read === null && { validationMessage: t('pane.circular.period-wrong') })}
      >
        <Input
          className={classes.period}
          value={written}
          onChange={(_event, { value }) => {
            setWritten(value);
          }}
        />
      </Field>
      <div>
        <Button
          size="small"
          aria-expanded={choosing}
          onClick={() => {
            setChoosing(!choosing);
          }}
        >
          {t('pane.circular.form')}
        </Button>
      </div>
      {choosing && (
        <PaperForm
          papers={settings.papers}
          period={period === undefined ? null : { asOf, text: period }}
          ready={read !== null}
        />
      )}
      {circular !== null && circular.unusedSince !== null && (
        <Notice kind="warning">
          {t('pane.circular.since-unused', {
            since: dayText(circular.unusedSince, t),
            asOf: dayText(asOf, t),
          })}
        </Notice>
      )}
      {failed !== null && <Notice kind="error">{t('pane.circular.failed', { reason: failed })}</Notice>}
      {circular && <Drafted circular={circular} ready={read !== null} />}
    </Part>
  );
}

function Drafted({ circular: { paper, text, open }, ready }: { circular: Circular; ready: boolean }) {
  const classes = useStyles();
  const { t } = useWords();
  const { host } = usePane();
  const saves = host.capabilities().savesFiles !== false;
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const name = fileName(paper.title, new Set(), 'docx');
    try {
      saveFile(await paperBytes(paper), name);
      setSaid(t('pane.circular.saved', { name }));
    } catch (error) {
      setSaid(t('pane.circular.failed', { reason: reasonOf(error) }));
    }
  };
  const copy = async (): Promise<void> => {
    const { papersHtml } = await papers();
    const copied = await copyFormatted({ text, html: papersHtml([paper]) });
    setSaid(t(copied ? `pane.circular.copied-${copied}` : 'pane.circular.copy-by-hand'));
  };
  return (
    <>
      <Textarea
        readOnly
        rows={14}
        resize="vertical"
        value={text}
        aria-label={t('pane.circular.preview')}
        textarea={{ className: classes.text }}
      />
      <p className={classes.count}>
        {open.length > 0
          ? t('pane.circular.open-points', { count: open.length })
          : t('pane.circular.no-open-points')}
      </p>
      {/* In the words of the paper. */}
      <ul className={classes.list} lang="zh-CN">
        {openList(open).map(({ point, count }) => (
          <li key={point}>{count > 1 ? t('pane.circular.times', { point, count }) : point}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        {saves && (
          <Button appearance="primary" disabled={!ready} onClick={() => void save()}>
            {t('pane.circular.save')}
          </Button>
        )}
        <Button disabled={!ready} onClick={() => void copy()}>
          {t('pane.circular.copy')}
        </Button>
      </div>
      <p role="status" className={classes.note}>
        {said}
      </p>
      {!saves && <p className={classes.note}>{t('pane.circular.no-saving')}</p>}
    </>
  );
}

const useStyles = makeStyles({
  period: { width: '100%' },
  text: { minHeight: '240px', maxHeight: 'none' },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
