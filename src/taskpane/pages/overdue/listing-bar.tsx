import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Copy16Regular, Search16Regular } from '@fluentui/react-icons';
import { useWords } from '../../language';
import { GROUPINGS } from './listing';
import type { Listing } from './use-listing';
import { groupName } from './wording';

interface Props {
  readonly listing: Listing;
  /** How many the list shows. */
  readonly words: string;
  readonly onChooseAll: () => void;
  /** Absent: there is nobody to remind. */
  readonly onCopyAll?: () => void;
}

/** Grouping and search above the list, and how many it shows. */
export function ListingBar({
  listing: { by, only, names, text, setBy, setOnly, setText },
  words,
  onChooseAll,
  onCopyAll,
}: Props) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div className={classes.bar}>
      <div className={classes.row}>
        <Select
          className={classes.by}
          aria-label={t('pane.overdue.group')}
          value={by}
          onChange={(_event, { value }) => {
            setBy(GROUPINGS.find((one) => one === value) ?? 'unit');
          }}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {t(`pane.overdue.by-${one}`)}
            </option>
          ))}
        </Select>
        <Select
          className={classes.only}
          aria-label={t('pane.overdue.only')}
          value={only === null ? ALL : `=${only}`}
          onChange={(_event, { value }) => {
            setOnly(value === ALL ? null : value.slice(1));
          }}
        >
          <option value={ALL}>{t('pane.overdue.all-groups')}</option>
          {names.map((name) => (
            <option key={name} value={`=${name}`}>
              {groupName(name, by, t)}
            </option>
          ))}
        </Select>
        <Input
          className={classes.search}
          type="search"
          contentBefore={<Search16Regular />}
          placeholder={t('pane.overdue.search')}
          aria-label={t('pane.overdue.search')}
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </div>
      <div className={classes.row}>
        <p className={classes.shown} role="status">
          {words}
        </p>
        <Button size="small" appearance="subtle" className={classes.all} onClick={onChooseAll}>
          {t('pane.overdue.choose-all')}
        </Button>
        {onCopyAll && (
          <Button
            size="small"
            appearance="subtle"
            className={classes.all}
            icon={<Copy16Regular />}
            onClick={onCopyAll}
          >
            {t('pane.overdue.copy-all')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** No name is this: names stand behind a sign of equality. */
const ALL = '';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 16px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  by: { flexShrink: 0 },
  only: { flexGrow: 1, flexBasis: '96px', minWidth: 0 },
  search: { flexGrow: 2, flexBasis: '140px', minWidth: 0 },
  all: { minWidth: 0, whiteSpace: 'nowrap' },
  shown: {
    margin: 0,
    flexGrow: 1,
    alignSelf: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
