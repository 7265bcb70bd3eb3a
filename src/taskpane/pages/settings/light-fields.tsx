import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Settings } from '../../../settings/model';
import { defaultSettings } from '../../../settings/xml';
import { useWords } from '../../language';

type Lights = Settings['lights'];
const LIGHTS = ['overdue', 'soon', 'open', 'done'] as const;

/** Names and colours of the lights: what is red in one city is blue in another. */
export function LightFields({ lights, onChange }: { lights: Lights; onChange: (lights: Lights) => void }) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <>
      <ul className={classes.list}>
        {LIGHTS.map((light) => {
          const { name, colour } = lights[light];
          const what = t(`pane.settings.light-${light}`);
          return (
            <li key={light} className={classes.light}>
              <span className={classes.what}>{what}</span>
              <Input
                className={classes.name}
                aria-label={t('pane.settings.light-name', { what })}
                maxLength={12}
                value={name}
                onChange={(_event, { value }) => {
                  onChange({ ...lights, [light]: { name: value, colour } });
                }}
              />
              <input
                type="color"
                className={classes.colour}
                aria-label={t('pane.settings.light-colour', { what })}
                value={colour.toLowerCase()}
                onChange={({ target }) => {
                  onChange({ ...lights, [light]: { name, colour: target.value.toUpperCase() } });
                }}
              />
            </li>
          );
        })}
      </ul>
      <Button
        size="small"
        className={classes.reset}
        onClick={() => {
          onChange(defaultSettings().lights);
        }}
      >
        {t('pane.settings.lights-reset')}
      </Button>
    </>
  );
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
  light: { display: 'flex', alignItems: 'center', gap: '8px' },
  what: { flexShrink: 0, width: '72px' },
  name: { flexGrow: 1, minWidth: 0 },
  colour: {
    flexShrink: 0,
    width: '40px',
    height: '32px',
    padding: '2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  reset: { alignSelf: 'flex-start' },
});
