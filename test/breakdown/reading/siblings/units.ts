import type { Sibling } from './sibling';

const named = (leadUnits: readonly string[], supportUnits: readonly string[]): object => ({
  leadUnits,
  supportUnits,
});
const cells = (header: string, ...units: readonly string[]): Sibling['rows'] => [
  ['2024年重点工作任务分解表', '<', '<'],
  ['序号', '工作任务', header],
  ...units.map((unit, index) => [index + 1, `推进第${'一二三四五六七八九十'.charAt(index)}片区建设。`, unit]),
];

/** Who answers, as unit cells write it. */
export const UNITS: Readonly<Record<string, Sibling>> = {
  'roles written in one cell': {
    rows: cells(
      '责任单位',
      '牵头：区教育局；配合：区财政局、区人社局',
      '区民政局牵头，区卫健局、区医保局配合',
      '由区住建局牵头，区城管局参与',
      '区商务局（牵头），区文旅局（配合）',
      '牵头单位：区水务局 配合单位：区农业农村局',
      '区公安分局负责，区司法局协助',
    ),
    table: {
      tasks: [
        named(['区教育局'], ['区财政局', '区人社局']),
        named(['区民政局'], ['区卫健局', '区医保局']),
        named(['区住建局'], ['区城管局']),
        named(['区商务局'], ['区文旅局']),
        named(['区水务局'], ['区农业农村局']),
        named(['区公安分局'], ['区司法局']),
      ],
    },
  },
  'remarks beside the names': {
    rows: cells(
      '责任单位',
      '区人社局等有关部门',
      '区委组织部会同区人社局',
      '区发改局、区财政局按职责分工负责',
      '区市场监管局（知识产权局）、区科技局',
      '由区住建局负责落实',
      '★区应急局、区消防救援大队',
    ),
    table: {
      tasks: [
        named(['区人社局', '有关部门'], []),
        named(['区委组织部'], ['区人社局']),
        named(['区发改局', '区财政局'], []),
        named(['区市场监管局（知识产权局）', '区科技局'], []),
        named(['区住建局'], []),
        named(['区应急局'], ['区消防救援大队']),
      ],
    },
    findings: ['collective-unresolved C3'],
  },
  'persons beside the units': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '牵头单位及主要负责人', '责任单位及责任人'],
      [1, '推进教育强区。', '区教育局\n王志强', '区财政局（刘志远）'],
      [2, '推进健康城市。', '区卫健局\n李建华', '区民政局 赵卫东、区医保局 周文斌'],
      [3, '推进平安建设。', '区公安分局\n张国强', '区司法局：陈志刚'],
    ],
    table: {
      tasks: [
        named(['区教育局'], ['区财政局']),
        named(['区卫健局'], ['区民政局', '区医保局']),
        named(['区公安分局'], ['区司法局']),
      ],
    },
  },
  'dots between the names': {
    rows: cells('牵头单位', '区发改局·区财政局', '区教育局•区人社局'),
    table: { tasks: [named(['区发改局', '区财政局'], []), named(['区教育局', '区人社局'], [])] },
  },
  'a unit that answers first beside one that leads': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<', '<'],
      ['序号', '工作任务', '牵头部门', '主责单位', '协同单位'],
      [1, '推进教育强区。', '区教育局', '区教育局', '区财政局'],
      [2, '推进健康城市。', '区卫健局', '区疾控中心', '区民政局'],
    ],
    table: { tasks: [named(['区教育局'], ['区财政局']), named(['区卫健局', '区疾控中心'], ['区民政局'])] },
  },
  'a note below the table that the first leads': {
    rows: [
      ...cells('责任单位', '区教育局、区财政局', '区卫健局、区民政局、区医保局'),
      ['注：责任单位中排在第一位的为牵头单位。', '<', '<'],
    ],
    table: {
      taskCount: 2,
      tasks: [named(['区教育局'], ['区财政局']), named(['区卫健局'], ['区民政局', '区医保局'])],
    },
  },
  'from where it stands on': {
    rows: cells(
      '责任单位',
      '区教育局、区财政局',
      '区卫健局、区民政局（排名第一的为牵头单位，下同）',
      '区发改局、区统计局',
    ),
    table: {
      tasks: [
        named(['区教育局', '区财政局'], []),
        named(['区卫健局'], ['区民政局']),
        named(['区发改局'], ['区统计局']),
      ],
    },
  },
  'groups of units': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<'],
      ['序号', '工作任务', '牵头单位', '配合单位'],
      [1, '推进森林防火。', '区林业局', '各镇（街道）、园区'],
      [2, '推进经济普查。', '区统计局', '各乡镇人民政府'],
      [3, '推进文明创建。', '区文明办', '区直各部门、各有关单位'],
      [4, '推进移风易俗。', '区民政局', '各村（社区）'],
    ],
    table: {
      tasks: [
        named(['区林业局'], ['各镇（街道）、园区']),
        named(['区统计局'], ['各乡镇人民政府']),
        named(['区文明办'], ['区直各部门', '各有关单位']),
        named(['区民政局'], ['各村（社区）']),
      ],
    },
    findings: ['collective-unresolved D3'],
  },
  'one unit alone to lead, many on lines to support': {
    rows: [
      ['2024年重点工作任务分解表', '<', '<', '<', '<'],
      ['序号', '工作任务', '责任领导', '主办单位', '协办单位'],
      [1, '推进产业强区。', '王志强', '区工信局', '区发改局\n区科技局\n区财政局'],
      [2, '推进招商引资。', '李建华', '区招商局', '区商务局\n区发改局'],
    ],
    table: {
      columns: { leader: ['C'], leadUnit: ['D'], supportUnit: ['E'] },
      tasks: [
        named(['区工信局'], ['区发改局', '区科技局', '区财政局']),
        named(['区招商局'], ['区商务局', '区发改局']),
      ],
    },
  },
};
