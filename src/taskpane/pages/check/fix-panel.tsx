import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { sortFixes, type SortedFixes } from '../../../actions/fix';
import type { CellEdit, FindingDraft } from '../../../checks/model';
import { toA1 } from '../../../grid/address';
import { BackupOffer } from '../../backup/backup-offer';
import { useWords } from '../../language';
import { usePane, useWorkbook } from '../../pane-context';
import { Overlay } from '../../shell/overlay';
import { applyFixes } from './doing';
import { FixDiff } from './fix-diff';

interface Props {
  readonly findings: readonly Pick<FindingDraft, 'edits'>[];
  /** Those that are not listed are made as well: what belongs together is changed in one step, and taken back in one. */
  readonly whole?: boolean;
  readonly onClose: () => void;
}

/** So many fixes are listed at once; more are made in several turns, each seen before. */
const AT_ONCE = 100;

/** 修复: what would be changed, cell by cell, before anything is; the person chooses. */
export function FixPanel({ findings, whole = false, onClose }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { store } = usePane();
  const { understanding, busy } = useWorkbook();
  const { ready, refused } = useMemo<SortedFixes>(
    () => (understanding ? sortFixes(understanding.workbook, findings) : { ready: [], refused: [] }),
    [understanding, findings],
  );
  const shown = ready.slice(0, AT_ONCE);
  const [left, setLeft] = useState<ReadonlySet<CellEdit>>(new Set());
  const chosen = (whole ? ready : shown).filter((edit) => !left.has(edit));
  const apply = (): void => {
    void applyFixes(store, chosen).then((done) => {
      if (done) onClose();
    });
  };
  const turn = (edit: CellEdit): void => {
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(edit)) after.add(edit);
      return after;
    });
  };
  return (
    <Overlay
      title={ready.length > 0 ? t('pane.fix.title', { count: ready.length }) : t('pane.fix.title-none')}
      onClose={onClose}
      footer={
        ready.length > 0 ? (
          <>
            <Button appearance="primary" disabled={busy !== null || chosen.length === 0} onClick={apply}>
              {t('pane.fix.apply', { count: chosen.length })}
            </Button>
            <Button onClick={onClose}>{t('pane.cancel')}</Button>
          </>
        ) : (
          <Button onClick={onClose}>{t('pane.back')}</Button>
        )
      }
    >
      {ready.length > 0 && <BackupOffer sheets={[...new Set(ready.map(({ sheet }) => sheet))]} />}
      <ul className={classes.list}>
        {shown.map((edit) => (
          <li key={whereOf(edit)} className={classes.fix}>
            <div className={classes.head}>
              <Checkbox
                className={classes.choice}
                checked={!left.has(edit)}
                label={whereOf(edit)}
                onChange={() => {
                  turn(edit);
                }}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<Location16Regular />}
                aria-label={t('pane.check.locate-cell', { where: whereOf(edit) })}
                onClick={() => void store.select(edit.sheet, edit.place)}
              />
            </div>
            <FixDiff before={edit.before} after={edit.after} />
          </li>
        ))}
      </ul>
      {ready.length > shown.length && (
        <p className={classes.note}>
          {t(whole ? 'pane.fix.more-too' : 'pane.fix.more', { count: ready.length - shown.length })}
        </p>
      )}
      {refused.length > 0 && (
        <div>
          {ready.length > 0 && (
            <h3 className={classes.refused}>{t('pane.fix.refused', { count: refused.length })}</h3>
          )}
          <ul className={classes.list}>
            {refused.slice(0, AT_ONCE).map(({ edit, why }, index) => (
              <li key={index} className={classes.note}>
                {t('pane.fix.refused-one', { where: whereOf(edit), why: t(`pane.fix.why-${why}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ready.length > 0 && <p className={classes.note}>{t('pane.fix.way-back')}</p>}
    </Overlay>
  );
}

function whereOf({ sheet, place }: CellEdit): string {
  return `${sheet} ${toA1(place.row, place.column)}`;
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  fix: { paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  choice: { marginLeft: '-8px', fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  refused: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
});
