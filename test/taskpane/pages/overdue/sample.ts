import { understand, type Understanding } from '../../../../src/actions/understand';
import type { Grid } from '../../../../src/grid/grid';
import { sheet, workbook } from '../../../grid/sheet';

/** Three tasks, seven indicators, one of which recurs: enough for every state at 2024-07-01. */
export function office(asOf = '2024-07-01'): Understanding {
  return understand(workbook(source()), { asOf });
}

/** The same with a ledger in which the first indicator was put off to the end of August. */
export function approved(asOf = '2024-07-01'): Understanding {
  const ledger = sheet(
    [
      ['任务序号', '任务内容', '指标序号', '指标内容', '时间节点', '状态', '调整后时限', '调整依据'],
      [1, '抓好招商引资工作', 1, '3月底前，签约3个项目', '2024-03-31', '', '2024-08-31', '常务会议纪要'],
    ],
    { name: '进度台账', own: { kind: 'ledger', key: '' } },
  );
  return understand(workbook(source(), ledger), { asOf });
}

function source(): Grid {
  return sheet([
    ['2024年政府工作报告任务分解表'],
    ['序号', '类别', '工作任务', '阶段性指标', '分管领导', '牵头单位', '责任单位'],
    [
      1,
      '一 经济',
      '抓好招商引资工作',
      '（1）3月底前，签约3个项目；\n（2）7月15日前，签约5个项目；\n（3）年底前，签约9个项目。',
      '张三',
      '商务局\n财政局',
      '税务局',
    ],
    [
      2,
      '一 经济',
      '抓好财政收入工作',
      '（1）每季度末，报送收入分析；\n（2）常态化开展巡查。',
      '李四',
      '财政局',
      '',
    ],
    [
      3,
      '二 民生',
      '抓好校园安全工作',
      '（1）6月底前，完成排查；\n（2）9月底前，完成整改。',
      '张三',
      '教育局',
      '公安分局',
    ],
  ]);
}
