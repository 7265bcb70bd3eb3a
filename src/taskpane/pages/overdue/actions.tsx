import { Button, Checkbox, makeStyles, Tooltip } from '@fluentui/react-components';
import { DocumentTable16Regular, EraserRegular, Highlight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../../language';
import { Fold } from '../../shell/fold';

interface Props {
  readonly disabled: boolean;
  /** Further things around marking that few need. */
  readonly children?: ReactNode;
  readonly hasLedger: boolean;
  readonly column: boolean;
  readonly onColumn: (column: boolean) => void;
  readonly onMark: () => void;
  readonly onClear: () => void;
  readonly onLedger: () => void;
}

/** 标记, 清除, 建立台账: what writes into the workbook. */
export function Actions({
  children,
  disabled,
  hasLedger,
  column,
  onColumn,
  onMark,
  onClear,
  onLedger,
}: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div>
      <div className={classes.row}>
        <Tooltip relationship="description" content={t('pane.overdue.mark-tip')}>
          <Button
            appearance="primary"
            icon={<Highlight16Regular />}
            className={classes.action}
            disabled={disabled}
            onClick={onMark}
          >
            {t('pane.overdue.mark')}
          </Button>
        </Tooltip>
        <Tooltip relationship="description" content={t('pane.overdue.clear-tip')}>
          <Button icon={<EraserRegular />} className={classes.action} disabled={disabled} onClick={onClear}>
            {t('pane.overdue.clear')}
          </Button>
        </Tooltip>
        <Tooltip relationship="description" content={t('pane.overdue.ledger-tip')}>
          <Button
            icon={<DocumentTable16Regular />}
            className={classes.action}
            disabled={disabled}
            onClick={onLedger}
          >
            {t(hasLedger ? 'pane.overdue.ledger-update' : 'pane.overdue.ledger-new')}
          </Button>
        </Tooltip>
      </div>
      <Fold className={classes.more} summaryClassName={classes.summary} summary={t('pane.overdue.mark-more')}>
        <Checkbox
          className={classes.column}
          checked={column}
          label={t('pane.overdue.column')}
          onChange={(_event, { checked }) => {
            onColumn(checked === true);
          }}
        />
        {children}
      </Fold>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  action: { flexGrow: 1, minWidth: 0, paddingLeft: '8px', paddingRight: '8px', whiteSpace: 'nowrap' },
  more: { marginTop: '8px' },
  summary: { cursor: 'pointer', fontSize: '12px', lineHeight: '16px' },
  column: { marginLeft: '-8px' },
});
