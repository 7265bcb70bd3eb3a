/** The pane's page 自检. */
export default {
  'pane.self.title': 'Self-check',
  'pane.self.intro':
    'Tries on a temporary sheet, one by one, what the assistant needs of Excel; takes about half a minute, and the sheet goes afterwards. Nothing of the workbook is read.',
  'pane.self.not-here': 'This is not Excel: there is nothing to check.',
  'pane.self.run': 'Start the self-check',
  'pane.self.running': 'Trying {done} of {total}…',
  'pane.self.result': 'What was found',
  'pane.self.all-fine': 'Everything works.',
  'pane.self.quick':
    'When the pane opened for the first time it only tried what leaves the workbook alone. The rest needs a scratch sheet and empties the undo list of Excel, so it was not tried by itself: press the button once when you do not need to undo anything. This computer then goes by what was found.',
  'pane.self.quick-fine': 'What was tried works.',
  'pane.self.text': 'The result as text',
  'pane.self.copy': 'Copy the text',
  'pane.self.copied': 'Copied, for whoever helps you. Nothing of the workbook and no path is in it.',
  'pane.self.copy-by-hand': 'It could not be copied. Click into the box, select all and press Ctrl+C.',
  'pane.self.text-head': 'Task Breakdown Assistant {version}, self-check {on}',
  'pane.self.outcome.yes': 'yes',
  'pane.self.outcome.otherwise': 'otherwise',
  'pane.self.outcome.no': 'no',
  'pane.self.outcome.untried': 'untried',
  'pane.self.sheet': 'a new sheet',
  'pane.self.grid': 'rows and columns of a sheet',
  'pane.self.values': 'texts, dates and truth values',
  'pane.self.apostrophe': 'texts that look like dates and formulas stay texts',
  'pane.self.link': 'a text after a link',
  'pane.self.sizes': 'heights and widths',
  'pane.self.fill': 'no fill, white and yellow told apart',
  'pane.self.border': 'a grey border read',
  'pane.self.mixed': 'the answer for a column of different sizes',
  'pane.self.style': 'formats cleared, conditional ones kept',
  'pane.self.rules': 'two rules: order, reading, deleting',
  'pane.self.rule-name': 'a rule that asks a name not yet there',
  'pane.self.names': 'hidden names with hanzi',
  'pane.self.view': 'frozen panes and gridlines',
  'pane.self.name-after-view': 'a name added after freezing',
  'pane.self.printer': 'reading the page set-up',
  'pane.self.print': 'page orientation',
  'pane.self.paper-a4': 'A4',
  'pane.self.paper-a3': 'A3',
  'pane.self.print-fit': 'fit to one page wide',
  'pane.self.print-parts': 'title rows, print area and footer',
  'pane.self.validation': 'a list to choose from',
  'pane.self.copies': 'copying formulas, formats and conditional formats',
  'pane.self.settings': 'settings in the workbook',
  'pane.self.sheet-copy': 'a sheet copied',
  'pane.self.insertion': 'sheets inserted from a file',
  'pane.self.event': 'news of changes',
  'pane.self.speed': 'the time of a thousand formats',
  'pane.self.clean': 'the temporary sheet removed',
  'pane.self.then.sheet':
    'No sheet can be added: the workbook may be read-only, or its structure protected. Checks work; reports, ledger and unit tabs cannot be written.',
  'pane.self.then.grid': 'This is an .xls workbook, which cannot keep settings. Save it as .xlsx.',
  'pane.self.then.apostrophe':
    'Excel changes texts that look like dates: look at the cells that a fix changed.',
  'pane.self.then.border':
    'Excel does not tell colours of borders: taking back a sheet that was removed makes its grey lines black.',
  'pane.self.then.print':
    'Pages cannot be set up (no printer): sheets are made all the same; set up printing yourself.',
  'pane.self.then.printer':
    'The page set-up cannot be read (there is no printer): sheets are made all the same; set up their pages before printing.',
  'pane.self.then.paper-a3': 'The printer knows no A3: the matrix is set up for A4.',
  'pane.self.then.print-fit': 'Fitting to one page wide does nothing: look at the preview before printing.',
  'pane.self.then.settings':
    'The workbook keeps no settings: ignored findings, other names and days of the lights are lost when it is closed.',
  'pane.self.then.sheet-copy':
    'Sheets cannot be copied: to keep the original, save a copy of the workbook first.',
  'pane.self.then.insertion':
    'Sheets cannot be inserted from a file: unit sheets are written cell by cell, slower and just the same.',
  'pane.self.then.copies':
    'Formulas and formats cannot be copied: unit tabs are written cell by cell, which takes longer and looks the same.',
  'pane.self.then.event': 'No news of changes comes: check again yourself after editing.',
  'pane.self.then.speed':
    'Excel is slow here: give unit tabs some time, and stay in this workbook meanwhile.',
  'pane.self.then.view': 'Panes cannot be frozen: sheets are made all the same, without it.',
};
