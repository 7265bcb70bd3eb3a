import { compareReturns } from '../../../src/actions/collect';
import { idOf } from '../../../src/actions/choices';
import { agree } from '../../../src/taskpane/pages/collect/doing';
import { buildTabs, openSeparately } from '../../../src/taskpane/pages/units/doing';
import { cellKey, columnOf, rowOf } from '../../excel-host/model/workbook-model';
import { type Act, type Action, LANGUAGE } from './session';

const TABS = { by: 'unit', language: LANGUAGE, othersItems: 'grey' } as const;
export const tabs: Act = ({ store }) => buildTabs(store, TABS);
const separate: Act = ({ store, host }) => openSeparately(store, host, '财政局', TABS);
export const collect: Act = async ({ store }) => {
  await store.check();
  const { understanding, error } = store.getState();
  if (!understanding || error) return;
  const { collected } = compareReturns(understanding, []).collection;
  await agree(store, [], { accepted: new Set(collected.map(idOf)), decisions: new Map() }, LANGUAGE);
};

/** A unit fills in its tab. */
export const fillIn: Act = ({ excel }) => {
  for (const { name, cells } of excel.model.sheets) {
    if (name !== '教育局') continue;
    const header = [...cells].find(([, { value }]) => value === '进展情况')?.[0] ?? 0;
    const cell = cells.get(cellKey(rowOf(header) + 1, columnOf(header)));
    if (!cell) throw new Error('nothing to fill in');
    cell.value = '正在推进';
  }
  return Promise.resolve();
};

/** Every action with the tabs of units. */
export const TABS_OF_UNITS: readonly Action[] = [
  ['unit tabs', [], tabs],
  ['unit tabs, again', [tabs, fillIn], tabs],
  ['one unit apart', [], separate],
  ['collect', [tabs, fillIn], collect],
];
