import { readFileSync } from 'node:fs';
import { bytesOf, LINES } from '../../actions/tabs-workbook';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import { cellKey, columnOf, rowOf, type WorkbookModel } from '../../excel-host/model/workbook-model';
import type { Tour, Walk } from './tour';

const sample = (name: string) => (): Promise<WorkbookModel> =>
  loadXlsx(readFileSync(`assets/samples/${name}.xlsx`));

/** The first screen on this computer. */
export const WELCOME: Tour = {
  workbook: sample('shuangtaizi-2024'),
  welcome: true,
  stops: [['first-run', (walk) => walk.page.getByRole('dialog').waitFor()]],
};

/** Every page over a table that is in order, as far as people use them. */
export const PAGES_TOUR: Tour = {
  workbook: sample('shuangtaizi-2024'),
  stops: [
    ['check', (walk) => walk.text('pane.check.promise')],
    ['check-results', (walk) => walk.press('pane.check.run')],
    ['check-filter', (walk) => walk.press('pane.check.filter')],
    [
      'check-why',
      async (walk) => {
        await walk.press('pane.check.filter');
        await walk.press('pane.check.explain');
        await walk.page.locator('section h3').nth(2).waitFor();
      },
    ],
    [
      'check-fix',
      async (walk) => {
        await walk.press('pane.back');
        // Only those in sight are in the page: a search brings them there.
        await walk.page.getByRole('searchbox').fill('34');
        await walk.buttonLike('pane.fix.fix-where', 'where').first().click();
        await walk.buttonLike('pane.fix.apply', 'count').waitFor();
      },
    ],
    [
      'check-fixed',
      async (walk) => {
        await walk.press('pane.backup.copy');
        await walk.buttonLike('pane.fix.apply', 'count').click();
        await walk.buttonLike('pane.fix.apply', 'count').waitFor({ state: 'detached' });
        await walk.quiet();
        await walk.top();
      },
    ],
    [
      'check-ignore',
      async (walk) => {
        await walk.dismiss();
        await walk.page.getByRole('searchbox').fill('');
        await walk.press('pane.since.remember');
        await walk.dismiss();
        await walk.buttonLike('pane.ignore.ignore-where', 'where').first().click();
        await walk.press('pane.ignore.reason-decided');
      },
    ],
    [
      'check-ignored',
      async (walk) => {
        await walk.press('pane.ignore.ignore');
        await walk.dismiss();
        await walk.press('pane.ignore.show');
        await walk.buttonLike('pane.ignore.restore-one', 'name').first().waitFor();
      },
    ],
    [
      'check-new',
      async (walk) => {
        await walk.press('pane.back');
        const cell = walk.excel.model.sheets[0]?.cells.get(cellKey(12, 4));
        if (cell) cell.value = null;
        await walk.press('pane.check.again');
        await walk.top();
      },
    ],
    ['overdue', (walk) => walk.open('overdue')],
    [
      'overdue-done',
      async (walk) => {
        await walk.page.locator('#page-overdue h2 button[aria-expanded]').first().click();
        await walk.buttonLike('pane.overdue.mark-done-label', 'item').first().click();
        await walk.button('pane.overdue.done-write').waitFor();
      },
    ],
    [
      'overdue-marked',
      async (walk) => {
        await walk.press('pane.overdue.done-write');
        await walk.dismiss();
        await walk.press('pane.overdue.mark');
        await walk.top();
      },
    ],
    ...(['charts', 'load', 'compare'] as const).map(
      (view) =>
        [
          `overdue-${view}`,
          async (walk: Walk) => {
            await walk.dismiss();
            await walk.page.getByRole('tab', { name: walk.say(`pane.overdue.view-${view}`) }).click();
            await walk.quiet();
          },
        ] as const,
    ),
    ['tabs', (walk) => walk.open('tabs')],
    [
      'circular',
      async (walk) => {
        await walk.open('circular');
        await walk.page.getByRole('textbox', { name: walk.say('pane.circular.preview') }).waitFor();
      },
    ],
    [
      'circular-notices',
      async (walk) => {
        await walk.buttonLike('pane.notices.which', 'count').click();
        await walk.buttonLike('pane.notices.copy-one', 'unit').first().scrollIntoViewIfNeeded();
      },
    ],
    [
      'circular-checked',
      async (walk) => {
        const pasted = '共有任务10项，其中已完成6项、正在推进5项。';
        await walk.page.getByRole('textbox', { name: walk.say('pane.circular.paste') }).fill(pasted);
        await walk.press('pane.circular.run');
        await walk.page.locator('#page-circular h3').first().waitFor();
      },
    ],
    ['statistics', (walk) => walk.open('statistics')],
    ['totals', (walk) => walk.open('totals')],
    ['versions', (walk) => walk.open('versions')],
    [
      'versions-compared',
      async (walk) => {
        const file = walk.page.locator('#page-versions input[type=file]');
        await file.setInputFiles('assets/samples/taian-2023.xlsx');
        await walk.button('pane.versions.write').waitFor();
        await walk.quiet();
        await walk.top();
      },
    ],
    ['crosscheck', (walk) => walk.open('crosscheck')],
    [
      'crosscheck-results',
      async (walk) => {
        await walk.press('pane.crosscheck.sample');
        await walk.button('pane.crosscheck.write').waitFor();
        await walk.quiet();
      },
    ],
    [
      'crosscheck-waive',
      async (walk) => {
        await walk.press('pane.crosscheck.waive');
        await walk.press('pane.crosscheck.reason-routine');
      },
    ],
    [
      'crosscheck-pick',
      async (walk) => {
        await walk.press('pane.back');
        await walk.press('pane.crosscheck.pick');
        await walk.page.locator('#page-crosscheck input[type=search]').fill('60');
      },
    ],
    [
      'crosscheck-differs',
      async (walk) => {
        await walk.press('pane.back');
        await walk.page
          .getByRole('button', { name: new RegExp(`^${walk.say('pane.crosscheck.view-differs')} `) })
          .click();
        await walk.page.locator('#page-crosscheck article').first().waitFor();
      },
    ],
    [
      'crosscheck-text',
      async (walk) => {
        await walk.press('pane.crosscheck.view-text');
        await walk.press('pane.crosscheck.plan-move');
        await walk.page.locator('#page-crosscheck [role=button][aria-expanded=false]').first().click();
        await walk.page.locator('#page-crosscheck article').first().waitFor();
        await walk.top();
      },
    ],
    ['tables', (walk) => walk.open('tables')],
    [
      'tables-draft',
      async (walk) => {
        await walk.page.locator('#page-tables select').nth(3).selectOption('remark');
        await walk.page.locator('[role=region] button').first().waitFor();
        await walk.page.getByText(walk.say('pane.tables.trying')).waitFor({ state: 'detached' });
        await walk.top();
      },
    ],
    [
      'roster',
      async (walk) => {
        await walk.press('pane.tables.discard');
        await walk.open('roster');
      },
    ],
    [
      'roster-export',
      async (walk) => {
        await walk.page.locator('#page-roster li button').first().click();
        await walk.quiet();
        await walk.button('pane.roster.export').click();
        await walk.button('pane.roster.copy').scrollIntoViewIfNeeded();
      },
    ],
    [
      'roster-import',
      async (walk) => {
        await walk.button('pane.roster.import').click();
        await walk.page.locator('#page-roster textarea').last().fill('{}');
        await walk.button('pane.roster.import-keep').scrollIntoViewIfNeeded();
      },
    ],
    [
      'roster-succession',
      async (walk) => {
        await walk.open('roster');
        const page = walk.page.locator('#page-roster');
        await page.getByLabel(walk.say('pane.succession.from-leader')).fill('没有这个人');
        await page.getByLabel(walk.say('pane.succession.to-leader')).fill('接任的人');
        await walk.button('pane.succession.add').scrollIntoViewIfNeeded();
      },
    ],
    ['history', (walk) => walk.open('history')],
    [
      'history-refused',
      async (walk) => {
        await walk.press('pane.history.undo');
        await walk.press('pane.history.undo');
        // Somebody else works on the ledger, which was written before.
        const ledger = walk.excel.model.sheets.find(
          ({ name }) => name.includes('台账') || name.includes('Ledger'),
        );
        const [key] = [...(ledger?.cells.keys() ?? [])].slice(-1);
        const cell = key === undefined ? undefined : ledger?.cells.get(key);
        if (cell) cell.value = '后来填的';
        await walk.press('pane.history.undo');
        await walk.button('pane.history.skip').waitFor();
      },
    ],
    [
      'overdue-adjust',
      async (walk) => {
        await walk.dismiss();
        await walk.open('overdue');
        await walk.page.getByRole('tab', { name: walk.say('pane.overdue.view-list') }).click();
        await walk.quiet();
        const adjust = walk.buttonLike('pane.adjust.adjust-label', 'item').first();
        // The list has folded its groups meanwhile.
        if (!(await adjust.isVisible()))
          await walk.page.locator('#page-overdue h2 button[aria-expanded]').first().click();
        await adjust.click();
        await walk.button('pane.adjust.write').waitFor();
      },
    ],
    [
      'adjust',
      async (walk) => {
        const form = walk.page.getByRole('form', { name: walk.say('pane.adjust.form') });
        await form.getByLabel(walk.say('pane.adjust.to')).fill('2024-09-30');
        await form.getByLabel(walk.say('pane.adjust.reason')).fill('征地拆迁未完成');
        await form.getByLabel(walk.say('pane.adjust.by')).fill('区政府常务会议');
        await walk.press('pane.adjust.write');
        await walk.quiet();
        await walk.dismiss();
        await walk.open('adjust');
        await walk.buttonLike('pane.adjust.take-back-label', 'item').first().waitFor();
      },
    ],
    [
      'import',
      async (walk) => {
        await walk.dismiss();
        await walk.open('import');
      },
    ],
    [
      'import-preview',
      async (walk) => {
        await walk.press('pane.import.sample');
        await walk.buttonLike('pane.import.write', 'count').waitFor();
      },
    ],
    [
      'settings',
      async (walk) => {
        await walk.dismiss();
        await walk.open('settings');
      },
    ],
    [
      'settings-wrong',
      async (walk) => {
        await walk.page.locator('#page-settings input[inputmode=numeric]').fill('400');
        await walk.page.locator('#page-settings input[inputmode=numeric]').scrollIntoViewIfNeeded();
      },
    ],
    ['about', (walk) => walk.open('about')],
    ['start', (walk) => walk.open('start')],
  ],
};

/** Tabs that are made, filled in by their units, and taken back. */
export const TABS: Tour = {
  workbook: async () => loadXlsx(await bytesOf(LINES)),
  stops: [
    [
      'tabs-made',
      async (walk) => {
        await walk.open('tabs');
        await walk.buttonLike('pane.units.make', 'count').click();
        await walk.text('pane.units.agrees');
        await walk.quiet();
        await walk.top();
      },
    ],
    [
      'tabs-collect',
      async (walk) => {
        fillIn(walk, 0, '进展情况', '已签约4个');
        fillIn(walk, 1, '进展情况', '正在推进');
        await walk.dismiss();
        await walk.open('collect');
        await walk.press('pane.units.from-tabs');
        await walk.top();
      },
    ],
  ],
};

/** Types into the first row of the n-th unit's tab, as a clerk does. */
function fillIn({ excel }: Walk, nth: number, header: string, value: string): void {
  const sheets = excel.model.sheets.filter(({ cells }) =>
    [...cells.values()].some((cell) => cell.value === header),
  );
  const cells = sheets[nth]?.cells;
  const key = [...(cells ?? [])].find(([, cell]) => cell.value === header)?.[0];
  if (!cells || key === undefined) throw new Error(`no tab has ${header}`);
  const below = cells.get(cellKey(rowOf(key) + 1, columnOf(key)));
  if (!below) throw new Error('no row to fill in');
  below.value = value;
}

/** More requests than a check makes before it gives up. */
const TRIES = 50;

/** What goes wrong. */
export const TROUBLES: Tour = {
  workbook: sample('taian-2023'),
  stops: [
    [
      'error',
      async (walk) => {
        await walk.quiet();
        walk.excel.reset();
        for (let request = 1; request <= TRIES; request++)
          walk.excel.failAt(request, { when: 'during', code: 'InvalidOperationInCellEditMode' });
        await walk.press('pane.check.run');
        await walk.page.getByRole('alert').waitFor();
      },
    ],
    [
      'check-differs',
      async (walk) => {
        walk.excel.reset();
        // 重新检查 where the page 开始 has read the workbook before, else 一键体检.
        const names = [walk.say('pane.check.again'), walk.say('pane.check.run')].join('|');
        await walk.page
          .getByRole('button', { name: new RegExp(`^(?:${names})$`) })
          .first()
          .click();
        await walk.page.getByRole('article').first().waitFor();
        await walk.quiet();
      },
    ],
    ['totals-differ', (walk) => walk.open('totals')],
    [
      'fix-protected',
      async (walk) => {
        for (const sheet of walk.excel.model.sheets) sheet.protected = true;
        await walk.open('check');
        await walk.press('pane.check.again');
        await walk.page.getByRole('searchbox').fill('A27');
        await walk.page.waitForTimeout(200);
        await walk.buttonLike('pane.fix.fix-where', 'where').first().click();
        await walk.text('pane.fix.title-none');
      },
    ],
    [
      'stale',
      async (walk) => {
        await walk.press('pane.back');
        await walk.page.getByRole('searchbox').fill('');
        walk.excel.raise({ kind: 'changed', sheet: walk.excel.model.sheets[0]?.id ?? '', address: 'A1' });
        await walk.text('pane.stale');
        await walk.top();
      },
    ],
    [
      'no-table',
      async (walk) => {
        for (const sheet of walk.excel.model.sheets) sheet.cells.clear();
        await walk.press('pane.check.again');
      },
    ],
    ['no-table-tables', (walk) => walk.open('tables')],
    ['no-table-totals', (walk) => walk.open('totals')],
    ['no-table-roster', (walk) => walk.open('roster')],
    ['no-table-overdue', (walk) => walk.open('overdue')],
    ['no-table-tabs', (walk) => walk.open('tabs')],
    ['history-empty', (walk) => walk.open('history')],
    ['self', (walk) => walk.open('self')],
  ],
};

export const TOURS: readonly (readonly [string, Tour])[] = [
  ['the first screen', WELCOME],
  ['every page', PAGES_TOUR],
  ['tabs', TABS],
  ['troubles', TROUBLES],
];
