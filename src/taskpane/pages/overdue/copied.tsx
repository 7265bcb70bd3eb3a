import { makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';

export interface CopiedText {
  readonly name: string;
  readonly text: string;
  /** Whether the clipboard took it; else the person copies it by hand. */
  readonly taken: boolean;
}

/** Milliseconds; what must be done by hand stays. */
const SUCCESS_STANDS = 6_000;

/** Says that a text was copied, or shows it, selected. */
export function Copied({
  copied: { name, text, taken },
  onDismiss,
}: {
  copied: CopiedText;
  onDismiss: () => void;
}) {
  const classes = useStyles();
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = box.current?.querySelector('textarea');
    area?.focus();
    area?.select();
  }, [text]);
  useEffect(() => {
    if (!taken) return undefined;
    const timer = setTimeout(onDismiss, SUCCESS_STANDS);
    return () => {
      clearTimeout(timer);
    };
  }, [taken, onDismiss]);
  if (taken)
    return (
      <Notice kind="success" onDismiss={onDismiss}>
        {t('pane.overdue.copied', { name })}
      </Notice>
    );
  return (
    <Notice kind="warning" onDismiss={onDismiss}>
      {t('pane.overdue.copy-by-hand')}
      <div ref={box}>
        <Textarea
          readOnly
          className={classes.area}
          rows={8}
          value={text}
          aria-label={t('pane.overdue.copy-for', { name })}
        />
      </div>
    </Notice>
  );
}

const useStyles = makeStyles({ area: { width: '100%', marginTop: '8px' } });
