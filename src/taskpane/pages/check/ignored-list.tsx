import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ignoredOf, restoring } from '../../../actions/ignore-finding';
import { message } from '../../../locales/message';
import { hasWords } from '../../../locales/words';
import type { IgnoredFinding } from '../../../settings/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { Overlay } from '../../shell/overlay';

/** What was ignored in this workbook, why and when; each counts again with one click. */
export function IgnoredList({ onClose }: { onClose: () => void }) {
  const classes = useStyles();
  const { t } = useWords();
  const { understanding, busy } = useWorkbook();
  const remember = useRemember();
  const list = understanding ? ignoredOf(understanding.findings, understanding.settings.ignored) : [];
  const restore = (entries: readonly IgnoredFinding[]): void => {
    void remember(
      (settings) => restoring(settings, entries),
      message('pane.ignore.plan-restore', { count: entries.length }),
    );
  };
  const gone = list.filter(({ findings }) => findings.length === 0).map(({ entry }) => entry);
  return (
    <Overlay title={t('pane.ignore.list', { count: list.length })} onClose={onClose}>
      {list.length === 0 && <p className={classes.note}>{t('pane.ignore.none')}</p>}
      <ul className={classes.list}>
        {list.map(({ entry, findings: [finding] }) => {
          const title = `checks.${entry.check}.title`;
          const name = hasWords(title) ? t(title) : entry.check;
          return (
            <li
              key={[entry.check, entry.sheet, entry.where, entry.text].join('\n')}
              className={classes.entry}
            >
              <strong>{name}</strong>
              <span>
                {finding
                  ? t(finding.message.id, finding.message.params)
                  : t('pane.ignore.gone', { sheet: entry.sheet, where: entry.where })}
              </span>
              <span className={classes.note}>
                {t('pane.ignore.because', { reason: entry.reason, on: entry.on })}
              </span>
              <Button
                size="small"
                className={classes.button}
                disabled={busy !== null}
                aria-label={t('pane.ignore.restore-one', { name, where: entry.where })}
                onClick={() => {
                  restore([entry]);
                }}
              >
                {t('pane.ignore.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
      {gone.length > 0 && (
        <Button
          size="small"
          className={classes.button}
          disabled={busy !== null}
          onClick={() => {
            restore(gone);
          }}
        >
          {t('pane.ignore.tidy', { count: gone.length })}
        </Button>
      )}
    </Overlay>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
});
