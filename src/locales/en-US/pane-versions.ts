/** The pane's page 版本对照. */
export default {
  'pane.versions.title': 'Versions',
  'pane.versions.heading': 'Versions',
  'pane.versions.question': 'Compare with an older version',
  'pane.versions.intro': 'Choose an older file to see what changed in the breakdown of this workbook.',
  'pane.versions.about':
    'Choose the version before a revision to see what changed, or last year’s breakdown to see what is continued and what is dropped. The old file is only read; it does not leave this computer.',
  'pane.versions.choose': 'Choose the older file',
  'pane.versions.choose-other': 'Another file',
  'pane.versions.with': 'Compared with “{name}”',
  'pane.versions.no-table':
    'No breakdown was found in “{name}”: nothing to compare with. Open it and see under Settings → Tables how it is read.',
  'pane.versions.changes': 'Differences: {count}',
  'pane.versions.task': 'Task {number}',
  'pane.versions.place': '{sheet} {cell}',
  'pane.versions.old-at': 'Was at {where}',
  'pane.versions.new-at': 'Now at {where}',
  'pane.versions.from-to': '{from} → {to}',
  'pane.versions.empty': '(empty)',
  'pane.versions.sheet': 'Or an older version in this workbook',
  'pane.versions.sheet-note': 'a copy that was kept, or another table',
  'pane.versions.write': 'Write “Versions”',
  'pane.versions.update': 'Update “Versions”',
  'pane.versions.write-note': 'Becomes a sheet at the end of the workbook, ready to print; it can be undone.',
  'pane.versions.comparing': 'Comparing…',
  'pane.versions.carry-all': 'Carry over in one step',
  'pane.versions.carry-all-note':
    'Roster, settings and ignored findings come along, the ledger goes on with what was not finished, and the list for the office is written into a sheet. One step takes all back.',
  'pane.versions.carry-some-note':
    'Roster, settings and ignored findings come along, and the list for the office is written into a sheet. The old file has no ledger to go on from. One step takes all back.',
  'pane.versions.carry-unfinished': 'Unfinished: decide what becomes of them',
  'pane.versions.no-ledger':
    'There is no ledger in “{name}”, so nobody can tell what is done: all tasks of the old table are listed as unfinished.',
  'pane.versions.take': 'Entries of the old file’s ledger',
  'pane.versions.take-look': 'See how many can be taken over',
  'pane.versions.take-filled':
    'Rows filled in in the old ledger: {filled}; found in this workbook: {matched}; not found: {lost}.',
  'pane.versions.take-nothing': 'Nothing is filled in in the old ledger.',
  'pane.versions.take-into-own':
    'This workbook has a ledger: only empty cells are filled; what matches nothing stays in the old file.',
  'pane.versions.take-as-own':
    'This workbook has no ledger: a new one is made after the old; what matches nothing is kept under Unmatched.',
  'pane.versions.take-other-year': 'Of what was done last year, status and date are not taken.',
  'pane.versions.take-lost': 'Not found',
  'pane.versions.take-go': 'Take these entries over',
};
