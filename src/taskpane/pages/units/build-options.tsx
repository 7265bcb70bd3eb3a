import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { TabChoices } from '../../../actions/tab-options';
import { OPTIONAL_COLUMNS, SPLITS } from '../../../settings/tabs';
import { useWords } from '../../language';
import { Fold } from '../../shell/fold';

interface Props {
  readonly choices: TabChoices;
  readonly onChoose: (next: Partial<TabChoices>) => void;
}

/** Whose tabs, and what they show. */
export function BuildOptionsForm({ choices, onChoose }: Props) {
  const { by, leaveOut, othersItems } = choices;
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.options}>
      <RadioGroup
        aria-label={t('pane.units.scope')}
        value={by}
        onChange={(_event, { value }) => {
          onChoose({ by: SPLITS.find((one) => one === value) ?? 'unit' });
        }}
      >
        {SPLITS.map((one) => (
          <Radio
            key={one}
            value={one}
            className={classes.radio}
            label={
              <>
                {t(`pane.units.by-${one}`)}
                <span className={classes.note}>{t(`pane.units.by-${one}-note`)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <Fold className={classes.more} summaryClassName={classes.summary} summary={t('pane.units.columns')}>
        <div className={classes.columns}>
          {OPTIONAL_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              label={t(`pane.units.column-${column}`)}
              checked={!leaveOut.includes(column)}
              onChange={(_event, { checked }) => {
                onChoose({
                  leaveOut: OPTIONAL_COLUMNS.filter((one) =>
                    one === column ? checked !== true : leaveOut.includes(one),
                  ),
                });
              }}
            />
          ))}
        </div>
        <Checkbox
          label={t('pane.units.others-items')}
          checked={othersItems === 'grey'}
          onChange={(_event, { checked }) => {
            onChoose({ othersItems: checked === true ? 'grey' : 'omit' });
          }}
        />
      </Fold>
    </div>
  );
}

const useStyles = makeStyles({
  options: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '0 16px 0 8px' },
  radio: { alignItems: 'flex-start' },
  note: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: { paddingLeft: '8px' },
  summary: { cursor: 'pointer', padding: '4px 0', color: tokens.colorNeutralForeground2 },
  columns: { display: 'flex', flexWrap: 'wrap' },
});
