import { readFileSync } from 'node:fs';
import zhCN from '../../src/locales/zh-CN';
import { WRITING_NAME } from '../../src/plan/own-names';
import { tagsOf } from '../manifest/tags';

// docs/deploy.md in both languages, against the manifest and against itself. Headers: test/tools/static-site; the samples
// for nginx and IIS: test/e2e/deployed; links, buttons and commands: docs.test.ts.
const TEXT = readFileSync('docs/deploy.md', 'utf8');
const [CHINESE = '', ENGLISH = ''] = TEXT.split(/^# English$/m);
const MANIFEST = tagsOf(readFileSync('manifest.xml', 'utf8'));

/** What stands under a heading, up to the next of its rank or above. */
function section(text: string, heading: string): string {
  const [, marks = ''] = new RegExp(`^(#+) ${heading}$`, 'm').exec(text) ?? [];
  if (marks === '') throw new Error(`no heading ${heading}`);
  const [, inside = ''] = text.split(new RegExp(`^${marks} ${heading}$`, 'm'));
  return inside.split(new RegExp(`^#{1,${marks.length}} `, 'm'))[0] ?? '';
}

/** Cells of the rows of its table, without the header. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test.each([
  [CHINESE, '15 分钟试用'],
  [ENGLISH, 'A trial of 15 minutes'],
])('the trial has its four stages, which take 15 minutes', (text, heading) => {
  const stages = rowsOf(section(text, heading));
  expect(stages.map(([stage]) => stage)).toEqual(['0', '1', '2', '3']);
  expect(stages.reduce((sum, [, , minutes]) => sum + Number(minutes), 0)).toBe(15);
});

test('the trial tells people to press what there is', () => {
  const trial = section(CHINESE, '15 分钟试用');
  const words = new Set<string>(Object.values(zhCN));
  for (const pressed of ['自检', '开始自检', '打开样表', '一键体检', '定位']) {
    expect(trial).toContain(pressed);
    expect([pressed, words.has(pressed)]).toEqual([pressed, true]);
  }
});

test.each([
  [CHINESE, '管理员和用户各会看到什么', ['管理中心', '共享文件夹', 'SharePoint 目录', '单机试用']],
  [
    ENGLISH,
    'What administrators and users see',
    ['Admin centre', 'Shared folder', 'SharePoint catalogue', 'One computer'],
  ],
])(
  'of each way to deploy it is said what administrators see, and users, and where nothing shows',
  (...of) => {
    const [text, heading, ways] = of;
    const rows = rowsOf(section(text, heading));
    expect(rows.map(([way]) => way)).toEqual(ways);
    for (const row of rows)
      expect(row.map((cell) => cell.length > 5 || cell === row[0])).toEqual([true, true, true, true]);
  },
);

test('what administrators see of the manifest is what stands in it', () => {
  const hosts = MANIFEST.filter(({ name }) => name === 'Host').map(({ attributes }) =>
    attributes.get('Name'),
  );
  expect(hosts[0]).toBe('Workbook');
  const permission = MANIFEST.find(({ name }) => name === 'Permissions')?.text ?? '?';
  for (const text of [CHINESE, ENGLISH]) expect(text).toContain(`\`${permission}\``);
});

/** The four things that send an administrator astray where a document has them otherwise. */
test.each<[string, RegExp, RegExp]>([
  [
    'an Excel that is too old hides the add-in, and says nothing',
    /ExcelApi 1\.13.*Excel 2016、2019 里加载项不会出现/s,
    /ExcelApi 1\.13.*In Excel 2016 and 2019 the add-in does not appear at all/s,
  ],
  ['a shared folder is for testing only', /只算作\*\*测试用\*\*/, /Microsoft supports it for testing only/],
  [
    'a workbook that is only viewed on the web loads no add-in',
    /网页版的“仅查看”不加载任何加载项/,
    /“view only” on the web loads no add-ins at all/,
  ],
  [
    'Excel on the web shows the pane in a frame, which X-Frame-Options would keep out',
    /frame-ancestors.*\*\*不要\*\*设 `X-Frame-Options`/s,
    /frame-ancestors.*Do \*\*not\*\* send `X-Frame-Options`/s,
  ],
])('%s', (_, chinese, english) => {
  expect(CHINESE).toMatch(chinese);
  expect(ENGLISH).toMatch(english);
});

test('the Excel that is asked for is the one of the manifest', () => {
  const set = MANIFEST.find(({ attributes }) => attributes.get('Name') === 'ExcelApi');
  const wanted = `ExcelApi ${set?.attributes.get('MinVersion') ?? '?'}`;
  for (const text of [CHINESE, ENGLISH]) expect(text).toContain(wanted);
});

test('what stays in a workbook while something is written is called by its name', () => {
  for (const text of [CHINESE, ENGLISH]) expect(text).toContain(`\`${WRITING_NAME}\``);
});
