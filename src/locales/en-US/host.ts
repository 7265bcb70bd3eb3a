/** What a host could not do: what happened, and what to do next. */
export default {
  'host.not-xlsx':
    'This is no .xlsx workbook (it looks like {found}). Open it in Excel or WPS, save it as .xlsx, and try again',
  'host.not-xlsx.docx':
    'This is a Word document, no .xlsx workbook. Copy its table into Excel or WPS (or convert it by the command import), save that as .xlsx, and open it',
  'host.not-xlsx.doc':
    'This is {found}, no .xlsx workbook. Copy its table into Excel or WPS, save that as .xlsx, and open it',
  'host.not-xlsx.rtf':
    'This is {found}, no .xlsx workbook. Copy its table into Excel or WPS, save that as .xlsx, and open it',
  'host.not-xlsx.pptx':
    'This is {found}, no .xlsx workbook. Copy its table into Excel or WPS, save that as .xlsx, and open it',
  'host.not-xlsx.ppt':
    'This is {found}, no .xlsx workbook. Copy its table into Excel or WPS, save that as .xlsx, and open it',
  'host.not-xlsx.pdf':
    'This is {found}, whose table cannot be read. Look for the Word or spreadsheet original; if there is none, have WPS convert it, check the result, save it as .xlsx and open it',
  'host.not-xlsx.image':
    'This is {found}, whose table cannot be read. Look for the Word or spreadsheet original; if there is none, have WPS convert it, check the result, save it as .xlsx and open it',
  'host.not-xlsx.zip': 'This is {found}, no .xlsx workbook. Unpack it first, and open the .xlsx inside',
  'host.not-xlsx.rar': 'This is {found}, no .xlsx workbook. Unpack it first, and open the .xlsx inside',
  'host.not-xlsx.7z': 'This is {found}, no .xlsx workbook. Unpack it first, and open the .xlsx inside',
  'host.not-xlsx.gzip': 'This is {found}, no .xlsx workbook. Unpack it first, and open the .xlsx inside',
  'host.not-xlsx.empty': 'This file is empty. Copy or download the original again, and try again',
  'host.encrypted':
    'The file needs a password to open. Take the password off in Excel or WPS, save it as .xlsx, and try again',
  'host.legacy-xls':
    'This is an old kind of workbook (.xls, .et). Open it in Excel or WPS, save it as .xlsx, and try again',
  'host.damaged':
    'The file is damaged or incomplete. Copy or download it again; if Excel or WPS opens it, save it as .xlsx and try again',
  'host.damaged.part':
    '“{part}” inside the file is damaged (its content does not match its check sum). Copy or download the file again; if Excel or WPS opens it, save it there as .xlsx and try again.',
  'host.damaged.twice':
    'The file holds “{part}” twice, and there is no telling which one counts. Nothing was written. Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.damaged.part-before':
    '“{part}” inside the file already breaks the rules; changed, it would be called damaged, so nothing was written. Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.damaged.rows':
    'Row {row} stands in the file twice or out of order, and there is no telling which one to change. Nothing was written. Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.damaged.sheet-lost':
    'The content of the sheet “{sheet}” is not in the file. Copy or download the file again; if Excel or WPS opens it, save it there as .xlsx and try again.',
  'host.damaged.no-sheets':
    'The workbook has no sheet at all. Check that it is the right file, or ask for it again.',
  'host.damaged.no-content-types':
    'The file lacks “[Content_Types].xml”; no program opens such a file. Nothing was written. Copy or download it again.',
  'host.too-large.cells':
    'The workbook has more than {most} cells with content (merges and hidden rows and columns included) and was not read on. Save the breakdown as a workbook of its own and try again.',
  'host.too-large.tabs':
    'There would be {count} unit tabs, more than the limit of {most}; nothing was written. Something else probably got into the column of units: check that column or the roster and try again.',
  'host.too-large.styles':
    'The workbook has as many cell styles as it may have ({most}); with more it would not open. Nothing was written. Clear styles in Excel or WPS (or copy the content into a new workbook) and try again.',
  'host.too-large':
    'The file is too large when unpacked and was not read, for safety. Delete needless sheets and formatted empty rows, save it as .xlsx, and try again',
  'host.not-found':
    'The workbook has no “{sheet}”. It may have been deleted or renamed; check again and retry',
  'host.not-writable':
    'Writing failed. Check that no other program has the file open and that you may write there',
  'host.stale': '“{sheet}” was changed after the check ({cell}). Nothing was written; check again and retry',
  'host.stale.no-cell': '“{sheet}” was changed after the check. Nothing was written; check again and retry',
  'host.stale.no-sheet':
    'The workbook was changed after the check. Nothing was written; check again and retry',
  'host.not-found.no-sheet':
    'A sheet or part that is needed is gone; it may have been deleted or renamed. Check again and retry',
  'host.protected.no-sheet':
    'A sheet or the workbook is protected; nothing was written. Take the protection off under Review and try again',
  'host.filtered.no-sheet':
    'A sheet is filtered or has hidden rows, where written values easily land in wrong rows; nothing was written. Clear the filter, unhide the rows, and try again',
  'host.occupied.no-cell':
    '“{sheet}” holds something else, which was not overwritten. Move or rename it and try again',
  'host.occupied.no-sheet':
    'The place to write to holds something else, which was not overwritten. Move or rename it and try again',
  'host.protected.structure':
    'The structure of the workbook is protected, so no sheet can be added or removed; nothing was written. Take “Protect Workbook” off under Review and try again',
  'host.protected':
    '“{sheet}” is protected; nothing was written. Take the protection off under Review and try again',
  'host.filtered':
    '“{sheet}” is filtered or has hidden rows, where written values easily land in wrong rows; nothing was written. Clear the filter, unhide the rows, and try again',
  'host.occupied':
    '{cell} of “{sheet}” holds something else, which was not overwritten. Move it away and try again',
  'host.cell-edit-mode': 'A cell is being edited. Press Enter to finish, and try again',
  'host.warning.print':
    'All is written but for the page set-up: this computer has no printer, or the printer does not know the paper. Build it again once there is one',
  'host.warning.charts':
    'The charts were not made; all figures are there. Make this sheet once more, or insert charts yourself.',
  'host.warning.settings-xls':
    'This is an .xls workbook, which cannot keep settings; they were left out. Save it as .xlsx first',
  'host.legacy-xls.settings':
    'This is an .xls workbook, which cannot keep settings; nothing was written. Save it as .xlsx first',
  'host.not-in-front':
    'Another workbook is in front in Excel. Go back to this one and try again; it has not been changed',
  'host.no-answer':
    'Excel has not answered for long. Save other workbooks and open the pane again; what was half written will then be offered to be taken back',
  'host.read-only': 'The workbook is read-only; nothing was written. Save a copy and try again',
  'host.unsupported':
    'This Excel cannot do that (it needs {need}). Update Excel, or use the browser workbench',
  'host.unsupported.workbench':
    'The workbench cannot do that ({need}). The file that you opened is unchanged and is your backup',
  'host.not-shown':
    '“{sheet}” could not be shown ({detail}). The workbook has not changed. Try again; if it happens once more, download the workbook, reload the page and open it.',
  'host.not-recalculated':
    'After what was typed in “{sheet}”, some lights and counts could not be worked out ({detail}) and may still show what they were. What was typed is kept. Update the ledger and the unit sheets, which writes them anew; if it happens again, download the workbook, reload the page and open it.',
  'host.cancelled': 'Cancelled; the workbook is unchanged',
  'host.partly-applied':
    'Something failed half-way and could not be rolled back entirely. What stands: {stands}. Check it and try again',
  'host.host-failed':
    'This step was not finished ({detail}). The workbook is unchanged. Try again; if that does not help, close and open it again',
  'host.host-failed.excel':
    'Excel did not finish this step ({detail}). The workbook is unchanged. Press Enter to end editing, close dialogs, select one sheet only, and try again',
  'host.host-failed.file':
    'Something went wrong with the file ({detail}). Nothing was written, and the original is as it was. Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.host-failed.proof':
    'What was about to be written failed our own check ({part}: {detail}). Nothing was written, and the original is as it was. Open it in Excel or WPS, save it as .xlsx and try again.',
  'host.unsupported.new-workbook':
    'Excel did not open a new workbook (some organisations forbid it to add-ins). This workbook is unchanged. Samples can be opened from the folder of the release package; for a unit’s sheet, right-click its tab and use Move or Copy, or save it in the browser workbench.',
  'host.unsupported.visible-sheet':
    '“{sheet}” is the last sheet that can be seen and cannot be removed. Nothing was written. Unhide another sheet and try again.',
  'host.found.empty': 'an empty file',
  'host.found.pdf': 'a PDF',
  'host.found.csv': 'CSV text',
  'host.found.text': 'a text file',
  'host.found.html': 'a web page',
  'host.found.xml': 'an XML file',
  'host.found.rtf': 'an RTF document',
  'host.found.doc': 'a Word document (.doc)',
  'host.found.ppt': 'a PowerPoint presentation (.ppt)',
  'host.found.image': 'a picture',
  'host.found.rar': 'a RAR archive',
  'host.found.7z': 'a 7z archive',
  'host.found.gzip': 'a gzip archive',
  'host.found.xls': 'an old workbook (.xls, .et)',
  'host.found.xlsx': 'an .xlsx workbook',
  'host.found.docx': 'a Word document',
  'host.found.pptx': 'a PowerPoint presentation',
  'host.found.vsdx': 'a Visio drawing',
  'host.found.xlsb': 'a binary workbook (.xlsb)',
  'host.found.ods': 'an ODS sheet',
  'host.found.zip': 'an archive',
  'host.found.unknown': 'an unknown kind of file',
};
