import { expectMarked, tableOf, taskRow, withIndicators } from './table';

describe('date-impossible', () => {
  test('in an indicator', () => {
    const [found] = expectMarked(
      withIndicators('（1）6月31日前，完成前期工作；\n（2）12月底前，全面完成。{date-impossible}'),
    );
    expect(found?.severity).toBe('error');
    expect(found?.observed).toContain('6月31日');
  });

  test('several in a cell are one finding that names them all', () => {
    const [found] = expectMarked(
      withIndicators('（1）6月31日前，完成前期工作；\n（2）13月底前，全面完成。{date-impossible}'),
    );
    expect(found?.observed).toMatch(/6月31日.*、.*13月/);
  });

  test('in a deadline', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { deadline: '11月31日{date-impossible}' }), taskRow(3)));
  });

  test('29 February depends on the year', () => {
    expectMarked(withIndicators('（1）2024年2月29日前，完成前期工作；\n（2）12月底前，全面完成。'));
    expectMarked(
      withIndicators('（1）2023年2月29日前，完成前期工作；\n（2）12月底前，全面完成。{date-impossible}'),
    );
  });
});
