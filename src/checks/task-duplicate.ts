import type { Task } from '../breakdown/model';
import { remembered } from '../grid/remembered';
import { squash } from '../grid/text';
import { message } from '../locales/message';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** The same task twice in the workbook, at the later one. Only the very same words count: what is merely like it is not. */
export const taskDuplicate: Check = {
  id: 'task-duplicate',
  *run({ breakdown }) {
    const first = new Map<string, Task>();
    for (const { sheet, tasks } of breakdown.tables) {
      for (const task of tasks) {
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
        const id = `checks.task-duplicate${params.sheet === sheet ? '' : '.sheet'}`;
        yield { message: message(id, params), sheet, place: task.textPlace, task };
      }
    }
  },
};

const TELLING = 6;

/** `增长6.5%左右` says little by itself: its section belongs to it. */
function keyOf({ text, sections }: Task): string | null {
  const { words, telling } = wordsOf(text);
  if (words === '') return null;
  return telling < TELLING ? `${words}\n${sections.map(squash).join('\n')}` : words;
}

/** Words without spaces, widths and punctuation, and how many of their characters are Chinese. */
const wordsOf = remembered((text): { words: string; telling: number } => {
  const words = squash(text).replace(/[,.;:!?、。“”"'《》（）()]+/g, '');
  return { words, telling: words.match(/[\u3400-\u9fff]/g)?.length ?? 0 };
});
