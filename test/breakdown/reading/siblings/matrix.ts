import type { Sibling } from './sibling';

/** Units side by side in the header, and marks below them: who leads a task and who supports it. */
export const MATRIX: Readonly<Record<string, Sibling>> = {
  'a legend below says which mark leads': {
    rows: [
      ['2024年重点工作责任矩阵表', '<', '<', '<', '<', '<', '<'],
      ['序号', '重点工作', '区发改委', '区财政局', '区住建局', '区教育局', '完成时限'],
      [1, '推进城市体检试点', '△', '', '●', '', '6月底'],
      [2, '新建学校2所', '', '△', '△', '●', '8月底'],
      [3, '争取超长期特别国债项目', '●', '△', '', '', '年底'],
      ['注：●为牵头单位，△为配合单位。', '<', '<', '<', '<', '<', '<'],
    ],
    table: {
      taskCount: 3,
      columns: { leadUnit: ['C', 'D', 'E', 'F'], deadline: ['G'] },
      tasks: [
        { leadUnits: ['区住建局'], supportUnits: ['区发改委'], deadline: { date: '2024-06-30' } },
        { leadUnits: ['区教育局'], supportUnits: ['区财政局', '区住建局'] },
        { leadUnits: ['区发改委'], supportUnits: ['区财政局'] },
      ],
    },
  },
  'a legend above turns what marks mean elsewhere': {
    rows: [
      ['2024年重点任务责任分解表', '<', '<', '<', '<'],
      ['（▲表示主办单位，●表示协办单位）', '<', '<', '<', '<'],
      ['序号', '任务', '县水利局', '县林草局', '县财政局'],
      [1, '治理山洪沟2条', '▲', '●', '●'],
      [2, '完成造林1.2万亩', '—', '▲', '●'],
    ],
    table: {
      tasks: [
        { leadUnits: ['县水利局'], supportUnits: ['县林草局', '县财政局'] },
        { leadUnits: ['县林草局'], supportUnits: ['县财政局'] },
      ],
    },
  },
  'words for marks, below a header over all units': {
    rows: [
      ['2024年重点任务分工表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '责任单位', '<', '<', '完成时限'],
      ['^', '^', '区教育局', '区卫健局', '各镇街', '^'],
      [1, '托育服务', '主', '协', '协', '10月底前'],
      [2, '家庭医生签约', '', '牵头', '配合', '11月底前'],
    ],
    table: {
      headerRows: [2, 3],
      tasks: [
        { leadUnits: ['区教育局'], supportUnits: ['区卫健局', '各镇街'] },
        { leadUnits: ['区卫健局'], supportUnits: ['各镇街'] },
      ],
    },
    findings: ['collective-unresolved C4'],
  },
  'one kind of mark says who answers': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<', '<'],
      ['序号', '重点任务', '区教育局', '区卫健局', '区民政局'],
      [1, '托育服务', '√', '√', ''],
      [2, '建成区域养老服务中心2个', '', '', '√'],
      [3, '改造卫生院2家', '', '', ''],
    ],
    table: {
      tasks: [
        { leadUnits: ['区教育局', '区卫健局'], supportUnits: [] },
        { leadUnits: ['区民政局'], supportUnits: [] },
        { leadUnits: [], supportUnits: [] },
      ],
    },
    findings: ['lead-unit-missing C5'],
  },
  'without a legend the filled mark leads': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '区教育局', '区卫健局', '区民政局', '完成时限'],
      ['一、民生保障', '<', '<', '<', '<', '<'],
      [1, '托育服务', '○', '▲', '', '9月底前'],
      [2, '建成区域养老服务中心2个', '', '○', '▲', '12月底前'],
    ],
    table: {
      tasks: [
        { leadUnits: ['区卫健局'], supportUnits: ['区教育局'], sections: ['一、民生保障'] },
        { leadUnits: ['区民政局'], supportUnits: ['区卫健局'] },
      ],
    },
  },
  'signed below, and another table after a blank row': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '区教育局', '区卫健局', '区民政局', '完成时限'],
      [1, '托育服务', '●', '○', '', '9月底前'],
      [2, '建成区域养老服务中心2个', '', '○', '●', '12月底前'],
      ['填报人：', '', '', '审核人：', '', ''],
      [''],
      ['序号', '重点任务', '责任单位', '配合单位', '', '完成时限'],
      [3, '新建学校3所', '区教育局', '区住建局', '', '8月底前'],
    ],
    table: {
      taskCount: 2,
      tasks: [
        { leadUnits: ['区教育局'], supportUnits: ['区卫健局'] },
        { leadUnits: ['区民政局'], supportUnits: ['区卫健局'] },
      ],
    },
  },
  'units below three columns of which one says more are no marks': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<', '<', '<'],
      ['序号', '重点任务', '区教育局', '区卫健局', '区民政局', '责任单位'],
      [1, '托育服务', '●', '制定方案', '', '区卫健局'],
      [2, '建成区域养老服务中心2个', '', '○', '●', '区民政局'],
    ],
    table: {
      columns: { leadUnit: ['F'] },
      tasks: [{ leadUnits: ['区卫健局'] }, { leadUnits: ['区民政局'] }],
    },
    findings: ['column-unread D2'],
  },
  'figures below units are shares, not marks': {
    rows: [
      ['2024年目标任务分解表', '<', '<', '<', '<'],
      ['序号', '指标', '城关镇', '河口镇', '东山镇'],
      [1, '造林（亩）', 300, 200, 100],
      [2, '改厕（户）', 120, 80, 60],
      [3, '修路（公里）', 12, 8, 6],
    ],
    table: null,
    findings: ['table-not-found A1'],
  },
};
