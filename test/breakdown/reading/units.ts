import type { Expected } from './cases';

const named = (lead: readonly string[], support: readonly string[]): object => ({
  leadUnits: lead,
  supportUnits: support,
});

/** Who answers, as unit cells write it. */
export const UNITS: Readonly<Record<string, Expected>> = {
  v18: {
    table: {
      taskCount: 5,
      tasks: [
        named(['市发改委'], ['市经信局', '市卫生健康委']),
        named(['市人力社保局'], ['市农业农村局']),
        named(['市人力社保局'], []),
        named(['市生态环境局'], []),
        named(['市文明办'], ['市城管局']),
      ],
    },
    findings: [],
  },
  v14: {
    table: {
      taskCount: 5,
      tasks: [
        named(['区发改委'], ['各街道办事处', '湖滨管委']),
        named(['区财政局'], ['区税务局']),
        named(['区商务局'], ['区文旅局', '区市场监管局']),
        named(['区人社局'], ['区教育局', '区退役军人局']),
        named(['区林业局'], ['各乡镇']),
      ],
    },
    findings: ['collective-unresolved C3'],
  },
  v34: {
    table: {
      taskCount: 7,
      tasks: [
        named(['商务局'], ['各县（市）、区政府']),
        named(['统计局'], ['各区、县级市']),
        named(['林业局'], ['各有关镇、村']),
        named(['应急局'], ['各镇办、园区']),
        named(['信访局'], ['各县区、开发区']),
        named(['人武部'], ['各镇街道、高校']),
        named(['文明办'], ['各镇、街道，各部门、单位']),
      ],
    },
    findings: ['collective-unresolved D3'],
  },
  v24: {
    table: {
      columns: { leadUnit: ['C'], supportUnit: ['D'] },
      tasks: [
        { ...named(['区住房城乡建设局'], ['区交通运输局', '区城市管理局']), leaders: ['李建国'] },
        { ...named(['区卫生健康局'], ['区财政局']), leaders: ['刘丽华'] },
        { ...named(['区市场监督管理局'], ['区商务局']), leaders: ['孙海涛'] },
      ],
    },
    findings: [],
  },
};
