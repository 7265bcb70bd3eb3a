import { defaultSettings } from '../../../../src/settings/xml';
import { chosenOf, writtenChoices } from '../../../../src/taskpane/pages/circular/paper-choices';

const start = defaultSettings().papers;

test('what nobody changed is what it was', () => {
  expect({ ...start, ...chosenOf(writtenChoices(start)) }).toEqual(start);
  const papers = { ...start, issue: 12, masthead: 'red' as const, office: '某某区政府督查室' };
  expect({ ...papers, ...chosenOf(writtenChoices(papers)) }).toEqual(papers);
});

test('blank fields are chosen by nobody; a bulletin always has a name', () => {
  const chosen = chosenOf({ ...writtenChoices(start), basis: '  ', copies: ' 区委办 ', bulletin: ' ' });
  expect(chosen).toMatchObject({ basis: null, copies: '区委办', bulletin: start.bulletin });
});

test.each(['0', '10000', '七', '-1', '1.5'])('%s is no issue', (issue) => {
  expect(chosenOf({ ...writtenChoices(start), issue })).toBeNull();
});
