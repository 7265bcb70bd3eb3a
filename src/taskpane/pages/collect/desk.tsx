import { Button, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  Copy16Regular,
  ErrorCircle16Filled,
  MailInbox16Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { Desk as DeskOf, DeskState } from '../../../actions/return-desk';
import { quarterOf } from '../../../timing/civil';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { FirstOf } from '../../shell/first-of';
import { copyText } from '../../copy-text';
import { Copied, type CopiedText } from '../overdue/copied';
import { markColour } from '../../shell/mark-colour';

const STATES = ['missing', 'conflict', 'waiting', 'returned'] as const satisfies readonly DeskState[];
const ICONS = {
  missing: Circle16Regular,
  conflict: ErrorCircle16Filled,
  waiting: MailInbox16Regular,
  returned: CheckmarkCircle16Filled,
};

/** Who has handed in this month or quarter, who has not, and whose words contradict others. */
export function Desk({ desk }: { desk: DeskOf }) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [shown, setShown] = useState<DeskState | null>(null);
  const [copied, setCopied] = useState<CopiedText | null>(null);
  const { lines, period, asOf } = desk;
  const count = (state: DeskState): number => lines.filter((one) => one.state === state).length;
  const name = t(`pane.collect.period-${period}`, {
    year: Number(asOf.slice(0, 4)),
    month: Number(asOf.slice(5, 7)),
    quarter: quarterOf(asOf) ?? 0,
  });
  const missing = lines.filter(({ state }) => state === 'missing').map(({ unit }) => unit);
  const copy = (): void => {
    const text = t('pane.collect.remind', {
      period: name,
      date: dayText(asOf, t),
      count: missing.length,
      names: missing.join(t('pane.comma')),
    });
    void copyText(text).then((taken) => {
      setCopied({ name: t('pane.collect.state-missing'), text, taken });
    });
  };
  const listed = shown === null ? [] : lines.filter(({ state }) => state === shown);
  return (
    <section className={classes.desk} aria-label={t('pane.collect.desk')}>
      {copied && (
        <Copied
          copied={copied}
          onDismiss={() => {
            setCopied(null);
          }}
        />
      )}
      <div className={classes.head}>
        <h2 className={classes.title}>{t('pane.collect.desk-of', { period: name })}</h2>
        <Select
          size="small"
          aria-label={t('pane.collect.period')}
          disabled={busy !== null}
          value={period}
          onChange={(_event, { value }) => {
            const next = value === 'month' ? 'month' : 'quarter';
            void remember((settings) => ({ ...settings, period: next }));
          }}
        >
          <option value="month">{t('pane.collect.by-month')}</option>
          <option value="quarter">{t('pane.collect.by-quarter')}</option>
        </Select>
      </div>
      <div className={classes.tiles} role="group" aria-label={t('pane.collect.desk')}>
        {STATES.filter((state) => state === 'missing' || state === 'returned' || count(state) > 0).map(
          (state) => {
            const Icon = ICONS[state];
            return (
              <ToggleButton
                key={state}
                className={classes.tile}
                checked={shown === state}
                onClick={() => {
                  setShown(shown === state ? null : state);
                }}
              >
                <Icon className={classes[state]} aria-hidden />
                <span>
                  {t('pane.collect.tile', { state: t(`pane.collect.state-${state}`), count: count(state) })}
                </span>
              </ToggleButton>
            );
          },
        )}
      </div>
      {missing.length > 0 && (
        <Button size="small" icon={<Copy16Regular />} className={classes.copy} onClick={copy}>
          {t('pane.collect.copy', { count: missing.length })}
        </Button>
      )}
      {listed.length > 0 && (
        <ul className={classes.list}>
          <FirstOf list={listed}>
            {({ unit, record, conflicts }) => (
              <li key={unit} className={classes.line}>
                <span className={classes.unit}>{unit}</span>
                <span className={classes.what}>
                  {conflicts > 0
                    ? t('pane.collect.line-conflicts', { count: conflicts })
                    : record
                      ? t('pane.collect.line-returned', {
                          date: dayText(record.asOf, t),
                          source: record.source,
                        })
                      : ''}
                </span>
              </li>
            )}
          </FirstOf>
        </ul>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  desk: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 16px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  tiles: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  tile: { flexGrow: 1, minWidth: 0, gap: '4px', padding: '6px 8px', whiteSpace: 'nowrap' },
  copy: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  unit: { overflowWrap: 'anywhere' },
  what: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  missing: markColour(tokens.colorNeutralForeground3),
  conflict: markColour(tokens.colorStatusDangerForeground1),
  waiting: markColour(tokens.colorStatusWarningForeground1),
  returned: markColour(tokens.colorStatusSuccessForeground1),
});
