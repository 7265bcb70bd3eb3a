import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { message } from '../../../locales/message';
import { withAlias, withoutAlias } from '../../../settings/changes';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { Part } from '../../shell/part';

/** Names that count as others, and those that people told apart; each may be taken back, and others given by hand. */
export function Aliases({ aliases }: { aliases: Readonly<Record<string, string>> }) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [other, setOther] = useState('');
  const [standard, setStandard] = useState('');
  const entries = Object.entries(aliases);
  const [from, to] = [other.trim(), standard.trim()];
  const add = async (): Promise<void> => {
    const kept = await remember(
      (settings) => withAlias(settings, from, to),
      message('pane.roster.plan-merge', { other: from, standard: to }),
    );
    if (!kept) return;
    setOther('');
    setStandard('');
  };
  return (
    <Part title={t('pane.roster.aliases')} note={t('pane.roster.aliases-note')}>
      {entries.length > 0 && (
        <ul className={classes.list}>
          {entries.map(([name, target]) => (
            <li key={name} className={classes.alias}>
              <span className={classes.names}>
                {name === target
                  ? t('pane.roster.is-own', { name })
                  : t('pane.roster.is', { other: name, standard: target })}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                disabled={busy !== null}
                aria-label={t('pane.roster.remove', { name })}
                onClick={() => {
                  void remember(
                    (settings) => withoutAlias(settings, name),
                    message('pane.roster.plan-remove', { name }),
                  );
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.row}>
        <Input
          size="small"
          className={classes.input}
          aria-label={t('pane.roster.other')}
          placeholder={t('pane.roster.other')}
          value={other}
          onChange={(_event, { value }) => {
            setOther(value);
          }}
        />
        <Input
          size="small"
          className={classes.input}
          aria-label={t('pane.roster.standard')}
          placeholder={t('pane.roster.standard')}
          value={standard}
          onChange={(_event, { value }) => {
            setStandard(value);
          }}
        />
        <Button size="small" disabled={busy !== null || from === '' || to === ''} onClick={() => void add()}>
          {t('pane.roster.add')}
        </Button>
      </div>
    </Part>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  alias: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  names: { flexGrow: 1, minWidth: 0 },
  row: { display: 'flex', gap: '8px' },
  input: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});
