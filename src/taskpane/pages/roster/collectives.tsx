import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { message } from '../../../locales/message';
import { namesIn, withMembers } from '../../../settings/changes';
import type { RosterUnit } from '../../../units/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { Part } from '../../shell/part';
import { PickUnits } from './pick-units';

interface Props {
  readonly units: ReadonlyMap<string, RosterUnit>;
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** 各街镇 and the like: who belongs to them is never guessed, but filled in here. */
export function Collectives({ units, members }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const collectives = [...units.values()].filter(({ kind }) => kind === 'collective');
  // Those of last year's file that this table does not name keep their members unseen.
  const open = collectives.filter(({ name }) => (members[name] ?? []).length === 0).length;
  const known = [...units.values()].flatMap(({ name, kind }) => (kind === 'unit' ? [name] : []));
  const filled = collectives.filter((one) => one.members.length > 0);
  if (collectives.length === 0) return null;
  return (
    <Part
      title={t('pane.roster.collectives')}
      aside={t('pane.roster.open', { count: collectives.length, open })}
      note={t('pane.roster.collectives-note')}
    >
      <div className={classes.list}>
        {collectives.map(({ name, seen, members: now }) => (
          <Collective
            key={`${name} ${now.join()}`}
            name={name}
            seen={seen}
            members={now}
            known={known}
            others={filled.filter((other) => other.name !== name)}
          />
        ))}
      </div>
    </Part>
  );
}

interface CollectiveProps extends Pick<RosterUnit, 'name' | 'seen' | 'members'> {
  /** Units that the tables name. */
  readonly known: readonly string[];
  /** Other collectives whose members are known. */
  readonly others: readonly RosterUnit[];
}

function Collective({ name, seen, members, known, others }: CollectiveProps) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [text, setText] = useState(members.join('\n'));
  const typed = namesIn(text);
  const changed = typed.join('\n') !== members.join('\n');
  return (
    <Field label={t('pane.roster.collective', { name, count: seen })} size="small">
      <Textarea
        resize="vertical"
        rows={members.length > 0 || text !== '' ? 3 : 1}
        value={text}
        placeholder={t('pane.roster.members')}
        onChange={(_event, { value }) => {
          setText(value);
        }}
      />
      <div className={classes.buttons}>
        <PickUnits
          label={t('pane.roster.pick-for', { name })}
          known={known}
          picked={typed}
          onPick={(names) => {
            setText(names.join('\n'));
          }}
        />
        {others.map((other) => (
          <Button
            key={other.name}
            size="small"
            appearance="subtle"
            onClick={() => {
              setText(other.members.join('\n'));
            }}
          >
            {t('pane.roster.same-as', { name: other.name })}
          </Button>
        ))}
        {changed && (
          <Button
            size="small"
            appearance="primary"
            disabled={busy !== null}
            onClick={() => {
              void remember(
                (settings) => withMembers(settings, name, typed),
                message('pane.roster.plan-members', { name, count: typed.length }),
              );
            }}
          >
            {t('pane.roster.remember', { count: typed.length })}
          </Button>
        )}
      </div>
    </Field>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});
