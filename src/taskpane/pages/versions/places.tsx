import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons';
import { toA1 } from '../../../grid/address';
import type { ToldPlace } from '../../../actions/jobs/told-versions';
import { type Speaking, useWords } from '../../language';
import { usePane } from '../../pane-context';

interface Props {
  /** What it is, besides its task: its kind in a list of several. */
  readonly label?: string;
  readonly old: ToldPlace | null;
  readonly fresh: ToldPlace | null;
}

/** Whose task it is, where it stood and where it stands, and the way to its cell in this workbook. */
export function Places({ label = '', old, fresh }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const number = (fresh ?? old)?.number ?? '—';
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        <strong>{t('pane.versions.task', { number })}</strong> {label}
        <div className={classes.where}>
          {old && <span>{t('pane.versions.old-at', { where: whereOf(old, t) })}</span>}
          {fresh && <span>{t('pane.versions.new-at', { where: whereOf(fresh, t) })}</span>}
        </div>
      </div>
      {fresh && (
        <Button
          className={classes.locate}
          size="small"
          appearance="subtle"
          icon={<Location16Regular />}
          aria-label={t('pane.check.locate-cell', { where: whereOf(fresh, t) })}
          onClick={() => void store.select(fresh.sheet, fresh.place)}
        >
          {t('pane.check.locate')}
        </Button>
      )}
    </div>
  );
}

function whereOf({ sheet, place }: ToldPlace, t: Speaking['t']): string {
  return t('pane.versions.place', { sheet, cell: toA1(place.row, place.column) });
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  words: { minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  where: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  locate: { flexShrink: 0, minWidth: 0 },
});
