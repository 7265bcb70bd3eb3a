import type { Table, Task } from '../../breakdown/model';
import type { WorkbookGrid } from '../../grid/grid';

/** Whether a task's text is merged over the section columns to its left: it stands under no section of theirs. */
export function unsectionedIn(tables: readonly Table[], workbook: WorkbookGrid): (task: Task) => boolean {
  const known = tables.map(({ sheet, columns }) => {
    const merges = workbook.sheets.find(({ name }) => name === sheet)?.merges ?? [];
    const sections = columns.filter(({ role }) => role === 'section').map(({ column }) => column);
    return { merges, sections };
  });
  return ({ table, textPlace: { row, column } }) => {
    const { merges = [], sections = [] } = known[table] ?? {};
    return merges.some(
      ({ top, bottom, left, right }) =>
        row >= top &&
        row <= bottom &&
        column >= left &&
        column <= right &&
        sections.some((one) => one >= left && one <= right),
    );
  };
}
