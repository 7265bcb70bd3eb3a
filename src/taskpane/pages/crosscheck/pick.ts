import type { Breakdown } from '../../../breakdown/model';
import type { Carrier } from '../../../report/model';

/** Tasks that have a number, or words in their text, like what is sought; '': all, in the order of the tables. */
export function tasksLike(tables: Breakdown['tables'], sought: string): readonly Carrier[] {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const needle = plain(sought);
  return tables.flatMap(({ sheet, tasks }) =>
    tasks
      .filter(
        ({ number, text }) => text !== '' && (plain(number ?? '') === needle || plain(text).includes(needle)),
      )
      .map((task) => ({ sheet, task, score: 1 })),
  );
}
