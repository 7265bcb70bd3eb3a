import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../../src/checks/model';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import { loadLanguage, words } from '../../src/locales/words';
import { sheet, workbook } from '../grid/sheet';
import { contextOf, placeAndCheck } from './table';

beforeAll(() => loadLanguage('en-US'));

interface Document {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string[][];
    readonly merges?: string[];
  }[];
}

/** What a check finds in a sheet: its cells. */
type Found = readonly [sheet: string, check: CheckId, cells: string];

function findingsIn(document: string): string[] {
  const path = join(process.cwd(), 'test/fixtures/documents', `${document}.grid.json`);
  const { sheets } = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const book = workbook(...sheets.map(({ name, rows, merges = [] }) => sheet(rows, { name, merges })));
  const found = runChecks(contextOf(book), CHECKS);
  // Whoever words a finding, it must have words in both languages.
  for (const { message } of found) {
    for (const language of ['zh-CN', 'en-US'] as const)
      expect(words(language, message)).not.toMatch(/\{\w+\}/);
  }
  return found.map(placeAndCheck);
}

/**
 * Everything that all checks together find. Each finding was read against the document: it is true, and nothing else
 * in the tables is as wrong. A check that is noisy on tables as they are published fails here.
 */
test.each<[string, readonly Found[]]>([
  [
    'shuangtaizi-2024',
    [
      // 2%, 4%, 1%, 6% and 3%, 5%, 3%, 7%.
      ['任务分解', 'target-falls', 'D4 D7'],
      // Eleven spaces at the end of two items; a run of spaces where others have a line break; 6月底前,实现: four
      // half-width commas among 800 full-width ones (and one in the other table); item （4） ends in 。 where all others
      // end in ；.
      ['任务分解', 'text-hygiene', 'D13 G37 D45 D63 D118'],
      ['民生实事', 'text-hygiene', 'C12'],
      ['任务分解', 'unit-glued', 'G54 G55 G63 G65 G105 G106 G118'],
      // 消防大队 beside 消防救援大队.
      ['任务分解', 'unit-variant', 'G76'],
      // 人力资源社会⏎保障局, 智慧城市运管⏎中心, 住房城乡⏎建设局.
      [
        '任务分解',
        'unit-wrapped',
        'F9 G10 G11 G17 G78 G98 G99 F100 F101 F102 F103 F104 G107 G110 F111 F112 F122',
      ],
      ['民生实事', 'unit-wrapped', 'F7 F8 F9 F12 F13'],
      // 各街镇 and the like: one a table, at the first cell that names one.
      ['任务分解', 'collective-unresolved', 'G8'],
      ['民生实事', 'collective-unresolved', 'G5'],
      // Due on 31 December, or 30 November, though the last step is done by September or earlier.
      ['任务分解', 'milestones-end-early', 'H48 H49 H50 H70 H86 H109 H116'],
      // Two steps in December, and the deadline is 31 October.
      ['任务分解', 'milestone-after-deadline', 'H63'],
      // Task 86: a page ended in it.
      ['任务分解', 'row-continued', 'C90'],
      ['任务分解', 'leader-missing', 'E118'],
    ],
  ],
  [
    'taian-2023',
    [
      // 生态环境局 beside 生态环境分局.
      ['任务分解清单', 'unit-variant', 'D38 D79'],
      // The leader cell repeats the task.
      ['任务分解清单', 'leader-not-a-name', 'C102'],
      ['任务分解清单', 'leader-missing', 'C36'],
      // 四 states 13 and has 12.
      ['任务分解清单', 'stated-section', 'A27'],
      ['任务分解清单', 'collective-unresolved', 'E5'],
    ],
  ],
  [
    'liaozhong-2024',
    [
      // A list that ends in 、; a space before 、.
      ['任务分解表', 'text-hygiene', 'C40 D91'],
      // It leads and supports.
      ['任务分解表', 'unit-repeated', 'D52'],
      // (公安).
      ['任务分解表', 'leader-not-a-name', 'E115'],
      // Forty empty cells.
      [
        '任务分解表',
        'leader-missing',
        'E4 E18 E19 E45 E47 E48 E51 E53 E55 E56 E58 E59 E69 E74 E76 E77 E78 E79 E80 E81 E83 E85 E88 E89 E90 ' +
          'E93 E96 E97 E98 E99 E101 E102 E103 E106 E107 E109 E110 E111 E113 E116',
      ],
      ['任务分解表', 'collective-unresolved', 'D7'],
    ],
  ],
  [
    'xidongting-2024',
    [
      // 综合行政执法局西投公司.
      ['责任分解表', 'unit-glued', 'F18'],
      // 4.5%左右 without a full stop, and one that ends in ；: the other 52 goals end in 。.
      ['责任分解表', 'text-hygiene', 'D9 D20'],
      // Between 59 and 61, and after 61, a row has no number.
      ['责任分解表', 'number-missing', 'A63 A65'],
      ['责任分解表', 'collective-unresolved', 'F48'],
    ],
  ],
])('%s', (document, expected) => {
  const places = expected.flatMap(([name, check, cells]) =>
    cells.split(' ').map((cell) => `${name}!${cell} ${check}`),
  );
  expect(findingsIn(document).sort()).toEqual(places.sort());
});
