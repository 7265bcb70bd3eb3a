/** The pane’s page 导入 Word. */
export default {
  'pane.import.title': 'From Word',
  'pane.import.heading': 'Import a table from Word',
  'pane.import.about':
    'Choose a .docx file, see what was read, then make sheets of it. The file does not leave this computer.',
  'pane.import.choose': 'Choose a Word file…',
  'pane.import.choose-other': 'Another file…',
  'pane.import.sample': 'Try the sample',
  'pane.import.sample-name': 'Sample table.docx',
  'pane.import.reading': 'Reading “{name}”…',
  'pane.import.lost': '“{name}” could not be had. Is it still there? Try again.',
  'pane.import.unread': '“{name}” could not be read: {reason}',
  'pane.import.no-table':
    '“{name}” holds no task breakdown. Reports are compared on the page “Report”, circulars checked on “Circular”.',
  'pane.import.found': '“{name}” holds task breakdowns: {count}.',
  'pane.import.others': ' Other tables, left out: {count}.',
  'pane.import.year': ', {year}',
  'pane.import.indicators': ' (indicators: {count})',
  'pane.import.more': 'And {count} more tasks',
  'pane.import.write': 'Import as new sheets: {count}',
  'pane.import.check': 'Check them',
  'pane.import.yours':
    'Tables that pages cut are joined, repeated headers left out, merges kept, tracked changes taken as accepted. The sheets are your own from then on; one step takes them back as long as nobody worked in them.',
  'pane.import.paste':
    'No .docx (but .doc, .wps, .pdf): open it in Word or WPS and save it as .docx; or select the whole table in Word, copy it, and paste it into an empty sheet.',
  'import.plan': 'Import from Word: {count} tables',
};
