/** The pane's page 版本对照. */
export default {
  'pane.versions.title': '版本',
  'pane.versions.heading': '版本对照',
  'pane.versions.question': '与旧版本对照',
  'pane.versions.intro': '选一份旧文件，看这本工作簿里的任务分解表改了哪里。',
  'pane.versions.about':
    '选修订前的版本，列出改了哪里；选上一年的任务分解表，列出哪些任务接着做、哪些不再列入。旧文件只读取，不改动，也不离开本机。',
  'pane.versions.choose': '选择旧版本的文件',
  'pane.versions.choose-other': '换一个文件',
  'pane.versions.with': '与“{name}”对照',
  'pane.versions.no-table':
    '“{name}”里没有认出任务分解表，无从对照。请打开它，在“设置 → 识别”里看看认成了什么。',
  'pane.versions.changes': '{count} 处不同',
  'pane.versions.task': '任务{number}',
  'pane.versions.place': '{sheet} {cell}',
  'pane.versions.old-at': '原 {where}',
  'pane.versions.new-at': '现 {where}',
  'pane.versions.from-to': '{from} → {to}',
  'pane.versions.empty': '（空）',
  'pane.versions.sheet': '或者：本工作簿里的旧版本',
  'pane.versions.sheet-note': '复制留底的定稿、另一张任务分解表',
  'pane.versions.write': '生成版本对照',
  'pane.versions.update': '更新版本对照',
  'pane.versions.write-note': '写成工作簿末尾的一张工作表，可以打印；可以撤回。',
  'pane.versions.comparing': '正在对照…',
  'pane.versions.carry-all': '一步结转',
  'pane.versions.carry-all-note':
    '名册（别名、统称成员、分工变动）、设置、忽略的问题一并接过；台账从去年没做完的接着记；结转清单写进“版本对照”，由办公室逐项定。可以一步撤回。',
  'pane.versions.carry-some-note':
    '名册（别名、统称成员、分工变动）、设置、忽略的问题一并接过，结转清单写进“版本对照”。旧文件里没有台账，填报无从接起。可以一步撤回。',
  'pane.versions.carry-unfinished': '未完成的，请先定怎么办',
  'pane.versions.no-ledger': '“{name}”里没有进度台账，分不出哪些已经完成，旧表的任务都按未完成列出。',
  'pane.versions.take': '接过旧文件台账里的填报',
  'pane.versions.take-look': '看看能接过多少',
  'pane.versions.take-filled':
    '旧台账有填报的 {filled} 行：对得上这本工作簿的 {matched} 行，对不上的 {lost} 行。',
  'pane.versions.take-nothing': '旧台账里没有填报。',
  'pane.versions.take-into-own':
    '本工作簿已经有台账：只填空着的格，填过的不动；对不上的不写入，仍在旧文件里。',
  'pane.versions.take-as-own': '本工作簿还没有台账：按旧台账的样子新建一张；对不上的放到“未匹配”，一行不丢。',
  'pane.versions.take-other-year': '上一年已经完成的，状态和完成日期不接。',
  'pane.versions.take-lost': '对不上的',
  'pane.versions.take-go': '接过这些填报',
};
