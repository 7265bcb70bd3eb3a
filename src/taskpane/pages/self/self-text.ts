import type { ProbeId, SelfCheck } from '../../../hosts/self-check';
import type { Message, MessageId } from '../../../locales/message';

type Words = (id: MessageId, params?: Message['params']) => string;

/** A self-check as text for whoever helps: what was tried, what came of it, in which time. Nothing of the workbook is in it. */
export function selfText(
  { around, probes }: SelfCheck,
  {
    version,
    on,
    downloads,
    t,
  }: {
    readonly version: string;
    readonly on: string;
    /** Whether a person saw a file that the pane saved. */
    readonly downloads?: boolean | undefined;
    readonly t: Words;
  },
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
    `${t(`pane.self.outcome.${downloads === undefined ? 'untried' : downloads ? 'yes' : 'no'}`)}  ${t('pane.self.downloads')}`,
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

/** Where pages cannot be set up at all, nobody need be told of each part of that. */
const COVERS: Partial<Record<ProbeId, readonly ProbeId[]>> = {
  printer: ['paper-a3', 'print-fit'],
  print: ['printer', 'paper-a3', 'print-fit'],
};

/** What will not work here, in plain words. */
export function consequences({ probes }: SelfCheck): MessageId[] {
  const failed = probes.flatMap(({ id, outcome }) =>
    outcome === 'yes' || outcome === 'untried' ? [] : [id],
  );
  const covered = new Set(failed.flatMap((id) => COVERS[id] ?? []));
  return failed
    .filter((id) => FOLLOWS.includes(id) && !covered.has(id))
    .map((id) => `pane.self.then.${id}` as MessageId);
}
