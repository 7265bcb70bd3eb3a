import { INDUSTRY, PEOPLE, expectMarked, tableOf, taskRow, withIndicators } from './table';

const items = (...marks: string[]): string => marks.map((mark) => `${mark}扎实推进相关工作；`).join('\n');
const found = (text: string): ReturnType<typeof expectMarked> =>
  expectMarked(withIndicators(`${text}{indicator-numbering}`));

describe('indicator-numbering', () => {
  test.each<[string, string]>([
    ['in order', items('（1）', '（2）', '（3）')],
    ['half-width', items('(1)', '(2)', '(3)')],
    ['circled under each parent', items('（1）', '①', '②', '（2）', '①', '②')],
    ['circled that go on under the next parent', items('（1）', '①', '②', '（2）', '③', '④')],
    ['without numbers', '全面完成年度目标任务。'],
    ['headings, numbers go on', `财政局：\n${items('（1）', '（2）')}\n教育局：\n${items('（3）', '（4）')}`],
    ['headings, each from 1', `财政局：\n${items('（1）', '（2）')}\n教育局：\n${items('（1）', '（2）')}`],
  ])('%s', (_, text) => {
    expectMarked(withIndicators(text, { lead: '财政局\n教育局', support: '' }));
  });

  test.each<[string, string[], string, Record<string, string | number>]>([
    ['a gap', ['（1）', '（3）', '（4）'], 'gap', { written: '（3）', other: '（2）' }],
    ['no first', ['（2）', '（3）'], 'start', { written: '（2）', other: '（1）' }],
    ['two of one', ['（1）', '（2）', '（2）', '（3）'], 'duplicate', { written: '（2）' }],
    ['one in place of the next', ['（1）', '（2）', '（2）', '（4）'], 'duplicate', { written: '（2）' }],
    [
      'too high',
      ['（1）', '（2）', '（8）', '（4）', '（5）'],
      'ahead',
      { written: '（8）', other: '（4）' },
    ],
    [
      'begun again',
      ['（1）', '（2）', '（3）', '（1）', '（2）'],
      'restart',
      { written: '（1）', other: '（3）' },
    ],
    ['circled, a gap', ['（1）', '①', '③', '（2）'], 'gap', { written: '③', other: '②' }],
    ['circled, begun again', ['（1）', '①', '②', '①', '②'], 'restart', { written: '①', other: '②' }],
    ['several', ['（1）', '（3）', '（4）', '（4）', '（5）'], 'gap.more', { written: '（3）', count: 2 }],
  ])('%s', (_, marks, kind, params) => {
    const [first] = found(items(...marks));
    expect(first?.severity).toBe('warning');
    expect(first?.message.id).toBe(`checks.indicator-numbering.${kind}`);
    expect(first?.message.params).toMatchObject(params);
  });

  test('full-width figures and Chinese numerals: what is missing is written readably', () => {
    expect(found(items('（１）', '（３）'))[0]?.message.params).toMatchObject({ other: '（2）' });
    expect(found('一是扎实推进。\n三是加强督导。')[0]?.message.params).toMatchObject({ other: '二是' });
  });

  test('under a heading that goes on, a gap is found', () => {
    found(`财政局：\n${items('（1）', '（2）')}\n发展改革局：\n${items('（4）', '（5）')}`);
  });

  test('a task printed in two rows goes on in the second', () => {
    const task = '巩固多城联创成果。';
    const second = (indicators: string): ReturnType<typeof taskRow> => [
      ...taskRow(2, { number: 1, section: INDUSTRY, task: `${task}{row-continued}`, indicators }),
    ];
    const first = taskRow(2, { number: 1, section: INDUSTRY, task, indicators: items('（1）', '（2）') });
    const rest = taskRow(3, { number: 2, section: PEOPLE });
    expectMarked(tableOf(first, second(items('（3）', '（4）')), rest));
    expectMarked(tableOf(first, second(items('（4）', '（5）') + '{indicator-numbering}'), rest));
  });
});
