export default {
  'checks.table-not-found': '整个工作簿里没有找到任务分解表。',
  'checks.table-not-found.title': '没有认出任务分解表',
  'checks.table-not-found.contacts':
    '整个工作簿里没有找到任务分解表。工作表“{sheet}”看起来是通讯录、名单：写的是姓名、职务、电话，没有写明要做什么、由谁负责。',
  'checks.table-not-found.scores':
    '整个工作簿里没有找到任务分解表。工作表“{sheet}”看起来是评分表：写的是分值、得分，没有写明要做什么、由谁负责。',
  'checks.table-not-found.money':
    '整个工作簿里没有找到任务分解表。工作表“{sheet}”看起来是资金、预算表：写的是金额，没有写明要做什么、由谁负责。',
  'checks.table-not-found.statistics':
    '整个工作簿里没有找到任务分解表。工作表“{sheet}”看起来是统计表：多数格子只有数字，没有写明要做什么、由谁负责。',
  'checks.table-not-found.header': '工作表“{sheet}”像一张任务分解表，但没有认出表头。',
  'checks.table-not-found.task': '工作表“{sheet}”没有认出写任务的那一列。',
  'checks.table-not-found.why': '认不出表，其余核对都没有做。',
  'checks.table-not-found.suggestion':
    '看表头是否写了“任务”“牵头单位”这类字样；也可在“表格识别”里指定区域和各列。',

  'checks.column-unread': '{column} 列“{header}”没有认出是什么，这一列没有用到。',
  'checks.column-unread.title': '有一列没有用到',
  'checks.column-unread.no-header': '{column} 列没有表头，也看不出是什么，这一列没有用到。',
  'checks.column-unread.numbers': '{column} 列“{header}”写的“{example}”等看不出是序号，序号没有核对。',
  'checks.column-unread.why': '没有用到的列，里面的任务、单位、时限都没有核对、没有跟踪。',
  'checks.column-unread.suggestion': '在“表格识别”里给这一列选一个含义；与任务分解无关的，可以忽略。',

  'checks.formula-error': '单元格显示错误值 {error}。',
  'checks.formula-error.title': '公式出错',
  'checks.formula-error.why': '公式引用的单元格被删或算不出来，印出来就是一串错误代码。',
  'checks.formula-error.suggestion': '改好公式，或直接填上应有的文字。',

  'checks.merged-inconsistent': '合并单元格 {range} 跨了从任务{first}到任务{last}的几项任务。',
  'checks.merged-inconsistent.title': '合并跨了几项任务',
  'checks.merged-inconsistent.why': '排序、筛选、插行之后，除第一项外都会丢掉这一格的内容。',
  'checks.merged-inconsistent.suggestion': '取消合并，给每项任务各填一份；确实共用的，可以忽略。',

  'checks.number-missing': '任务{task}没有序号。',
  'checks.number-missing.title': '缺序号',
  'checks.number-missing.expected': '任务{task}没有序号，按前后顺序应为 {expected}。',
  'checks.number-missing.no-room':
    '任务{task}没有序号，而它前面是 {before}、后面是 {after}，中间没有空号，后面的序号都要顺延。',
  'checks.number-missing.why': '没有序号的任务不好引用，督查、汇总时容易漏掉。',
  'checks.number-missing.suggestion': '补上序号；没有空号时，后面的序号依次加一，并改总数。',

  'checks.number-duplicate': '序号 {number} 与 {other} 的序号重复。',
  'checks.number-duplicate.title': '序号重复',
  'checks.number-duplicate.why': '两项任务同一个序号，通报、反馈时分不清说的是哪一项。',
  'checks.number-duplicate.suggestion': '对照前后任务，把写错的那个序号改过来。',

  'checks.number-gap': '序号 {after} 之后是 {number}，缺 {missing}。',
  'checks.number-gap.title': '序号缺号',
  'checks.number-gap.start': '序号从 {number} 开始，缺 {missing}。',
  'checks.number-gap.why': '缺号可能是漏了一项任务，也可能是删了任务没有重新编号。',
  'checks.number-gap.suggestion': '先确认有没有漏掉任务；没有漏，就重新编号。',

  'checks.number-order': '序号 {number} 排在 {neighbour} 之后，次序倒了。',
  'checks.number-order.title': '序号次序不对',
  'checks.number-order.ahead': '序号 {number} 排在 {neighbour} 之前，次序不对。',
  'checks.number-order.shuffled': '从序号 {number} 起，序号整体不是从小到大排列。',
  'checks.number-order.why': '次序乱了，多半是序号写错，或任务放错了位置。',
  'checks.number-order.suggestion': '序号写错就改序号，任务放错就移回原位。',

  'checks.table-extract': '这张表像是摘录：{count} 项任务，序号从 {first} 到 {last}，中间缺的不再逐个提示。',
  'checks.table-extract.title': '摘录的表',
  'checks.table-extract.why': '只摘出一部分任务、沿用原表序号的表，缺号是正常的。',
  'checks.table-extract.suggestion': '确认是摘录就不用改；不是摘录，请先补齐缺的任务或重新编号。',

  'checks.indicator-numbering.title': '指标编号不连续',
  'checks.indicator-numbering.gap': '任务{task}的指标编号到 {written} 之前缺 {other}。',
  'checks.indicator-numbering.gap.more':
    '任务{task}的指标编号到 {written} 之前缺 {other}；这一格编号共有 {count} 处问题。',
  'checks.indicator-numbering.start': '任务{task}的指标编号从 {written} 开始，缺 {other}。',
  'checks.indicator-numbering.start.more':
    '任务{task}的指标编号从 {written} 开始，缺 {other}；这一格编号共有 {count} 处问题。',
  'checks.indicator-numbering.duplicate': '任务{task}有两个 {written}。',
  'checks.indicator-numbering.duplicate.more': '任务{task}有两个 {written}；这一格编号共有 {count} 处问题。',
  'checks.indicator-numbering.order': '任务{task}的指标编号 {written} 排在 {other} 之后，次序倒了。',
  'checks.indicator-numbering.order.more':
    '任务{task}的指标编号 {written} 排在 {other} 之后，次序倒了；这一格编号共有 {count} 处问题。',
  'checks.indicator-numbering.ahead': '任务{task}的指标编号 {written} 排在 {other} 之前，次序不对。',
  'checks.indicator-numbering.ahead.more':
    '任务{task}的指标编号 {written} 排在 {other} 之前，次序不对；这一格编号共有 {count} 处问题。',
  'checks.indicator-numbering.restart': '任务{task}的指标编号到 {other} 之后，又从 {written} 重新开始。',
  'checks.indicator-numbering.restart.more':
    '任务{task}的指标编号到 {other} 之后，又从 {written} 重新开始；这一格编号共有 {count} 处问题。',
  'checks.indicator-numbering.why': '按“第几条”报进展、点逾期时会对不上号；缺的那一条也可能是漏印。',
  'checks.indicator-numbering.suggestion': '先看是否漏了一条；没有漏，就把编号依次改顺。',

  'checks.task-empty': '序号 {task} 这一行没有任务内容。',
  'checks.task-empty.title': '有序号没有内容',
  'checks.task-empty.why': '空任务也会算进总数，下发后没人知道要做什么。',
  'checks.task-empty.suggestion': '补上任务内容，或删去这一行并重新编号。',

  'checks.section-missing': '任务{task}不在任何类别之下，而表中其他任务都分了类。',
  'checks.section-missing.title': '没有归类',
  'checks.section-missing.why': '按类别汇总时，这项任务会落在外面。',
  'checks.section-missing.suggestion': '填上类别，或把这一行移到所属类别的标题之下。',

  'checks.lead-unit-missing': '任务{task}没有牵头单位。',
  'checks.lead-unit-missing.title': '缺牵头单位',
  'checks.lead-unit-missing.mark': '任务{task}的牵头单位只写了“{written}”。',
  'checks.lead-unit-missing.why': '没有牵头单位，任务就没有人负责，分表时也不会到任何单位手里。',
  'checks.lead-unit-missing.suggestion': '填上牵头单位。',

  'checks.leader-missing': '任务{task}没有写分管领导。',
  'checks.leader-missing.title': '缺分管领导',
  'checks.leader-missing.why': '按领导分送、通报时，这项任务会漏掉。',
  'checks.leader-missing.suggestion': '填上分管领导；确实不定领导的，可以忽略。',

  'checks.deadline-missing': '任务{task}没有完成时限。',
  'checks.deadline-missing.title': '缺完成时限',
  'checks.deadline-missing.why': '没有时限就不能亮灯，没有写明日期的指标也无从判断是否逾期。',
  'checks.deadline-missing.suggestion': '填上完成时限；长期任务可写“持续推进”。',

  'checks.row-continued': '任务{task}印成了 {count} 行（第 {rows} 行），已当作一项任务。',
  'checks.row-continued.title': '一项任务分成几行',
  'checks.row-continued.why': '换页把一项任务拆成几行，按行数任务会多算，分表时会断成两截。',
  'checks.row-continued.suggestion': '合成一行最稳妥；不合也可以，统计和分表都已按一项任务处理。',

  'checks.internal-error': '核对“{check}”时程序出错（{detail}），这一项没有查完，其余照常。',
  'checks.internal-error.title': '程序出错',
  'checks.internal-error.why': '这是程序的毛病，不是表的毛病；但这一项核对的结果不全。',
  'checks.internal-error.suggestion': '其余结果可以照用；请把这句话和表的样子反馈给我们。',
};
