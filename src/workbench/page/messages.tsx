import { useSyncExternalStore } from 'react';
import type { MessageId } from '../../locales/message';
import { HostError } from '../../hosts/error';
import { hostErrorWords } from '../../hosts/error-words';
import { Notice } from '../../taskpane/shell/notice';
import { useWords } from '../../taskpane/language';
import { timeText } from './unfinished';
import type { Workbench } from './workbench';
import type { AskedToOpen, Decision } from './workbench-state';

function question({ kind, count }: AskedToOpen): MessageId {
  if (kind === 'paper') return 'workbench.paper';
  if (kind === 'workbook') return 'workbench.replace';
  return count > 1 ? 'workbench.returned-several' : 'workbench.returned';
}

/** What can be answered, the safest first. */
function answers(
  { kind, count }: AskedToOpen,
  unsaved: boolean,
): readonly { readonly decision: Decision; readonly label: MessageId }[] {
  if (kind === 'paper')
    return [
      { decision: 'crosscheck', label: 'workbench.paper-crosscheck' },
      { decision: 'circular', label: 'workbench.paper-circular' },
      { decision: 'stay', label: 'workbench.replace-no' },
    ];
  const open: readonly { readonly decision: Decision; readonly label: MessageId }[] = [
    ...(unsaved ? [{ decision: 'download', label: 'workbench.replace-download' } as const] : []),
    { decision: 'open', label: unsaved ? 'workbench.replace-open' : 'workbench.returned-open' },
  ];
  return [
    ...(kind === 'form' ? [{ decision: 'collect', label: 'workbench.returned-collect' } as const] : []),
    ...(count > 1 ? [] : open),
    { decision: 'stay', label: 'workbench.replace-no' },
  ];
}

/** What the person must know or decide, under the bar: work of an earlier time, and what went wrong. */
export function Messages({ workbench }: { readonly workbench: Workbench }) {
  const { t, language } = useWords();
  const { offered, unfinished, asked, problem, making, made, opened, saved, told } = useSyncExternalStore(
    workbench.subscribe,
    workbench.getState,
  );
  const others = unfinished.filter(({ open }) => open === null);
  const [latest] = others;
  const what = [...(opened?.notShown ?? [])]
    .map(([kind, count]) => t('workbench.hidden-item', { what: t(`workbench.part.${kind}`), count }))
    .join(t('workbench.comma'));
  return (
    <>
      {offered && latest && (
        <Notice
          kind="warning"
          onDismiss={workbench.works.hideOffer}
          actions={[
            { label: t('workbench.restore-yes'), onClick: () => void workbench.open.kept(latest) },
            {
              label: t('workbench.restore-list'),
              onClick: () => {
                workbench.works.showList(true);
              },
            },
          ]}
        >
          {t(others.length > 1 ? 'workbench.restore-several' : 'workbench.restore', {
            name: latest.name,
            time: timeText(latest.at, language),
            count: others.length,
          })}
        </Notice>
      )}
      {asked && opened && (
        <Notice
          kind="warning"
          actions={answers(asked, saved === 'unsaved').map(({ decision, label }) => ({
            label: t(label),
            onClick: () => void workbench.open.decide(decision),
          }))}
        >
          {t(question(asked), { name: asked.name, count: asked.count, open: opened.name })}
        </Notice>
      )}
      {problem && (
        <Notice
          kind="error"
          onDismiss={workbench.dismiss}
          actions={
            problem instanceof HostError && problem.code === 'not-shown'
              ? [{ label: t('workbench.show-again'), onClick: () => void workbench.showAgain(problem) }]
              : []
          }
        >
          {problem instanceof HostError ? hostErrorWords(language, problem) : t(problem.id, problem.params)}
        </Notice>
      )}
      {opened && opened.notShown.size > 0 && !told && (
        <Notice kind="success" onDismiss={workbench.hideNotShown}>
          {t('workbench.hidden', { what })}
        </Notice>
      )}
      {making && (
        <Notice kind="success" actions={[{ label: t('pane.cancel'), onClick: workbench.stopMaking }]}>
          {t(making.id, making.params)}
        </Notice>
      )}
      {made && (
        <Notice kind="success" onDismiss={workbench.dismiss}>
          {t(made.id, made.params)}
        </Notice>
      )}
    </>
  );
}
