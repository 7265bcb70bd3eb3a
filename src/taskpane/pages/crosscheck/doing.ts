import { withDecision, withReportPlan, withReportText, type Judgement } from '../../../actions/decide-clause';
import type { Change } from '../../../actions/store-settings';
import { message, type Message } from '../../../locales/message';
import type { Language } from '../../../locales/words';
import type { Span } from '../../../report/model';
import { today } from '../../today';
import type { WorkbookStore } from '../../workbook-store';

// What the page writes.

/** 报告对照 as a sheet: of the workbook as it is now, compared anew. */
export function writeCrosscheck(store: WorkbookStore, text: string, language: Language): Promise<boolean> {
  return store.perform('reading', async ({ read, make, write }) => {
    await read();
    const { plan } = await make('crosscheck', { text, language });
    if (plan) await write(plan);
    await read();
  });
}

/** What a person says about a clause, as a change of the workbook's settings that can be undone. */
export function deciding(clause: string, judgement: Judgement): readonly [Change, Message] {
  return [
    (settings) => withDecision(settings, clause, judgement, today()),
    message(`pane.crosscheck.plan-${judgement.verdict}`),
  ];
}

/** Keeps the report's text in the workbook, or (`null`) keeps it no longer. */
export function keeping(text: string | null): readonly [Change, Message] {
  return [
    (settings) => withReportText(settings, text),
    message(text === null ? 'pane.crosscheck.forget-plan' : 'pane.crosscheck.keep-plan'),
  ];
}

/** Moves the ends of the plan part, or (`null`) lets them be found again. */
export function planning(text: string, plan: Span | null): readonly [Change, Message] {
  return [
    (settings) => withReportPlan(settings, text, plan),
    message(plan === null ? 'pane.crosscheck.plan-found' : 'pane.crosscheck.plan-moved'),
  ];
}
