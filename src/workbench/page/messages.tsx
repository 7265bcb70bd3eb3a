import { useEffect, useSyncExternalStore } from 'react';
import { Notice } from '../../taskpane/shell/notice';
import { useWords } from '../../taskpane/language';
import type { Workbench } from './workbench';

/** A hint goes by itself, in milliseconds. */
const HINT = 8000;

/** What the person must know or decide, under the bar: work of an earlier time, what went wrong, what cannot be done here. */
export function Messages({ workbench }: { readonly workbench: Workbench }) {
  const { t, language } = useWords();
  const { offer, waiting, problem, hint, making, opened } = useSyncExternalStore(
    workbench.subscribe,
    workbench.getState,
  );
  useEffect(() => {
    if (!hint) return undefined;
    const timer = setTimeout(workbench.dismiss, HINT);
    return () => {
      clearTimeout(timer);
    };
  }, [hint, workbench]);
  const time = offer
    ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(offer.at)
    : '';
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
          {t(problem.id, problem.params)}
        </Notice>
      )}
      {hint && (
        <Notice kind="warning" onDismiss={workbench.dismiss}>
          {t(hint.id, hint.params)}
        </Notice>
      )}
      {making && <Notice kind="success">{t(making.id, making.params)}</Notice>}
    </>
  );
}
