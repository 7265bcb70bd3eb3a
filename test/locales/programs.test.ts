import { refusalOf } from '../../src/hosts/file/archive/recognise';
import { hostErrorWords } from '../../src/hosts/error-words';
import { HostError } from '../../src/hosts/error';
import enUS from '../../src/locales/en-US';
import { loadLanguage } from '../../src/locales/words';
import zhCN from '../../src/locales/zh-CN';

beforeAll(() => loadLanguage('en-US'));

/** Only Excel itself brings these about: the pane beside it says them. */
const OF_EXCEL = [
  ...['host.not-in-front', 'host.no-answer', 'host.host-failed.excel'],
  ...['host.unsupported', 'host.unsupported.new-workbook'],
];

test.each([
  ['zh-CN', zhCN, /Excel 或 WPS/g],
  ['en-US', enUS, /Excel or WPS/g],
] as const)(
  'whoever has no Excel is not told of it alone by the workbench or the command line: %s',
  (_, texts, both) => {
    const alone = Object.entries(texts).filter(
      ([id, text]) =>
        /^(?:host|workbench)\./.test(id) &&
        !OF_EXCEL.includes(id) &&
        text.replace(both, '').includes('Excel'),
    );
    expect(Object.fromEntries(alone)).toEqual({});
  },
);

test('what goes wrong in the workbench is not said to be done by Excel', () => {
  for (const where of ['workbench', 'file', 'proof']) {
    const failed = hostErrorWords(
      'zh-CN',
      new HostError('host-failed', { of: where, detail: '原因', part: 'x' }),
    );
    expect(failed.replace('Excel 或 WPS', '')).not.toContain('Excel');
  }
  const unsupported = new HostError('unsupported', { of: 'workbench', need: 'copySheet' });
  expect(hostErrorWords('zh-CN', unsupported)).not.toContain('Excel');
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['笔记', '文本文件', 'a text file'],
  ['一,二\n三,四', 'CSV 文本', 'CSV text'],
  ['<!DOCTYPE html><p>页', '网页文件', 'a web page'],
  ['<?xml version="1.0"?><a/>', 'XML 文件', 'an XML file'],
  ['\u0000\u0001\u0002', '不认识的文件', 'unknown'],
])('what a file looks like is said in words, never by its code: %j', (content, chinese, english) => {
  const error = refusalOf(bytes(content));
  expect(hostErrorWords('zh-CN', error)).toContain(
    `看起来是：${chinese}）。请用 Excel 或 WPS 打开后“另存为 .xlsx”`,
  );
  expect(hostErrorWords('en-US', error)).toMatch(/it looks like \S.*\).*save it as \.xlsx/);
  expect(hostErrorWords('en-US', error).toLowerCase()).toContain(english.toLowerCase());
});

test.each([
  ['{\\rtf1 文}', '这是 RTF 文档，', '复制到', 'an RTF document'],
  ['%PDF-1.7', '这是 PDF 文件，', '原件', 'PDF'],
  ['Rar!\u001a\u0007\u0000', '这是 RAR 压缩包，', '先解压', 'RAR'],
])('what Excel cannot open either is not sent there: %j', (content, what, how, english) => {
  const error = refusalOf(bytes(content));
  expect(hostErrorWords('zh-CN', error)).toContain(what);
  expect(hostErrorWords('zh-CN', error)).toContain(how);
  expect(hostErrorWords('en-US', error)).toContain(english);
});

test('an empty file has nothing to be saved again', () => {
  const words = hostErrorWords('zh-CN', refusalOf(new Uint8Array()));
  expect(words).toBe('这是空文件，里面没有任何内容。请重新复制或下载原文件，再试一次');
});
