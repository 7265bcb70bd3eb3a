import { crosscheckReport } from '../../src/actions/crosscheck-report';
import { unchecked } from '../../src/actions/understand';
import type { Cell, WorkbookGrid } from '../../src/grid/grid';
import { bigWorkbookGrid } from '../samples/big';
import { goldenPair } from '../report/golden-pair';

const CLAUSES = 1000;
const TIMES = 50;
const TASK = 2;

/** Prints what a whole comparison costs: a report of 1,000 clauses against a table of 6,350 tasks, matched and verified. */
export function comparison(): void {
  const table = unchecked(ofDistricts(bigWorkbookGrid(TIMES)), { asOf: '2024-07-01' });
  const { clauses } = goldenPair();
  const said = Array.from(
    { length: CLAUSES },
    (_, n) => `${district(n % TIMES)}${clauses[n % clauses.length] ?? ''}。`,
  );
  const report = `二、2024年工作安排\n${said.join('\n')}`;
  for (const run of ['first', 'again']) {
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    const { counts } = crosscheckReport(table, report, 'zh-CN').crosscheck;
    const { user } = process.cpuUsage(cpu);
    console.log(
      `   ${counts.commitments} commitments × ${127 * TIMES} tasks, the whole comparison, ${run}: ` +
        `${(user / 1000).toFixed(0)} ms of CPU, ${(performance.now() - from).toFixed(0)} ms`,
    );
  }
}

/** The same tasks for each district would be the same task fifty times. */
function ofDistricts(book: WorkbookGrid): WorkbookGrid {
  let count = 0;
  const named = (cell: Cell): Cell => {
    const text = cell.text.replace(/^\d+\./, (number) => number + district(Math.floor(count++ / 127)));
    return text === cell.text ? cell : { ...cell, text, value: text };
  };
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell, column) => (cell && column === TASK ? named(cell) : cell)),
      ),
    })),
  };
}

function district(n: number): string {
  return `第${n}片区：`;
}
