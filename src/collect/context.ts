import type { Answers, Breakdown, Task } from '../breakdown/model';
import type { Link } from '../ledger/link';
import type { Occurrence } from '../ledger/model';
import type { Settings } from '../settings/model';
import { type Holder, splitWork } from '../split/assignments';
import { byTask } from '../ledger/occurrences';
import type { CollectContext } from './collect';
import { originMark } from './origin';

/** What collecting needs to know of a workbook: whose tasks are which, by units and by leaders. */
export function collectContext(breakdown: Breakdown, link: Link, settings: Settings): CollectContext {
  let own: ReadonlyMap<string, Holder> | undefined;
  const occurrences = byTask(link.occurrences);
  const known = new Map<string, readonly Occurrence[]>();
  return {
    link,
    origin: originMark(breakdown),
    settled: new Set(settings.settled),
    ownOf: (unit) => {
      if (unit === null) return null;
      own ??= new Map(
        (['leader', 'unit'] as const).flatMap((by) =>
          splitWork(breakdown, by).holders.map((holder) => [holder.name, holder] as const),
        ),
      );
      const holder = own.get(breakdown.roster.given.aliases[unit] ?? unit) ?? own.get(unit);
      if (!holder) return null;
      let list = known.get(holder.name);
      if (!list) {
        const held = new Map<Task, Set<Answers>>();
        for (const { task, answers } of [...holder.lead, ...holder.support]) {
          held.set(task, new Set([...(held.get(task) ?? []), ...answers]));
        }
        list = [...held].flatMap(([task, own]) =>
          (occurrences.get(task) ?? []).filter(({ subject }) => own.has(subject.answers)),
        );
        known.set(holder.name, list);
      }
      return list;
    },
  };
}
