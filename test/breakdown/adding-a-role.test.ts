import type { HeaderWord } from '../../src/breakdown/column-words';
import { readBreakdown } from '../../src/breakdown/read';
import { COLUMN_ROLES, ROLES, rolesThat, type ColumnRole, type RoleFacts } from '../../src/breakdown/roles';
import type { MessageId } from '../../src/locales/message';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

/*
 * What the compiler asks of somebody who gives 考核分值 a role of its own (today it is a figure), in the files that
 * `docs/architecture.md` names.
 */
const score: RoleFacts = {
  weight: 0,
  aside: true,
  ofOneTask: true,
  text: false,
  answers: 'no',
  field: false,
};
// @ts-expect-error whether rows that hold nothing else are tasks is left open
const halfKnown: RoleFacts = { weight: 0, ofOneTask: true, text: false, answers: 'no', field: false };
// @ts-expect-error no label in the locales
const unlabelled: MessageId = 'pane.tables.role-score';
type WithScore = ColumnRole | 'score';
// @ts-expect-error header words for every role but the new one
const wordless: Readonly<Record<WithScore, readonly HeaderWord[]>> = {} as Record<ColumnRole, HeaderWord[]>;

test('the facts of a role are whole, or they do not compile', () => {
  const keys = Object.keys(score);
  for (const role of COLUMN_ROLES) expect(Object.keys(ROLES[role])).toEqual(keys);
  expect(Object.keys(halfKnown)).not.toEqual(keys);
  expect([unlabelled, wordless]).toEqual(['pane.tables.role-score', {}]);
});

/** One header for every role whose cells say something about a row without being part of it. */
const ASIDE: Readonly<Record<string, readonly [header: string, cell: string | number]>> = {
  progress: ['进展情况', '正在推进'],
  figure: ['考核分值', 20],
  remark: ['备注', '见附件'],
};

test('every role that stands aside has a case below', () => {
  expect(Object.keys(ASIDE).sort()).toEqual([...rolesThat(({ aside }) => aside)].sort());
});

test.each(Object.entries(ASIDE))(
  'sections with a cell of their own under %s stay sections',
  (role, [header, cell]) => {
    const [table] = readBreakdown(
      workbook(
        sheet([
          ['某区2024年重点工作任务分解表'],
          ['序号', '工作任务', '牵头单位', '完成时限', header],
          ['', '一、产业发展', '', '', cell],
          [1, '新增规上工业企业二十家', '区工信局', '12月底', cell],
          ['', '二、民生保障', '', '', cell],
          [2, '改造老旧小区八个', '区住建局', '12月底', cell],
        ]),
      ),
      defaultSettings(),
    ).tables;
    expect(table?.columns.at(-1)?.role).toBe(role);
    expect(table?.tasks.map(({ text, sections }) => [text, sections])).toEqual([
      ['新增规上工业企业二十家', ['一、产业发展']],
      ['改造老旧小区八个', ['二、民生保障']],
    ]);
  },
);
