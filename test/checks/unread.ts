import { readBreakdown } from '../../src/breakdown/read';
import type { ColumnRole } from '../../src/breakdown/roles';
import type { CheckContext } from '../../src/checks/model';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import type { WorkbookGrid } from '../../src/grid/grid';
import { settingsSchema } from '../../src/settings/model';
import { sheet, workbook } from '../grid/sheet';

type Chosen = Readonly<Record<string, ColumnRole | null>>;

export function contextOf(book: WorkbookGrid, columns: Chosen = {}): CheckContext {
  const settings = settingsSchema().parse({ overrides: [{ sheet: '任务分解', columns }] });
  return { workbook: book, breakdown: readBreakdown(book, settings), asOf: '2024-07-01' };
}

/** The checks that find something in a table with an unknown column E, where a person chose roles. */
export function checkNames(columns: Chosen): readonly string[] {
  const book = workbook(
    sheet([
      ['2024年任务分解表'],
      ['序号', '工作任务', '责任单位', '完成时限', '破题思路'],
      [1, '新建学校2所。', '教育局', '6月底前', '以点带面'],
      [2, '修路3条。', '交通局', '9月底前', '分类施策'],
    ]),
  );
  return runChecks(contextOf(book, columns), CHECKS).map(({ check }) => check);
}
