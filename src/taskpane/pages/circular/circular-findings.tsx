import { makeStyles, tokens } from '@fluentui/react-components';
import type { CircularFinding, CircularPlace } from '../../../circular/model';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { FirstOf } from '../../shell/first-of';
import { byCheck, type Checked } from './checking';

/** What does not agree in a circular: each with its places and what would be right. */
export function CircularFindings({ checked }: { checked: Checked & { readonly name: string } }) {
  const classes = useStyles();
  const { t } = useWords();
  const { name, circular, against, findings } = checked;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const read = { name, paragraphs: circular.paragraphs.length, tables: circular.tables.length };
  return (
    <div className={classes.findings}>
      <div role="status" className={classes.summary}>
        <div>{t('pane.circular.checked', read)}</div>
        <div>
          {against === null
            ? t('pane.circular.alone')
            : t('pane.circular.against', { date: dayText(against, t) })}
        </div>
        <div className={classes.strong}>
          {findings.length === 0
            ? t('pane.circular.clean')
            : t('pane.circular.found', { error: errors, info: findings.length - errors })}
        </div>
      </div>
      {byCheck(findings).map(([check, list]) => (
        <section key={check} aria-label={t(`checks.${check}.title`)}>
          <h3 className={classes.title}>
            {t('pane.circular.group', { title: t(`checks.${check}.title`), count: list.length })}
          </h3>
          <ul className={classes.list}>
            <FirstOf list={list}>
              {(finding, index) => (
                <li key={index} className={classes.item}>
                  <FindingCard finding={finding} />
                </li>
              )}
            </FirstOf>
          </ul>
          <p className={classes.note}>{t(`checks.${check}.suggestion`)}</p>
        </section>
      ))}
    </div>
  );
}

function FindingCard({ finding }: { finding: CircularFinding }) {
  const classes = useStyles();
  const { t } = useWords();
  const { check, message, other, expected } = finding;
  return (
    <>
      <div>{t(message.id, message.params)}</div>
      {(other ?? check === 'circular-ledger') && (
        <div className={classes.note}>
          {other
            ? t('pane.circular.other', { place: placeWords(other, t) })
            : t('pane.circular.other-ledger')}
        </div>
      )}
      {expected !== '' && <div className={classes.strong}>{t('pane.circular.expected', { expected })}</div>}
    </>
  );
}

function placeWords(
  { paragraph, table, cell, text }: CircularPlace,
  t: ReturnType<typeof useWords>['t'],
): string {
  const where =
    table !== undefined && cell !== undefined
      ? t('circular.cell', { table, cell })
      : t('circular.paragraph', { paragraph: paragraph ?? '' });
  return t('pane.circular.place', { where, text });
}

const useStyles = makeStyles({
  findings: { display: 'flex', flexDirection: 'column', gap: '12px', overflowWrap: 'anywhere' },
  summary: { lineHeight: tokens.lineHeightBase300 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
