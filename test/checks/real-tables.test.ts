import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectiveUnresolved } from '../../src/checks/collective-unresolved';
import { leaderNotAName } from '../../src/checks/leader-not-a-name';
import { progressInconsistent } from '../../src/checks/progress-inconsistent';
import { runChecks } from '../../src/checks/run';
import { targetFalls } from '../../src/checks/target-falls';
import { targetMissesGoal } from '../../src/checks/target-misses-goal';
import { taskDuplicate } from '../../src/checks/task-duplicate';
import { textHygiene } from '../../src/checks/text-hygiene';
import { unitGlued } from '../../src/checks/unit-glued';
import { unitRepeated } from '../../src/checks/unit-repeated';
import { unitVariant } from '../../src/checks/unit-variant';
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

function findingsIn(document: string): string[] {
  const path = join(process.cwd(), 'test/fixtures/documents', `${document}.grid.json`);
  const { sheets } = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const book = workbook(...sheets.map(({ name, rows, merges = [] }) => sheet(rows, { name, merges })));
  const checks = [
    targetFalls,
    targetMissesGoal,
    unitVariant,
    unitGlued,
    unitRepeated,
    leaderNotAName,
    taskDuplicate,
    textHygiene,
    progressInconsistent,
  ];
  const found = runChecks(contextOf(book), checks);
  // Whoever words a finding, it must have words in both languages.
  for (const { message } of [...found, ...runChecks(contextOf(book), [collectiveUnresolved])]) {
    for (const language of ['zh-CN', 'en-US'] as const)
      expect(words(language, message)).not.toMatch(/\{\w+\}/);
  }
  return found.map(placeAndCheck);
}

/** Every finding was read against the document: each is true, and nothing else in the tables is as wrong. */
test.each<[string, string[]]>([
  [
    'shuangtaizi-2024',
    [
      // 2%, 4%, 1%, 6% and 3%, 5%, 3%, 7%.
      '任务分解!D4 target-falls',
      '任务分解!D7 target-falls',
      // Eleven spaces at the end of two items; a run of spaces where others have a line break.
      '任务分解!D13 text-hygiene',
      '任务分解!G37 text-hygiene',
      // 6月底前,实现: four half-width commas among 800 full-width ones (and one in the other table).
      '任务分解!D45 text-hygiene',
      '任务分解!G54 unit-glued',
      '任务分解!G55 unit-glued',
      // Item （4） ends in 。 where all others end in ；.
      '任务分解!D63 text-hygiene',
      '任务分解!G63 unit-glued',
      '任务分解!G65 unit-glued',
      // 消防大队 beside 消防救援大队.
      '任务分解!G76 unit-variant',
      '任务分解!G105 unit-glued',
      '任务分解!G106 unit-glued',
      '任务分解!D118 text-hygiene',
      '任务分解!G118 unit-glued',
      '民生实事!C12 text-hygiene',
    ],
  ],
  [
    'taian-2023',
    [
      // 生态环境局 beside 生态环境分局.
      '任务分解清单!D38 unit-variant',
      '任务分解清单!D79 unit-variant',
      // The leader cell repeats the task.
      '任务分解清单!C102 leader-not-a-name',
    ],
  ],
  [
    'liaozhong-2024',
    [
      // A list that ends in 、; a unit that leads and supports; a space before 、; (公安).
      '任务分解表!C40 text-hygiene',
      '任务分解表!D52 unit-repeated',
      '任务分解表!D91 text-hygiene',
      '任务分解表!E115 leader-not-a-name',
    ],
  ],
  [
    'xidongting-2024',
    [
      // 综合行政执法局西投公司.
      '责任分解表!F18 unit-glued',
      // 4.5%左右 without a full stop, and one that ends in ；: the other 52 goals end in 。.
      '责任分解表!D9 text-hygiene',
      '责任分解表!D20 text-hygiene',
    ],
  ],
])('%s', (document, expected) => {
  expect(findingsIn(document).sort()).toEqual([...expected].sort());
});
