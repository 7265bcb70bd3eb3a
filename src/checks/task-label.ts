import type { Task } from '../breakdown/model';

const SHOWN = 12;

/** How a message names a task: by its number; without one by the beginning of its text; else by its sheet row. */
export function taskLabel(task: Task): string {
  if (task.number !== null) return task.number;
  const characters = Array.from(task.text.trim());
  if (characters.length === 0) return `#${(task.rows[0] ?? 0) + 1}`;
  return `「${characters.slice(0, SHOWN).join('')}${characters.length > SHOWN ? '…' : ''}」`;
}
