import { understand } from '../../src/actions/understand';
import { keyParts, TASK_ITSELF, textKey, contentKey } from '../../src/ledger/keys';
import { linkRows, type Link } from '../../src/ledger/link';
import { EMPTY_ENTRY, type LedgerRow, type Occurrence } from '../../src/ledger/model';
import { byTask } from '../../src/ledger/occurrences';
import { tabRows } from '../../src/sheets/units/tab-rows';
import { splitWork } from '../../src/split/assignments';
import { caseOf, type ReadingCase } from '../breakdown/reading/cases';
import { sheet, workbook } from '../grid/sheet';

function read({ rows, merges = [] }: Omit<ReadingCase, 'id'>) {
  const understanding = understand(workbook(sheet(rows, { name: 'Sheet1', merges })), { asOf: '2024-07-01' });
  return { ...understanding, occurrences: understanding.progress.link.occurrences };
}

/** A row of a ledger about an occurrence, as it was written; `given`: what was different then. */
function rowOf(one: Occurrence, index: number, given: Partial<LedgerRow> = {}): LedgerRow {
  return {
    row: index + 5,
    key: one.key,
    content: one.content,
    sheet: one.table.sheet,
    section: '',
    taskNumber: one.task.number ?? '',
    taskText: one.task.text,
    itemNumber: one.subject.number,
    itemText: one.text,
    due: one.due,
    entry: { ...EMPTY_ENTRY, status: '已完成', progress: `进展${index}` },
    ...given,
  };
}

/** By occurrence, what its row says. */
function progress({ occurrences, rows }: Link): (string | null)[] {
  return occurrences.map(({ key }) => rows.get(key)?.entry.progress ?? null);
}

describe('stages of one text', () => {
  const { occurrences } = read(caseOf('v29'));
  const [first] = occurrences;

  test('each is a row with its own words and date', () => {
    expect(occurrences.map(({ due, text, index, count }) => [due, text, `${index + 1}/${count}`])).toEqual([
      ['2024-03-31', '3月底前完成设计并报批', '1/3'],
      ['2024-06-30', '6月底前开工建设', '2/3'],
      ['2024-10-31', '10月底前完成竣工验收', '3/3'],
      ['2024-03-31', '一季度：完成选址', '1/3'],
      ['2024-06-30', '二季度：开工', '2/3'],
      ['2024-09-30', '三季度：完工', '3/3'],
    ]);
  });

  test('one item of the source, whose key does not depend on the stage', () => {
    expect(new Set(occurrences.map(({ subject }) => subject.of)).size).toBe(2);
    const items = occurrences.map(({ content }) => keyParts(content)?.item);
    expect(items.slice(0, 3)).toEqual(Array(3).fill(textKey(first?.subject.text ?? '')));
  });

  test('a ledger from before stages were told apart: its one row goes to the stage of its date, as unchanged', () => {
    if (!first) throw new Error('nothing read');
    const parts = keyParts(first.content);
    if (!parts) throw new Error('no key');
    const key = contentKey({ ...parts, occurrence: '1' });
    const link = linkRows(
      [rowOf(first, 0, { key, content: key, itemText: first.subject.text })],
      occurrences,
    );
    expect(progress(link)).toEqual(['进展0', null, null, null, null, null]);
    expect([link.unmatched, link.changes]).toEqual([[], []]);
  });

  test('rows that lost their keys are known by the words of their stages', () => {
    const rows = occurrences.map((one, index) => {
      const content = contentKey({
        task: textKey(one.task.text),
        item: textKey(one.text),
        occurrence: (one.due ?? '').replaceAll('-', ''),
      });
      return rowOf(one, index, { key: null, content });
    });
    const link = linkRows(rows.toReversed(), occurrences);
    expect(progress(link)).toEqual(rows.map(({ entry }) => entry.progress));
  });

  test('a stage that is worded anew keeps its entries, and says so once', () => {
    const rows = occurrences.map((one, index) => rowOf(one, index));
    const { rows: cells, merges } = caseOf('v29');
    const reworded = cells.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('开工建设', '开工并完成基础') : cell)),
    );
    const now = read({ rows: reworded, ...(merges && { merges }) }).occurrences;
    const link = linkRows(rows, now);
    expect(progress(link)).toEqual(rows.map(({ entry }) => entry.progress));
    expect(link.changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['item', '6月底前开工建设', '6月底前开工并完成基础'],
    ]);
  });

  test('of a task without indicators too: its rows say the stage where others say nothing', () => {
    const found = read({
      rows: [
        ['2024年重点工作任务分解表', '', ''],
        ['序号', '工作任务', '责任单位'],
        [1, '3月底前完成普查；9月底前出台规划。', '资源局'],
        [2, '年底前建成投用', '水务局'],
      ],
    }).occurrences;
    expect(found.map(({ subject, text, due }) => [subject.number, text, due])).toEqual([
      ['', '3月底前完成普查', '2024-03-31'],
      ['', '9月底前出台规划', '2024-09-30'],
      ['', '', '2024-12-31'],
    ]);
    expect(keyParts(found[0]?.content ?? '')?.item).toBe(TASK_ITSELF);
  });
});

describe('parts', () => {
  const understanding = read(caseOf('v23'));
  const { occurrences, breakdown } = understanding;

  test('each is an item with its own words, units and leader', () => {
    expect(
      occurrences.map(({ subject: { number, text, leads, supports, leaders } }) => [
        number,
        text,
        ...[leads, supports, leaders].map((names) => names.join()),
      ]),
    ).toEqual([
      ['部分1', '完成纪念馆提升。', '区文体旅局', '城建公司', '周一平'],
      ['部分2', '推进道路整治。', '区住建局', '新桥街道', '吴二春'],
      ['', '', '区民政局', '各街道', '郑三青'],
    ]);
  });

  test('entries stay with their part when another is put above it', () => {
    const rows = occurrences.map((one, index) => rowOf(one, index));
    const { rows: cells } = caseOf('v23');
    const now = read({
      rows: [
        ...cells.slice(0, 2),
        [1, '老城复兴', '完成立面改造。', '周一平', '区城管局', ''],
        ...cells.slice(2),
      ].map((row, at) => (at === 3 ? ['', '', ...row.slice(2)] : row)),
      merges: ['A1:F1', 'A3:A5', 'B3:B5'],
    }).occurrences;
    expect(now.map(({ subject }) => subject.number)).toEqual(['部分1', '部分2', '部分3', '']);
    expect(progress(linkRows(rows, now))).toEqual([null, '进展0', '进展1', '进展2']);
  });

  test.each<[string, string, readonly string[]]>([
    ['v23', '新桥街道', ['support 部分2']],
    ['v23', '区文体旅局', ['lead 部分1']],
    ['v01', '区发展改革局', ['lead 完成项目立项和设计招标']],
    ['v01', '区住房城乡建设局', ['lead 开工建设20个小区', 'lead 完成全部小区竣工验收']],
    // Supports a measure of one task and one of the other.
    ['v01', '区财政局', ['support 完成项目立项和设计招标', 'support 新建幼儿园2所']],
    ['v01', '区教育局', ['lead 新建幼儿园2所', ...Array<string>(4).fill('support 组织教师培训500人次')]],
  ])('%s: in the tab of %s stand only its own', (id, unit, expected) => {
    const one = read(caseOf(id));
    const holder = splitWork(one.breakdown, 'unit').holders.find(({ name }) => name === unit);
    if (!holder) throw new Error(`no tab for ${unit}`);
    const { rows } = tabRows(holder, byTask(one.occurrences), 'grey');
    expect(rows.every(({ others }) => !others)).toBe(true);
    expect(
      rows.map(
        ({ role, occurrence: { subject, text } }) => `${role} ${id === 'v23' ? subject.number : text}`,
      ),
    ).toEqual(expected);
  });

  test('a leader gets the parts that name them', () => {
    const holder = splitWork(breakdown, 'leader').holders.find(({ name }) => name === '吴二春');
    if (!holder) throw new Error('no tab');
    const { rows } = tabRows(holder, byTask(occurrences), 'grey');
    expect(rows.map(({ occurrence }) => occurrence.subject.number)).toEqual(['部分2']);
  });
});
