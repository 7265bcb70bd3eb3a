import type { Check, CheckId } from '../../src/checks/model';
import { unitNames } from '../../src/units/unit-names';
import { findings, tableOf, taskRow } from './table';

/** What the compiler asks of somebody who adds a check, in the files that `docs/architecture.md` names. */
// @ts-expect-error without title, reason and suggestion in the locales it has no id
const unworded: CheckId = 'unit-too-many';
// @ts-expect-error its severity is missing
const unweighed: Check = { id: 'unit-wrapped', run: () => [] };
const worded: CheckId = 'unit-wrapped';

/** With words borrowed, since a test cannot add any: more units in a cell than anybody can lead. */
const unitTooMany: Check = {
  id: worded,
  severity: 'warning',
  *run({ breakdown }) {
    for (const { sheet, tasks } of breakdown.tables) {
      for (const task of tasks) {
        const names = unitNames(task.lead);
        if (names.length <= 3) continue;
        const message = { id: 'checks.unit-wrapped.title', params: {} } as const;
        yield { message, sheet, place: task.leadPlace, task, observed: names.join('、') };
      }
    }
  },
};

test('a check is one object: what it finds comes out with its own severity', () => {
  const rows = tableOf(taskRow(1), taskRow(2, { lead: '财政局\n教育局\n民政局\n商务局' }));
  const found = findings(unitTooMany, rows);
  expect(found.map(({ severity, place, observed }) => [severity, place?.row, observed])).toEqual([
    ['warning', 3, '财政局、教育局、民政局、商务局'],
  ]);
  expect([unworded, unweighed.id]).toEqual(['unit-too-many', 'unit-wrapped']);
});
