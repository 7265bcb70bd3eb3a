import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { buildUnitTabs } from '../../src/actions/build-unit-tabs';
import { draftCircular } from '../../src/actions/circular';
import { draftNotices } from '../../src/actions/notices';
import { paperBytes } from '../../src/actions/papers';
import { understand } from '../../src/actions/understand';
import { writeStatistics } from '../../src/actions/write-statistics';
import { papersHtml } from '../../src/documents/html/paper-html';
import { FileHost } from '../../src/hosts/file/file-host';

const AS_OF = '2024-07-01';
const UNITS = ['=1+1局', '@SUM(A1)局', '+cmd|calc!A0局', '<b>农业</b>局', '{ HYPERLINK x }局', 'A&P&Z局'];
const HOSTILE = '=HYPERLINK("http://example.com","点我")，{ PAGE }，<b>粗</b>，&P';

/** Somebody's table in which every cell tries to be more than text, with a progress column. */
async function opened() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('分解');
  sheet.getCell('A1').value = '2024年重点任务分解表 &P<b>';
  sheet.getRow(2).values = [
    '序号',
    '类别',
    '工作任务',
    '阶段性指标',
    '分管领导',
    '牵头单位',
    '责任单位',
    '进展情况',
  ];
  UNITS.forEach((unit, at) => {
    sheet.getRow(at + 3).values = [
      ...[
        at + 1,
        `=类别${at % 2}&P<i>`,
        `建设项目${at}${HOSTILE}。`,
        `（1）3月底前，完成${HOSTILE}；`,
        '张建国',
      ],
      ...[unit, UNITS[(at + 1) % UNITS.length], `正在办理${HOSTILE}`],
    ];
  });
  const host = FileHost.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return { host, understanding: understand(await host.read(), { asOf: AS_OF }) };
}

/** A formula without its texts and the names of sheets. */
const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');

test('in sheets of ours text from the table is in no formula but as a text, no link leads out, and no code comes into a footer', async () => {
  const { host, understanding } = await opened();
  expect(understanding.breakdown.tables[0]?.tasks).toHaveLength(UNITS.length);
  await buildUnitTabs(host, understanding, { language: 'zh-CN' });
  await writeStatistics(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  const ours = (await host.read()).sheets.filter(({ own }) => own);
  expect(ours.map(({ own }) => own?.kind)).toEqual(expect.arrayContaining(['ledger', 'summary', 'unit']));
  let held = 0;
  for (const { rows } of ours)
    for (const cell of rows.flatMap((row) => row ?? [])) {
      if (cell?.formula === undefined) {
        if (/^[=+@]/.test(cell?.text ?? '')) held++;
      } else expect(bare(cell.formula)).not.toMatch(/HYPERLINK|example|calc|@|[<>]\/?[bi]>|&P|\{/);
    }
  expect(held).toBeGreaterThan(UNITS.length);

  const parts = unzipSync(host.bytes());
  const footers: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = strFromU8(bytes);
    expect([name, /TargetMode="External"|<hyperlink [^>]*r:id/.test(xml)]).toEqual([name, false]);
    footers.push(...[...xml.matchAll(/<oddFooter>(.*?)<\/oddFooter>/g)].map(([, code = '']) => code));
  }
  const codes = footers.map((code) => code.replaceAll('&amp;&amp;', '').match(/&amp;./g));
  expect(new Set(codes.map((one) => one?.join(' ')))).toEqual(new Set(['&amp;C &amp;P &amp;N']));
  expect(footers.filter((code) => code.includes('A&amp;&amp;P&amp;&amp;Z'))).toHaveLength(1);
});

test('in papers it makes no field, link or markup, nor in what is copied for Word', async () => {
  const { understanding } = await opened();
  const { paper } = await draftCircular(understanding);
  const { notices } = await draftNotices(understanding);
  expect(notices.length).toBeGreaterThanOrEqual(UNITS.length - 1);
  for (const one of [paper, ...notices.map(({ paper: of }) => of)]) {
    const parts = unzipSync(await paperBytes(one));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).not.toMatch(/<w:(?:hyperlink|fldSimple|fldChar|instrText)\b/);
    expect(body).toContain('=HYPERLINK(');
    const html = papersHtml([one]);
    expect(html).not.toMatch(/<(?:b|i|a|script)[\s>]/);
    // A sheet that takes a cell as a text does not work it out.
    expect(html).not.toMatch(/<t[dh]\b(?! style="[^"]*mso-number-format:'\\@')/);
  }
});
