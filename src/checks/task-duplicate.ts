import type { Task } from '../breakdown/model';
import { remembered } from '../grid/remembered';
import { squash, toHalfWidth } from '../texts/width';
import { message } from '../locales/message';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** The same task twice in the workbook, at the later one, or one of its rows printed again in every cell. Only the very same words count: what is merely like it is not. */
export const taskDuplicate: Check = {
  id: 'task-duplicate',
  severity: 'warning',
  *run({ breakdown }) {
    const first = new Map<string, Task>();
    for (const { sheet, tasks } of breakdown.tables) {
      for (const task of tasks) {
        for (const row of task.copies ?? []) {
          const place = { row, column: task.textPlace.column };
          const params = { task: taskLabel(task), row: row + 1 };
          yield { message: message('checks.task-duplicate.row', params), sheet, place, task };
        }
        const key = keyOf(task);
        if (key === null) continue;
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, task);
          continue;
        }
        const params = {
          task: taskLabel(task),
          first: taskLabel(earlier),
          sheet: breakdown.tables[earlier.table]?.sheet ?? sheet,
        };
        const where = params.sheet === sheet ? '' : '.sheet';
        yield {
          message: message(`checks.task-duplicate${where}`, params),
          sheet,
          place: task.textPlace,
          task,
        };
      }
    }
  },
};

/** Six Chinese characters. */
const TELLING = /(?:[\u3400-\u9fff][^\u3400-\u9fff]*){6}/;

/** `增长6.5%左右` says little by itself: its section belongs to it. */
function keyOf({ text, sections }: Task): string | null {
  const words = wordsOf(text);
  if (words === '') return null;
  return TELLING.test(words) ? words : `${words}\n${sections.map(squash).join('\n')}`;
}

/** Words without spaces, widths and punctuation. */
const wordsOf = remembered((text): string => toHalfWidth(text).replace(/[\s,.;:!?、。“”"'《》（）()]+/g, ''));
