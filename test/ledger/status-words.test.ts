import { STATUSES } from '../../src/ledger/model';
import { DONE_WRITTEN, statusOf, statusSays } from '../../src/ledger/status-words';

test.each([
  ['完成', '已完成'],
  ['已经完成', '已完成'],
  ['已完成。', '已完成'],
  [' 已 完 成 ', '已完成'],
  ['全部完成', '已完成'],
  ['办结', '已完成'],
  ['√', '已完成'],
  ['100%', '已完成'],
  ['完成销号', '已销号'],
  ['已销号', '已销号'],
  ['进行中', '推进中'],
  ['正在推进', '推进中'],
  ['有序推进', '推进中'],
  ['尚未启动', '未启动'],
  ['未开始', '未启动'],
  ['申请调整', '调整'],
  // Something else, or more than a status.
  ['', ''],
  ['未完成', '未完成'],
  ['基本完成', '基本完成'],
  ['完成一半', '完成一半'],
  ['已完成招标', '已完成招标'],
  ['已完成方案制定，正在实施', '已完成方案制定，正在实施'],
  ['预计年底完成', '预计年底完成'],
])('%s → %s', (written, status) => {
  expect(statusOf(written)).toBe(status);
});

test.each(STATUSES)('what the list offers stays: %s', (status) => {
  expect(statusOf(status)).toBe(status);
});

test.each(DONE_WRITTEN)('what formulas take for done is done: %s', (written) => {
  expect(statusSays(written)).toBe('done');
});

test.each<[string, ReturnType<typeof statusSays>]>([
  ['', 'none'],
  ['—', 'none'],
  ['无', 'none'],
  [' 完成 ', 'done'],
  ['已全部竣工验收并交付使用', 'done'],
  ['调整', 'open'],
  ['未完成', 'open'],
  ['没完成', 'open'],
  ['基本完成', 'open'],
  ['99%', 'open'],
  ['搞定', 'unknown'],
  ['是', 'unknown'],
])('%s says %s', (written, says) => {
  expect(statusSays(written)).toBe(says);
});

test('a sentence is held against what is wanted', () => {
  expect(statusSays('已完成12公里', ['完成道路20公里'])).toBe('open');
  expect(statusSays('已完成20公里', ['完成道路20公里'])).toBe('done');
  expect(statusSays('已完成招标', ['6月底前开工'])).toBe('open');
});
