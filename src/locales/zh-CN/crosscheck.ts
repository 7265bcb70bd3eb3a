/** 报告对照: on the command line, in the sheet, in the pane. */
export default {
  'crosscheck.differs-pair': '报告：{report} / 表：{table}',
  'crosscheck.not-written': '（未写）',
  'crosscheck.verdict-carried': '已落实',
  'crosscheck.verdict-partly': '部分落实',
  'crosscheck.verdict-check': '请核对',
  'crosscheck.verdict-none': '未见任务',
  'crosscheck.verdict-waived': '无需分解',
  'crosscheck.counts':
    '承诺 {commitments} = 已落实 {carried} + 部分落实 {partly} + 请核对 {check} + 未见任务 {none} + 无需分解 {waived}',
  'crosscheck.read': '报告共读出 {sentences} 句（从“{from}”到“{to}”）',
  'crosscheck.plan-whole': '没有找到“工作安排”一类的标题，整篇都当作安排来对照。',
  'crosscheck.unlike': '只有 {count} 句对得上，可能不是同一地方或同一年的报告，请检查。',
  'crosscheck.traditional': '报告像是繁体字，请先转换成简体再对照。',
  'crosscheck.no-source': '任务没有报告出处：{count} 项',
  'crosscheck.cli-title': '《{report}》与《{file}》对照',
  'cli.report-empty': '报告“{file}”里没有文字，请检查文件。',
  'cli.encoding-unsure':
    '看不出报告“{file}”用的是哪种编码。请用 --encoding 指明，例如 --encoding gb18030（可用：utf-8、gb18030、utf-16le、utf-16be、big5）。',
  'cli.bad-encoding': '--encoding 的值“{value}”不对，可用：utf-8、gb18030、utf-16le、utf-16be、big5。',
  'cli.report-wrong-encoding': '报告“{file}”不是 {encoding} 编码，请换一个 --encoding。',
  'cli.report-not-text':
    '报告“{file}”不是文本，也不是 Word 文档（看起来是：{found}）。请另存为 .txt 或 .docx，再试一次。',
  'cli.word-error': '{file}：{reason}',
};
