import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';
import type { CheckId, Finding } from '../../../checks/model';
import { usePane } from '../../pane-context';
import type { Group } from './filter';
import { FindingCard } from './finding-card';
import { GroupHeader } from './group-header';

interface Props {
  readonly groups: readonly Group[];
  /** Whether every group begins open: the person is looking for something. */
  readonly allOpen: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Pixels of what stands above the list in the scroller. */
  readonly above: number;
  readonly onExplain: (check: CheckId) => void;
}

type Row = { readonly key: string; readonly group: Group; readonly finding: Finding | null };

/** Groups that open and close, with thousands of findings: only those in sight are in the page. */
export function FindingList({ groups, allOpen, scroller, above, onExplain }: Props) {
  const { store } = usePane();
  // Groups that the person turned from how they begin: errors open, the rest closed.
  const [turned, setTurned] = useState<ReadonlySet<CheckId>>(new Set());
  const [current, setCurrent] = useState<Finding | null>(null);
  const isOpen = ({ check, severity }: Group): boolean =>
    (allOpen || severity === 'error' || groups.length === 1) !== turned.has(check);
  const rows = groups.flatMap((group): Row[] => [
    { key: group.check, group, finding: null },
    ...(isOpen(group)
      ? group.findings.map((finding, index) => ({ key: `${group.check} ${index}`, group, finding }))
      : []),
  ]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.finding ? 120 : 41),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: above,
  });

  const toggle = (check: CheckId): void => {
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(check)) after.add(check);
      return after;
    });
  };
  const locate = (finding: Finding): void => {
    setCurrent(finding);
    void store.select(finding.sheet, finding.place ?? { row: 0, column: 0 });
  };
  return (
    <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        const { group, finding } = row;
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
            {finding ? (
              <FindingCard
                finding={finding}
                current={finding === current}
                onLocate={() => {
                  locate(finding);
                }}
              />
            ) : (
              <GroupHeader
                group={group}
                open={isOpen(group)}
                onToggle={() => {
                  toggle(group.check);
                }}
                onExplain={() => {
                  onExplain(group.check);
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
