import { decidedTask, decisionsFor, type Decision } from '../report/decisions';
import type { Carrier } from '../report/model';
import { asReadText, type Span } from '../report/text';
import type { Settings } from '../settings/model';
import type { CivilDate } from '../timing/model';

/** What a person says about a clause; `none` takes back what was said before. */
export type Judgement =
  | { readonly verdict: 'carried'; readonly tasks: readonly Carrier[]; readonly reason?: string }
  | { readonly verdict: 'waived'; readonly reason: string }
  | { readonly verdict: 'none' };

/** The settings with one clause decided: by its text, so that it is honoured when the report is compared again. */
export function withDecision(
  settings: Settings,
  clause: string,
  judgement: Judgement,
  on: CivilDate,
): Settings {
  const { decisions } = settings.report;
  const known = decisionsFor(decisions)(clause);
  const others = decisions.filter((one) => one !== known);
  return {
    ...settings,
    report: { ...settings.report, decisions: [...others, ...decided(clause, judgement, on)] },
  };
}

function decided(clause: string, judgement: Judgement, on: CivilDate): Settings['report']['decisions'] {
  if (judgement.verdict === 'none') return [];
  const tasks =
    judgement.verdict === 'carried'
      ? judgement.tasks.map(({ sheet, task }) => ({ ...decidedTask(sheet, task) }))
      : [];
  const one: Decision = { clause, verdict: judgement.verdict, tasks, reason: judgement.reason ?? '', on };
  return [{ ...one, tasks }];
}

/** The report's text kept in the workbook, or (`null`) kept no longer: only where a person said so. */
export function withReportText(settings: Settings, text: string | null): Settings {
  return { ...settings, report: { ...settings.report, text } };
}

/** The ends of a text's plan part where a person put them, or (`null`) where they are found. */
export function withReportPlan(settings: Settings, text: string, plan: Span | null): Settings {
  const of = asReadText(text).length;
  const placed = plan && { start: plan.start, end: plan.end, of };
  return { ...settings, report: { ...settings.report, plan: placed } };
}
