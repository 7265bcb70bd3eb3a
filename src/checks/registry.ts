import { collectiveUnresolved } from './collective-unresolved';
import { columnUnread } from './column-unread';
import { dateImpossible } from './date-impossible';
import { deadlineMissing } from './deadline-missing';
import { deadlineUnreadable } from './deadline-unreadable';
import { formulaError } from './formula-error';
import { indicatorNumbering } from './indicator-numbering';
import { leadUnitMissing } from './lead-unit-missing';
import { leaderMissing } from './leader-missing';
import { leaderNotAName } from './leader-not-a-name';
import { mergedInconsistent } from './merged-inconsistent';
import { milestoneAfterDeadline } from './milestone-after-deadline';
import { milestoneOrder } from './milestone-order';
import { milestonesEndEarly } from './milestones-end-early';
import type { Check } from './model';
import { numberDuplicate } from './number-duplicate';
import { numberGap } from './number-gap';
import { numberMissing } from './number-missing';
import { numberOrder } from './number-order';
import { progressInconsistent } from './progress-inconsistent';
import { rowContinued } from './row-continued';
import { sectionMissing } from './section-missing';
import { statedIndicators } from './stated-indicators';
import { statedSection } from './stated-section';
import { statedTasks } from './stated-tasks';
import { tableExtract } from './table-extract';
import { tableNotFound } from './table-not-found';
import { targetFalls } from './target-falls';
import { targetMissesGoal } from './target-misses-goal';
import { taskDuplicate } from './task-duplicate';
import { taskEmpty } from './task-empty';
import { textHygiene } from './text-hygiene';
import { timeWordUnknown } from './time-word-unknown';
import { unitGlued } from './unit-glued';
import { unitRepeated } from './unit-repeated';
import { unitVariant } from './unit-variant';
import { unitWrapped } from './unit-wrapped';
import { yearUnknown } from './year-unknown';

/** Every check, in the order in which people read the findings: the table, its totals, its dates, its units, its words. */
export const CHECKS: readonly Check[] = [
  tableNotFound,
  columnUnread,
  formulaError,
  mergedInconsistent,

  numberMissing,
  numberDuplicate,
  numberGap,
  numberOrder,
  tableExtract,
  indicatorNumbering,
  taskEmpty,
  sectionMissing,
  leadUnitMissing,
  leaderMissing,
  deadlineMissing,
  rowContinued,

  statedTasks,
  statedIndicators,
  statedSection,

  yearUnknown,
  dateImpossible,
  deadlineUnreadable,
  timeWordUnknown,
  milestoneAfterDeadline,
  milestonesEndEarly,
  milestoneOrder,

  targetFalls,
  targetMissesGoal,

  unitVariant,
  unitGlued,
  unitWrapped,
  unitRepeated,
  collectiveUnresolved,
  leaderNotAName,

  taskDuplicate,
  textHygiene,
  progressInconsistent,
];
