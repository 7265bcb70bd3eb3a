import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import { namesInTable } from '../../../actions/rewrite-names';
import type { Understanding } from '../../../actions/understand';
import { message } from '../../../locales/message';
import { withoutSuccession, withSuccession } from '../../../settings/changes';
import { SUCCESSION_KINDS, type Succession, type SuccessionKind } from '../../../succession/model';
import { dayText } from '../../day-text';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { Part } from '../../shell/part';
import { FixPanel } from '../check/fix-panel';
import { FollowNames } from './follow-names';

/** 分工变动: a leader's successor, a unit renamed or merged into another, from a day on. The table stays as it was issued. */
export function Successions({ understanding }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const { settings, asOf } = understanding;
  const [fixing, setFixing] = useState(false);
  const edits = useMemo(() => namesInTable(understanding), [understanding]);
  const line = ({ kind, from, to, since }: Succession): string =>
    t(`pane.succession.line-${kind}`, { from, to, since: dayText(since, t) });
  return (
    <Part title={t('pane.succession.title')} note={t('pane.succession.note')}>
      {settings.successions.length > 0 && (
        <ul className={classes.list}>
          {settings.successions.map((one) => (
            <li key={`${one.kind} ${one.from} ${one.since}`} className={classes.line}>
              <span className={classes.names}>
                {line(one)}
                {one.since > asOf && <span className={classes.later}>{t('pane.succession.later')}</span>}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                disabled={busy !== null}
                aria-label={t('pane.succession.remove', { line: line(one) })}
                onClick={() => {
                  void remember(
                    (now) => withoutSuccession(now, one),
                    message('pane.succession.plan-remove', { from: one.from, to: one.to }),
                  );
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <SuccessionForm understanding={understanding} />
      {settings.successions.length > 0 && <FollowNames understanding={understanding} />}
      {edits.length > 0 && (
        <div className={classes.box}>
          <p className={classes.note}>{t('pane.succession.in-table', { count: edits.length })}</p>
          <div>
            <Button
              size="small"
              disabled={busy !== null}
              onClick={() => {
                setFixing(true);
              }}
            >
              {t('pane.succession.change-table')}
            </Button>
          </div>
        </div>
      )}
      {fixing && (
        <FixPanel
          findings={[{ edits }]}
          whole
          onClose={() => {
            setFixing(false);
          }}
        />
      )}
    </Part>
  );
}

function SuccessionForm({ understanding: { issued, asOf } }: { understanding: Understanding }) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const list = useId();
  const [kind, setKind] = useState<SuccessionKind>('leader');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [since, setSince] = useState(asOf);
  const names = useMemo(
    () =>
      kind === 'leader'
        ? [...new Set(issued.tables.flatMap(({ tasks }) => tasks.flatMap(({ leaders }) => leaders)))]
        : [...issued.roster.units.values()].filter((one) => one.kind === 'unit').map(({ name }) => name),
    [issued, kind],
  );
  const said = { kind, from: from.replace(/\s/g, ''), to: to.replace(/\s/g, ''), since };
  const isUnknown = said.from !== '' && !names.includes(said.from);
  const isReady = said.from !== '' && said.to !== '' && said.from !== said.to && since !== '';
  const add = async (): Promise<void> => {
    const title = message('pane.succession.plan', { from: said.from, to: said.to });
    if (!(await remember((settings) => withSuccession(settings, said), title))) return;
    setFrom('');
    setTo('');
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && busy === null) void add();
      }}
    >
      <Field label={t('pane.succession.kind')} size="small">
        <Select
          size="small"
          value={kind}
          onChange={(_event, { value }) => {
            setKind(SUCCESSION_KINDS.find((one) => one === value) ?? 'leader');
            setFrom('');
          }}
        >
          {SUCCESSION_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`pane.succession.kind-${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t(`pane.succession.from-${kind}`)}
        size="small"
        {...(isUnknown && {
          validationMessage: t('pane.succession.unknown', { name: said.from }),
          validationState: 'warning' as const,
        })}
      >
        <Input
          className={classes.input}
          list={list}
          value={from}
          onChange={(_event, { value }) => {
            setFrom(value);
          }}
        />
      </Field>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={t(`pane.succession.to-${kind}`)} size="small">
        <Input
          className={classes.input}
          value={to}
          onChange={(_event, { value }) => {
            setTo(value);
          }}
        />
      </Field>
      <Field label={t('pane.succession.since')} size="small">
        <Input
          className={classes.input}
          type="date"
          value={since}
          onChange={(_event, { value }) => {
            setSince(value);
          }}
        />
      </Field>
      <div>
        <Button type="submit" size="small" disabled={busy !== null || !isReady}>
          {t('pane.succession.add')}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  names: { flexGrow: 1, minWidth: 0 },
  later: { marginLeft: '8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
    alignItems: 'start',
    gap: '8px',
  },
  input: { minWidth: 0, width: '100%' },
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
