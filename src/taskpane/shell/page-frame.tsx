import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../language';
import { usePane, useWorkbook } from '../pane-context';
import { Happenings } from './happenings';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands below the scrolling part: what must not be scrolled away. */
  readonly footer?: ReactNode;
  readonly scroller?: RefObject<HTMLDivElement>;
}

/** A page of the pane: what is going on above, its own contents scrolling below. */
export function PageFrame({ title, children, footer, scroller }: Props) {
  const classes = useStyles();
  return (
    <div className={classes.page}>
      <Happenings />
      <div ref={scroller} className={classes.scroller} tabIndex={-1}>
        <div className={classes.body}>
          <h1 className={classes.title}>{title}</h1>
          {children}
        </div>
      </div>
      {footer}
    </div>
  );
}

interface FooterProps {
  readonly label: string;
  /** What has changed; it is read out as it changes. */
  readonly words: ReactNode;
  /** Buttons. */
  readonly children: ReactNode;
}

/** What is changed but not kept yet, and the buttons to keep it or not: below a page. */
export function FooterBar({ label, words, children }: FooterProps) {
  const classes = useStyles();
  return (
    <div className={classes.footer} role="region" aria-label={label}>
      <div role="status" className={classes.words}>
        {words}
      </div>
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}

/** What pages show that need the workbook: it is read when the first of them is opened. */
export function ReadFirst() {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (!store.getState().understanding) void store.check();
  }, [store]);
  return (
    <Button
      appearance="primary"
      className={classes.read}
      disabled={busy !== null}
      onClick={() => void store.check()}
    >
      {t('pane.read')}
    </Button>
  );
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', position: 'relative', outline: 'none' },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 24px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  read: { width: '100%', minHeight: '40px' },
});
