export default {
  'cli.help': `Task Breakdown Assistant — reads, checks and follows the breakdown of a government work report

Usage:
  check   FILE [--out OUT.xlsx]
  overdue FILE [--out OUT.xlsx] [--clear]
  ledger  FILE [--from OLD.xlsx] --out OUT.xlsx
  units   FILE --out OUT.xlsx [--by unit|lead|leader] [--separate DIR]
  collect FILE [RETURNED.xlsx…] --out OUT.xlsx [--accept FILE]
  crosscheck FILE --report REPORT.txt|.docx [--encoding E] [--out OUT.xlsx]
  compare OLD NEW [--out OUT.xlsx]
  import  TABLE.docx --out OUT.xlsx
  summary FILE [--out OUT.xlsx]
  circular FILE --out OUT.docx [--period 一季度|上半年|1-11月|全年]
  notices FILE --out DIR [--unit NAME] [--ledger OUT.xlsx]
  circular-check [FILE] CIRCULAR.docx|.txt [--encoding E]

All take: --as-of YYYY-MM-DD (else the date kept in the workbook, else today) --year YYYY --soon N --roster ROSTER.json --json
--lang zh|en (Chinese unless it is said, here or by RENWU_LANG)
Exit codes: 0 no errors; 1 errors (collect: or conflicts; crosscheck: figures that differ only; circular-check: errors of the circular only); 2 usage, or a file that cannot be read or written`,
  'cli.unknown-command': 'There is no command “{command}”. Commands: {commands}; see --help.',
  'cli.option-not-for': 'The command {command} has no option {option}. See --help.',
  'cli.no-file': 'The command {command} needs an .xlsx file, for example: {command} breakdown.xlsx',
  'cli.one-file': 'The command {command} takes one file at a time.',
  'cli.too-many-files': 'The command {command} takes at most {count} files.',
  'cli.more-files': 'The command {command} needs {count} files. See --help.',
  'cli.needs-option': 'The command {command} needs the option {option}. See --help.',
  'cli.out-not-docx': 'The name of the output, “{file}”, must end in .docx; nothing was written.',
  'cli.needs-out': 'The command {command} needs an output: --out {example}',
  'cli.no-command': 'No command was named. See --help for the commands.',
  'cli.unknown-option': 'There is no option “{option}”. See --help.',
  'cli.needs-value': 'The option {option} needs a value. See --help.',
  'cli.takes-no-value': 'The option {option} takes no value. See --help.',
  'cli.out-not-xlsx':
    'The name of the output, “{file}”, must end in .xlsx (.xlsm for a workbook with macros); nothing was written.',
  'cli.bad-language': 'The value “{value}” of --lang should be zh or en.',
  'cli.long-dash': '“{written}” begins with a long dash; write two hyphens: {option}',
  'cli.space-in-name': 'A file name with a space needs quotes, for example "{name}"',
  'cli.bad-date': '“{value}” is no date; write YYYY-MM-DD, for example 2024-07-01.',
  'cli.bad-number': '{option}: “{value}” is not a whole number from {least} to {most}.',
  'cli.no-roster': '“{file}” is no file exported from the roster; nothing was written. Is it the right one?',
  'cli.bad-by': '--by: “{value}” is not unit, lead or leader.',
  'cli.file-not-found': 'There is no file “{file}”; check the path and the name.',
  'cli.file-is-folder': '“{file}” is a folder; name an .xlsx file.',
  'cli.file-not-readable':
    'The file “{file}” cannot be read ({code}). Copy it to a folder of this computer and try again.',
  'cli.file-no-right':
    'No permission to read “{file}”. Ask its owner or the administrator, or ask for a copy.',
  'cli.file-busy': 'Another program holds “{file}”. Close that program and try again.',
  'cli.file-name-too-long':
    'The name “{file}” is too long for this system. Check it, or give the file a shorter one.',
  'cli.file-link-lost': '“{file}” is a link to a file that is gone. Name the file itself.',
  'cli.file-is-no-file':
    '“{file}” is no ordinary file (a device or a pipe) and was not read. Save it as a file first.',
  'cli.file-too-large':
    'The file “{file}” is larger than {most} MB and was not read. Check that it is the right one.',
  'cli.file-not-writable': 'Cannot write “{file}” ({code}). The original is as it was. Try another folder.',
  'cli.file-read-only':
    '“{file}” is read-only and was not replaced. Choose another name, or clear “read-only” first.',
  'cli.out-no-folder':
    'Cannot write “{file}”: a part of its path is missing, or is a file. The original is as it was. Check the path.',
  'cli.out-is-folder':
    '“{file}” is a folder and cannot be written as a file; nothing was written. Add a file name.',
  'cli.out-is-no-file':
    '“{file}” is no ordinary file (a device or a pipe); nothing was written. Choose another name.',
  'cli.out-no-right':
    'No permission to write “{file}”. The original is as it was. Choose another folder, or ask the administrator.',
  'cli.out-read-only-disk':
    'The disk of “{file}” is read-only. The original is as it was. Choose another disk or folder.',
  'cli.out-busy':
    '“{file}” is open in another program (Excel, perhaps). The original is as it was. Close it and try again.',
  'cli.out-disk-full':
    'The disk (or the quota) is full: “{file}” was not written, and the original is as it was. Make room, or choose another disk.',
  'cli.out-name-too-long':
    'The name “{file}” is too long for this system; nothing was written. Choose a shorter one.',
  'cli.out-link-lost':
    '“{file}” is a link that leads nowhere; nothing was written. Choose another name, or remove the link.',
  'cli.out-twice':
    'Two outputs would go to “{file}”; nothing was written. Choose another name or folder for --out.',
  'cli.out-partly':
    'Writing failed at “{file}”, and these files are already replaced and could not be put back: {stands}. Close the programs that hold them and run the command again.',
  'cli.output-failed':
    'The result could not be shown ({code}): where it goes cannot be written, a full disk perhaps.',
  'cli.signed':
    'Note: “{file}” carries a digital signature, which does not hold for the changed file. Sign it again if need be.',
  'cli.host-error': '{file}: {reason} ({code})',
  'cli.unexpected': 'The program failed and wrote nothing: {detail}',
  'cli.report.title': 'Check of “{file}”',
  'cli.report.as-of': 'As of: {date}',
  'cli.report.table': '[{sheet}] {title} ({year}): {tasks} tasks, {indicators} indicators',
  'cli.report.what-tasks': 'Tasks in all',
  'cli.report.what-indicators': 'Indicators in all',
  'cli.report.what-section': 'Tasks in the section',
  'cli.report.stated-matches': '  ✓ {what}: stated {stated}, counted {counted}',
  'cli.report.stated-differs': '  ✗ {what}: stated {stated}, counted {counted}',
  'cli.report.states': '  State: {overdue} overdue, {soon} soon, {open} open, {done} done, {undated} undated',
  'cli.report.no-table': 'No breakdown table was found.',
  'cli.report.clean': 'Nothing was found.',
  'cli.report.counts': 'Found: {error} errors, {warning} warnings, {info} notes',
  'cli.report.ignored': '{count} more are ignored.',
  'cli.report.group': '[{severity}] {title} ({check}): {count}',
  'cli.report.finding': '  {where}  {message}',
  'cli.report.more': '  … {count} more (see --json)',
  'cli.report.suggestion': '  → {suggestion}',
  'cli.severity.error': 'Error',
  'cli.severity.warning': 'Warning',
  'cli.severity.info': 'Note',
  'cli.summary.title': 'Figures of “{file}”',
  'cli.summary.items': '{items} items, {due} due, {adjusted} adjusted',
  'cli.summary.states':
    'done {done} ({doneShare}%), overdue {overdue} ({overdueShare}%), soon {soon} ({soonShare}%), open {open} ({openShare}%), undated {undated} ({undatedShare}%)',
  'cli.summary.occurrences': 'Occurrences: {all}, overdue {overdue}',
  'cli.summary.by-unit': '[By unit]',
  'cli.summary.unit':
    '  {unit}: leads {items}, due {due}, done {done}, overdue {overdue}, soon {soon}, {rate}% done, {onTime}% on time; supports {support}, overdue {supportOverdue}; {returned}',
  'cli.summary.returned': 'handed in',
  'cli.summary.collective': 'a group of units',
  'cli.summary.not-returned': 'not handed in',
  'cli.summary.by-leader': '[By leader]',
  'cli.summary.by-section': '[By section]',
  'cli.summary.no-section': '({sheet}, no section)',
  'cli.summary.line':
    '  {name}: {items} items, due {due}, done {done}, overdue {overdue}, soon {soon}, open {open}, undated {undated}, {rate}% done',
  'cli.summary.by-quarter': '[By quarter, occurrences]',
  'cli.summary.quarter': '  {year} Q{quarter}: {occurrences}, done {done}, overdue {overdue}',
  'cli.papers.no-table':
    'No breakdown table was found in “{file}”: there is nothing to draft. Nothing was written.',
  'cli.papers.bad-period':
    '“{value}” is no value for --period: use 一季度, 上半年, 前三季度, 全年 or months such as 1-11月. Nothing was written.',
  'cli.papers.figures': '{items} items: done {done}, overdue {overdue}, soon {soon}',
  'cli.papers.open': '{count} places are left to you: {points}',
  'cli.papers.no-unit': 'There is no unit “{unit}” in “{file}”. Nothing was written.',
  'cli.papers.no-unit-like':
    'There is no unit “{unit}” in “{file}”; like it are: {like}. Nothing was written.',
  'cli.papers.nothing-to-urge': 'Nothing is overdue or soon due at {date}: there is nobody to urge.',
  'cli.papers.nothing-to-urge-unit':
    'At {date} “{unit}” leads nothing that is overdue or soon due: nothing was written.',
  'cli.papers.notices': '{count} urging letters were written into the folder “{folder}”',
  'cli.papers.notice': '  {unit}: {number}, overdue {overdue}, soon {soon}, behind {behind}',
  'cli.no-circular': '“{file}” is a workbook. Name the circular (.docx or .txt) to check as well.',
  'cli.papers.since-unused':
    'The last circular is dated {since}, which is not before {asOf}: what changed since then is left out.',
  'cli.circular.title': '“{file}”: the circular checked',
  'cli.circular.read': 'Paragraphs read: {paragraphs}; tables: {tables}.',
  'cli.circular.workbook': 'Compared with the ledger of “{file}” at {date}.',
  'cli.circular.no-workbook':
    'Checked by itself; name the workbook before it, and it is compared with the ledger too.',
  'cli.ledger.no-old':
    '“{file}” has no ledger that can be read: there is nothing to take over. Nothing was written.',
  'cli.import.no-table':
    'No breakdown table in “{file}” (it needs a header such as 序号, 工作任务, 责任单位). A table that is a picture or a text box must first be made a table in Word. Nothing was written.',
  'cli.import.sheets': '{count} tables imported: {names}',
  'cli.import.others': '{count} other tables are no breakdown and were left out.',
  'cli.written': 'Written: {file}',
  'cli.other-date':
    'Note: the sheet “{sheet}” still stands on {there}, and this file on {here}; build that sheet again.',
  'cli.other-extension':
    'Note: the name does not end in {ending} as that of the original does; Excel may refuse to open it. Rename it so that it ends in {ending}.',
};
