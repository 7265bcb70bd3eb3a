export default {
  'cli.help': `任务分解助手 — 读懂、核对、跟踪政府工作报告任务分解表

用法：
  check   文件 [--out 输出.xlsx]                        核对；--out 写出带“检查报告”的副本
  overdue 文件 [--out 输出.xlsx] [--clear]              逾期；--out 在原表上做标记，--clear 去掉标记
  ledger  文件 [--from 旧文件.xlsx] --out 输出.xlsx     建立或更新“进度台账”；--from 接过旧文件台账里的填报
  units   文件 --out 输出.xlsx [--by unit|lead|leader] [--separate 文件夹]
                                                        生成单位分表；--separate 每个单位一个文件
  collect 文件 [退回的文件…] --out 输出.xlsx [--accept 文件]
                                                        收回各单位填报，并入台账
  crosscheck 文件 --report 报告.txt|.docx [--encoding 编码] [--out 输出.xlsx]
                                                        政府工作报告与表对照；--out 写出带“报告对照”的副本
  compare 旧文件 新文件 [--out 输出.xlsx]               两个版本对照；两个年度的，另列结转
  import  表.docx --out 输出.xlsx                       把 Word 文件里的任务分解表变成工作表
  summary 文件 [--out 输出.xlsx]                        统计：按单位、领导、类别、季度；--out 写出带“进度统计”和图表的副本
  circular 文件 --out 通报.docx [--period 一季度|上半年|1-11月|全年]
                                                        起草督查通报；不写 --period 就按基准日定
  notices 文件 --out 文件夹 [--unit 单位] [--ledger 输出.xlsx]
                                                        每个单位一份督办单；--ledger 把编号和日期记入台账
  circular-check [文件] 通报.docx|.txt [--encoding 编码]
                                                        通报核对：合计、占比、前后数字、名单、写法；给出文件的，再与台账对

通用选项：
  --as-of YYYY-MM-DD   基准日（默认工作簿里记下的日期；没有记过，就是今天）
  --year YYYY          表的年份（默认从标题读出）
  --soon N             提前几天预警（默认 30）
  --roster 名册.json   导入单位名册（别名、统称的成员、分工变动），写出的文件也带上
  --json               输出 JSON
  --lang zh|en         用中文还是英文（默认中文；也可设环境变量 RENWU_LANG）

退出码：0 没有错误；1 有错误（收回填报时：或有冲突；报告对照时：只看数字不同；通报核对时：只看通报的错误）；2 用法不对，或文件无法读写。
统计、通报、督办单（summary、circular、notices）不因表中有错误而返回 1。`,
  'cli.unknown-command': '没有“{command}”这个命令。可用的命令：{commands}；用 --help 查看说明。',
  'cli.option-not-for': '命令 {command} 没有选项 {option}。用 --help 查看说明。',
  'cli.no-file': '命令 {command} 需要一个 .xlsx 文件，例如：{command} 任务分解.xlsx',
  'cli.one-file': '命令 {command} 一次只处理一个文件。',
  'cli.too-many-files': '命令 {command} 一次最多处理 {count} 个文件。',
  'cli.more-files': '命令 {command} 需要 {count} 个文件。用 --help 查看说明。',
  'cli.needs-option': '命令 {command} 需要选项 {option}。用 --help 查看说明。',
  'cli.out-not-docx': '输出文件名“{file}”应以 .docx 结尾，没有写出任何文件。',
  'cli.needs-out': '命令 {command} 需要用 --out 指明输出文件，例如：--out {example}',
  'cli.no-command': '没有写命令。用 --help 查看有哪些命令。',
  'cli.unknown-option': '没有“{option}”这个选项。用 --help 查看说明。',
  'cli.needs-value': '选项 {option} 后面缺少值。用 --help 查看说明。',
  'cli.takes-no-value': '选项 {option} 后面不能带值。用 --help 查看说明。',
  'cli.out-not-xlsx': '输出文件名“{file}”应以 .xlsx 结尾（含宏的工作簿以 .xlsm 结尾），没有写出任何文件。',
  'cli.bad-language': '--lang 的值“{value}”不对，应为 zh 或 en。',
  'cli.long-dash': '“{written}”前面是长横线，应该是两个短横线：{option}',
  'cli.space-in-name': '文件名里有空格时要加引号，例如："{name}"',
  'cli.bad-date': '日期“{value}”不对，应写成 YYYY-MM-DD，例如 2024-07-01。',
  'cli.bad-number': '{option} 的值“{value}”不对，应为 {least}—{most} 之间的整数。',
  'cli.no-roster': '“{file}”不是从“单位名册”导出的文件，没有写出任何文件。请检查是不是选错了文件。',
  'cli.bad-by': '--by 的值“{value}”不对，应为 unit、lead 或 leader。',
  'cli.file-not-found': '找不到文件“{file}”，请检查路径和文件名。',
  'cli.file-is-folder': '“{file}”是文件夹，请指定一个 .xlsx 文件。',
  'cli.file-not-readable': '文件“{file}”读不出来（{code}）。请把它复制到本机的文件夹里再试。',
  'cli.file-no-right': '没有权限读文件“{file}”。请找文件的主人或管理员开通，或请对方另发一份。',
  'cli.file-busy': '文件“{file}”正被别的程序占用。请先关闭那个程序再试。',
  'cli.file-name-too-long': '文件名“{file}”太长，系统不认。请检查是不是写错了，或把文件改个短些的名字。',
  'cli.file-link-lost': '“{file}”是个失效的链接，指向的文件不在了。请直接指定那个文件。',
  'cli.file-is-no-file': '“{file}”不是普通文件（是设备或管道），没有读取。请先存成一个文件再指定它。',
  'cli.file-too-large': '文件“{file}”超过 {most} MB，没有读取。请检查是不是选错了文件。',
  'cli.file-not-writable': '写不进“{file}”（{code}），原文件没有改动。请换一个文件夹再试。',
  'cli.file-read-only': '“{file}”是只读文件，没有覆盖。请换一个文件名，或先去掉它的“只读”。',
  'cli.out-no-folder':
    '“{file}”所在的文件夹建不出来：路径里有一段不存在，或者是个文件，写不进去，原文件没有改动。请检查路径。',
  'cli.out-is-folder': '“{file}”是文件夹，不能当作文件来写，没有写出任何文件。请在后面加上文件名。',
  'cli.out-is-no-file': '“{file}”不是普通文件（是设备或管道），没有写出任何文件。请换一个文件名。',
  'cli.out-no-right': '没有权限写“{file}”，原文件没有改动。请换一个文件夹，或请管理员开通权限。',
  'cli.out-read-only-disk': '“{file}”所在的磁盘是只读的，原文件没有改动。请换一个磁盘或文件夹。',
  'cli.out-busy': '“{file}”正被别的程序（例如 Excel）打开，原文件没有改动。请先关闭它再试。',
  'cli.out-disk-full': '磁盘空间（或配额）不够，“{file}”没有写成，原文件没有改动。请腾出空间，或换一个磁盘。',
  'cli.out-name-too-long': '文件名“{file}”太长，系统不接受，没有写出任何文件。请改短后再试。',
  'cli.out-link-lost': '“{file}”是个失效的链接，没有写出任何文件。请换一个文件名，或先删去这个链接。',
  'cli.out-twice': '有两份内容都要写到“{file}”，没有写出任何文件。请把 --out 换一个文件名或文件夹。',
  'cli.out-partly':
    '写到“{file}”时出错，而且下列文件已换成新的、没能恢复：{stands}。请关闭占用它们的程序，再运行一次。',
  'cli.output-failed': '结果没能显示出来（{code}）：输出的地方写不进去，例如磁盘已满。请换一个地方再试。',
  'cli.signed': '提示：“{file}”带有数字签名，写出的文件内容有改动，签名不再有效；需要的话请重新签名。',
  'cli.host-error': '{file}：{reason}（{code}）',
  'cli.unexpected': '程序出错，未写出任何文件：{detail}',
  'cli.report.title': '《{file}》核对结果',
  'cli.report.as-of': '基准日：{date}',
  'cli.report.table': '【{sheet}】{title}（{year} 年）：任务 {tasks} 项，阶段性指标 {indicators} 个',
  'cli.report.what-tasks': '任务总数',
  'cli.report.what-indicators': '指标总数',
  'cli.report.what-section': '本节任务数',
  'cli.report.stated-matches': '  ✓ {what}：表上写 {stated}，实有 {counted}，相符',
  'cli.report.stated-differs': '  ✗ {what}：表上写 {stated}，实有 {counted}，不符',
  'cli.report.states': '  进度：逾期 {overdue}，临近 {soon}，未到期 {open}，已完成 {done}，无时限 {undated}',
  'cli.report.no-table': '没有找到任务分解表。',
  'cli.report.clean': '没有发现问题。',
  'cli.report.counts': '发现：错误 {error} 处，警告 {warning} 处，提示 {info} 处',
  'cli.report.ignored': '另有 {count} 处已选择忽略。',
  'cli.report.group': '[{severity}] {title}（{check}）{count} 处',
  'cli.report.finding': '  {where}  {message}',
  'cli.report.more': '  ……还有 {count} 处（用 --json 看全部）',
  'cli.report.suggestion': '  → {suggestion}',
  'cli.severity.error': '错误',
  'cli.severity.warning': '警告',
  'cli.severity.info': '提示',
  'cli.summary.title': '《{file}》统计',
  'cli.summary.items': '共 {items} 项，其中应完成 {due} 项，已调整 {adjusted} 项',
  'cli.summary.states':
    '已完成 {done}（{doneShare}%），逾期 {overdue}（{overdueShare}%），临近 {soon}（{soonShare}%），未到期 {open}（{openShare}%），无时限 {undated}（{undatedShare}%）',
  'cli.summary.occurrences': '期次：共 {all}，逾期 {overdue}',
  'cli.summary.by-unit': '【按单位】',
  'cli.summary.unit':
    '  {unit}：牵头 {items} 项，应完成 {due}，已完成 {done}，逾期 {overdue}，临近 {soon}，完成率 {rate}%，按期率 {onTime}%；配合 {support} 项，逾期 {supportOverdue}；{returned}',
  'cli.summary.returned': '本期已报送',
  'cli.summary.collective': '统称',
  'cli.summary.not-returned': '本期未报送',
  'cli.summary.by-leader': '【按分管领导】',
  'cli.summary.by-section': '【按类别】',
  'cli.summary.no-section': '（{sheet}，不分类别）',
  'cli.summary.line':
    '  {name}：{items} 项，应完成 {due}，已完成 {done}，逾期 {overdue}，临近 {soon}，未到期 {open}，无时限 {undated}，完成率 {rate}%',
  'cli.summary.by-quarter': '【按季度，期次】',
  'cli.summary.quarter': '  {year} 年第 {quarter} 季度：{occurrences} 期次，已完成 {done}，逾期 {overdue}',
  'cli.papers.no-table': '“{file}”里没有找到任务分解表，没有可以起草的内容。没有写出任何文件。',
  'cli.papers.bad-period':
    '--period 的值“{value}”不对，应为 一季度、上半年、前三季度、全年，或像 1-11月 这样的月份。没有写出任何文件。',
  'cli.papers.figures': '共 {items} 项，已完成 {done}，逾期 {overdue}，临近 {soon}',
  'cli.papers.open': '要由人补写的 {count} 处：{points}',
  'cli.papers.no-unit': '“{file}”里没有“{unit}”这个单位。没有写出任何文件。',
  'cli.papers.no-unit-like': '“{file}”里没有“{unit}”这个单位，相近的有：{like}。没有写出任何文件。',
  'cli.papers.nothing-to-urge':
    '基准日 {date} 没有逾期、临近到期或未达序时进度的事项，不用督办，没有写出督办单。',
  'cli.papers.nothing-to-urge-unit':
    '基准日 {date}，“{unit}”没有牵头的逾期、临近到期或未达序时进度的事项，不用督办，没有写出督办单。',
  'cli.papers.notices': '写出 {count} 份督办单，在文件夹“{folder}”里',
  'cli.papers.notice': '  {unit}：{number}，逾期 {overdue} 项，临近 {soon} 项，未达序时 {behind} 项',
  'cli.no-circular': '“{file}”是工作簿。请再写上要核对的通报（.docx 或 .txt）。',
  'cli.papers.since-unused': '上次通报的截至日期 {since} 不早于本次的 {asOf}，此后的变化没有写进通报。',
  'cli.circular.title': '《{file}》通报核对结果',
  'cli.circular.read': '读到 {paragraphs} 段文字，{tables} 个表格。',
  'cli.circular.workbook': '与《{file}》{date} 的台账对照。',
  'cli.circular.no-workbook': '只核对通报自身；在前面写上工作簿，就再与台账对照。',
  'cli.ledger.no-old': '“{file}”里没有能读出来的“进度台账”，没有什么可以接过来。没有写出任何文件。',
  'cli.import.no-table':
    '“{file}”里没有找到任务分解表（要有表头，如“序号、工作任务、责任单位”）。如果表是图片或文本框，请先在 Word 里改成表格。没有写出任何文件。',
  'cli.import.sheets': '导入 {count} 张表：{names}',
  'cli.import.others': '另有 {count} 个表格不是任务分解表，没有导入。',
  'cli.written': '已写出：{file}',
  'cli.other-date': '注意：工作表“{sheet}”仍按基准日 {there}，本文件的基准日是 {here}；请重新生成该表。',
  'cli.other-extension':
    '提示：输出文件名没有像原文件那样以 {ending} 结尾，Excel 可能打不开，请把扩展名改为 {ending}。',
};
