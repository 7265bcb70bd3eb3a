import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular, DocumentTable16Regular } from '@fluentui/react-icons';
import { type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react';
import { newSince } from '../../../actions/last-check';
import type { Understanding } from '../../../actions/understand';
import type { CheckId } from '../../../checks/model';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { NoTable } from '../../shell/no-table';
import { writeReport } from './doing';
import { EVERYTHING, grouped } from './filter';
import { useFindingActions } from './finding-actions';
import { Filters } from './filters';
import { FindingList } from './finding-list';
import { SinceLast } from './since-last';
import { Summary } from './summary';
import { useHeight } from './use-height';

interface Props {
  readonly understanding: Understanding;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onExplain: (check: CheckId) => void;
}

/** What a check found: totals, actions, filters, findings. */
export function Results({ understanding, scroller, onExplain }: Props) {
  const classes = useStyles();
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const [filter, setFilter] = useState(EVERYTHING);
  const wanted = useDeferredValue(filter);
  const { showIgnored } = useFindingActions();
  const counted = useMemo(
    () => understanding.findings.filter(({ ignored, message: { id } }) => !ignored && id !== SAID_ABOVE),
    [understanding],
  );
  const { tables } = understanding.breakdown;
  const { lastCheck } = understanding.settings;
  const fresh = useMemo(() => newSince(counted, lastCheck), [counted, lastCheck]);
  const [onlyNew, setOnlyNew] = useState(false);
  const findings = useMemo(
    () => (onlyNew && fresh ? counted.filter((one) => fresh.has(one)) : counted),
    [counted, fresh, onlyNew],
  );
  const ignored = understanding.findings.filter((one) => one.ignored).length;
  const groups = useMemo(
    () => grouped(findings, wanted, ({ message }) => t(message.id, message.params)),
    [findings, wanted, t],
  );
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const looking = wanted.check !== null || wanted.unit !== null || wanted.text.trim() !== '';
  const top = useRef<HTMLDivElement>(null);
  const above = useHeight(top);
  return (
    <>
      <div ref={top}>
        <h1 className={classes.hidden}>{t('pane.check.title')}</h1>
        {tables.length === 0 ? <NoTable /> : <Summary tables={tables} />}
        {tables.length > 0 && (
          <div className={classes.actions}>
            <Button
              appearance="primary"
              icon={<DocumentTable16Regular />}
              disabled={busy !== null}
              className={classes.action}
              onClick={() => void writeReport(store, language)}
            >
              {t('pane.check.write-report')}
            </Button>
            <Button
              icon={<ArrowClockwise16Regular />}
              disabled={busy !== null}
              className={classes.action}
              onClick={() => void store.check()}
            >
              {t('pane.check.again')}
            </Button>
          </div>
        )}
        {findings.length > 0 && tables.length > 0 && (
          <Filters findings={findings} filter={filter} onChange={setFilter} />
        )}
        <p className={classes.shown} role="status" hidden={tables.length === 0 && findings.length === 0}>
          {findings.length === 0
            ? t('pane.check.clean')
            : shown === findings.length
              ? t('pane.check.found', { count: shown })
              : t('pane.check.shown', { shown, count: findings.length })}
          {shown === 0 && findings.length > 0 && (
            <>
              {' '}
              <Link
                inline
                className={classes.link}
                onClick={() => {
                  setFilter(EVERYTHING);
                }}
              >
                {t('pane.check.show-all')}
              </Link>
            </>
          )}
          {ignored > 0 && (
            <>
              {' '}
              {t('pane.check.ignored', { count: ignored })}{' '}
              <Link inline className={classes.link} onClick={showIgnored}>
                {t('pane.ignore.show')}
              </Link>
            </>
          )}
        </p>
        {counted.length > 0 && tables.length > 0 && (
          <SinceLast
            findings={counted}
            lastCheck={lastCheck}
            fresh={fresh?.size ?? null}
            onlyNew={onlyNew}
            onOnlyNew={setOnlyNew}
          />
        )}
      </div>
      <FindingList
        groups={groups}
        allOpen={looking}
        scroller={scroller}
        above={above}
        onExplain={onExplain}
      />
    </>
  );
}

/** That there is no table at all is what `NoTable` says; there is nothing to locate or to ignore. */
const SAID_ABOVE = 'checks.table-not-found';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '12px 16px 0' },
  action: { flexGrow: 1, flexBasis: 'auto', whiteSpace: 'nowrap', minWidth: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  shown: {
    margin: 0,
    padding: '0 16px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
