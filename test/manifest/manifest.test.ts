import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PAGES } from '../../src/taskpane/pages';
import { type Tag, tagsOf } from './tags';

const TEXT = readFileSync('manifest.xml', 'utf8');
const TAGS = tagsOf(TEXT);
const HOME = 'https://localhost:3000/';

function named(name: string): readonly Tag[] {
  return TAGS.filter((tag) => tag.name === name);
}

function attribute(name: string, of: string): readonly string[] {
  return named(name).flatMap(({ attributes }) => attributes.get(of) ?? []);
}

/** Their package leans on ES modules, which jest cannot load. */
function readByOfficeTools(): Record<string, unknown> {
  const script = `import tools from 'office-addin-manifest';
    process.stdout.write(JSON.stringify(await tools.OfficeAddinManifest.readManifestFile('manifest.xml')));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ) as Record<string, unknown>;
}

test('is read by the tools of Office', () => {
  const info = readByOfficeTools();
  expect(info).toMatchObject({
    officeAppType: 'TaskPaneApp',
    displayName: '任务分解助手',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    version: '0.1.0.0',
    defaultSettings: { sourceLocation: `${HOME}taskpane.html` },
  });
  expect(info['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('asks for ExcelApi 1.13, and for nothing that only some Excels have', () => {
  expect(
    named('Set').map(({ attributes }) => [attributes.get('Name'), attributes.get('MinVersion')]),
  ).toEqual([['ExcelApi', '1.13']]);
});

test('every resid resolves, every resource is used, ids are at most 32 characters and unique', () => {
  const resources = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((name) => attribute(name, 'id'))
    .filter((id) => id !== '');
  const used = new Set(TAGS.flatMap(({ attributes }) => attributes.get('resid') ?? []));
  expect([...used].sort()).toEqual([...resources].sort());
  const ids = [...resources, ...['Group', 'Control', 'CustomTab'].flatMap((name) => attribute(name, 'id'))];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test('every address is ours and https', () => {
  const addresses = TAGS.flatMap(({ name, attributes }) => {
    const value = attributes.get('DefaultValue') ?? '';
    return /Url$|^SourceLocation$|^bt:Image$/.test(name) && value !== '' ? [value] : [];
  });
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => !address.startsWith(HOME))).toEqual([]);
});

test('icons are PNGs of the size that they are named for', () => {
  const icons = TEXT.match(/assets\/icons\/icon-\d+\.png/g) ?? [];
  expect(new Set(icons).size).toBe(4);
  for (const icon of [...icons, 'assets/icons/icon-128.png']) {
    const bytes = readFileSync(icon);
    const size = Number(/\d+/.exec(icon)?.[0]);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('every word is there in Chinese and in English, none longer than Office allows', () => {
  const words = named('bt:String').map(({ attributes, children }) => ({
    id: attributes.get('id') ?? '',
    zh: attributes.get('DefaultValue') ?? '',
    en: children.find((tag) => tag.attributes.get('Locale') === 'en-US')?.attributes.get('Value') ?? '',
  }));
  expect(words.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/^[\x20-\x7e]+$/.test(en))).toEqual([]);
  const longest = (id: string): number => (/(Tip|Text)$/.test(id) ? 250 : 125);
  expect(words.filter(({ id, zh, en }) => Math.max(zh.length, en.length) > longest(id))).toEqual([]);
});

test('every button of the tab reaches the one pane: one opens it, the others call it', () => {
  const labels = attribute('Label', 'resid').map((resid) =>
    named('bt:String')
      .find(({ attributes }) => attributes.get('id') === resid)
      ?.attributes.get('DefaultValue'),
  );
  expect(labels).toEqual(
    expect.arrayContaining([
      '任务分解',
      '一键体检',
      '总数核对',
      '报告对照',
      '生成分表',
      '标记逾期',
      '收回填报',
      '生成通报',
      '打开窗格',
    ]),
  );
  const actions = named('Action');
  expect(actions).toHaveLength(8);
  const types = actions.map(({ attributes }) => attributes.get('xsi:type'));
  expect(types.filter((type) => type === 'ExecuteFunction')).toHaveLength(7);
  expect(types.filter((type) => type === 'ShowTaskpane')).toHaveLength(1);
  // The pane, the functions and the runtime are one page, at one address: another one would be loaded beside it.
  expect([
    ...attribute('Runtime', 'resid'),
    ...attribute('FunctionFile', 'resid'),
    ...named('SourceLocation').flatMap(({ attributes }) => attributes.get('resid') ?? []),
  ]).toEqual(['Pane.Url', 'Pane.Url', 'Pane.Url']);
  expect(new Set(named('TaskpaneId').map(({ text }) => text))).toEqual(new Set(['Pane']));
  const pages = named('bt:Url').map(({ attributes }) => new URL(attributes.get('DefaultValue') ?? '').search);
  // An address that no page has would open the first one, silently.
  const known = PAGES.map(({ id }) => id);
  const asked = pages.map((search) => new URLSearchParams(search).get('page'));
  expect(asked.filter((id) => id !== null && !known.includes(id))).toEqual([]);
});
