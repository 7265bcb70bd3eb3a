import { buildRoster } from '../../src/units/roster/build-roster';
import { splitUnits } from '../../src/units/split-units';

const PLACES = '街镇 镇街 乡镇 街道 镇 乡 村 社区'.split(' ');

test.each([
  ...'行业 业务 职能 主管 审批 监管 执法 行政 属地'.split(' ').map((about) => `${about}部门`),
  ...'项目 业主 建设 施工 承建 代建 实施 运营 用人 用地 辖区 驻地 帮扶 包保 联系 结对'
    .split(' ')
    .map((does) => `${does}单位`),
  ...'属地 所在地 辖区 沿线 沿江 沿河'.split(' ').map((where) => `${where}政府`),
  ...'各 其他 其它 其余 有关 相关 所有 涉及 属地 所在 项目所在 直属 所属 下属'
    .split(' ')
    .map((of) => `区${of}单位`),
  ...'街 企业 公司 集团 委办局 科室 机构 学校 医院 办事处 管委会 平台 银行'
    .split(' ')
    .map((kind) => `区直有关${kind}`),
  ...PLACES.flatMap((place) => [`属地${place}`, `沿江各${place}`, `12个${place}`]),
])('%s are a group, not a unit', (name) => {
  const { mentions } = splitUnits(name, buildRoster([name], { aliases: {}, members: {} }));
  expect(mentions.map((one) => [one.name, one.kind])).toEqual([[name, 'collective']]);
});
