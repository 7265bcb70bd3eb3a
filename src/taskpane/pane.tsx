import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Ribbon } from '../commands/ribbon';
import type { Inbox } from './inbox';
import { FirstRun } from './first-run/first-run';
import { PageOpenContext, PaneContext, SeenContext, usePane } from './pane-context';
import type { Maker } from './maker';
import type { PaneHost } from '../hosts/pane-host';
import { PAGES, pageOf } from './pages';
import { Navigation } from './shell/navigation';
import { PageBoundary } from './shell/page-boundary';
import { SeenWorkbook } from './seen-workbook';
import { schemeOf, useTheme } from './theme';
import { today } from './today';
import { type Understander, understandAside } from './understanding/understander';
import { WorkbookStore } from './workbook-store';

export interface PaneProps {
  readonly host: PaneHost;
  /** Who reads and checks the workbook; absent: a worker that is sent it. */
  readonly understand?: Understander;
  /** Who does heavy jobs with it; absent: the page itself. */
  readonly maker?: Maker;
  /** Files from around the pane. */
  readonly inbox?: Inbox;
  /** Whether the program around the pane is dark; `null` where it does not say. */
  readonly dark: boolean | null;
  /** The page to begin with, and whether it does its work at once. */
  readonly start?: { readonly page: string; readonly run: boolean };
  /** Buttons outside the pane that turn its pages. */
  readonly ribbon?: Pick<Ribbon, 'subscribe'>;
}

/** The whole pane, over any host, in the language of the `LanguageProvider` around it. */
export function Pane({ host, understand = understandAside, maker, inbox, dark, start, ribbon }: PaneProps) {
  const theme = useTheme(dark);
  const classes = useStyles();
  const store = useMemo(() => new WorkbookStore(host, understand, today, maker), [host, understand, maker]);
  useEffect(() => store.start(), [store]);

  const [open, setOpen] = useState(() => pageOf(start?.page).id);
  // A page that has been opened stays, with its filters and its place in the list. The latest is the last.
  const [visited, setVisited] = useState<readonly string[]>([open]);
  const before = useRef<{ readonly open: string; readonly last: string | null }>({ open, last: null });
  const contents = useMemo(() => {
    const openPage = (id: string): void => {
      const { open: left, last } = before.current;
      // On the way to the help one passes its neighbours.
      const passed = pageOf(left).group === 'settings';
      if (left !== id) before.current = { open: id, last: passed ? (last ?? left) : left };
      // What was written is told on the page that wrote it.
      store.putAway();
      setOpen(id);
      setVisited((before) => [...before.filter((one) => one !== id), id]);
    };
    return { host, store, openPage, inbox: inbox ?? null, cameFrom: () => before.current.last };
  }, [host, store, inbox]);

  useEffect(
    () =>
      ribbon?.subscribe(({ page, run }) => {
        contents.openPage(page);
        if (run) void contents.store.check();
      }),
    [ribbon, contents],
  );

  useEffect(
    () =>
      inbox?.subscribe((desk) => {
        contents.openPage(desk);
      }),
    [inbox, contents],
  );

  return (
    <PaneContext.Provider value={contents}>
      {/* Its classes are given to menus and tooltips as well, which must not be as large as the pane. */}
      <FluentProvider theme={theme} style={{ height: '100%', colorScheme: schemeOf(theme) }}>
        <div className={classes.pane}>
          <FirstRun skip={start?.run === true}>
            <Navigation open={open} visited={visited} onOpen={contents.openPage} />
            <main className={classes.main}>
              {PAGES.filter(({ id }) => visited.includes(id)).map(({ id, Content }) => (
                <div
                  key={id}
                  id={`page-${id}`}
                  className={classes.page}
                  hidden={id !== open}
                  role="tabpanel"
                  tabIndex={-1}
                  aria-labelledby={`tab-${id}`}
                >
                  <Seen open={id === open}>
                    <PageBoundary>
                      <Suspense fallback={<Spinner className={classes.loading} />}>
                        <Content run={start?.page === id && start.run} />
                      </Suspense>
                    </PageBoundary>
                  </Seen>
                </div>
              ))}
            </main>
          </FirstRun>
        </div>
      </FluentProvider>
    </PaneContext.Provider>
  );
}

/** What is around a page: whether it is the one that is open, and what it sees of the workbook. */
function Seen({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  const { store } = usePane();
  const [seen] = useState(() => new SeenWorkbook(store));
  useLayoutEffect(() => {
    seen.show(open);
  }, [seen, open]);
  return (
    <PageOpenContext.Provider value={open}>
      <SeenContext.Provider value={seen}>{children}</SeenContext.Provider>
    </PageOpenContext.Provider>
  );
}

const useStyles = makeStyles({
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    // As wide as twenty letters or the longest choice by themselves, fields would stand beyond a pane at 200 %.
    '& textarea, & select, & input, & .fui-Field': { minWidth: 0 },
    '& .fui-Textarea, & .fui-Select, & .fui-Input': { minWidth: 0, maxWidth: '100%' },
  },
  page: {
    height: '100%',
    position: 'relative',
    outline: 'none',
    '&[hidden]': { display: 'none' },
  },
  loading: { padding: '32px' },
});
