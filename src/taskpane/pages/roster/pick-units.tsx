import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { MenuSearch } from '../../shell/menu-search';

interface Props {
  /** For those who hear the page. */
  readonly label: string;
  readonly known: readonly string[];
  readonly picked: readonly string[];
  readonly onPick: (names: readonly string[]) => void;
}

/** The units of the tables, to be ticked instead of typed. Names that the tables do not have stay picked. */
export function PickUnits({ label, known, picked, onPick }: Props) {
  const classes = useStyles();
  const { t } = useWords();
  const [words, setWords] = useState('');
  const shown = known.filter((name) => name.includes(words.trim()));
  if (known.length === 0) return null;
  return (
    <Menu
      hasCheckmarks
      checkedValues={{ units: [...picked] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onPick(checkedItems);
      }}
      onOpenChange={() => {
        setWords('');
      }}
      persistOnItemClick
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" aria-label={label}>
          {t('pane.roster.pick')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuSearch label={t('pane.roster.search')} words={words} onWords={setWords} />
        <MenuList className={classes.list}>
          {shown.map((name) => (
            <MenuItemCheckbox key={name} name="units" value={name}>
              {name}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  list: { maxHeight: '40vh', overflowY: 'auto' },
});
