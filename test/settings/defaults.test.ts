import { settingsSchema } from '../../src/settings/model';
import { defaultSettings, parseSettings, settingsXml } from '../../src/settings/xml';

test('a workbook without settings has what the schema fills an empty one up with, fields in the same order', () => {
  expect(JSON.stringify(defaultSettings())).toBe(JSON.stringify(settingsSchema().parse({})));
  expect(settingsSchema().parse(defaultSettings())).toEqual(defaultSettings());
});

test('what is left out of a part of the settings is filled up', () => {
  const { tabs, papers, report } = settingsSchema().parse({
    tabs: { by: 'lead' },
    papers: { notices: { prefix: '督' }, issue: 3 },
    report: { text: '报告' },
  });
  const start = defaultSettings();
  expect(tabs).toEqual({ ...start.tabs, by: 'lead' });
  expect(papers).toEqual({
    ...start.papers,
    issue: 3,
    notices: { ...start.papers.notices, prefix: '督' },
  });
  expect(report).toEqual({ ...start.report, text: '报告' });
});

test('whoever changes what he was given changes nobody else’s', () => {
  const mine = defaultSettings();
  mine.papers.requirements.push('立即办理');
  mine.aliases['发改局'] = '发展和改革局';
  expect(defaultSettings()).toEqual(settingsSchema().parse({}));
  expect(parseSettings(settingsXml(mine)).settings).toEqual(mine);
});
