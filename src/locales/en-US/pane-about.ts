/** The pane's page 帮助, and the first screen. */
export default {
  'pane.about.title': 'Help',
  'pane.about.name': 'Task Breakdown Assistant',
  'pane.about.version': 'Version {version}, {licence} licence',
  'pane.about.stays': 'Nothing leaves this computer',
  'pane.about.stays-how':
    'No downloads, no uploads, no account, no statistics. The page’s security policy forbids it to talk to any other address.',
  'pane.about.source': 'Your table is never changed behind your back',
  'pane.about.source-how':
    'It writes only after you press a button; fixes are shown before and after; marks are conditional formats that clear with one click; everything written can be taken back under “Undo”.',
  'pane.about.guide': 'Guide (in Chinese)',
  'pane.about.guide-search': 'Search the guide',
  'pane.about.guide-none': 'Nothing found: try another word.',
  'pane.about.sample': 'Sample',
  'pane.about.sample-note': 'A published task breakdown (127 tasks, 408 indicators), safe to try things on.',
  'pane.about.open-sample': 'Open the sample',
  'pane.about.sample-name': 'Sample task breakdown',

  'pane.first.title': 'Let me check your task breakdown',
  'pane.first.check': 'Check everything with one click',
  'pane.first.check-how':
    'Wrong totals, missing lead units, deadlines before their own milestones: listed one by one, a click away from the cell.',
  'pane.first.ledger': 'Mark what is overdue, keep a ledger',
  'pane.first.ledger-how':
    '“3月底前” and “每季度末” are understood; what is due and not done is marked on the table, progress is kept in the ledger.',
  'pane.first.tabs': 'A sheet for every unit',
  'pane.first.tabs-how': 'Every task that it leads or supports; when it comes back, you decide conflicts.',
  'pane.first.safe': 'Your table stays as it is, your data stays here',
  'pane.first.safe-how': 'It writes only when you say so, and everything can be taken back.',
  'pane.first.begin': 'Begin',
  'pane.first.sample': 'Try it on a sample first',
};
