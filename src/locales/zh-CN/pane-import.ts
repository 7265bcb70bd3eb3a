/** The pane’s page 导入 Word. */
export default {
  'pane.import.title': '导入 Word',
  'pane.import.heading': '从 Word 导入任务分解表',
  'pane.import.about': '选择 .docx 文件，先看读出了什么，再写成新的工作表。文件不离开本机。',
  'pane.import.choose': '选择 Word 文件…',
  'pane.import.choose-other': '换一个文件…',
  'pane.import.sample': '用示例看看',
  'pane.import.sample-name': '重点任务分解表（示例）.docx',
  'pane.import.reading': '正在读取“{name}”…',
  'pane.import.lost': '“{name}”没有读到。请检查文件还在不在，再试一次。',
  'pane.import.unread': '“{name}”读不出来：{reason}',
  'pane.import.no-table':
    '“{name}”里没有任务分解表。要对照的政府工作报告，请到“报告对照”；要核对的通报，请到“通报”。',
  'pane.import.found': '“{name}”里有 {count} 张任务分解表。',
  'pane.import.others': '另有 {count} 张表不是任务分解表，不导入。',
  'pane.import.year': '，{year} 年',
  'pane.import.indicators': '（{count} 个指标）',
  'pane.import.more': '还有 {count} 项任务',
  'pane.import.write': '导入为 {count} 张新工作表',
  'pane.import.check': '去体检',
  'pane.import.yours':
    '分页断开的表接成一张，重复的表头去掉，合并照旧，修订按已接受的算。导入的表今后就是您自己的，随便改；没有改过时可以一步撤回。',
  'pane.import.paste':
    '没有 .docx（只有打印件里的 .doc、.wps、.pdf）：用 Word 或 WPS 打开，“另存为”.docx；或者在 Word 里选中整张表，复制，粘贴到一张空工作表里，一样读得懂。',
  'import.plan': '从 Word 导入 {count} 张表',
};
