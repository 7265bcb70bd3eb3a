import { STATUSES } from '../../src/ledger/model';
import { DONE_WRITTEN, statusOf, statusSays } from '../../src/ledger/status-words';

/** Every way in which a word of the list may be written. */
const WRITTEN: readonly (readonly [status: string, ways: string])[] = [
  ['已完成', '完成 已完成。 已经完成 均已完成 全部完成 已全部完成 都完成了 办结 办完 已办完 完结 √ 100%'],
  ['已销号', '销号 已销号 已经销号 均已销号 全部销号 已全部销号 完成销号 已完成销号；'],
  ['未启动', '未启动 没启动 没有启动 尚未启动 还未启动 还没启动 未开始 未开展 未开工 未实施'],
  [
    '推进中',
    '推进 推进中 推进之中 正推进 正在推进 在推进 正常推进 有序推进 持续推进 稳步推进 进行中 实施中 办理中 落实中',
  ],
  ['调整', '已调整 已经调整 申请调整 调整中'],
];

describe.each(WRITTEN)('%s', (status, ways) => {
  test.each(ways.split(' '))('%s', (written) => {
    expect(statusOf(written)).toBe(status);
  });
});

test.each([
  [' 已 完 成 ', '已完成'],
  // Something else, or more than a status.
  ['', ''],
  ['未完成', '未完成'],
  ['基本完成', '基本完成'],
  ['完成一半', '完成一半'],
  ['已完成招标', '已完成招标'],
  ['已完成方案制定，正在实施', '已完成方案制定，正在实施'],
  ['预计年底完成', '预计年底完成'],
  // Eight characters are a status, nine a sentence.
  ['各项任务已全部办结', '各项任务已全部办结'],
  ['任务均已全部办结', '已完成'],
])('%s → %s', (written, status) => {
  expect(statusOf(written)).toBe(status);
});

test.each(STATUSES)('what the list offers stays: %s', (status) => {
  expect(statusOf(status)).toBe(status);
});

test('what formulas of our sheets know, which cannot read', () => {
  const words = '已完成 已销号 完成 已经完成 全部完成 已全部完成 均已完成 完成了 办结 已办结 已完结';
  const more = '销号 完成销号 已完成销号 已完工 已竣工 已整改 整改完成 √ ✓ 100%';
  expect([...DONE_WRITTEN].sort()).toEqual(`${words} ${more}`.split(' ').sort());
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
