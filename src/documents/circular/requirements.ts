import type { Figures } from '../../statistics/figures';
import { leadingOn, type PaperBlock } from '../model';
import { type PaperWord, say } from '../words';
import type { CircularContent } from './content';

/** 四、工作要求: an office's own, or ours, which ask for nothing that the figures leave no room for. */
export function requirements({
  choices,
  naming: { level },
  summary: { all },
}: CircularContent): readonly PaperBlock[] {
  const own = choices.requirements.filter((text) => text.trim() !== '');
  return leadingOn(own.length > 0 ? own : readyMade(all).map((word) => say(word, { level })));
}

function readyMade({ items, done, overdue, soon, open }: Figures): readonly PaperWord[] {
  if (items > 0 && done === items) return ['requirements.keep', 'requirements.prove'];
  const late = overdue > 0;
  return [
    late ? 'requirements.duty-overdue' : 'requirements.duty',
    soon > 0
      ? 'requirements.pace-soon'
      : open > 0
        ? 'requirements.pace-open'
        : late
          ? 'requirements.pace-overdue'
          : 'requirements.pace-undated',
    late ? 'requirements.report-overdue' : 'requirements.report',
  ];
}
