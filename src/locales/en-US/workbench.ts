/** The workbench: the page around the grid. */
export default {
  'workbench.title': 'Task Breakdown Assistant',
  'workbench.open': 'Open',
  'workbench.open-tip': 'Open an .xlsx, .docx or .txt file, or drop one on the page',
  'workbench.samples': 'Samples',
  'workbench.download': 'Download',
  'workbench.download-tip': 'Save the workbook as an .xlsx file',
  'workbench.separate': 'Files per unit',
  'workbench.separate-tip': 'Make an .xlsx for every unit and download them in a zip',
  'workbench.separate-none': 'No breakdown table was found: there is no task to share out.',
  'workbench.separate-name': '{name} (units).zip',
  'workbench.loading': 'Opening the workbench…',
  'workbench.opening': 'Opening “{name}”…',
  'workbench.making-begins': 'Making the files of the units…',
  'workbench.making': 'Making the files of the units… ({done} of {total})',
  'workbench.made': 'The files of {count} units were downloaded together: {name}',
  'workbench.clean': 'No changes',
  'workbench.unsaved': 'Changed, not downloaded',
  'workbench.downloaded': 'Downloaded',
  'workbench.drop': 'Drop the file to open it',
  'workbench.grid': 'Grid',
  'workbench.pane': 'Assistant pane',
  'workbench.resize': 'Width of the pane',
  'workbench.local': 'Files stay in this browser; nothing is uploaded',
  'workbench.close': 'Close',

  'workbench.show-again': 'Try again',
  'workbench.sheets': 'Sheets',
  'workbench.sheets.placeholder': 'Find a sheet by its name',
  'workbench.find': 'Find',
  'workbench.find-tip': 'Find in all sheets (Ctrl+F)',
  'workbench.find.placeholder': 'Text to find',
  'workbench.find.none': 'Not found',
  'workbench.find.count': '{count} found',
  'workbench.find.many': '{count} found, the first {most} can be seen',
  'workbench.find.at': '{at}/{count} {place}',
  'workbench.find.back': 'Previous (Shift+Enter)',
  'workbench.find.on': 'Next (Enter)',
  'workbench.fold': 'Fold the pane',
  'workbench.unfold': 'Show the pane',
  'workbench.printing': 'Preparing to print “{sheet}”…',
  'workbench.f6': 'Press F6 to go from the grid to the pane, and again to come back.',
  'workbench.grid.calculating': 'Calculating',
  'workbench.grid.calculated': 'Calculated',

  'workbench.restore':
    'Changes of “{name}” were not downloaded; this computer keeps them ({time}). Go on with it?',
  'workbench.restore-several':
    '{count} workbooks with changes were not downloaded; this computer keeps them. The latest is “{name}” ({time}). Go on with it?',
  'workbench.restore-yes': 'Go on',
  'workbench.restore-list': 'See the list',
  'workbench.unfinished': 'Unfinished work',
  'workbench.unfinished-short': 'Unfinished',
  'workbench.unfinished-count': 'Unfinished: {count}',
  'workbench.unfinished-tip': 'Workbooks with changes that were not downloaded: this computer keeps them all',
  'workbench.unfinished-none':
    'There is no unfinished work: all changes were downloaded, or there are none yet.',
  'workbench.kept-about': '{time}, {size}',
  'workbench.kept-open': 'Open now, kept {time}, {size}',
  'workbench.kept-elsewhere': 'Open in another tab, kept {time}, {size}',
  'workbench.copy':
    '“{name}” is being edited in another tab. This is a copy, “{copy}”: each tab keeps its own, and neither overwrites the other.',
  'workbench.kept-open-named': 'Open “{name}”',
  'workbench.kept-download-named': 'Download “{name}”',
  'workbench.discard': 'Discard',
  'workbench.discard-named': 'Discard “{name}”',
  'workbench.discard-sure': 'What is discarded cannot be had back.',
  'workbench.discard-yes': 'Discard it',
  'workbench.stay': 'Keep it',
  'workbench.kept-note':
    'Changes that were not downloaded, and the file opened last, are kept in this browser on this computer and never uploaded. Whoever signs in to this computer with the same account can open them. On a shared computer, download your work and clear them.',
  'workbench.clear': 'Clear what is kept here',
  'workbench.clear-sure': 'Changes that were not downloaded cannot be had back afterwards.',
  'workbench.clear-yes': 'Clear it',
  'workbench.replace':
    'Changes of “{open}” were not downloaded. If you open “{name}”, this computer keeps them: go on from “Unfinished”.',
  'workbench.replace-download': 'Download first',
  'workbench.replace-open': 'Open it now',
  'workbench.replace-no': 'Cancel',
  'workbench.paper':
    'There is no breakdown table in “{name}”: it is running text. Compare it with “{open}”? That stays open as it is.',
  'workbench.paper-crosscheck': 'As a work report: compare',
  'workbench.paper-circular': 'As a circular: check',
  'workbench.returned':
    '“{name}” is a form that a unit filled in and sent back. Collect it into the ledger of “{open}”, or open it by itself?',
  'workbench.returned-several':
    '{count} files were dropped. Collect what they report into the ledger of “{open}”?',
  'workbench.returned-collect': 'Collect into the ledger',
  'workbench.returned-open': 'Open by itself',
  'workbench.not-stored': 'The browser cannot store these changes: download before you close the page.',
  'workbench.not-kept':
    'The site does not give workbench-files.json, so this page opens only while the site is there. Everything else works. Administrators: see “The workbench” in the deployment guide.',
  'workbench.failed': 'The workbench did not open ({detail}). Reload the page to try again.',
  'workbench.sample-failed':
    'The sample could not be fetched ({detail}). Reload the page, or open a file of your own.',
  'workbench.refused':
    '{cell} in “{sheet}” belongs to an array formula, or the sheet is protected. It cannot be changed here and was put back. Change it in Excel or WPS.',

  'workbench.hidden':
    'This workbook also holds {what}: not shown here, and kept as they are in the download.',
  'workbench.hidden-item': '{what}: {count}',
  'workbench.comma': ', ',
  'workbench.part.chart': 'charts',
  'workbench.part.picture': 'pictures',
  'workbench.part.shape': 'shapes and text boxes',
  'workbench.part.pivot': 'pivot tables',
  'workbench.part.control': 'controls',
  'workbench.part.embedded': 'embedded files',
  'workbench.part.sparkline': 'sparklines',
  'workbench.part.slicer': 'slicers',
  'workbench.part.macro': 'macros',
  'workbench.part.icons': 'icon sets',
  'workbench.part.tab': 'chart sheets',
  'workbench.part.external': 'data connections',

  'workbench.blocked.structure':
    'Rows, columns and cells cannot be inserted or deleted here, so that the file stays intact. Download it and do this in Excel or WPS.',
  'workbench.blocked.merge':
    'Cells cannot be merged or split here. Download the file and do this in Excel or WPS.',
  'workbench.blocked.sheets':
    'Sheets cannot be added, deleted, renamed or moved here. Download the file and do this in Excel or WPS.',
  'workbench.blocked.sizes':
    'Heights, widths, hidden rows and frozen panes cannot be changed here. Download the file and do this in Excel or WPS.',
  'workbench.blocked.look':
    'Formats are not changed here: fonts, colours and borders stay as the file has them. Download it and do this in Excel or WPS.',
  'workbench.blocked.rules':
    'Conditional formats and data validation cannot be changed here. Download the file and do this in Excel or WPS.',
  'workbench.blocked.move': 'Cells cannot be cut or moved here. Copy and paste, then clear the old cells.',
  'workbench.blocked.notes':
    'Comments cannot be changed here: those of the file stay. Download it and do this in Excel or WPS.',
  'workbench.blocked.protected':
    'This sheet is protected and cannot be changed here. Unprotect it in Excel or WPS, then open it again.',
  'workbench.blocked.writing': 'The workbook is being written. Please do this when it is done.',
  'workbench.held': 'Writing: “{text}” goes into {cell} of “{sheet}” as soon as that is done.',
  'workbench.held-astray':
    'While the sheets were being written you typed “{text}” into {cell} of “{sheet}”. That row holds something else now, so it was not entered. Please find its row and type it again.',
  'workbench.blocked.undo':
    'Nothing that was typed is left to undo. What this tool wrote is taken back under “Setup → Undo”.',
  'workbench.blocked.other': 'The workbench cannot do this. Download the file and do it in Excel or WPS.',

  'workbench.sample.shuangtaizi-2024': 'Shuangtaizi district, 2024',
  'workbench.sample.taian-2023': 'Taian county, 2023',
  'workbench.sample.liaozhong-2024': 'Liaozhong district, 2024',
  'workbench.sample.xidongting-2024': 'Xidongting district, 2024',
};
