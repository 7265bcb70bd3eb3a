import { readUnitRoles } from '../../src/units/roles';

test.each([
  ['牵头：商务局；配合：发改局、工信局', '牵头：商务局', '；配合：发改局、工信局'],
  ['牵头单位：商务局\n配合单位：发改局', '牵头单位：商务局', '\n配合单位：发改局'],
  ['商务局牵头，科技局、工信局配合', '商务局牵头，', '科技局、工信局配合'],
  ['由商务局牵头负责；科技局协助。', '由商务局牵头负责；', '科技局协助。'],
  ['商务局（牵头）、科技局（配合）', '商务局（牵头）、', '科技局（配合）'],
])('%j', (text, lead, support) => {
  expect(readUnitRoles(text)).toEqual({ lead, support });
});

test.each(['商务局', '商务局\n财政局', '牵头单位：商务局', '商务局牵头', '配合办', '商务局牵头，财政局'])(
  '%j says nothing of two roles',
  (text) => {
    expect(readUnitRoles(text)).toBeNull();
  },
);
