export default {
  'checks.target-falls': '任务{task}：{thing}，“{from}”之后是“{to}”，目标反而降低。',
  'checks.target-falls.title': '阶段目标倒退',
  'checks.target-falls.unnamed': '任务{task}：“{from}”之后是“{to}”，目标反而降低。',
  'checks.target-falls.several':
    '任务{task}：{thing}，“{from}”之后是“{to}”，目标反而降低；此格共有 {count} 处倒退。',
  'checks.target-falls.why': '累计数和同比增速的阶段目标一般逐步提高，降下来多半是数字写错或两个阶段写颠倒。',
  'checks.target-falls.suggestion': '核对前后两个阶段的数字；如果是分阶段各自的量，写明“当季”“新增”。',

  'checks.target-misses-goal': '任务{task}：任务要求{thing} {goal}，各阶段最后只到 {last}。',
  'checks.target-misses-goal.title': '阶段目标够不到全年目标',
  'checks.target-misses-goal.why': '各阶段都完成了，全年目标仍差一截，年底考核时说不清。',
  'checks.target-misses-goal.suggestion': '核对任务里的全年目标和最后一个阶段的数字，把写错的一处改过来。',
};
