import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../../checks/model';
import { useWords } from '../../language';
import { SEVERITIES } from './filter';
import { SeverityMark } from './severity-mark';

interface Props {
  readonly findings: readonly Finding[];
  readonly chosen: ReadonlySet<Severity>;
  readonly onChange: (chosen: ReadonlySet<Severity>) => void;
}

/** How many of each severity: the numbers are the filter. */
export function SeverityFilter({ findings, chosen, onChange }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.row} role="group" aria-label={t('pane.check.severity')}>
      {SEVERITIES.map((severity) => {
        const count = findings.filter((one) => one.severity === severity).length;
        const checked = chosen.has(severity);
        return (
          <ToggleButton
            key={severity}
            className={classes.button}
            checked={checked}
            disabled={count === 0}
            icon={<SeverityMark severity={severity} />}
            onClick={() => {
              onChange(new Set(SEVERITIES.filter((one) => (one === severity ? !checked : chosen.has(one)))));
            }}
          >
            {t(`pane.check.severity-${severity}`)}
            <span className={classes.count}>{count}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: {
    flexGrow: 1,
    flexBasis: '80px',
    minWidth: 'max-content',
    paddingLeft: '4px',
    paddingRight: '4px',
    whiteSpace: 'nowrap',
  },
  count: { marginLeft: '4px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});
