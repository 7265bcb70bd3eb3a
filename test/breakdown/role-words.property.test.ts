import fc from 'fast-check';
import { documentOf } from './reading/cases';

/** Who leads and who helps is the same however it is written: in two columns, or in one by words of any kind. */
const UNITS = [
  '区教育局',
  '区财政局',
  '区住房城乡建设局',
  '区民政局',
  '区商务局',
  '区水务局',
  '区卫生健康局',
];

interface Who {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const list = (names: readonly string[]): string => names.join('、');
/** Each for at least one that helps. */
const WAYS: Readonly<Record<string, (who: Who) => string>> = {
  'X牵头，Y配合': ({ lead, support }) => `${list(lead)}牵头，${list(support)}配合`,
  '由X牵头，Y等配合': ({ lead, support }) => `由${list(lead)}牵头，${list(support)}等配合`,
  'X主办，Y协办': ({ lead, support }) => `${list(lead)}主办，${list(support)}协办`,
  'labels on lines': ({ lead, support }) => `牵头单位：${list(lead)}\n配合单位：${list(support)}`,
  'labels on a line': ({ lead, support }) => `牵头：${list(lead)}；配合：${list(support)}`,
  'labels in brackets': ({ lead, support }) => `【牵头】${list(lead)}【配合】${list(support)}`,
  'a bracket behind each that leads': ({ lead, support }) =>
    list([...lead.map((name) => `${name}（牵头）`), ...support]),
  'a bracket behind everybody': ({ lead, support }) =>
    list([...lead.map((name) => `${name}（牵头）`), ...support.map((name) => `${name}（配合）`)]),
};

const people = fc
  .shuffledSubarray(UNITS, { minLength: 2, maxLength: 6 })
  .chain((names) =>
    fc
      .integer({ min: 1, max: Math.min(2, names.length - 1) })
      .map((leads): Who => ({ lead: names.slice(0, leads), support: names.slice(leads) })),
  );

const read = (header: readonly string[], rows: readonly (readonly string[])[]): unknown =>
  documentOf({
    rows: [
      ['2024年重点工作任务分解表'],
      ['序号', '工作任务', ...header],
      ...rows.map((cells, index) => [index + 1, `推进第${'一二三四五六'.charAt(index)}片区建设。`, ...cells]),
    ],
  }).tables[0]?.tasks.map(({ leadUnits, supportUnits }) => ({ lead: leadUnits, support: supportUnits }));

test.each(Object.entries(WAYS))('%s says what two columns say', (_, write) => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), (all) => {
      const inTwo = read(
        ['牵头单位', '配合单位'],
        all.map(({ lead, support }) => [list(lead), list(support)]),
      );
      expect(inTwo).toEqual(all);
      expect(
        read(
          ['责任单位'],
          all.map((who) => [write(who)]),
        ),
      ).toEqual(all);
    }),
    { numRuns: 40 },
  );
});

test('the first leads, where a remark in the first row says so', () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), (all) => {
      const rows = all.map(({ lead, support }, index) => [
        list([...lead, ...support]) + (index === 0 ? '（列第一位者为牵头单位，下同）' : ''),
      ]);
      expect(read(['责任单位'], rows)).toEqual(
        all.map(({ lead, support }) => ({
          lead: lead.slice(0, 1),
          support: [...lead.slice(1), ...support],
        })),
      );
    }),
    { numRuns: 40 },
  );
});
