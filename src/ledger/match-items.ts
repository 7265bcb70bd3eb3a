import { squash } from '../texts/width';
import { baseOf, TASK_ITSELF, textKey } from './keys';
import type { LedgerRow, Occurrence } from './model';
import { Pairing } from './pairing';
import { pieces, similarity } from './similar';

/** An indicator, or the task itself, as the ledger's rows know it. */
export interface OldItem {
  /** Second part of the content key. */
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly rows: readonly LedgerRow[];
}

/** The same as the source has it. */
export interface NewItem {
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

/** Least likeness of two texts of one item, with the same number and without. */
const ALIKE = { sameNumber: 0.35, anywhere: 0.5 } as const;
/** Being of the same number or date speaks for being the same, the texts decide. */
const FOR_NUMBER = 0.1;
const FOR_DATE = 0.1;
/** Beyond this many comparisons in one task only equal texts count. */
const MOST_COMPARISONS = 4000;

/** Tells which item of a task is which: by text, else by the greatest likeness of text, number and date. */
export function matchItems(
  known: readonly OldItem[],
  fresh: readonly NewItem[],
): readonly (readonly [OldItem, NewItem])[] {
  const old = withStages(known, fresh);
  const pairing = new Pairing(old, fresh);
  const both = (key: (side: OldItem | NewItem) => string): void => {
    pairing.byKey(key, key);
  };
  both(({ key }) => key);
  both(({ key, number }) => `${baseOf(key)}\n${squash(number)}`);
  both(({ key }) => baseOf(key));
  if (pairing.old.size * pairing.fresh.size <= MOST_COMPARISONS) pairing.byScore(offers(pairing));
  // A task that had no indicators and has one now, or the other way round: still one thing to report about.
  if (old.length === 1 && fresh.length === 1) both(() => 'only');
  return pairing.pairs;
}

/** A row that lost its key is known by its words alone, those of one stage: it belongs with the others of its item. */
function withStages(old: readonly OldItem[], fresh: readonly NewItem[]): readonly OldItem[] {
  const owners = new Map<string, NewItem | null>();
  for (const item of fresh) {
    for (const { stage } of item.occurrences) {
      if (!stage) continue;
      const key = textKey(stage.text);
      owners.set(key, (owners.get(key) ?? item) === item ? item : null);
    }
  }
  if (owners.size === 0) return old;
  const items = new Map<string, OldItem>();
  for (const one of old) {
    const key = owners.get(baseOf(one.key))?.key ?? one.key;
    const same = items.get(key);
    items.set(key, same ? { ...same, rows: [...same.rows, ...one.rows] } : { ...one, key });
  }
  return [...items.values()];
}

function offers({ old, fresh }: Pairing<OldItem, NewItem>) {
  const olds = [...old].map((one) => ({ one, of: pieces(one.text), dates: datesOf(one.rows) }));
  const news = [...fresh].map((one) => ({ one, of: pieces(one.text), dates: datesOf(one.occurrences) }));
  return olds.flatMap((a) =>
    news.flatMap((b) => {
      if ((a.one.key === TASK_ITSELF) !== (b.one.key === TASK_ITSELF)) return [];
      const likeness = similarity(a.of, b.of);
      const sameNumber = a.one.number !== '' && squash(a.one.number) === squash(b.one.number);
      if (likeness < (sameNumber ? ALIKE.sameNumber : ALIKE.anywhere)) return [];
      const score =
        likeness + (sameNumber ? FOR_NUMBER : 0) + (a.dates !== '' && a.dates === b.dates ? FOR_DATE : 0);
      return [{ old: a.one, fresh: b.one, score }];
    }),
  );
}

function datesOf(all: readonly { readonly due: string | null }[]): string {
  return all
    .map(({ due }) => due ?? '')
    .sort()
    .join();
}
