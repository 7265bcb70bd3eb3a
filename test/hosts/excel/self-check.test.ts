import { abilitiesFrom, setAbilities } from '../../../src/hosts/excel/abilities';
import { patience } from '../../../src/hosts/excel/attention';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { isQuick, PROBES, READING_PROBES, type SelfCheck } from '../../../src/hosts/self-check';
import { words } from '../../../src/locales/words';
import { consequences, selfText } from '../../../src/taskpane/pages/self/self-text';
import { fixture, SOURCE } from '../../contracts/fixture';
import { FULL, plan, put } from '../../contracts/plans';
import { type Booted, bootOffice } from '../../excel-host/boot';
import { EmulatedExcel } from '../../excel-host/emulated-excel';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { snapshot } from '../../excel-host/model/snapshot';
import { ALL_SWITCHES, type Switch } from '../../excel-host/switches';

jest.setTimeout(120_000);

let office: Booted;
beforeAll(async () => {
  patience.step = 1;
  office = await bootOffice();
});
afterEach(() => {
  setAbilities(null);
});
afterAll(() => {
  office.close();
});

const t = (id: Parameters<typeof words>[1]['id'], params = {}): string => words('zh-CN', { id, params });

async function checked(...switches: Switch[]): Promise<{ excel: EmulatedExcel; found: SelfCheck }> {
  const excel = new EmulatedExcel(await loadXlsx(await fixture()));
  for (const one of switches) excel.switches.add(one);
  office.use(excel);
  const before = snapshot(excel.model);
  const found = await new ExcelHost().selfCheck();
  expect(excel.notEmulated).toEqual([]);
  // Nothing of it stays, whatever failed.
  expect(snapshot(excel.model)).toEqual(before);
  return { excel, found };
}

const notFine = ({ probes }: SelfCheck): string[] =>
  probes.flatMap(({ id, outcome }) => (outcome === 'yes' || id === 'speed' ? [] : [`${id}: ${outcome}`]));

test('in a kind Excel everything works', async () => {
  const { found } = await checked();
  expect(found.probes.map(({ id }) => id)).toEqual(PROBES);
  expect(notFine(found)).toEqual([]);
  expect(abilitiesFrom(found)).toEqual({ print: true, a3: true, insertion: true, copies: true });
});

/** What each Excel cannot, as the self-check says it; the others look the same to it. */
const FOUND: Partial<Record<Switch, string[]>> = {
  'grey-border': ['border: otherwise'],
  'no-printer': [
    'printer: no',
    'print: no',
    'paper-a4: no',
    'paper-a3: no',
    'print-fit: no',
    'print-parts: no',
  ],
  'a4-only': ['paper-a3: no'],
  'fit-ignored': ['print-fit: otherwise'],
  'small-grid': ['grid: otherwise'],
  'undefined-names': ['rule-name: no'],
  'names-after-freeze': ['name-after-view: no'],
  'insertion-fails': ['insertion: no'],
  'insertion-loses': ['insertion: otherwise'],
  'copies-fail': ['copies: no'],
  'copies-lose': ['copies: otherwise'],
  'rules-unreadable': ['rules: no'],
  'rules-undeletable': ['rules: no'],
};

test.each(ALL_SWITCHES.filter((one) => one !== 'focus-lost' && one !== 'events-lost'))(
  '%s is found where it can be',
  async (one) => {
    expect(notFine((await checked(one)).found)).toEqual(FOUND[one] ?? []);
  },
);

test('what it finds chooses what is tried: without a printer, pages are not set up at all', async () => {
  const { excel } = await checked('no-printer');
  await new ExcelHost().apply(plan(put(FULL)));
  const asked = excel.requests.length;
  setAbilities(null);
  excel.reset();
  const { warnings } = await new ExcelHost().apply(plan(put(FULL, { name: '另一张' })));
  expect(warnings).toMatchObject([{ id: 'host.warning.print' }]);
  expect(asked).toBeGreaterThan(0);
});

test.each<[readonly Switch[], string[]]>([
  [
    ['no-printer', 'small-grid'],
    ['grid', 'print'],
  ],
  [['a4-only'], ['paper-a3']],
  [['fit-ignored'], ['print-fit']],
  [
    ['grey-border', 'insertion-fails', 'copies-lose'],
    ['border', 'copies', 'insertion'],
  ],
])('under %s each thing that will not work is said once', async (switches, said) => {
  const { found } = await checked(...switches);
  expect(consequences(found)).toEqual(said.map((id) => `pane.self.then.${id}`));
});

describe('the short form', () => {
  test('asks three times and writes nothing; plans go on trying what it did not', async () => {
    const excel = new EmulatedExcel(await loadXlsx(await fixture()));
    office.use(excel);
    const before = snapshot(excel.model);
    let raised = 0;
    excel.onEvent(() => raised++);
    const found = await new ExcelHost().quickCheck();
    expect(snapshot(excel.model)).toEqual(before);
    expect([raised, excel.requests.length, excel.asked.get('Add') ?? 0]).toEqual([0, 3, 0]);
    expect(found.probes.filter(({ outcome }) => outcome !== 'untried').map(({ id }) => id)).toEqual([
      ...READING_PROBES,
    ]);
    expect(isQuick(found)).toBe(true);
    expect(abilitiesFrom(found)).toEqual({ print: true, a3: true, insertion: true, copies: true });
    expect(consequences(found)).toEqual([]);
  });

  test.each<[Switch, string[]]>([
    ['no-printer', ['pane.self.then.printer']],
    ['small-grid', ['pane.self.then.grid']],
  ])('under %s what follows is said', async (one, said) => {
    const excel = new EmulatedExcel(await loadXlsx(await fixture()));
    excel.switches.add(one);
    office.use(excel);
    const host = new ExcelHost();
    expect(consequences(await host.quickCheck())).toEqual(said);
    const { warnings } = await host.apply(plan(put(FULL)));
    expect(warnings?.map(({ id }) => id)).toEqual(one === 'no-printer' ? ['host.warning.print'] : undefined);
    expect(excel.asked.get('Orientation')).toBe(one === 'no-printer' ? undefined : 1);
  });

  test('is not taken for the whole', async () => {
    expect(isQuick((await checked()).found)).toBe(false);
  });
});

test('a workbook that takes no sheet: the rest is not tried, and that is said', async () => {
  const excel = new EmulatedExcel(await loadXlsx(await fixture({ locked: true })));
  excel.model.structureProtected = true;
  office.use(excel);
  const found = await new ExcelHost().selfCheck();
  expect(found.probes[0]).toMatchObject({ id: 'sheet', outcome: 'no', detail: 'AccessDenied' });
  expect(found.probes.slice(1, -1).every(({ outcome }) => outcome === 'untried')).toBe(true);
  expect(consequences(found)).toEqual(['pane.self.then.sheet']);
});

test.each<[string, Switch[]]>([
  ['a kind Excel', []],
  ['an Excel without a printer over an .xls', ['no-printer', 'small-grid']],
  ['an Excel that tells little', ['pattern-null', 'grey-border', 'events-late', 'undefined-names']],
])('the text of %s says every probe in Chinese, and nothing of the workbook', async (_, switches) => {
  const { found } = await checked(...switches);
  const text = selfText(found, { version: '0', on: '2024-07-01', t });
  expect(text.split('\n').filter((line) => /\d ms$/.test(line))).toHaveLength(PROBES.length);
  for (const id of PROBES) expect(text).toContain(t(`pane.self.${id}`));
  // Whether files can be saved, only a person can see.
  expect(text).toContain(`未试  ${t('pane.self.downloads')}`);
  for (const secret of [`${SOURCE}!`, '牵头单位', '财政局', '政府工作报告', '说明的内容', 'C:\\', '.xlsx'])
    expect(text).not.toContain(secret);
});
