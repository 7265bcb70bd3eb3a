import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { CheckId } from '../../../checks/model';
import { useWords } from '../../language';
import { PlainMarkdown } from './plain-markdown';

/** The pages of `docs/checks/`, all in one file that is loaded when the first is opened. */
async function loadPage(check: CheckId): Promise<string> {
  const page = (await import(
    /* webpackMode: "lazy-once", webpackChunkName: "check-pages" */ `../../../../docs/checks/${check}.md`
  )) as { default: string };
  // Ids are for programmers; the severity beside it stays.
  return page.default.replace(/^`[\w-]+` · /m, '');
}

/** 为什么: the page of a check, over the list, which keeps its place below. */
export function CheckDoc({ check, onClose }: { check: CheckId; onClose: () => void }) {
  const classes = useStyles();
  const { t } = useWords();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const doc = useRef<HTMLElement>(null);
  useEffect(() => {
    doc.current?.focus();
    let shown = true;
    loadPage(check).then(
      (page) => {
        if (shown) setText(page);
      },
      () => {
        if (shown) setFailed(true);
      },
    );
    return () => {
      shown = false;
    };
  }, [check]);
  return (
    <section
      ref={doc}
      tabIndex={-1}
      className={classes.doc}
      aria-label={t(`checks.${check}.title`)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={classes.bar}>
        <Button appearance="subtle" icon={<ArrowLeft16Regular />} onClick={onClose}>
          {t('pane.back')}
        </Button>
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      <div className={classes.text} tabIndex={0}>
        {failed && <p>{t('pane.check.no-page')}</p>}
        {text === null && !failed && <Spinner />}
        {text !== null && <PlainMarkdown text={text} />}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  doc: {
    position: 'absolute',
    inset: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: 'none',
  },
  bar: { flexShrink: 0, padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { flexGrow: 1, overflowY: 'auto', padding: '0 16px 24px' },
});
