import type { Expected } from './cases';

const TWO_TASKS = { taskCount: 2, tasks: [{ number: '1' }, { number: '2' }] };
const NUMBERED: Expected = {
  table: { columns: { number: ['A'], task: ['B'], leadUnit: ['C'] }, ...TWO_TASKS },
  findings: [],
};
const STEPS: Expected = {
  table: {
    columns: { number: ['A'], task: ['B'], indicators: ['C'], leadUnit: ['D'] },
    ...TWO_TASKS,
    indicatorCount: 3,
  },
  findings: [],
};
const MONTHS = ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'];
const MONTH_ENDS = ['31', '29', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'].map(
  (day, month) => `2024-${String(month + 1).padStart(2, '0')}-${day}`,
);
const dueOn = (dates: readonly string[]): object[] => dates.map((due) => ({ timing: { due: [due] } }));

/** Which column holds what, and the numbers and characters of the cells. */
export const COLUMNS: Readonly<Record<string, Expected>> = {
  'v47-项目名称': {
    table: {
      columns: { number: ['A'], task: ['B'], leadUnit: ['C'], deadline: ['D'] },
      tasks: [{ text: '城东污水处理厂二期工程' }, { text: '环城北路改造工程' }, { text: '新建小学2所' }],
    },
    findings: [],
  },
  v43: {
    table: {
      columns: { number: ['A'], task: ['B'], leadUnit: ['C'], indicators: MONTHS },
      taskCount: 2,
      tasks: [{ indicators: dueOn(MONTH_ENDS) }, { indicators: dueOn(MONTH_ENDS.slice(2)) }],
    },
    findings: [],
  },
  v26: {
    table: {
      columns: {
        number: ['A'],
        task: ['B'],
        details: ['C'],
        figure: ['D', 'E'],
        leadUnit: ['F'],
        deadline: ['G'],
      },
      tasks: [
        { text: '城东污水厂', details: '新建', indicators: [] },
        { text: '环城北路', indicators: [] },
        { text: '人民医院新院区', deadline: { date: '2025-12-31' } },
      ],
    },
    findings: [],
  },
  v44: {
    table: {
      columns: {
        number: ['A'],
        task: ['B'],
        figure: ['C', 'D', 'E'],
        leadUnit: ['F'],
        supportUnit: ['G'],
      },
      taskCount: 4,
      indicatorCount: 0,
      tasks: [
        { text: '地区生产总值增速', leadUnits: ['区发改局'] },
        { text: '固定资产投资' },
        { text: '城镇新增就业' },
        { text: '空气优良天数比例', leadUnits: ['生态环境分局'] },
      ],
    },
    findings: ['collective-unresolved G4'],
  },
  'v15-责任分工': {
    table: {
      ...NUMBERED.table,
      tasks: [{ leadUnits: ['区发改委', '区统计局'] }, { leadUnits: ['区财政局'] }],
    },
    findings: [],
  },
  'v15-部门分工': NUMBERED,
  'v16-细化措施': STEPS,
  'v16-推进计划': STEPS,
  'v30-a': NUMBERED,
  c02: {
    table: {
      columns: { number: ['A'], task: ['B'], leadUnit: ['C'], supportUnit: ['D'], deadline: ['E'] },
      tasks: [
        { number: '1', text: '完成规划编制。', leadUnits: ['发改局'], deadline: { date: '2024-06-30' } },
        { number: '2', supportUnits: ['财政局', '发改局'], deadline: { date: '2024-09-30' } },
        { number: '3', leadUnits: ['住建局'], deadline: { date: '2024-12-31' } },
      ],
    },
    findings: [],
  },
  'v30-g': NUMBERED,
  v12: {
    table: {
      columns: { number: ['A'], task: ['B'], leadUnit: ['C'], deadline: ['D'] },
      year: null,
      tasks: [
        { timing: { due: [] }, state: 'undated' },
        { timing: { due: ['2027-02-28'] }, state: 'open' },
        { timing: { due: [] }, state: 'undated' },
      ],
    },
    findings: ['year-unknown A1'],
  },
  'v19-1﹒': NUMBERED,
  'v19-①': NUMBERED,
  'v19-★1': NUMBERED,
};
