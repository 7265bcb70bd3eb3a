import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../../locales/message';
import { withAlias } from '../../../settings/changes';
import type { RosterUnit, UnitVariant } from '../../../units/model';
import { useWords } from '../../language';
import { useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { Part } from '../../shell/part';

interface Props {
  readonly variants: readonly UnitVariant[];
  readonly units: ReadonlyMap<string, RosterUnit>;
}

/** Names that are probably one unit: merged, or told apart, with one click. */
export function Variants({ variants, units }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const { busy } = useWorkbook();
  const remember = useRemember();
  if (variants.length === 0) return null;
  const seen = (name: string): number => units.get(name)?.seen ?? 0;
  const merge = (other: string, standard: string): void => {
    void remember(
      (settings) => withAlias(settings, other, standard),
      message(other === standard ? 'pane.roster.plan-apart' : 'pane.roster.plan-merge', { other, standard }),
    );
  };
  return (
    <Part
      title={t('pane.roster.variants')}
      aside={t('pane.roster.pairs', { count: variants.length })}
      note={t('pane.roster.variants-note')}
    >
      <ul className={classes.list}>
        {variants.map(({ variant, standard }) => (
          <li key={variant} className={classes.pair}>
            <div className={classes.names}>
              <span>{t('pane.roster.seen', { name: variant, count: seen(variant) })}</span>
              <span className={classes.arrow} aria-hidden>
                →
              </span>
              <span>{t('pane.roster.seen', { name: standard, count: seen(standard) })}</span>
            </div>
            <div className={classes.buttons}>
              <Button
                size="small"
                appearance="primary"
                disabled={busy !== null}
                aria-label={t('pane.roster.merge-as', { variant, standard })}
                onClick={() => {
                  merge(variant, standard);
                }}
              >
                {t('pane.roster.merge', { standard })}
              </Button>
              <Button
                size="small"
                disabled={busy !== null}
                aria-label={t('pane.roster.merge-as', { variant: standard, standard: variant })}
                onClick={() => {
                  merge(standard, variant);
                }}
              >
                {t('pane.roster.merge', { standard: variant })}
              </Button>
              <Button
                size="small"
                disabled={busy !== null}
                aria-label={t('pane.roster.apart-names', { variant, standard })}
                onClick={() => {
                  merge(variant, variant);
                }}
              >
                {t('pane.roster.apart')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  pair: { display: 'flex', flexDirection: 'column', gap: '6px' },
  names: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  arrow: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
