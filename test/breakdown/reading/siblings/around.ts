import type { Sibling } from './sibling';

/** Whose tasks they are stands outside the rows: in a line above the header or in the title of a section. */
export const AROUND: Readonly<Record<string, Sibling>> = {
  'the unit of all tasks in a line above the header': {
    rows: [
      ['2024年区级重点任务清单', '<', '<', '<'],
      ['责任单位：区教育局', '<', '<', '<'],
      ['序号', '任务', '协同单位', '时限'],
      [1, '新建学校3所', '区住建局', '8月底前'],
      [2, '办好校园食堂', '', '12月底前'],
    ],
    table: {
      columns: { supportUnit: ['C'] },
      tasks: [
        { leadUnits: ['区教育局'], supportUnits: ['区住建局'] },
        { leadUnits: ['区教育局'], supportUnits: [] },
      ],
    },
  },
  'who leads and who supports in one line, beside the date': {
    rows: [
      ['2024年学位攻坚任务分解表', '<', '<'],
      ['牵头单位（盖章）：区教育局；配合单位：区财政局、区住建局  填报时间：2024年3月1日', '<', '<'],
      ['序号', '任务', '完成时限'],
      [1, '新建学校3所', '8月底前'],
      [2, '改建食堂2处', '12月底前'],
    ],
    table: {
      tasks: [
        { leadUnits: ['区教育局'], supportUnits: ['区财政局', '区住建局'] },
        { leadUnits: ['区教育局'], supportUnits: ['区财政局', '区住建局'] },
      ],
    },
  },
  'a column of units wins over the line': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<'],
      ['责任单位：区教育局', '<', '<', '<'],
      ['序号', '任务', '责任科室', '完成时限'],
      [1, '新建学校3所', '基建科', '8月底前'],
      [2, '改建食堂2处', '', '12月底前'],
    ],
    table: { tasks: [{ leadUnits: ['基建科'] }, { leadUnits: [] }] },
    findings: ['lead-unit-missing C5'],
  },
  'the titles of sections name units, the innermost wins': {
    rows: [
      ['2024年重点任务分解表', '<', '<'],
      ['牵头单位：区发改局', '<', '<'],
      ['序号', '任务', '完成时限'],
      ['一、交通建设（责任单位：区交通局）', '<', '<'],
      [1, '改建县道12公里', '11月底前'],
      ['二、项目建设', '<', '<'],
      [2, '开工重点项目20个', '9月底前'],
    ],
    table: { tasks: [{ leadUnits: ['区交通局'] }, { leadUnits: ['区发改局'] }] },
  },
  'labels in cells of their own, with what they say in the next': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<'],
      ['责任单位：', '区教育局', '分管领导：', '石峰'],
      ['序号', '任务', '工作措施', '完成时限'],
      [1, '新建学校3所', '8月底前交付', '8月底前'],
      [2, '改建食堂2处', '12月底前完工', '12月底前'],
    ],
    table: {
      headerRows: [3],
      tasks: [
        { leadUnits: ['区教育局'], leaders: ['石峰'] },
        { leadUnits: ['区教育局'], leaders: ['石峰'] },
      ],
    },
  },
  'a label of a unit alone in its cell': {
    rows: [
      ['2024年重点任务分解表', '<', '<', '<'],
      ['责任单位：', '区教育局', '', ''],
      ['序号', '任务', '备注', '完成时限'],
      [1, '新建学校3所', '', '8月底前'],
    ],
    table: { tasks: [{ leadUnits: ['区教育局'] }] },
  },
  'a measure, and who fills in, name nobody who leads': {
    rows: [
      ['2024年重点项目推进计划', '<', '<', '<'],
      ['填报单位：区统计局', '<', '<', '单位：万元'],
      ['序号', '项目名称', '总投资', '完成时限'],
      [1, '城东水厂', 8600, '9月底前'],
      [2, '冷链物流园', 12500, '11月底前'],
    ],
    table: { tasks: [{ leadUnits: [] }, { leadUnits: [] }] },
  },
  'blocks of units, each below its own line': {
    rows: [
      ['2024年重点任务分解表', '<', '<'],
      ['责任单位：区教育局', '<', '<'],
      ['序号', '任务', '完成时限'],
      [1, '新建学校3所', '8月底前'],
      [2, '改建食堂2处', '12月底前'],
      [''],
      ['责任单位：区卫健局', '<', '<'],
      ['序号', '任务', '完成时限'],
      [1, '改造卫生院2家', '10月底前'],
    ],
    table: {
      taskCount: 3,
      tasks: [{ leadUnits: ['区教育局'] }, { leadUnits: ['区教育局'] }, { leadUnits: ['区卫健局'] }],
    },
  },
  'its unit only supports where the row says so': {
    rows: [
      ['区教育局2024年度承担区级重点任务清单', '<', '<', '<', '<'],
      ['责任单位：区教育局', '<', '<', '<', '<'],
      ['序号', '任务', '角色', '协同单位', '时限'],
      [1, '新建学校3所', '牵头', '区住建局', '8月底前'],
      [2, '托育服务', '配合', '区卫健局', '12月底前'],
    ],
    table: {
      tasks: [
        { leadUnits: ['区教育局'], supportUnits: ['区住建局'] },
        { leadUnits: [], supportUnits: ['区教育局', '区卫健局'] },
      ],
    },
  },
};
