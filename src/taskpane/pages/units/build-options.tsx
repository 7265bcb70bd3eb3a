import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { SplitBy } from '../../../sheets/units/assignments';
import { OPTIONAL_COLUMNS, type OptionalColumn } from '../../../sheets/units/tab-columns';
import type { OthersItems } from '../../../sheets/units/tab-rows';
import { useWords } from '../../language';

interface Props {
  readonly by: SplitBy;
  readonly leaveOut: readonly OptionalColumn[];
  readonly othersItems: OthersItems;
  readonly onBy: (by: SplitBy) => void;
  readonly onLeaveOut: (columns: readonly OptionalColumn[]) => void;
  readonly onOthersItems: (othersItems: OthersItems) => void;
}

const SCOPES = ['unit', 'lead', 'leader'] as const satisfies readonly SplitBy[];

/** Whose tabs, and what they show. */
export function BuildOptionsForm({ by, leaveOut, othersItems, onBy, onLeaveOut, onOthersItems }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.options}>
      <RadioGroup
        aria-label={t('pane.units.scope')}
        value={by}
        onChange={(_event, { value }) => {
          onBy(SCOPES.find((one) => one === value) ?? 'unit');
        }}
      >
        {SCOPES.map((one) => (
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
      <details className={classes.more}>
        <summary className={classes.summary}>{t('pane.units.columns')}</summary>
        <div className={classes.columns}>
          {OPTIONAL_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              label={t(`pane.units.column-${column}`)}
              checked={!leaveOut.includes(column)}
              onChange={(_event, { checked }) => {
                onLeaveOut(
                  OPTIONAL_COLUMNS.filter((one) =>
                    one === column ? checked !== true : leaveOut.includes(one),
                  ),
                );
              }}
            />
          ))}
        </div>
        <Checkbox
          label={t('pane.units.others-items')}
          checked={othersItems === 'grey'}
          onChange={(_event, { checked }) => {
            onOthersItems(checked === true ? 'grey' : 'omit');
          }}
        />
      </details>
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
