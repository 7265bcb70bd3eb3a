import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckId } from '../../../checks/model';
import { useWords } from '../../language';
import { Overlay } from '../../shell/overlay';
import { PlainMarkdown } from '../../shell/plain-markdown';

/** The pages of `docs/checks/`, all in one file that is loaded when the first is opened. */
async function loadPage(check: CheckId): Promise<string> {
  const page = (await import(
    /* webpackMode: "lazy-once", webpackChunkName: "check-pages" */ `../../../../docs/checks/${check}.md`
  )) as { default: string };
  // The title stands above already; ids are for programmers, the severity beside it stays.
  return page.default.replace(/^# .*\n/, '').replace(/^`[\w-]+` · /m, '');
}

/** 为什么: the page of a check, over the list, which keeps its place below. */
export function CheckDoc({ check, onClose }: { check: CheckId; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let shown = true;
    loadPage(check).then(
      (page) => {
        if (shown) setText(page);
      },
      () => {
        if (shown) setFailed(true);
      },
    );
    return () => {
      shown = false;
    };
  }, [check]);
  return (
    <Overlay title={t(`checks.${check}.title`)} onClose={onClose}>
      {failed && <p>{t('pane.check.no-page')}</p>}
      {text === null && !failed && <Spinner />}
      {text !== null && (
        <div lang="zh-CN">
          <PlainMarkdown text={text} />
        </div>
      )}
    </Overlay>
  );
}
