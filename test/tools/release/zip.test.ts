import { unzipSync } from 'fflate';
import { zipOf } from '../../../tools/release/zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the same contents make the same zip, in whatever order they came, in any year', () => {
  const one = new Map([
    ['工作台/a.js', bytes('a')],
    ['先读我.txt', bytes('b')],
    ['命令行/c.sh', bytes('c')],
  ]);
  const zip = zipOf('任务分解助手', one);
  jest.useFakeTimers({ now: new Date('2031-05-06') });
  const again = zipOf('任务分解助手', new Map([...one].reverse()));
  jest.useRealTimers();
  expect(Buffer.from(again).equals(Buffer.from(zip))).toBe(true);
  expect(Object.keys(unzipSync(zip))).toEqual([
    '任务分解助手/先读我.txt',
    '任务分解助手/命令行/c.sh',
    '任务分解助手/工作台/a.js',
  ]);
});
