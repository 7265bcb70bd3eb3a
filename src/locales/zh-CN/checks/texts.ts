export default {
  'checks.task-duplicate': '任务{task}与任务{first}的内容完全相同。',
  'checks.task-duplicate.row': '第 {row} 行与任务{task}的另一行每一格都相同，已当作一项任务。',
  'checks.task-duplicate.title': '任务重复',
  'checks.task-duplicate.sheet': '任务{task}与工作表“{sheet}”中任务{first}的内容完全相同。',
  'checks.task-duplicate.why': '同一项任务列了两次，总数多算，两边还可能写了不同的单位和时限。',
  'checks.task-duplicate.suggestion': '删去一项并顺延序号，或把抄错的内容改正。',

  'checks.text-hygiene.title': '文字不规范',
  'checks.text-hygiene.spaces': '任务{task}：有 {spaces} 处多余的空格，“{observed}”应为“{expected}”。',
  'checks.text-hygiene.width': '任务{task}：有 {width} 处标点用了半角，“{observed}”应为“{expected}”。',
  'checks.text-hygiene.doubled': '任务{task}：有 {doubled} 处标点重复，“{observed}”应为“{expected}”。',
  'checks.text-hygiene.ending':
    '任务{task}：有 {ending} 处句末标点与别处不同，“{observed}”应为“{expected}”。',
  'checks.text-hygiene.separator':
    '任务{task}：单位一格末尾或中间有多余的间隔，“{observed}”应为“{expected}”。',
  'checks.text-hygiene.several':
    '任务{task}：多余空格 {spaces} 处，半角标点 {width} 处，重复标点 {doubled} 处，句末标点 {ending} 处，如“{observed}”应为“{expected}”。',
  'checks.text-hygiene.why': '印发之后才看到空格和标点错误，显得不严谨；空格还会让查找、筛选漏掉内容。',
  'checks.text-hygiene.suggestion': '可以用“修复”一次改好，改动前会逐格给出对照。',

  'checks.progress-inconsistent': '任务{task}：写的完成日期“{date}”晚于基准日 {asOf}。',
  'checks.progress-inconsistent.title': '进展前后矛盾',
  'checks.progress-inconsistent.impossible': '任务{task}：写的完成日期“{date}”不存在。',
  'checks.progress-inconsistent.before-year': '任务{task}：写的完成日期“{date}”早于本年度。',
  'checks.progress-inconsistent.why': '还没到的日子不可能已经完成，据此销号就会出错。',
  'checks.progress-inconsistent.suggestion': '核对完成日期；如果是计划日期，写明“预计”；也可调整基准日。',
};
