import type { HostErrorCode } from '../../../src/hosts/error';
import { hostErrorWords } from '../../../src/hosts/error-words';
import type { Fault } from '../../excel-host/emulated-excel';
import { cloneWorkbook } from '../../excel-host/model/clone';
import type { Outcomes } from '../../excel-host/outcomes';
import type { Switch } from '../../excel-host/switches';
import { partsThatDiffer, see, type Seen } from './seen';
import { type Action, beside, LANGUAGE, type Session, type Sessions } from './session';
import { isUndoing } from './undoing';

/** Which requests of an action fail, and how. */
export type Chosen = (requests: number) => readonly (readonly [k: number, when: Fault['when']])[];

/** What is to be there afterwards. */
interface Ends {
  readonly before: Seen;
  readonly after: Seen;
}

/**
 * Has requests of an action fail in an Excel that does otherwise, each beginning with the same workbook, and does it again.
 * Whatever happened, the workbook is as before, or as it should become, or whole sheets of ours are, at the latest when the
 * pane is opened again; the person's sheet is never touched. Answers what became of the faults; `null` where it is refused
 * there before anything is written.
 */
export async function tryOut(
  sessions: Sessions,
  action: Action,
  switches: readonly Switch[],
  chosen: Chosen,
): Promise<Outcomes | null> {
  const [, earlier, act] = action;
  const first = sessions.open(switches, sessions.start);
  for (const one of earlier) {
    await one(first);
    if (!isRefused(first)) expect(first.store.getState().error).toBeNull();
  }
  const before = see(first.excel);
  const prepared = cloneWorkbook(first.excel.model);
  const known = first.store.getState();
  const again = (): Session => {
    const here = sessions.open(switches, prepared);
    // Only what was written is remembered beside the workbook, for undoing.
    if (isUndoing(action)) here.store['state'] = known;
    return here;
  };
  // From the start of the pane, as the faulty ones below.
  const whole = again();
  await act(whole);
  if (isRefused(whole)) {
    expect(see(whole.excel).all).toBe(before.all);
    return null;
  }
  expect(whole.store.getState().error).toBeNull();
  expect(whole.journal.entries.size).toBe(0);
  const ends = { before, after: see(whole.excel) };
  const requests = whole.excel.requests.length;
  const outcomes = { requests, faults: 0, survived: 0, before: 0, done: 0, sheets: 0, next: 0 };
  for (const [k, when] of chosen(requests)) {
    const outcome = await meet(action, again(), ends, k, when);
    outcomes.faults++;
    outcomes[outcome]++;
  }
  return outcomes;
}

type Outcome = Exclude<keyof Outcomes, 'requests' | 'faults'>;

/** An action whose `k`-th request fails; where that gets no answer, the page ends, and all that was on its way in it. */
async function meet(
  action: Action,
  here: Session,
  ends: Ends,
  k: number,
  when: Fault['when'],
): Promise<Outcome> {
  const [, , act] = action;
  const { excel, store, journal } = here;
  let isOver = false;
  if (when === 'never' || when === 'unheard') {
    const ended = excel.endPageAt(k, when).then(() => true);
    isOver = await Promise.race([act(here).then(() => false), ended]);
    if (isOver) await stillness(excel);
  } else {
    excel.failAt(k, { when, code: 'InvalidOperation' });
    await act(here);
  }
  const { error, stale } = store.getState();
  const failed = isOver || error !== null || stale;
  const place = { k, when, failed, error: error?.message };
  excel.reset();
  // The next start. A mark that could not be taken off stands where all is done, too.
  const next = beside(excel, journal);
  const left = (await next.host.unfinished()) !== null;
  if (left) await next.host.recover();
  const now = see(excel);
  expect({ place, notEmulated: excel.notEmulated }).toEqual({ place, notEmulated: [] });
  if (now.all !== ends.before.all && now.all !== ends.after.all) {
    // Whole sheets, and nothing of the person's own.
    expect({ place, source: now.source }).toEqual({ place, source: ends.before.source });
    const wanted = new Set([...ends.before.sheets, ...ends.after.sheets]);
    const odd = now.sheets.flatMap((one) => (wanted.has(one) ? [] : partsThatDiffer(one, ends.after)));
    expect({ place, odd }).toEqual({ place, odd: [] });
  }
  expect({ place, silent: !failed && now.all !== ends.after.all }).toEqual({ place, silent: false });
  // Undoing once more would take back what was written before; and what a page that ended could undo went with it.
  const isUndone = isUndoing(action) && (error === null || isOver);
  if (failed && !isUndone && (now.all !== ends.after.all || ends.after.all === ends.before.all)) {
    const later = isOver ? next : here;
    await act(later);
    expect({ place, error: later.store.getState().error }).toEqual({ place, error: null });
    expect({ place, again: see(excel).all === ends.after.all }).toEqual({ place, again: true });
  }
  store['changes'].stop();
  next.store['changes'].stop();
  if (!failed) return 'survived';
  if (left) return 'next';
  if (now.all === ends.before.all) return 'before';
  return now.all === ends.after.all ? 'done' : 'sheets';
}

/** Milliseconds in which a page that still does something asks something. */
const MOMENT = 5;

/** What else a page that has ended was about in this process has asked Excel in vain, too. */
async function stillness({ requests }: Session['excel']): Promise<void> {
  let asked: number;
  do {
    asked = requests.length;
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
  } while (requests.length > asked);
}

/** What says before anything is written that it cannot be done there, and in which words. */
const REFUSALS: Partial<Record<Switch, readonly [HostErrorCode, string]>> = {
  'small-grid': ['legacy-xls', '另存为'],
  'no-new-workbooks': ['unsupported', '移动或复制'],
};

function isRefused({ excel, store }: Session): boolean {
  const { error } = store.getState();
  if (!error) return false;
  for (const one of excel.switches) {
    const [code, words = ''] = REFUSALS[one] ?? [];
    if (error.code !== code) continue;
    expect(hostErrorWords(LANGUAGE, error)).toContain(words);
    return true;
  }
  return false;
}
