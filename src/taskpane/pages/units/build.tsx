import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { TableMultiple20Regular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import type { TabChoices } from '../../../actions/tab-options';
import type { Understanding } from '../../../actions/understand';
import { useWords } from '../../language';
import { useBusy, usePane } from '../../pane-context';
import { BuildOptionsForm } from './build-options';
import { BuildResult } from './build-result';
import { buildTabs, type BuiltTabs, openSeparately } from './doing';
import { PreviewList } from './preview-list';
import { usePreview } from './use-preview';

/** Choose, look at what will be made, make it, and see that nothing was lost. */
export const Build = memo(function Build({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { host, store, openPage } = usePane();
  const busy = useBusy();
  // The rest is as the workbook remembers it.
  const [chosen, setChosen] = useState<Partial<TabChoices>>({});
  const [result, setResult] = useState<BuiltTabs | null>(null);
  const preview = usePreview(understanding, chosen);
  // What was chosen shows at once; what that comes to is counted.
  const choices = preview && { ...preview.choices, ...chosen };
  if (!preview || !choices) return <Spinner className={classes.waiting} label={t('pane.units.counting')} />;
  const { by } = choices;
  const options = { ...choices, language };
  const rebuilds = preview.tabs.some(({ sheet }) => sheet !== null);
  const build = (): void => {
    setResult(null);
    void buildTabs(store, options).then(setResult);
  };
  return (
    <div className={classes.build}>
      {result && (
        <BuildResult
          result={result}
          onCollect={() => {
            openPage('collect');
          }}
          onDismiss={() => {
            setResult(null);
          }}
        />
      )}
      <BuildOptionsForm
        choices={choices}
        onChoose={(next) => {
          setChosen({ ...chosen, ...next });
        }}
      />
      <Button
        appearance="primary"
        size="large"
        className={classes.button}
        icon={<TableMultiple20Regular />}
        disabled={busy || preview.tabs.length === 0}
        onClick={build}
      >
        {t(rebuilds ? 'pane.units.update' : 'pane.units.make', { count: preview.tabs.length })}
      </Button>
      <p className={classes.promise}>
        {t(rebuilds ? 'pane.units.update-promise' : 'pane.units.make-promise')}
      </p>
      <PreviewList
        preview={preview}
        by={by}
        onOpen={(sheet) => void store.select(sheet, { row: 0, column: 0 })}
        {...(host.capabilities().openWorkbook && {
          onSeparate: (unit: string) => void openSeparately(store, host, unit, options),
        })}
      />
    </div>
  );
});

const useStyles = makeStyles({
  build: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 0 24px' },
  waiting: { padding: '32px' },
  button: { margin: '0 16px' },
  promise: { margin: 0, padding: '0 16px', fontSize: '12px', lineHeight: '16px' },
});
