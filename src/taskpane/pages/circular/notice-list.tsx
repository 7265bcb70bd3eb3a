import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Notices } from '../../../actions/notices';
import { useWords } from '../../language';
import { FirstOf } from '../../shell/first-of';
import { LEVELS, levelCounts } from './noticing';

/** Units that are urged: how many at which level, and each with its number and what it is urged to do. */
export function NoticeList({
  notices,
  onCopy,
}: {
  notices: Notices;
  /** Copies the letter of one unit; absent: files can be saved. */
  onCopy?: (unit: string) => void;
}) {
  const classes = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const counts = levelCounts(notices);
  const levels = LEVELS.filter((level) => counts[level] > 0);
  return (
    <>
      <p className={classes.counts}>
        {levels
          .map((level) => t(`pane.notices.count-${level}`, { count: counts[level] }))
          .join(t('pane.comma'))}
      </p>
      <div>
        <Button
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('pane.notices.which', { count: notices.notices.length })}
        </Button>
      </div>
      {open && (
        <ul className={classes.list} aria-label={t('pane.notices.title')}>
          <FirstOf list={notices.notices}>
            {({ urging: { unit, level, number, overdue, soon, behind } }) => (
              <li key={unit} className={classes.item}>
                <div className={classes.words}>
                  <div className={classes.unit}>{unit}</div>
                  <div className={classes.small}>
                    {t('pane.notices.unit', {
                      level: t(`pane.notices.${level}`),
                      number,
                      overdue: overdue.length,
                      soon: soon.length,
                      behind: behind.length,
                    })}
                  </div>
                </div>
                {onCopy && (
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<Copy16Regular />}
                    aria-label={t('pane.notices.copy-one', { unit })}
                    onClick={() => {
                      onCopy(unit);
                    }}
                  />
                )}
              </li>
            )}
          </FirstOf>
        </ul>
      )}
    </>
  );
}

const useStyles = makeStyles({
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  item: {
    display: 'flex',
    gap: '8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  unit: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
