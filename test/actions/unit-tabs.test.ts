import { buildUnitTabs } from '../../src/actions/build-unit-tabs';
import { Form } from '../quarter/fill-in';
import { FileHost } from '../../src/hosts/file/file-host';
import {
  build,
  bytesOf,
  column,
  inTab,
  LINES,
  load,
  tabNames,
  understood,
  withLines,
  withSettings,
} from './tabs-workbook';

jest.setTimeout(300_000);

const TABS = [
  '任务分解',
  '单位目录',
  '分表核对',
  '财政局',
  '商务局',
  '教育局',
  '税务局',
  '住建局',
  '公安分局',
];

test('tabs stand behind the source: index, matrix, units that lead, units that support; exceljs reads them', async () => {
  const { bytes } = await build(await bytesOf(LINES));
  expect(await tabNames(bytes)).toEqual(TABS);
  const workbook = await load(bytes);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(TABS);
  expect(workbook.getWorksheet('财政局')?.getCell('A1').text).toBe('财政局 2024 年任务分表');
  expect(workbook.getWorksheet('单位目录')?.getCell('D5').value).toMatchObject({ result: 1 });
  const contents = await FileHost.open(bytes).readContent([{ sheet: '单位目录' }, { sheet: '财政局' }]);
  const links = (sheet: string) =>
    contents.get(sheet)?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link?.sheet ?? []));
  expect(links('单位目录')).toEqual(['分表核对', ...TABS.slice(3)]);
  expect(links('财政局')).toEqual(['单位目录']);
});

test('a second build changes nothing', async () => {
  const first = await build(await bytesOf(LINES));
  const second = await build(first.bytes);
  expect(await tabNames(second.bytes)).toEqual(await tabNames(first.bytes));
  for (const tab of TABS) {
    const [a, b] = await Promise.all(
      [first, second].map(async ({ bytes }) =>
        (await FileHost.open(bytes).readContent([{ sheet: tab }])).get(tab),
      ),
    );
    expect(b).toEqual(a);
  }
});

test('what was filled in goes into the ledger and stands in the tab again', async () => {
  const built = await build(await bytesOf(LINES));
  const filled = await inTab(built.bytes, '财政局', (form) => {
    form.set(form.rows[1] ?? 0, '状态', '推进中');
    form.set(form.rows[1] ?? 0, '进展情况', '完成六成。');
    form.sortBy('时间节点');
  });
  const { bytes, result } = await build(filled);
  expect(result.collection.collected.map(({ field, value }) => [field, value])).toEqual([
    ['status', '推进中'],
    ['progress', '完成六成。'],
  ]);
  expect(await column(bytes, '财政局', '进展情况')).toEqual(['', '完成六成。', '']);
  expect(await column(bytes, '税务局', '进展情况')).toEqual(['', '完成六成。']);
  expect(await column(bytes, '进度台账', '进展情况')).toEqual(['', '完成六成。', '', '']);
  const again = await build(bytes);
  expect(again.result.collection.collected).toEqual([]);
});

test('two tabs that differ: both stay, tab for tab, until somebody decides; nothing goes into the ledger', async () => {
  let bytes = (await build(await bytesOf(LINES))).bytes;
  bytes = await inTab(bytes, '财政局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已完成一成。');
  });
  bytes = await inTab(bytes, '税务局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '只完成半成。');
  });
  for (let round = 0; round < 2; round++) {
    const { bytes: next, result } = await build(bytes);
    expect(result.outcome.open.map(({ sides }) => sides.map(({ name, value }) => [name, value]))).toEqual([
      [
        ['ledger', ''],
        ['财政局', '已完成一成。'],
        ['税务局', '只完成半成。'],
      ],
    ]);
    expect((await column(next, '财政局', '进展情况'))[0]).toBe('已完成一成。');
    expect((await column(next, '税务局', '进展情况'))[0]).toBe('只完成半成。');
    expect(await tabNames(next)).not.toContain('进度台账');
    bytes = next;
  }
});

test('a tab that differs from a ledger changed meanwhile is asked about at every rebuild, never written over it', async () => {
  let bytes = (await build(await bytesOf(LINES))).bytes;
  const say = async (tab: string, words: string): Promise<void> => {
    bytes = await inTab(bytes, tab, (form) => {
      form.set(form.rows[0] ?? 0, '进展情况', words);
    });
  };
  await say('财政局', '一成');
  bytes = (await build(bytes)).bytes;
  await say('财政局', '一成半');
  await say('进度台账', '已核实：一成');
  for (let round = 0; round < 3; round++) {
    const { bytes: next, result } = await build(bytes);
    expect(result.collection.collected).toEqual([]);
    expect(result.outcome.open.map(({ sides }) => sides.map(({ value }) => value))).toEqual([
      ['已核实：一成', '一成半'],
    ]);
    expect((await column(next, '进度台账', '进展情况'))[0]).toBe('已核实：一成');
    expect((await column(next, '财政局', '进展情况'))[0]).toBe('一成半');
    expect((await column(next, '税务局', '进展情况'))[0]).toBe('已核实：一成');
    bytes = next;
  }
});

test('rows and columns that people added stay, in their tab and with their row', async () => {
  const built = await build(await bytesOf(LINES));
  let bytes = await inTab(built.bytes, '财政局', (form) => {
    const last = form.sheet.columnCount + 1;
    form.sheet.getCell(5, last).value = '经办人';
    form.sheet.getCell(form.rows[2] ?? 0, last).value = '王五';
    form.addRow({ 任务内容: '做好村级财务公开', 进展情况: '已开展' });
  });
  for (let round = 0; round < 2; round++) {
    const { bytes: next, result } = await build(bytes);
    expect(result.collection.unmatched.map(({ row }) => row.taskText)).toEqual(['做好村级财务公开']);
    const form = await Form.open(next, '财政局');
    expect(form.rows.map((row) => [form.text(row, '任务序号'), form.text(row, '经办人')])).toEqual([
      ['1', ''],
      ['1', ''],
      ['2', '王五'],
      ['', ''],
    ]);
    expect(form.text(form.rows[3] ?? 0, '进展情况')).toBe('已开展');
    bytes = next;
  }
});

test('paint stays with its row: fills anywhere, letters, columns of people’s own with their dates and formulas', async () => {
  const RED = { argb: 'FFC00000' };
  const yellow = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } } as const;
  const built = await build(await bytesOf(LINES));
  let bytes = await inTab(built.bytes, '财政局', (form) => {
    const [, second = 0, third = 0] = form.rows;
    for (const header of ['任务序号', '相关单位', '佐证材料'])
      form.sheet.getCell(third, form.column(header)).style = {
        ...form.sheet.getCell(third, form.column(header)).style,
        fill: yellow,
      };
    form.set(second, '进展情况', '请领导关注');
    form.sheet.getCell(second, form.column('进展情况')).font = {
      name: '宋体',
      size: 12,
      bold: true,
      color: RED,
    };
    const last = form.sheet.columnCount + 1;
    form.sheet.getCell(5, last).value = '送办日期';
    form.sheet.getCell(second, last).value = new Date(Date.UTC(2024, 4, 6));
    form.sheet.getCell(second, last).numFmt = 'm"月"d"日"';
    form.sheet.getCell(5, last + 1).value = '核算';
    form.sheet.getCell(third, last + 1).value = { formula: `A${third}*10`, result: 20 };
  });
  for (let round = 0; round < 2; round++) {
    const lines = [
      ...LINES.slice(0, round),
      { text: '抓好新增的工作', lead: '财政局' },
      ...LINES.slice(round),
    ];
    bytes = (await build(await withLines(bytes, lines))).bytes;
    const form = await Form.open(bytes, '财政局');
    const rowOf = (task: string, item: string): number =>
      form.rows.find((row) => form.text(row, '任务内容') === task && form.text(row, '指标序号') === item) ??
      0;
    const at = (row: number, header: string) => form.sheet.getCell(row, form.column(header));
    const [second, third] = [rowOf('抓好财政收入工作', '2'), rowOf('抓好招商引资工作', '1')];
    for (const row of form.rows)
      for (const header of ['任务序号', '相关单位', '佐证材料', '任务内容'])
        expect(at(row, header).fill).toEqual(
          row === third && header !== '任务内容'
            ? expect.objectContaining(yellow)
            : expect.not.objectContaining(yellow),
        );
    expect(at(second, '进展情况').font).toMatchObject({ bold: true, color: RED });
    expect(at(second, '送办日期')).toMatchObject({
      value: new Date(Date.UTC(2024, 4, 6)),
      numFmt: 'm"月"d"日"',
    });
    expect(at(third, '核算').value).toMatchObject({ formula: `A${third}*10` });
    expect(at(rowOf('抓好新增的工作', ''), '任务序号').fill).not.toMatchObject(yellow);
  }
});

test('scope and columns are remembered with the workbook', async () => {
  const source = await bytesOf(LINES);
  const first = await build(source, { by: 'lead', leaveOut: ['leader', 'problem'], othersItems: 'omit' });
  expect(first.result.tabs.map(({ holder }) => holder.name)).toEqual(['财政局', '商务局', '教育局']);
  const { settings } = await understood(first.bytes);
  expect(settings.tabs).toEqual({ by: 'lead', leaveOut: ['leader', 'problem'], othersItems: 'omit' });
  const host = FileHost.open(first.bytes);
  const again = await buildUnitTabs(host, await understood(first.bytes), { language: 'zh-CN' });
  expect(again.tabs).toHaveLength(3);
  expect(host.bytes()).toEqual(first.bytes);
  const hidden = (await load(first.bytes))
    .getWorksheet('财政局')
    ?.columns.filter((one) => one.hidden === true);
  expect(hidden?.map(({ values }) => values?.[5])).toEqual(expect.arrayContaining(['分管领导', '存在问题']));
  // What every workbook does anyway leaves no trace.
  expect((await understood((await build(source)).bytes)).workbook.settings).toBeNull();
});

test('a unit that is gone keeps its tab, marked once; a new one comes behind; the order of the others stays', async () => {
  const built = await build(await bytesOf(LINES));
  const filled = await inTab(built.bytes, '公安分局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已巡查');
  });
  const changed = await withLines(filled, [
    ...LINES.slice(0, 2),
    { text: '抓好校园安全工作', lead: '教育局', support: '应急局' },
  ]);
  let bytes = changed;
  for (let round = 0; round < 2; round++) {
    const { bytes: next, result } = await build(bytes);
    expect(result.gone).toEqual(['公安分局']);
    const gone = (await load(next)).getWorksheet('公安分局');
    expect(gone?.getCell('A1').text).toBe('【已不在任务分解表中】公安分局 2024 年任务分表');
    expect((await column(next, '公安分局', '进展情况'))[0]).toBe('已巡查');
    expect((await column(next, '教育局', '进展情况'))[0]).toBe('已巡查');
    expect((await tabNames(next)).filter((name) => name !== '进度台账')).toEqual([
      ...TABS.slice(0, 8),
      '应急局',
      '公安分局',
    ]);
    bytes = next;
  }
});

test('a collective whose members are named since keeps its tab, marked; its members get tabs and what it reported', async () => {
  const lines = [...LINES, { text: '抓好人居环境整治', lead: '农业农村局', support: '各街镇' }];
  const built = await build(await bytesOf(lines));
  const filled = await inTab(built.bytes, '各街镇', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已排查');
  });
  let bytes = await withSettings(filled, { members: { 各街镇: ['东街道办事处', '西街道办事处'] } });
  for (let round = 0; round < 2; round++) {
    const { bytes: next, result } = await build(bytes);
    expect(result.gone).toEqual(['各街镇']);
    expect(result.reconciliation).toMatchObject({ support: { source: 5, tabs: 5 }, differences: [] });
    expect((await load(next)).getWorksheet('各街镇')?.getCell('A1').text).toBe(
      '【已按成员分到各单位】各街镇 2024 年任务分表',
    );
    expect((await column(next, '东街道办事处', '进展情况'))[0]).toBe('已排查');
    bytes = next;
  }
});

test('a unit renamed by an alias keeps its tab and what it filled in', async () => {
  const built = await build(await bytesOf(LINES));
  const filled = await inTab(built.bytes, '住建局', (form) => {
    form.set(form.rows[0] ?? 0, '进展情况', '已对接');
  });
  const renamed = LINES.map((line) => ({
    ...line,
    support: (line.support ?? '').replace('住建局', '住房城乡建设局'),
  }));
  const bytes = await withSettings(await withLines(filled, renamed), {
    aliases: { 住建局: '住房城乡建设局' },
  });
  const { bytes: next, result } = await build(bytes);
  expect(result.gone).toEqual([]);
  expect(result.tabs.map(({ holder, place }) => [holder.name, place.sheet])).toContainEqual([
    '住房城乡建设局',
    '住建局',
  ]);
  expect((await column(next, '住建局', '进展情况'))[0]).toBe('已对接');
});

test('a sheet of the user’s that has the name is left alone', async () => {
  const { bytes } = await build(await bytesOf(LINES, ['财政局', '单位目录']));
  expect(await tabNames(bytes)).toEqual([
    ...[
      '任务分解',
      '单位目录 (2)',
      '分表核对',
      '财政局 (2)',
      '商务局',
      '教育局',
      '税务局',
      '住建局',
      '公安分局',
    ],
    ...['财政局', '单位目录'],
  ]);
  const workbook = await load(bytes);
  expect(workbook.getWorksheet('财政局')?.getCell('A1').text).toBe('财政局的内容');
  const { bytes: again } = await build(bytes);
  expect((await load(again)).getWorksheet('财政局')?.getCell('A1').text).toBe('财政局的内容');
});

test('any name of a unit becomes a valid tab', async () => {
  const lines: Line[] = [
    { text: '抓好第一项工作', lead: '发改/统计局' },
    { text: '抓好第二项工作', lead: '根治拖欠农民工工资工作领导小组成员单位办公室及其下属各专班办公室' },
  ];
  const { bytes, result } = await build(await bytesOf(lines));
  expect(result.reconciliation.differences).toEqual([]);
  expect((await build(bytes)).result.tabs.map(({ place }) => place.sheet)).toEqual(
    result.tabs.map(({ place }) => place.sheet),
  );
});
type Line = Parameters<typeof bytesOf>[0][number];

test('a plan is refused when the source changed since it was read', async () => {
  const source = await bytesOf(LINES);
  const understanding = await understood(source);
  const host = FileHost.open(
    await withLines(source, [{ text: '抓好别的工作', lead: '商务局' }, ...LINES.slice(1)]),
  );
  await expect(buildUnitTabs(host, understanding, { by: 'unit', language: 'zh-CN' })).rejects.toMatchObject({
    code: 'stale',
  });
});
