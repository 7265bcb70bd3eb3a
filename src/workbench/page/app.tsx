import { FluentProvider, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { toA1 } from '../../grid/address';
import { message } from '../../locales/message';
import { type Language, words } from '../../locales/words';
import { LanguageProvider, useWords } from '../../taskpane/language';
import { Pane, type PaneProps } from '../../taskpane/pane';
import { useTheme } from '../../taskpane/theme';
import type { UniverGrid } from '../grid/univer-grid';
import { keepOffline } from '../offline/keep-offline';
import { Divider, useWidth } from './divider';
import { FindBar } from './find-bar';
import { Hint } from './hint';
import { Messages } from './messages';
import type { Sample } from '../../taskpane/first-run/samples';
import { TopBar } from './top-bar';
import { Unfinished } from './unfinished';
import { useCommandKey } from './use-command-key';
import { useDroppedFile } from './use-dropped-file';
import { usePaneKeys } from './use-pane-keys';
import { Workbench } from './workbench';
import { NARROW } from './narrow';

interface AppProps {
  readonly language: Language;
  /** What is open at first. */
  readonly sample: Sample;
  readonly start: NonNullable<PaneProps['start']>;
}

/** The whole page: the grid with the workbook, our pane beside it. */
export function App(props: AppProps) {
  return (
    <LanguageProvider start={props.language}>
      <Page {...props} />
    </LanguageProvider>
  );
}

function Page({ language, sample, start }: AppProps) {
  const theme = useTheme(null);
  const dark = theme.colorNeutralBackground1 !== '#ffffff';
  const classes = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { t, language: spoken } = useWords();
  const grid = useGrid(place, dark, spoken);
  const { workbench } = grid;
  const { opened, opening, saved } = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const dropping = useDroppedFile((files) => void workbench.open.dropped(files));
  const [width, setWidth] = useWidth();
  const [folded, setFolded] = useState(false);
  const [finding, setFinding] = useState(0);
  const find = useCallback(() => {
    // Asked for again, it is ready for another text.
    setFinding((count) => count + 1);
  }, []);
  // What the pane is given is looked at there.
  useEffect(
    () =>
      workbench.inbox.subscribe(() => {
        setFolded(false);
      }),
    [workbench],
  );
  useCommandKey('f', find);
  useCommandKey('p', workbench.print);
  usePaneKeys(pane, grid.focus, workbench);

  useEffect(() => {
    void workbench
      .start(sample, (one) => words(language, message(`workbench.sample.${one}`)))
      .then(() => {
        // After what is needed at once. `npm start` needs its server anyway.
        if (process.env['NODE_ENV'] !== 'production') return;
        void keepOffline().then((kept) => {
          if (!kept) workbench.hint(message('workbench.not-kept'));
        });
      });
  }, [workbench, sample, language]);

  useEffect(() => {
    document.title = opened
      ? `${saved === 'unsaved' ? '● ' : ''}${opened.name} - ${t('workbench.title')}`
      : t('workbench.title');
    if (saved !== 'unsaved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [opened, saved, t]);

  return (
    <FluentProvider theme={theme} className={classes.provider}>
      <div className={classes.page}>
        <TopBar workbench={workbench} onFind={find} folded={folded} onFold={setFolded} />
        <Messages workbench={workbench} />
        <Unfinished workbench={workbench} />
        <div className={classes.work}>
          <section className={classes.grid} aria-label={t('workbench.grid')}>
            <div ref={place} className={classes.place} />
            {finding > 0 && (
              <FindBar
                key={finding}
                workbench={workbench}
                onClose={() => {
                  setFinding(0);
                  grid.focus();
                }}
              />
            )}
            <Hint workbench={workbench} />
            {(!opened || opening !== null) && (
              <div className={classes.cover}>
                <Spinner
                  label={
                    opening === null ? t('workbench.loading') : t('workbench.opening', { name: opening })
                  }
                />
              </div>
            )}
          </section>
          {!folded && <Divider width={width} onWidth={setWidth} />}
          <section
            ref={pane}
            className={mergeClasses(classes.pane, folded && classes.folded)}
            style={{ width }}
            aria-label={t('workbench.pane')}
            tabIndex={-1}
          >
            {opened && <PaneOf key={opened.id} {...{ opened, start, inbox: workbench.inbox }} />}
          </section>
        </div>
        {dropping && <div className={mergeClasses(classes.cover, classes.drop)}>{t('workbench.drop')}</div>}
      </div>
    </FluentProvider>
  );
}

interface PaneOfProps extends Pick<AppProps, 'start'>, Required<Pick<PaneProps, 'inbox'>> {
  readonly opened: Required<Pick<PaneProps, 'host' | 'understand' | 'maker'>>;
}

/** A pane for every workbook: what it knows is of the workbook that it was opened with. */
function PaneOf({ opened: { host, understand, maker }, start, inbox }: PaneOfProps) {
  return useMemo(
    () => <Pane host={host} understand={understand} maker={maker} inbox={inbox} dark={null} start={start} />,
    [host, understand, maker, inbox, start],
  );
}

/** The grid comes by itself, for it is ten times as large as the rest; the workbench waits for it. */
function useGrid(place: React.RefObject<HTMLDivElement | null>, dark: boolean, language: Language) {
  const [parts] = useState(() => {
    const arrival = deferred<UniverGrid>();
    return { arrival, workbench: new Workbench(arrival.promise) };
  });
  const start = useRef({ dark, language });
  useEffect(() => {
    let left = false;
    import(/* webpackChunkName: "grid" */ '../grid/univer-grid')
      .then(async ({ UniverGrid, loadFonts, univerWords }) => {
        const { dark: startDark, language: first } = start.current;
        const [words] = await Promise.all([univerWords(first), loadFonts()]);
        if (left || !place.current) return;
        const grid = new UniverGrid(place.current, {
          dark: startDark,
          spoken: { language: first, words },
          onBlocked: (reason) => {
            parts.workbench.hint(message(`workbench.blocked.${reason}`));
          },
          onHeld: ({ sheet, range, text }, astray) => {
            const told = { sheet, cell: toA1(range.top, range.left), text };
            // What did not find its cell stays in sight until it was read.
            if (astray) parts.workbench.say(message('workbench.held-astray', told));
            else parts.workbench.hint(message('workbench.held', told));
          },
          onFailed: parts.workbench.say,
        });
        parts.arrival.resolve(grid);
      })
      .catch(parts.arrival.reject);
    return () => {
      left = true;
    };
  }, [parts, place]);
  useEffect(() => {
    void parts.arrival.promise.then((grid) => {
      grid.setDark(dark);
    });
  }, [parts, dark]);
  useEffect(() => {
    if (language === start.current.language) return;
    start.current.language = language;
    void parts.arrival.promise.then(async (grid) => {
      const { univerWords } = await import(/* webpackChunkName: "grid" */ '../grid/univer-grid');
      grid.speak({ language, words: await univerWords(language) });
    });
  }, [parts, language]);
  const focus = useMemo(
    () => () =>
      void parts.arrival.promise.then((grid) => {
        grid.focus();
      }),
    [parts],
  );
  return { workbench: parts.workbench, focus };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

const useStyles = makeStyles({
  // Menus and tooltips get the provider's class as well: it says nothing that would make them cover the page.
  provider: { backgroundColor: 'transparent' },
  page: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  work: { flexGrow: 1, minHeight: 0, display: 'flex', position: 'relative' },
  grid: { flexGrow: 1, minWidth: 0, position: 'relative' },
  place: { position: 'absolute', inset: 0 },
  pane: {
    flexShrink: 0,
    minWidth: 0,
    height: '100%',
    outlineStyle: 'none',
    // Where there is no room for both, the pane lies over the grid, and is folded to see it.
    [NARROW]: {
      position: 'absolute',
      top: 0,
      right: 0,
      maxWidth: '100%',
      zIndex: 25,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow28,
    },
  },
  folded: { display: 'none' },
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    zIndex: 20,
  },
  drop: {
    inset: '8px',
    zIndex: 1000,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
});
