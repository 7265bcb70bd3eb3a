import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MessageId } from '../../locales/message';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';

interface Props {
  readonly title: MessageId;
  readonly text: MessageId;
  readonly start: MessageId;
  readonly icon?: ReactElement;
  /** What the button will not do, in small words below it. */
  readonly promise?: MessageId;
}

/** Before the workbook is read, or where it could not be: one button, and what it does. */
export function Intro({ title, text, start, icon, promise }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  return (
    <div className={classes.intro}>
      <h1 className={classes.title}>{t(title)}</h1>
      <p className={classes.text}>{t(text)}</p>
      <Button
        appearance="primary"
        size="large"
        {...(icon && { icon })}
        className={classes.button}
        disabled={busy !== null}
        onClick={() => void store.check()}
      >
        {t(start)}
      </Button>
      {promise !== undefined && <p className={classes.promise}>{t(promise)}</p>}
    </div>
  );
}

const useStyles = makeStyles({
  intro: { padding: '24px 16px', display: 'flex', flexDirection: 'column', gap: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  button: { width: '100%', minHeight: '48px', fontSize: tokens.fontSizeBase400 },
  promise: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
