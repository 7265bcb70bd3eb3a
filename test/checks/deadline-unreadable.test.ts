import { expectMarked, tableOf, taskRow } from './table';

describe('deadline-unreadable', () => {
  test.each(['见附件', '详见方案'])('%s', (deadline) => {
    const [found] = expectMarked(
      tableOf(taskRow(1), taskRow(2, { deadline: `${deadline}{deadline-unreadable}` }), taskRow(3)),
    );
    expect(found).toMatchObject({ severity: 'warning', observed: deadline });
  });

  test.each(['12月31日', '2024年12月', '年底前', '12月底前', '持续推进', '长期坚持', '按要求'])(
    '%s can be read',
    (deadline) => {
      expectMarked(tableOf(taskRow(1), taskRow(2, { deadline }), taskRow(3)));
    },
  );
});
