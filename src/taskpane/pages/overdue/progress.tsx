import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { LedgerResult } from '../../../actions/build-ledger';
import type { Understanding } from '../../../actions/understand';
import type { State } from '../../../timing/model';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Notice } from '../../shell/notice';
import { today } from '../../today';
import { useHeight } from '../check/use-height';
import { Actions } from './actions';
import { Charts } from './charts';
import { Compare } from './compare';
import { Copied, type CopiedText } from './copied';
import { copyText } from './copy-text';
import { DateControls } from './date-controls';
import { type Dates, storedDates } from './dates';
import { buildLedger, clear, type DatesOf, mark, remember } from './doing';
import { ItemList } from './item-list';
import { countStates, type Group, type Grouping, listed } from './listing';
import { ListingBar } from './listing-bar';
import { LoadTable } from './load-table';
import { Tiles } from './tiles';
import { urgeText } from './urge-text';
import { viewAt } from './view';
import { groupName } from './wording';

interface Props {
  readonly understanding: Understanding;
  readonly scroller: RefObject<HTMLElement | null>;
}

const LOOKS = ['list', 'charts', 'load', 'compare'] as const;
type Look = (typeof LOOKS)[number];

const URGENT: ReadonlySet<State> = new Set(['overdue', 'soon']);

/** How everything stands at a date, and what can be done about it. */
export function Progress({ understanding, scroller }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { host, store } = usePane();
  const { busy } = useWorkbook();
  // `null`: as the workbook remembers, also after it was read anew.
  const [given, setGiven] = useState<Dates | null>(null);
  const [column, setColumn] = useState(false);
  const [look, setLook] = useState<Look>('list');
  const [states, setStates] = useState(URGENT);
  const [by, setBy] = useState<Grouping>('unit');
  const [text, setText] = useState('');
  const [copied, setCopied] = useState<CopiedText | null>(null);
  const [built, setBuilt] = useState<LedgerResult | null>(null);
  const dates = given ?? storedDates(understanding);
  const datesOf: DatesOf = (read) => given ?? storedDates(read);
  const view = useMemo(
    () => viewAt(understanding, dates.asOf, dates.soonDays),
    [understanding, dates.asOf, dates.soonDays],
  );
  const counts = useMemo(() => countStates(view.items), [view]);
  const filter = useDeferredValue(useMemo(() => ({ states, text }), [states, text]));
  const sections = useMemo(
    () => understanding.breakdown.tables.flatMap((table) => table.sections.map(({ title }) => title)),
    [understanding],
  );
  const groups = useMemo(() => listed(view.items, filter, by, sections), [view, filter, by, sections]);
  const shown = useMemo(() => new Set(groups.flatMap(({ items }) => items)).size, [groups]);
  const top = useRef<HTMLDivElement>(null);
  const above = useHeight(top);
  const show = (grouping: Grouping, name: string): void => {
    setLook('list');
    setBy(grouping);
    setStates(new Set());
    setText(name);
  };
  const copy = useCallback(
    ({ name, items }: Group): void => {
      const unit = groupName(name, 'unit', t);
      const words = urgeText(name, items, view.understanding.asOf, t);
      void copyText(words).then((taken) => {
        setCopied({ name: unit, text: words, taken });
      });
    },
    [t, view],
  );
  const repeated = groups.reduce((sum, { items }) => sum + items.length, 0) > shown;
  const { settings, progress } = understanding;
  return (
    <>
      <div ref={top}>
        {copied && (
          <Copied
            copied={copied}
            onDismiss={() => {
              setCopied(null);
            }}
          />
        )}
        {built && (
          <LedgerBuilt
            result={built}
            onDismiss={() => {
              setBuilt(null);
            }}
          />
        )}
        <div className={classes.head}>
          <DateControls
            dates={dates}
            today={today()}
            stored={settings}
            disabled={busy !== null}
            onChange={setGiven}
            onRemember={(stored) => {
              void remember(store, stored).then((done) => {
                if (done) setGiven(null);
              });
            }}
          />
          <Tiles counts={counts} chosen={look === 'list' ? states : NONE} onChange={choose} />
          <Actions
            disabled={busy !== null}
            hasLedger={progress.ledger !== null}
            column={column}
            onColumn={setColumn}
            onMark={() => void mark(store, host, datesOf, { column, language })}
            onClear={() => void clear(store)}
            onLedger={() => {
              setBuilt(null);
              void buildLedger(store, host, datesOf, language).then(setBuilt);
            }}
          />
        </div>
        <TabList
          size="small"
          className={classes.looks}
          aria-label={t('pane.overdue.views')}
          selectedValue={look}
          onTabSelect={(_event, { value }) => {
            setLook(LOOKS.find((one) => one === value) ?? 'list');
          }}
        >
          {LOOKS.map((one) => (
            <Tab key={one} value={one}>
              {t(`pane.overdue.view-${one}`)}
            </Tab>
          ))}
        </TabList>
        {look === 'list' && (
          <ListingBar by={by} text={text} words={shownWords()} onBy={setBy} onText={setText} />
        )}
      </div>
      {look === 'list' && (
        <ItemList
          view={view}
          groups={groups}
          by={by}
          allOpen={filter.text.trim() !== ''}
          scroller={scroller}
          above={above}
          onCopy={copy}
        />
      )}
      {look === 'charts' && (
        <Charts
          standings={view.standings}
          onMonth={(month) => {
            show('month', month);
          }}
          onUnit={(unit) => {
            show('unit', unit);
          }}
        />
      )}
      {look === 'load' && <LoadTable standings={view.standings} />}
      {look === 'compare' && (
        <Compare understanding={understanding} asOf={dates.asOf} soonDays={dates.soonDays} />
      )}
    </>
  );

  function choose(chosen: ReadonlySet<State>): void {
    setStates(chosen);
    setLook('list');
  }

  function shownWords(): string {
    if (shown > 0)
      return t(repeated ? 'pane.overdue.shown-repeated' : 'pane.overdue.shown', { count: shown });
    return counts.overdue + counts.soon === 0 && states === URGENT && text === ''
      ? t('pane.overdue.all-clear', { days: dates.soonDays })
      : t('pane.overdue.none');
  }
}

const NONE: ReadonlySet<State> = new Set();

function LedgerBuilt({ result, onDismiss }: { result: LedgerResult; onDismiss: () => void }) {
  const { t } = useWords();
  const { rows, added, changes, unmatched } = result;
  return (
    <Notice kind={unmatched.length > 0 ? 'warning' : 'success'} onDismiss={onDismiss}>
      <div>{t('pane.overdue.ledger-result', { rows, added })}</div>
      {changes.length > 0 && <div>{t('pane.overdue.ledger-reworded', { count: changes.length })}</div>}
      {unmatched.length > 0 && <div>{t('pane.overdue.ledger-unmatched', { count: unmatched.length })}</div>}
    </Notice>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 4px' },
  looks: { padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});
