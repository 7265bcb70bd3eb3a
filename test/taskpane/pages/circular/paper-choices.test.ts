import { defaultSettings } from '../../../../src/settings/xml';
import { chosenOf, writtenChoices, wrongIn } from '../../../../src/taskpane/pages/circular/paper-choices';

const start = defaultSettings().papers;

test('what nobody changed is what it was', () => {
  expect(chosenOf(writtenChoices(start), start)).toEqual(start);
  const papers = {
    ...start,
    ...{ issue: 12, masthead: 'red' as const, area: '某某区', office: '某某区政府督查室', withChart: false },
    requirements: ['一是抓紧。', '二是反馈。'],
    notices: {
      ...start.notices,
      last: { year: 2024, number: 7 },
      replyDays: 3,
      requirements: ['尽快办理。'],
    },
  };
  expect(chosenOf(writtenChoices(papers), papers)).toEqual(papers);
});

test('blank fields are chosen by nobody; a bulletin always has a name', () => {
  const written = { ...writtenChoices(start), basis: '  ', copies: ' 区委办 ', bulletin: ' ', area: '' };
  expect(chosenOf(written, start)).toMatchObject({
    ...{ basis: null, copies: '区委办', bulletin: start.bulletin, area: null },
  });
});

test('paragraphs are lines, blank ones left out; the numbers of letters that went out stay', () => {
  const before = { ...start, notices: { ...start.notices, last: { year: 2024, number: 7 } } };
  const written = {
    ...writtenChoices(before),
    ...{ requirements: ' 甲 \n\n乙', noticeRequirements: '丙\n', replyDays: '10' },
  };
  expect(chosenOf(written, before)).toMatchObject({
    requirements: ['甲', '乙'],
    notices: { last: { year: 2024, number: 7 }, replyDays: 10, requirements: ['丙'] },
  });
});

test.each(['0', '10000', '七', '-1', '1.5'])('%s is no issue', (issue) => {
  const written = { ...writtenChoices(start), issue };
  expect(wrongIn(written).issue).toBe(true);
  expect(chosenOf(written, start).issue).toBe(start.issue);
});

test.each(['', '367', '-1', '七天'])('%s is no number of days', (replyDays) => {
  const written = { ...writtenChoices(start), replyDays };
  expect(wrongIn(written).replyDays).toBe(true);
  expect(chosenOf(written, start).notices.replyDays).toBe(start.notices.replyDays);
});
