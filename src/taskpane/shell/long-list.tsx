import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

interface Props<Row> {
  /** From the first to the last; `key` is its own in the list. */
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Pixels of what stands above the list in the scroller. */
  readonly above: number;
  /** Pixels, before a row was ever shown. */
  readonly estimate: (row: Row) => number;
  readonly children: (row: Row) => ReactNode;
}

/** A list of thousands of rows of any height: only those in sight are in the page. */
export function LongList<Row extends { readonly key: string }>(props: Props<Row>) {
  const { rows, scroller, above, estimate, children } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index] ? estimate(rows[index]) : 0),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: above,
    // As it is in the page: left alone, a height that was known once would be answered again.
    measureElement: (row) => Math.round(row.getBoundingClientRect().height),
  });
  const list = useRef<HTMLDivElement>(null);
  // A render that React puts off tells the virtualizer of rows that are not in the page yet; a height that is measured meanwhile is
  // put down to the row that will be in that place, and would stay with it.
  useLayoutEffect(() => {
    for (const row of list.current?.children ?? []) virtualizer.measureElement(row);
  }, [rows, virtualizer]);
  return (
    <div ref={list} style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return <Fragment key={key} />;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            style={{
              position: 'absolute',
              top: 0,
              left: 0,
              width: '100%',
              transform: `translateY(${start - above}px)`,
            }}
          >
            {children(row)}
          </div>
        );
      })}
    </div>
  );
}
