import { strToU8, zipSync } from 'fflate';
import type { Encoding } from '../../../../src/report/decode';
import { readReport } from '../../../../src/taskpane/pages/crosscheck/report-file';

const file = (name: string, ...bytes: BlobPart[]): File => new File(bytes, name);
const TEXT = '二、2024年工作安排\n建设政府服务中心，全年新建公园3个。';

/** 政府工作报告 in GB18030. */
const GB = new Uint8Array([0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6]);

test('a text is read, under the name of its file', async () => {
  expect(await readReport(file('报告.txt', TEXT), null, 'zh-CN')).toEqual({ name: '报告.txt', text: TEXT });
});

test('a text in an encoding that a person says', async () => {
  expect(await readReport(file('报告.txt', GB), 'gb18030', 'zh-CN')).toEqual({
    name: '报告.txt',
    text: '政府工作报告',
  });
});

/** What is no report: the words for it, and whether the encoding is asked for. */
const BAD: readonly (readonly [string, File, Encoding | null, string, boolean])[] = [
  ['nothing', file('空.txt'), null, '“空.txt”没有读成：里面没有文字，请检查后再试。', false],
  ['only spaces', file('空.txt', ' \n　'), null, '“空.txt”没有读成：里面没有文字，请检查后再试。', false],
  [
    'bytes of no one encoding',
    file('报告.txt', new Uint8Array([0x81, 0x82, 0x90, 0x91, 0xa0])),
    null,
    '看不出“报告.txt”用的是哪种编码，请选一种：',
    true,
  ],
  ['another encoding', file('报告.txt', GB), 'utf-8', '“报告.txt”不是 utf-8 编码，请换一种：', true],
  ['a PDF', file('报告.pdf', '%PDF-1.7\n'), null, '“报告.pdf”不是文本，也不是 Word 文档', false],
  [
    'a zip that is no document',
    file('报告.docx', zipSync({ a: strToU8('b') })),
    null,
    '“报告.docx”没有读成：',
    false,
  ],
];

test.each(BAD)('%s gives a sentence', async (_name, given, encoding, said, ask) => {
  const read = await readReport(given, encoding, 'zh-CN');
  if ('text' in read) throw new Error('It was read');
  expect(read.said).toContain(said);
  expect(read.ask).toBe(ask);
});
