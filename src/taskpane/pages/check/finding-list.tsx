import { type RefObject, useState } from 'react';
import type { CheckId, Finding } from '../../../checks/model';
import { usePane } from '../../pane-context';
import { LongList } from '../../shell/long-list';
import { useTurned } from '../../shell/use-turned';
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

/** Groups that open and close: errors begin open, the rest closed. */
export function FindingList({ groups, allOpen, scroller, above, onExplain }: Props) {
  const { store } = usePane();
  const [turned, turn] = useTurned<CheckId>();
  const [current, setCurrent] = useState<Finding | null>(null);
  const isOpen = ({ check, severity }: Group): boolean =>
    (allOpen || severity === 'error' || groups.length === 1) !== turned.has(check);
  const rows = groups.flatMap((group): Row[] => [
    { key: group.check, group, finding: null },
    ...(isOpen(group)
      ? group.findings.map((finding, index) => ({ key: `${group.check} ${index}`, group, finding }))
      : []),
  ]);
  const locate = (finding: Finding): void => {
    setCurrent(finding);
    void store.select(finding.sheet, finding.place ?? { row: 0, column: 0 });
  };
  return (
    <LongList rows={rows} scroller={scroller} above={above} estimate={({ finding }) => (finding ? 120 : 41)}>
      {({ group, finding }) =>
        finding ? (
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
              turn(group.check);
            }}
            onExplain={() => {
              onExplain(group.check);
            }}
          />
        )
      }
    </LongList>
  );
}
