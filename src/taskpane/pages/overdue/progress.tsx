import { type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import type { State } from '../../../timing/model';
import { useWords } from '../../language';
import { HiddenHeading } from '../../shell/hidden-heading';
import { useHeight } from '../check/use-height';
import { BatchBar } from './batch-bar';
import { Charts } from './charts';
import { Compare } from './compare';
import type { CopiedText } from './copied';
import { copyText } from '../../copy-text';
import { storedDates } from '../../../actions/at-date';
import { Head } from './head';
import { ItemList } from './item-list';
import { countStates, type Group, type Grouping } from './listing';
import { ListingBar } from './listing-bar';
import { LoadTable } from './load-table';
import { type Look, Looks } from './looks';
import { urgeText } from './urge-text';
import { useDates } from './use-dates';
import { useListing } from './use-listing';
import { keyOf, type ListedItem, viewAt } from './view';
import { groupName } from './wording';

interface Props {
  readonly understanding: Understanding;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onCopied: (copied: CopiedText) => void;
}

const NONE: ReadonlySet<State> = new Set();

/** How everything stands at a date, and what can be done about it. */
export function Progress({ understanding, scroller, onCopied }: Props) {
  const { t } = useWords();
  const { given, give } = useDates(understanding);
  const [look, setLook] = useState<Look>('list');
  const { asOf, soonDays } = given ?? storedDates(understanding);
  const view = useMemo(() => viewAt(understanding, asOf, soonDays), [understanding, asOf, soonDays]);
  const items = useMemo(() => view.items.map(({ item }) => item), [view]);
  const counts = useMemo(() => countStates(view.items), [view]);
  // The list is worked out after the counts stand there: both at once would hold up the page.
  const listing = useListing(useDeferredValue(view));
  const top = useRef<HTMLDivElement>(null);
  const above = useHeight(top);
  const show = (by: Grouping, name: string): void => {
    setLook('list');
    listing.setBy(by);
    listing.setOnly(name);
    listing.setStates(NONE);
    listing.setText('');
  };
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => view.items.filter((one) => one.state !== 'done' && chosenKeys.has(keyOf(one))),
    [view, chosenKeys],
  );
  const choose = (of: readonly ListedItem[], take: boolean): void => {
    setChosenKeys((before) => {
      const keys = new Set(before);
      for (const one of of)
        if (take) keys.add(keyOf(one));
        else keys.delete(keyOf(one));
      return keys;
    });
  };
  const { by } = listing;
  const copyOf = (groups: readonly Group[], name: string): void => {
    const kind = by === 'leader' ? 'leader' : 'unit';
    const text = groups.map((group) => urgeText(group.name, group.items, asOf, t, kind)).join('\n\n');
    void copyText(text).then((taken) => {
      onCopied({ name, text, taken });
    });
  };
  const copy = (group: Group): void => {
    copyOf([group], groupName(group.name, by, t));
  };
  const urgent = listing.groups.filter(({ overdue, soon }) => overdue + soon > 0);
  const shownWords = (): string => {
    const { by, shown, occurrences, repeated, untouched } = listing;
    if (shown > 0 && by === 'month') return t('pane.overdue.shown-months', { count: shown, occurrences });
    if (shown > 0)
      return t(repeated ? 'pane.overdue.shown-repeated' : 'pane.overdue.shown', { count: shown });
    const clear = untouched && counts.overdue + counts.soon === 0;
    return t(clear ? 'pane.overdue.all-clear' : 'pane.overdue.none', { days: soonDays });
  };
  return (
    <>
      <div ref={top}>
        <HiddenHeading>{t('pane.overdue.title')}</HiddenHeading>
        <Head
          understanding={understanding}
          given={given}
          counts={counts}
          states={look === 'list' ? listing.states : NONE}
          onGiven={give}
          onStates={(states) => {
            listing.setStates(states);
            setLook('list');
          }}
        />
        <Looks look={look} onLook={setLook} />
        {look === 'list' && (
          <ListingBar
            listing={listing}
            words={shownWords()}
            onChooseAll={() => {
              choose(
                listing.groups.flatMap((group) => group.items.filter(({ state }) => state !== 'done')),
                true,
              );
            }}
            {...((by === 'unit' || by === 'leader') &&
              urgent.length > 0 && {
                onCopyAll: () => {
                  copyOf(urgent, t('pane.overdue.copy-all-of', { count: urgent.length }));
                },
              })}
          />
        )}
      </div>
      {look === 'list' && (
        <ItemList
          view={view}
          listing={listing}
          scroller={scroller}
          above={above}
          onCopy={copy}
          chosen={chosenKeys}
          onChoose={choose}
        />
      )}
      {look === 'list' && chosen.length > 0 && (
        <BatchBar
          view={view}
          chosen={chosen}
          onClear={() => {
            setChosenKeys(new Set());
          }}
        />
      )}
      {look === 'charts' && (
        <Charts
          items={items}
          onMonth={(month) => {
            show('month', month);
          }}
          onUnit={(unit) => {
            show('unit', unit);
          }}
        />
      )}
      {look === 'load' && <LoadTable items={items} />}
      {look === 'compare' && <Compare understanding={understanding} asOf={asOf} soonDays={soonDays} />}
    </>
  );
}
