import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { adjustmentsIn, UNDECIDED } from '../../../ledger/adjustment';
import { type Standing, standingsOf } from '../../../ledger/standing';
import { message } from '../../../locales/message';
import { dayText } from '../../day-text';
import { type Speaking, useWords } from '../../language';
import type { PageProps } from '../../page-props';
import { usePane, useWorkbook } from '../../pane-context';
import { FirstOf } from '../../shell/first-of';
import { Part } from '../../shell/part';
import { WorkbookPage } from '../../shell/workbook-page';
import { reportDone } from '../overdue/doing';
import { itemName } from '../overdue/wording';
import { AdjustCard } from './adjust-card';
import { AdjustForm } from './adjust-form';

const INTRO = {
  title: 'pane.adjust.question',
  text: 'pane.adjust.intro',
  start: 'pane.units.start',
} as const;

/** 调整: what units ask for, decided by the office, and what was decided. */
export function AdjustPage({ run }: PageProps) {
  return (
    <WorkbookPage title="pane.adjust.title" intro={INTRO} run={run}>
      {(understanding) => <Adjust understanding={understanding} />}
    </WorkbookPage>
  );
}

/** Which form is open, under which item. */
type Open = { readonly key: string; readonly refuse: boolean } | null;

function Adjust({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t } = useWords();
  const { progress, asOf, settings } = understanding;
  const { pending, adjusted } = useMemo(() => {
    const { link } = progress;
    return adjustmentsIn(standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays }));
  }, [progress, asOf, settings]);
  const [open, setOpen] = useState<Open>(null);
  const form = ({ occurrence, entry }: Standing) =>
    open?.key === occurrence.key && (
      <AdjustForm
        understanding={understanding}
        occurrence={occurrence}
        entry={entry}
        refuse={open.refuse}
        onClose={() => {
          setOpen(null);
        }}
      />
    );
  const turn = ({ occurrence: { key } }: Standing, refuse: boolean): void => {
    setOpen(open?.key === key && open.refuse === refuse ? null : { key, refuse });
  };
  return (
    <div className={classes.page}>
      <p className={classes.text}>{t('pane.ledger.as-of', { date: dayText(asOf, t) })}</p>
      <Part
        title={t('pane.adjust.pending')}
        aside={t('pane.adjust.count', { count: pending.length })}
        note={t(pending.length > 0 ? 'pane.adjust.pending-note' : 'pane.adjust.none-pending')}
      >
        <FirstOf list={pending}>
          {(one) => (
            <div key={one.occurrence.key}>
              <Request
                standing={one}
                onOpen={(refuse) => {
                  turn(one, refuse);
                }}
              />
              {form(one)}
            </div>
          )}
        </FirstOf>
      </Part>
      <Part
        title={t('pane.adjust.adjusted')}
        aside={t('pane.adjust.count', { count: adjusted.length })}
        note={t(adjusted.length > 0 ? 'pane.adjust.adjusted-note' : 'pane.adjust.none-adjusted')}
      >
        <FirstOf list={adjusted}>
          {(one) => (
            <div key={one.occurrence.key}>
              <Adjusted
                standing={one}
                onOpen={() => {
                  turn(one, false);
                }}
              />
              {form(one)}
            </div>
          )}
        </FirstOf>
      </Part>
    </div>
  );
}

function originalText(due: string | null, t: Speaking['t']): string {
  return due === null ? t('pane.adjust.no-date') : dayText(due, t);
}

function Request({ standing, onOpen }: { standing: Standing; onOpen: (refuse: boolean) => void }) {
  const { t } = useWords();
  const { busy } = useWorkbook();
  const { occurrence, entry } = standing;
  const item = itemName(occurrence, t);
  const from = originalText(occurrence.due, t);
  const asked = entry?.requestTo ?? null;
  const dates =
    asked === null
      ? t('pane.adjust.asks-no-date', { from })
      : t('pane.adjust.asks', { from, to: asked.date === null ? asked.written : dayText(asked.date, t) });
  const reason = entry?.requestReason.trim() ?? '';
  return (
    <AdjustCard
      standing={standing}
      dates={dates}
      notes={[
        ...(asked?.date === null ? [t('pane.adjust.unreadable', { written: asked.written })] : []),
        reason === '' ? t('pane.adjust.no-reason') : t('pane.adjust.because', { reason }),
      ]}
    >
      <Button
        size="small"
        disabled={busy !== null}
        aria-label={t('pane.adjust.decide-label', { item })}
        onClick={() => {
          onOpen(false);
        }}
      >
        {t('pane.adjust.decide')}
      </Button>
      <Button
        size="small"
        disabled={busy !== null}
        aria-label={t('pane.adjust.refuse-label', { item })}
        onClick={() => {
          onOpen(true);
        }}
      >
        {t('pane.adjust.refuse')}
      </Button>
    </AdjustCard>
  );
}

function Adjusted({ standing, onOpen }: { standing: Standing; onOpen: () => void }) {
  const { t, language } = useWords();
  const { store } = usePane();
  const { busy } = useWorkbook();
  const { occurrence, entry, by } = standing;
  const item = itemName(occurrence, t);
  const dates = t('pane.adjust.dates', { from: originalText(occurrence.due, t), to: originalText(by, t) });
  const back = (): void => {
    const title = message('pane.adjust.plan-back', { item });
    void reportDone(store, [{ occurrence, fields: UNDECIDED }], language, title);
  };
  return (
    <AdjustCard
      standing={standing}
      dates={dates}
      notes={[t('pane.adjust.basis', { basis: entry?.basis.trim() ?? '' })]}
    >
      <Button
        size="small"
        disabled={busy !== null}
        aria-label={t('pane.adjust.change-label', { item })}
        onClick={onOpen}
      >
        {t('pane.adjust.change')}
      </Button>
      <Button
        size="small"
        disabled={busy !== null}
        aria-label={t('pane.adjust.take-back-label', { item })}
        onClick={back}
      >
        {t('pane.adjust.take-back')}
      </Button>
    </AdjustCard>
  );
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 24px' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});
