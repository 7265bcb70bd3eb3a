import { readFileSync } from 'node:fs';
import { circularFindings } from '../../src/actions/check-circular';
import { circularOfText } from '../../src/circular/read-circular';

// What was planted in it: 118 for 116 (so 26.4 % is no share of it either), 55.0 % for 50.0 %, five units of which four are named, a range.
test('the sample circular shows what was planted in it, and nothing else', () => {
  const text = readFileSync('assets/samples/shuangtaizi-2024-circular.txt', 'utf8');
  const found = (of: string) =>
    circularFindings(circularOfText(of), null, 'zh-CN').map(({ check, expected }) => [check, expected]);
  expect(text).toMatch(/^（示例.*并非真实通报/);
  expect(found(text)).toEqual([
    ['circular-sum', '116项'],
    ['circular-share', '26.8%'],
    ['circular-share', '50.0%'],
    ['circular-list', '4家单位'],
    ['circular-wording', '18%～25%'],
  ]);
  const right = text
    .replace('118', '116')
    .replace('55.0%', '50.0%')
    .replace('5家', '4家')
    .replace('18～', '18%～');
  expect(found(right)).toEqual([]);
});
