import type { ProbeId, SelfCheck } from '../../../hosts/self-check';
import type { Message, MessageId } from '../../../locales/message';

type Words = (id: MessageId, params?: Message['params']) => string;

/** A self-check as text for whoever helps: what was tried, what came of it, in which time. Nothing of the workbook is in it. */
export function selfText(
  { around, probes }: SelfCheck,
  { version, on, t }: { readonly version: string; readonly on: string; readonly t: Words },
): string {
  return [
    t('pane.self.text-head', { version, on }),
    ...around.map(([what, value]) => `${what}: ${value}`),
    '',
    ...probes.map(({ id, outcome, ms, detail }) => {
      const time = outcome === 'untried' ? '' : `${ms} ms`;
      const parts = [t(`pane.self.outcome.${outcome}`), t(`pane.self.${id}`), detail, time];
      return parts.filter((part) => part !== '').join('  ');
    }),
  ].join('\n');
}

/** Probes whose failure changes what people get; each has a sentence. The others have another way that looks the same. */
const FOLLOWS: readonly ProbeId[] = [
  'sheet',
  'grid',
  'apostrophe',
  'border',
  'printer',
  'print',
  'paper-a3',
  'print-fit',
  'settings',
  'sheet-copy',
  'insertion',
  'copies',
  'event',
  'speed',
  'view',
];

/** What will not work here, in plain words. */
export function consequences({ probes }: SelfCheck): MessageId[] {
  return probes.flatMap(({ id, outcome }) =>
    outcome !== 'yes' && outcome !== 'untried' && FOLLOWS.includes(id)
      ? [`pane.self.then.${id}` as MessageId]
      : [],
  );
}
