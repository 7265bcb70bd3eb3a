import { ignoring, restoring } from '../../../src/actions/ignore-finding';
import { remembering } from '../../../src/actions/last-check';
import type { Understanding } from '../../../src/actions/understand';
import { withAlias, withMembers, withSuccession } from '../../../src/settings/changes';
import { remember } from '../../../src/taskpane/remember';
import { type Act, type Action, ASOF, known, LANGUAGE } from './session';

/** A decision that is kept in the settings, once the workbook is known. */
const decide =
  (change: (understanding: Understanding) => Parameters<typeof remember>[2]): Act =>
  async (session) => {
    const understanding = await known(session);
    if (understanding) await remember(session.store, LANGUAGE, change(understanding));
  };

export const settings = decide(() => (so) => ({ ...so, soonDays: 7 }));
const ignore = decide(
  ({ findings }) =>
    (so) =>
      ignoring(so, findings.slice(0, 1), { reason: '已核实', on: ASOF }),
);
const restore = decide(() => (so) => restoring(so, so.ignored));
const rememberCheck = decide(
  ({ findings }) =>
    (so) =>
      remembering(so, findings, ASOF),
);
const roster = decide(() => (so) => withMembers(withAlias(so, '财局', '财政局'), '各街镇', ['甲镇']));
const succession = decide(
  () => (so) => withSuccession(so, { kind: 'unit', from: '教育局', to: '教育体育局', since: '2024-05-01' }),
);

/** Every kind of decision that is kept in the settings. */
export const DECIDING: readonly Action[] = [
  ['settings', [], settings],
  ['ignore', [settings], ignore],
  ['restore the ignored', [ignore], restore],
  ['remember the check', [], rememberCheck],
  ['roster', [], roster],
  ['succession', [], succession],
];
