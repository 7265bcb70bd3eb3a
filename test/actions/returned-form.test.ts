import { isReturnedForm } from '../../src/actions/returned-form';
import type { OwnIdentity } from '../../src/grid/grid';
import { sheet } from '../grid/sheet';

const own = (kind: OwnIdentity['kind']) => ({ ...sheet([['一']]), own: { kind, key: '' } });

test.each([
  ['a form, with a sheet of the unit beside it', [own('unit'), sheet([['附']])], true],
  ['the office’s own workbook', [sheet([['任务']]), own('ledger'), own('index'), own('unit')], false],
  ['tabs without a ledger', [sheet([['任务']]), own('index'), own('unit')], false],
  ['a table', [sheet([['任务']])], false],
])('%s', (_, sheets, expected) => {
  expect(isReturnedForm({ sheets })).toBe(expected);
});
