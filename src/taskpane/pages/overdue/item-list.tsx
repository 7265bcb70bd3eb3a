import { type RefObject, useState } from 'react';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { LongList } from '../../shell/long-list';
import { useTurned } from '../../shell/use-turned';
import { AdjustForm } from '../adjust/adjust-form';
import { DoneForm } from './done-form';
import { GroupHeader } from './group-header';
import { ItemCard } from './item-card';
import type { Group } from './listing';
import { ledgerPlaceOf, placeOf } from './places';
import type { Listing } from './use-listing';
import { keyOf, type ListedItem, type View } from './view';
import { groupName } from './wording';

interface Props {
  readonly view: View;
  readonly listing: Listing;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Pixels of what stands above the list in the scroller. */
  readonly above: number;
  readonly onCopy: (group: Group) => void;
  /** Keys of the items that are chosen (`keyOf`). */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (items: readonly ListedItem[], chosen: boolean) => void;
}

type Row = { readonly key: string; readonly group: Group; readonly item: ListedItem | null };

/** Groups that open and close. */
export function ItemList({ view, listing, scroller, above, onCopy, chosen, onChoose }: Props) {
  const { groups, by, searching } = listing;
  const { t } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const [turned, turn] = useTurned();
  const [current, setCurrent] = useState('');
  const [asked, setAsked] = useState('');
  const [adjusting, setAdjusting] = useState('');
  const { asOf, progress } = view.understanding;
  const isOpen = ({ name }: Group): boolean =>
    (searching || groups.length === 1) !== turned.has(`${by} ${name}`);
  const rows = groups.flatMap((group): Row[] => [
    { key: `${by} ${group.name}`, group, item: null },
    ...(isOpen(group)
      ? group.items.map((item) => ({ key: `${group.name} ${item.first.occurrence.key}`, group, item }))
      : []),
  ]);

  return (
    <LongList rows={rows} scroller={scroller} above={above} estimate={({ item }) => (item ? 132 : 41)}>
      {(row) => {
        const { group, item } = row;
        const occurrence = item?.first.occurrence;
        const inLedger = occurrence ? ledgerPlaceOf(occurrence, progress.ledger, progress.link) : null;
        return item && occurrence ? (
          <>
            <ItemCard
              item={item}
              asOf={asOf}
              current={row.key === current}
              chosen={chosen.has(keyOf(item))}
              onChoose={(next) => {
                onChoose([item], next);
              }}
              inLedger={inLedger !== null}
              disabled={busy !== null}
              onSource={() => {
                setCurrent(row.key);
                void store.select(occurrence.table.sheet, placeOf(occurrence));
              }}
              onLedger={() => {
                setCurrent(row.key);
                if (inLedger) void store.select(inLedger.sheet, inLedger.cell);
              }}
              onDone={() => {
                setAsked(row.key === asked ? '' : row.key);
                setAdjusting('');
              }}
              onAdjust={() => {
                setAdjusting(row.key === adjusting ? '' : row.key);
                setAsked('');
              }}
            />
            {row.key === adjusting && (
              <AdjustForm
                understanding={view.understanding}
                occurrence={occurrence}
                entry={item.first.entry}
                onClose={() => {
                  setAdjusting('');
                }}
              />
            )}
            {row.key === asked && (
              <DoneForm
                view={view}
                occurrences={[occurrence]}
                onClose={() => {
                  setAsked('');
                }}
              />
            )}
          </>
        ) : (
          <GroupHeader
            group={group}
            name={groupName(group.name, by, t)}
            open={isOpen(group)}
            onToggle={() => {
              turn(row.key);
            }}
            {...((by === 'unit' || by === 'leader') &&
              group.overdue + group.soon > 0 && {
                onCopy: () => {
                  onCopy(group);
                },
              })}
          />
        );
      }}
    </LongList>
  );
}
