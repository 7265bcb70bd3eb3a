import { understand } from '../../src/actions/understand';
import { toDocument } from '../../src/cli/json';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { drawn } from '../grid/drawn';
import { workbook } from '../grid/sheet';
import { ANSWERS } from './reading/siblings/answers';
import { AROUND } from './reading/siblings/around';
import { COLUMNS } from './reading/siblings/columns';
import { EDGES } from './reading/siblings/edges';
import { HABITS } from './reading/siblings/habits';
import { HEADERS } from './reading/siblings/headers';
import { LABELS } from './reading/siblings/labels';
import { MATRIX } from './reading/siblings/matrix';
import { MATTERS } from './reading/siblings/matters';
import { OFFICES } from './reading/siblings/offices';
import { PARTS } from './reading/siblings/parts';
import { PROGRESS } from './reading/siblings/progress';
import { TIMES } from './reading/siblings/times';
import { UNITS } from './reading/siblings/units';

const KINDS = {
  parts: PARTS,
  columns: COLUMNS,
  progress: PROGRESS,
  units: UNITS,
  times: TIMES,
  edges: EDGES,
  offices: OFFICES,
  habits: HABITS,
  matters: MATTERS,
  headers: HEADERS,
  labels: LABELS,
  answers: ANSWERS,
  around: AROUND,
  matrix: MATRIX,
};

describe.each(Object.entries(KINDS))('%s', (_, all) => {
  test.each(Object.entries(all))('%s', (__, { rows, table, findings, timeWords }) => {
    const settings = timeWords ? settingsXml({ ...defaultSettings(), timeWords }) : null;
    const book = { ...workbook(drawn(rows, 'Sheet1')), settings };
    const read = toDocument('a.xlsx', understand(book, { asOf: '2024-07-01' }));
    if (table === null) expect(read.tables).toEqual([]);
    else expect(read.tables[0]).toMatchObject(table);
    const none = table === null ? ['table-not-found'] : [];
    expect(read.findings.map(({ check, cell }) => `${check} ${cell ?? ''}`.trim()).sort()).toEqual(
      [...(findings ?? none)].sort(),
    );
  });
});
