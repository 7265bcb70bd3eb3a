import { say } from '../words';
import type { CircularContent } from './content';

/** What a circular may have attached, in its order. */
export type Attached = 'overdue' | 'units' | 'all';

/** Nobody attaches a list of nothing. */
export function attachedTo({
  summary,
  choices,
}: Pick<CircularContent, 'summary' | 'choices'>): readonly Attached[] {
  return [
    ...(summary.all.overdue > 0 ? (['overdue'] as const) : []),
    'units',
    ...(choices.withAll ? (['all'] as const) : []),
  ];
}

/** `附件2`; an only one has no number (GB/T 9704-2012, 7.3.4). */
export function attachmentLabel(
  content: Pick<CircularContent, 'summary' | 'choices'>,
  which: Attached,
): string {
  const all = attachedTo(content);
  return all.length === 1 ? say('attachment.only') : say('attachment', { number: all.indexOf(which) + 1 });
}
