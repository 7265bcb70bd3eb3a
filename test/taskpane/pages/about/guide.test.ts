import { readFileSync } from 'node:fs';
import { chapterOf, chaptersOf, found } from '../../../../src/taskpane/pages/about/guide';

const CHAPTERS = chaptersOf(readFileSync('docs/使用说明.md', 'utf8'));

test('the guide has its chapters, each with a text', () => {
  expect(CHAPTERS.length).toBeGreaterThanOrEqual(8);
  expect(CHAPTERS.filter(({ title, text }) => title === '' || text.length < 100)).toEqual([]);
});

test('help opens at a chapter about the page that one was on', () => {
  const titles = ['start', 'check', 'tabs', 'overdue', 'collect', 'settings'].map(
    (id) => chapterOf(CHAPTERS, id)?.title,
  );
  expect(titles).toEqual([
    '先打开',
    expect.stringContaining('核对'),
    expect.stringContaining('分给各单位'),
    expect.stringContaining('台账'),
    expect.stringContaining('收回'),
    '常见的问题',
  ]);
  expect(chapterOf(CHAPTERS, null)).toBeNull();
});

test('chapters are found by what stands in them', () => {
  expect(found(CHAPTERS, '')).toEqual(CHAPTERS);
  expect(found(CHAPTERS, ' 催办 文字 ').map(({ title }) => title)).toContain('三、每月：标记、台账、催办');
  expect(found(CHAPTERS, '没有这样的话')).toEqual([]);
});
