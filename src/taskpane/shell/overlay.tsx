import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../language';
import { Happenings } from './happenings';
import { HiddenHeading } from './hidden-heading';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands below the scrolling part. */
  readonly footer?: ReactNode;
  readonly onClose: () => void;
}

/** Something that lies over a page until it is done with; the page keeps its place below. */
export function Overlay({ title, children, footer, onClose }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const page = box.current?.closest<HTMLElement>('[role=tabpanel]');
    box.current?.focus();
    return () => {
      // What opened it may be gone: a finding that is fixed or ignored.
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else page?.focus();
    };
  }, []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={classes.overlay}
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={classes.bar}>
        <Button appearance="subtle" icon={<ArrowLeft16Regular />} onClick={onClose}>
          {t('pane.back')}
        </Button>
      </div>
      <Happenings />
      {/* It scrolls, so the keyboard must reach it. */}
      <div className={classes.body} tabIndex={0}>
        {/* The page below, with its heading, is out of reach. */}
        <HiddenHeading>{t('pane.about.name')}</HiddenHeading>
        <h2 className={classes.title}>{title}</h2>
        {children}
      </div>
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </section>
  );
}

const useStyles = makeStyles({
  overlay: {
    position: 'absolute',
    inset: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: 'none',
  },
  bar: { flexShrink: 0, padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 16px 24px',
    overflowWrap: 'anywhere',
    outline: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
