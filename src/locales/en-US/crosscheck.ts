/** The report against the table: on the command line, in the sheet, in the pane. */
export default {
  'crosscheck.differs-pair': 'report: {report} / table: {table}',
  'crosscheck.not-written': '(not written)',
  'crosscheck.verdict-carried': 'Carried',
  'crosscheck.verdict-partly': 'Partly carried',
  'crosscheck.verdict-check': 'Please check',
  'crosscheck.verdict-none': 'No task',
  'crosscheck.verdict-waived': 'Not to be broken down',
  'crosscheck.counts':
    'Commitments {commitments} = carried {carried} + partly {partly} + to check {check} + no task {none} + not to be broken down {waived}',
  'crosscheck.read': '{sentences} sentences read (from “{from}” to “{to}”)',
  'crosscheck.plan-whole': 'No heading says where the plan begins: the whole text is compared.',
  'crosscheck.unlike':
    'Only {count} sentences have a task: this may be the report of another place or year. Please check.',
  'crosscheck.traditional':
    'The report seems to be in traditional characters. Please convert it to simplified ones first.',
  'crosscheck.no-source': 'Tasks without a source in the report: {count}',
  'crosscheck.cli-title': '{report} against {file}',
  'cli.report-empty': 'There is no text in the report “{file}”. Please check the file.',
  'cli.encoding-unsure':
    'Cannot tell the encoding of the report “{file}”. Say it with --encoding, for example --encoding gb18030 (utf-8, gb18030, utf-16le, utf-16be, big5).',
  'cli.bad-encoding': '“{value}” is no --encoding; there are utf-8, gb18030, utf-16le, utf-16be, big5.',
  'cli.report-wrong-encoding': 'The report “{file}” is not in {encoding}; try another --encoding.',
  'cli.report-not-text':
    'The report “{file}” is neither text nor a Word document (it looks like: {found}). Save it as .txt or .docx and try again.',
  'cli.word-error': '{file}: {reason}',
};
