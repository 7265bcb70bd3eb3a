import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeWordUnknown } from '../../src/checks/time-word-unknown';
import { readBreakdown } from '../../src/breakdown/read';
import { FESTIVALS, festivalDay } from '../../src/timing/festivals';
import { LOCAL_WORDS } from '../../src/timing/grammar/local-words';
import { addDays } from '../../src/timing/civil';
import { readTiming } from '../../src/timing/read-timing';
import { settingsSchema } from '../../src/settings/model';
import { findings, tableOf, taskRow } from '../checks/table';
import { sheet, workbook } from '../grid/sheet';

const GUIDE = readFileSync(join(process.cwd(), 'docs/time-expressions.md'), 'utf8');

/** One line of `local-words.ts` is all that a new word takes: these go through every line that is there. */
describe.each(Object.entries(LOCAL_WORDS))('the word %s', (word, { day }) => {
  const here = day ?? { month: 8, day: 20 };

  test('is read wherever a text may begin, and means the day before with 前', () => {
    const context = { year: 2024, words: { [word]: here } };
    const expected = addDays(`2024-0${here.month}-${String(here.day).padStart(2, '0')}`, -1);
    for (const text of [`${word}前完成道路维修`, `组织力量在${word}前完成道路维修`]) {
      const { timing, problems } = readTiming(text, context);
      expect([text, timing.due, problems]).toEqual([text, [expected], []]);
    }
  });

  test('asks for its day where neither the country nor the place has said it', () => {
    const { problems } = readTiming(`${word}前完成道路维修`, { year: 2024 });
    expect(problems).toEqual(day ? [] : [{ kind: 'word', phrase: word }]);
  });

  test('stands in the guide to times', () => {
    expect(GUIDE).toContain(word);
  });
});

/** And one line of `festivals.ts` for a day that has a name. */
test.each(Object.keys(FESTIVALS))('the festival %s is read with 前', (name) => {
  const day = festivalDay(name, 2024);
  expect(day).not.toBeNull();
  expect(readTiming(`${name}前完成道路维修`, { year: 2024 }).timing.due).toEqual([addDays(day ?? '', -1)]);
});

test('秋收前 through the house: a finding without its day, a due date with it', () => {
  const rows = tableOf(
    taskRow(1, { indicators: '秋收前，完成机耕道路维修。', deadline: '秋收前' }),
    taskRow(2),
  );
  expect(findings(timeWordUnknown, rows).map(({ observed }) => observed)).toEqual(['秋收']);
  const dueOf = (timeWords: object) =>
    readBreakdown(workbook(sheet(rows)), settingsSchema().parse({ timeWords })).tables[0]?.tasks[0];
  expect(dueOf({})?.indicators[0]?.timing.due).toEqual([]);
  const told = dueOf({ 秋收: { month: 10, day: 1 } });
  expect([told?.indicators[0]?.timing.due, told?.deadline?.date]).toEqual([['2024-09-30'], '2024-09-30']);
});
