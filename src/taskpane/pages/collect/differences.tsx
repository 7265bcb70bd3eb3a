import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Compared } from '../../../actions/jobs/sent-collection';
import { useWords } from '../../language';
import { Notice } from '../../shell/notice';
import { Section } from '../../shell/section';
import { type Choices, idOf, preferLeads } from '../../../actions/choices';
import { CollectedList } from './collected-list';
import { ConflictList } from './conflict-list';
import { RewordedList } from './reworded-list';
import { UnmatchedList } from './unmatched-list';

interface Props {
  readonly compared: Compared;
  readonly choices: Choices;
  /** The standard name of a unit. */
  readonly standard: (name: string) => string;
  readonly disabled: boolean;
  readonly onChoices: (choices: Choices) => void;
  readonly onMerge: () => void;
}

/** Everything that differs from the ledger, in the order in which it needs a person; below it the button that merges. */
export function Differences({ compared, choices, standard, disabled, onChoices, onMerge }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { collection, withoutForm } = compared;
  const { collected, conflicts, reworded, unmatched, foreign } = collection;
  const chosen =
    collected.filter((one) => choices.accepted.has(idOf(one))).length +
    conflicts.filter(({ id }) => choices.decisions.has(id)).length;
  const nothing = collected.length + conflicts.length === 0;
  const leads = preferLeads(conflicts, standard);
  const names = (list: readonly string[]): string => list.join(t('pane.comma'));
  return (
    <>
      {withoutForm.length > 0 && (
        <Notice kind="warning">{t('pane.units.without-form', { names: names(withoutForm) })}</Notice>
      )}
      {foreign.length > 0 && (
        <Notice kind="warning">
          {t('pane.units.foreign', { names: names(foreign.map(({ from }) => from.name)) })}
        </Notice>
      )}
      {nothing && <p className={classes.nothing}>{t('pane.units.nothing-new')}</p>}
      <div className={classes.sections}>
        <Section title={t('pane.units.conflicts')} count={conflicts.length} open>
          {leads.size > 0 && (
            <Button
              size="small"
              className={classes.leads}
              onClick={() => {
                onChoices({ ...choices, decisions: new Map([...choices.decisions, ...leads]) });
              }}
            >
              {t('pane.collect.prefer-leads', { count: leads.size })}
            </Button>
          )}
          <ConflictList
            conflicts={conflicts}
            decisions={choices.decisions}
            onDecisions={(decisions) => {
              onChoices({ ...choices, decisions });
            }}
          />
        </Section>
        <Section title={t('pane.units.collected')} count={collected.length} open>
          <CollectedList
            collected={collected}
            accepted={choices.accepted}
            onAccepted={(accepted) => {
              onChoices({ ...choices, accepted });
            }}
          />
        </Section>
        <Section
          title={t('pane.units.reworded')}
          count={reworded.length}
          note={t('pane.units.reworded-note')}
        >
          <RewordedList reworded={reworded} />
        </Section>
        <Section
          title={t('pane.units.unmatched')}
          count={unmatched.length}
          note={t('pane.units.unmatched-note')}
        >
          <UnmatchedList unmatched={unmatched} />
        </Section>
      </div>
      {!nothing && (
        <div className={classes.footer}>
          <Button
            appearance="primary"
            className={classes.merge}
            disabled={disabled || chosen === 0}
            onClick={onMerge}
          >
            {chosen === 0 ? t('pane.units.merge-none') : t('pane.units.merge', { count: chosen })}
          </Button>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  nothing: { margin: 0, padding: '0 16px', fontWeight: tokens.fontWeightSemibold },
  sections: { flexGrow: 1 },
  leads: { margin: '0 16px 8px' },
  footer: {
    position: 'sticky',
    bottom: 0,
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  merge: { width: '100%' },
});
