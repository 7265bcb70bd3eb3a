import { useSyncExternalStore } from 'react';
import { HostError } from '../../hosts/error';
import { hostErrorWords } from '../../hosts/error-words';
import { Notice } from '../../taskpane/shell/notice';
import { useWords } from '../../taskpane/language';
import type { Workbench } from './workbench';

/** What the person must know or decide, under the bar: work of an earlier time, and what went wrong. */
export function Messages({ workbench }: { readonly workbench: Workbench }) {
  const { t, language } = useWords();
  const { offer, waiting, problem, making, made, opened, told } = useSyncExternalStore(
    workbench.subscribe,
    workbench.getState,
  );
  const time = offer
    ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(offer.at)
    : '';
  const what = [...(opened?.notShown ?? [])]
    .map(([kind, count]) => t('workbench.hidden-item', { what: t(`workbench.part.${kind}`), count }))
    .join(t('workbench.comma'));
  return (
    <>
      {offer && (
        <Notice
          kind="warning"
          actions={[
            { label: t('workbench.restore-yes'), onClick: () => void workbench.restore() },
            { label: t('workbench.restore-no'), onClick: () => void workbench.discardOffer() },
          ]}
        >
          {t('workbench.restore', { name: offer.name, time })}
        </Notice>
      )}
      {waiting && opened && (
        <Notice
          kind="warning"
          actions={[
            {
              label: t('workbench.replace-download', { name: waiting.name }),
              onClick: () => void workbench.downloadAndGo(),
            },
            {
              label: t('workbench.replace-yes', { name: waiting.name }),
              onClick: () => {
                workbench.decide(true);
              },
            },
            {
              label: t('workbench.replace-no'),
              onClick: () => {
                workbench.decide(false);
              },
            },
          ]}
        >
          {t('workbench.replace', { name: opened.name })}
        </Notice>
      )}
      {problem && (
        <Notice kind="error" onDismiss={workbench.dismiss}>
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
