import { Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useContext, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../language';
import { PageOpenContext, usePane } from '../../pane-context';
import { Part } from '../../shell/part';
import { PlainMarkdown } from '../../shell/plain-markdown';
import { chapterOf, chaptersOf, found } from './guide';

async function loadGuide(): Promise<string> {
  const guide = await import(/* webpackChunkName: "guide" */ '../../../../docs/使用说明.md');
  return guide.default;
}

/** 使用说明 inside the pane: searched, and opened at what the page before was about. */
export function GuidePart() {
  const classes = useStyles();
  const { t } = useWords();
  const { cameFrom } = usePane();
  const open = useContext(PageOpenContext);
  const [guide, setGuide] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState('');
  const chapters = useMemo(() => chaptersOf(guide ?? ''), [guide]);
  useEffect(() => {
    loadGuide().then(setGuide, () => {
      setFailed(true);
    });
  }, []);
  const shown = useMemo(
    () => (open ? (chapterOf(chapters, cameFrom())?.title ?? null) : null),
    [open, chapters, cameFrom],
  );
  const list = found(chapters, text);
  return (
    <Part title={t('pane.about.guide')}>
      {failed && <p>{t('pane.check.no-page')}</p>}
      {guide === null && !failed && <Spinner />}
      {guide !== null && (
        <>
          <Input
            type="search"
            contentBefore={<Search16Regular />}
            placeholder={t('pane.about.guide-search')}
            aria-label={t('pane.about.guide-search')}
            value={text}
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
          {list.length === 0 && <p className={classes.none}>{t('pane.about.guide-none')}</p>}
          <div lang="zh-CN">
            {list.map((chapter) => (
              <details
                key={chapter.title}
                className={classes.chapter}
                open={text.trim() !== '' || chapter.title === shown}
              >
                <summary className={classes.title}>{chapter.title}</summary>
                <PlainMarkdown text={chapter.text} />
              </details>
            ))}
          </div>
        </>
      )}
    </Part>
  );
}

const useStyles = makeStyles({
  none: { margin: 0 },
  chapter: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  title: { cursor: 'pointer', padding: '8px 0', fontWeight: tokens.fontWeightSemibold },
});
