import type { Check } from '../../src/checks/model';
import { numberGap } from '../../src/checks/number-gap';
import { runChecks } from '../../src/checks/run';
import { message } from '../../src/locales/message';
import { sheet, workbook } from '../grid/sheet';
import { contextOf, numbered } from './table';

const context = contextOf(workbook(sheet(numbered(1, 3, 5))));
const place = { row: 2, column: 0 };
const crashes: Check = {
  id: 'task-empty',
  severity: 'warning',
  *run() {
    yield { message: message('checks.task-empty', { task: 1 }), sheet: '任务分解', place };
    throw new Error('broken');
  },
};

describe('internal-error', () => {
  test('a check that crashes becomes one finding; what it found and the others stand', () => {
    const found = runChecks(context, [crashes, numberGap]);
    expect(found.map(({ check }) => check)).toEqual([
      'internal-error',
      'task-empty',
      'number-gap',
      'number-gap',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      sheet: '',
      place: null,
      cellText: '',
      ignored: false,
      message: { id: 'checks.internal-error', params: { check: 'task-empty', detail: 'broken' } },
    });
  });

  test('two that crash are two', () => {
    const other: Check = { ...crashes, id: 'number-order' };
    const found = runChecks(context, [crashes, other]).filter(({ check }) => check === 'internal-error');
    expect(found.map(({ message: { params } }) => params['check'])).toEqual(['task-empty', 'number-order']);
  });
});
