import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Dismiss16Regular,
  ErrorCircle16Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../language';

export interface NoticeAction {
  readonly label: string;
  readonly onClick: () => void;
}

interface NoticeProps {
  readonly kind: 'error' | 'warning' | 'success';
  readonly children: ReactNode;
  readonly actions?: readonly NoticeAction[];
  readonly onDismiss?: () => void;
}

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, success: CheckmarkCircle16Filled };

/** One thing that the person must know, across the pane: what happened, and what to do next. */
export function Notice({ kind, children, actions = [], onDismiss }: NoticeProps) {
  const classes = useStyles();
  const { t } = useWords();
  const Icon = ICONS[kind];
  return (
    <div className={mergeClasses(classes.notice, classes[kind])} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon className={mergeClasses(classes.icon, classes[`${kind}Icon`])} aria-hidden />
      <div className={classes.body}>
        <div>{children}</div>
        {actions.length > 0 && (
          <div className={classes.actions}>
            {actions.map(({ label, onClick }) => (
              <Button key={label} size="small" onClick={onClick}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
      {onDismiss && (
        <Button
          className={classes.dismiss}
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={t('pane.close')}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: '8px',
    padding: '8px 8px 8px 16px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    borderBottom: '1px solid',
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  dismiss: { alignSelf: 'flex-start' },
  body: { flexGrow: 1, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});
