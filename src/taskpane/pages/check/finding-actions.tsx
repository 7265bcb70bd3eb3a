import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CheckId, Finding } from '../../../checks/model';
import { useWords } from '../../language';
import { usePane } from '../../pane-context';
import type { Group } from './filter';

const FixPanel = lazy(async () => ({ default: (await import('./fix-panel')).FixPanel }));
const IgnoreForm = lazy(async () => ({ default: (await import('./ignore-form')).IgnoreForm }));
const IgnoredList = lazy(async () => ({ default: (await import('./ignored-list')).IgnoredList }));

interface Doing {
  readonly fix: (findings: readonly Finding[]) => void;
  readonly ignore: (findings: readonly Finding[]) => void;
  readonly showIgnored: () => void;
}

const DoingContext = createContext<Doing | null>(null);

type Panel =
  | { readonly kind: 'fix' | 'ignore'; readonly findings: readonly Finding[] }
  | { readonly kind: 'ignored' }
  | null;

/** What can be done about findings: each opens over the list, which keeps its place below. */
export function FindingActions({ children }: { children: ReactNode }) {
  const [panel, setPanel] = useState<Panel>(null);
  // Remembered here: while a panel is loaded for the first time, the list below has lost the focus already.
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (panel !== null) return;
    const { current } = opener;
    opener.current = null;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  }, [panel]);
  const doing = useMemo<Doing>(
    () => ({
      fix: (findings) => {
        opener.current = document.activeElement;
        setPanel({ kind: 'fix', findings });
      },
      ignore: (findings) => {
        opener.current = document.activeElement;
        setPanel({ kind: 'ignore', findings });
      },
      showIgnored: () => {
        opener.current = document.activeElement;
        setPanel({ kind: 'ignored' });
      },
    }),
    [],
  );
  const close = (): void => {
    setPanel(null);
  };
  return (
    <DoingContext.Provider value={doing}>
      <div style={{ height: '100%' }} {...(panel && { inert: '' })}>
        {children}
      </div>
      <Suspense>
        {panel?.kind === 'fix' && <FixPanel findings={panel.findings} onClose={close} />}
        {panel?.kind === 'ignore' && <IgnoreForm findings={panel.findings} onClose={close} />}
        {panel?.kind === 'ignored' && <IgnoredList onClose={close} />}
      </Suspense>
    </DoingContext.Provider>
  );
}

export function useFindingActions(): Doing {
  const doing = useContext(DoingContext);
  if (!doing) throw new Error('No FindingActions');
  return doing;
}

/** Findings that no edit of a cell settles, but a word on another page. */
const SETTLED_ON: Readonly<Partial<Record<CheckId, 'roster' | 'settings' | 'tables'>>> = {
  'collective-unresolved': 'roster',
  'unit-variant': 'roster',
  'time-word-unknown': 'settings',
  'column-unread': 'tables',
  'year-unknown': 'tables',
};

/** 修复 where a fix is safe, 忽略 always: below a finding. */
export function CardActions({ finding, where }: { finding: Finding; where: string }) {
  const classes = useStyles();
  const { t } = useWords();
  const { fix, ignore } = useFindingActions();
  const { openPage } = usePane();
  const fixable = (finding.edits ?? []).length > 0;
  const page = SETTLED_ON[finding.check];
  return (
    <div className={mergeClasses(classes.row, !fixable && page === undefined && classes.outdented)}>
      {page !== undefined && (
        <Button
          size="small"
          onClick={() => {
            openPage(page);
          }}
        >
          {t('pane.check.settle', { page: t(`pane.${page}.title`) })}
        </Button>
      )}
      {fixable && (
        <Button
          size="small"
          aria-label={t('pane.fix.fix-where', { where })}
          onClick={() => {
            fix([finding]);
          }}
        >
          {t('pane.fix.fix')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={classes.ignore}
        aria-label={t('pane.ignore.ignore-where', { where })}
        onClick={() => {
          ignore([finding]);
        }}
      >
        {t('pane.ignore.ignore')}
      </Button>
    </div>
  );
}

/** The same for all findings of a kind. */
export function GroupActions({ group: { findings } }: { group: Group }) {
  const classes = useStyles();
  const { t } = useWords();
  const { fix, ignore } = useFindingActions();
  const fixable = findings.filter(({ edits = [] }) => edits.length > 0);
  if (findings.length < 2) return null;
  return (
    <div className={classes.group}>
      {fixable.length > 1 && (
        <Button
          size="small"
          onClick={() => {
            fix(fixable);
          }}
        >
          {t('pane.fix.fix-all', { count: fixable.length })}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          ignore(findings);
        }}
      >
        {t('pane.ignore.ignore-all', { count: findings.length })}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  // The words of a button without a frame begin where other words do.
  outdented: { marginLeft: '-8px' },
  ignore: { minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  group: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '0 16px 12px 36px' },
});
