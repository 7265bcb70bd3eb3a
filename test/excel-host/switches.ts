/**
 * What a real Excel does otherwise than a kind one, each with where it is said. D: Microsoft's documentation; numbers
 * are issues of github.com/OfficeDev/office-js; F: a guess from how Excel is built. None is on unless a test says so.
 */
export const SWITCHES = {
  // D: worksheets.add, delete, freezePanes, showGridlines throw where another workbook has the focus; 771, 6365, 6964.
  'focus-lost': 'another workbook comes to the front at every ninth call that needs ours in front',
  // D: RangeFill.pattern is null without a fill; 4900 says the same of white ones, which tintAndShade tells apart; 6218.
  'pattern-null': 'the pattern of no fill and of a white one is null',
  // 2349 tells it of cells without lines only; F: of lines too.
  'grey-border': 'getCellProperties tells every border as black',
  // F: PageSetup goes through the driver of the printer on Windows.
  'no-printer': 'page layouts can neither be set nor asked',
  // F: a driver knows its papers only.
  'a4-only': 'the printer knows no A3',
  // 1860
  'fit-ignored': 'fitting to pages is taken without an error and not done',
  // D: an .xls in compatibility mode has 65,536 rows and 256 columns.
  'small-grid': 'sheets have the size of an .xls',
  // F: a formula of a rule is parsed when it is set.
  'undefined-names': 'a rule that asks a name which is not there is refused',
  // 3148, 2196, 2014, 1345
  'names-after-freeze': 'no name can be added in a request that froze panes before',
  // 2875
  'copied-names':
    'a copy of a sheet gets names of its own, which are in the way of those of the workbook while it is in front',
  // 521, 1502
  'events-late': 'events come late',
  // 420, 3888
  'events-lost': 'every second event is lost',
  // 521 tells of events that come long after; F: what changed meanwhile is then told once.
  'events-joined': 'changes of a sheet that follow each other are told as one',
  // F
  'events-doubled': 'events come twice',
  // D, 12, 2564: every action takes its time, and a request that takes too long is given up.
  'action-limit': 'a request is given up after 5,000 actions',
  // F: a pixel is 0.6 points at 125 %.
  'scaled-heights': 'heights of rows step by 0.6 points',
  // F: what Excel for the web does with a link on an empty cell.
  'link-text': 'a link gives an empty cell its address as text',
  // F: PrefixCharacter is a thing of formats other than text.
  'apostrophe-stays': 'an apostrophe into a cell that is text stays',
  // D: WorksheetProtectionOptions.allowFormatCells, .allowFormatRows, .allowFormatColumns.
  'partly-protected': 'a protected sheet takes looks and rules',
  // D: a table has a filter of its own, which Worksheet.autoFilter does not tell.
  'table-filter': 'what filters is a table: the sheet tells of none',
  // F
  'rule-colours-null': 'what a rule leaves open is null',
  // 6827, 6835
  'rules-unreadable': 'reading a rule throws where several lie on a range',
  // 3568, 3646
  'no-new-workbooks': 'no file can be opened as a new workbook',
  // 6142, 5785, 3568
  'insertion-fails': 'sheets of a file cannot be inserted',
  // 4940, 5777
  'insertion-loses': 'sheets of a file come without their fills and rules',
  // F: pasting is refused, or is of formats alone.
  'copies-fail': 'nothing can be copied from cell to cell',
  'copies-lose': 'formats that are copied come without their merges and rules',
  // 5222
  'rules-undeletable': 'so does deleting one',
} as const;

export type Switch = keyof typeof SWITCHES;

export const ALL_SWITCHES = Object.keys(SWITCHES) as readonly Switch[];

/** Those under which everything that was put can still be seen, and taken back: whole suites run under them. */
export const SURVIVABLE: readonly Switch[] = ALL_SWITCHES.filter(
  (one) => one !== 'rules-unreadable' && one !== 'rules-undeletable' && one !== 'table-filter',
);

/** What our own plans cannot give back under these switches, for nobody can ask or set it. */
export function lostUnder(switches: ReadonlySet<Switch>): ReadonlySet<'print' | 'border colours'> {
  const lost = new Set<'print' | 'border colours'>();
  if (switches.has('no-printer') || switches.has('fit-ignored')) lost.add('print');
  if (switches.has('grey-border')) lost.add('border colours');
  return lost;
}

/** Each by itself, and all at once. */
export const WORLDS: readonly (readonly [name: string, switches: readonly Switch[]])[] = [
  ['kind', []],
  ...SURVIVABLE.map((one) => [one, [one]] as const),
  ['all of them', SURVIVABLE],
];

/** The same with what not all can be seen under: what a plan does with the rules of our own is asked there, too. */
export const EVERY_WORLD: typeof WORLDS = [
  ...WORLDS,
  ...ALL_SWITCHES.filter((one) => !SURVIVABLE.includes(one)).map((one) => [one, [one]] as const),
];

const INEXACT: readonly Switch[] = ['grey-border', 'scaled-heights', 'link-text'];

/** Whether undoing writes what could be read, and not what was there: borders whose colour Excel does not tell come back black. */
export function isInexact(switches: readonly Switch[]): boolean {
  return switches.some((one) => INEXACT.includes(one));
}
