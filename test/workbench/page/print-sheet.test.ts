import { JSDOM } from 'jsdom';
import type { SheetContent } from '../../../src/plan/sheet-content';
import { printInto } from '../../../src/workbench/page/print-sheet';
import { sheet } from '../../grid/sheet';

const CONTENT: SheetContent = {
  columns: [{ width: 10 }, { width: 20 }, { width: 8, hidden: true }, { width: 120 }],
  rows: [{ height: 30, cells: [{ value: '台账', style: 0 }] }, { cells: [] }, { cells: [] }],
  styles: [{ font: { bold: true, size: 18, colour: '#C00000' }, fill: '#FFF2CC', horizontal: 'center' }],
  merges: [],
  validations: [],
  conditionalFormats: [],
};

function printed(content: SheetContent): Document {
  const page = new JSDOM('<!doctype html>').window.document;
  const grid = sheet(
    [
      ['台账', '', '', ''],
      ['任务', '内容', '键', '进展'],
      ['1', '<b>不是标签</b>', 'k', '一\n二'],
      ['2', '藏起来的', 'k', ''],
    ],
    { name: '进度台账', merges: ['A1:D1'], hiddenRows: new Set([3]) },
  );
  printInto(page, { grid, content });
  return page;
}

test('a sheet is a table as wide as the paper, with its header on every page', () => {
  const page = printed({
    ...CONTENT,
    print: { orientation: 'landscape', paper: 'A4', titleRows: [0, 1], fitToWidth: 1 },
  });
  expect(page.title).toBe('进度台账');
  const texts = (selector: string): (string | null)[] =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(texts('thead td')).toEqual(['台账', '任务', '内容', '进展']);
  // Text is text; what is hidden stays so.
  expect(texts('tbody td')).toEqual(['1', '<b>不是标签</b>', '一\n二']);
  expect(page.querySelector('b')).toBeNull();
  const title = page.querySelector('td');
  expect(title?.colSpan).toBe(3);
  expect(title?.style.fontWeight).toBe('bold');
  expect(title?.style.textAlign).toBe('center');
  expect(page.querySelector('style')?.textContent).toContain('A4 landscape');
});

test('columns that are not printed are left out, and a narrow sheet stands upright', () => {
  const page = printed({
    ...CONTENT,
    print: { orientation: 'portrait', paper: 'A4', columns: [0, 1], lastRow: 1, fitToWidth: 1 },
  });
  expect(page.querySelectorAll('col')).toHaveLength(2);
  expect(page.querySelectorAll('tr')).toHaveLength(2);
  expect(printed({ ...CONTENT, columns: [] }).querySelector('style')?.textContent).toContain('A4 portrait');
});
