import {
  Input,
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
        <Input
          className={classes.words}
          size="small"
          value={words}
          placeholder={t('pane.roster.search')}
          aria-label={t('pane.roster.search')}
          onChange={(_, { value }) => {
            setWords(value);
          }}
          onKeyDown={(event) => {
            // Letters are for the field; arrows and Esc are the menu's.
            if (event.key.length === 1 || event.key === 'Home' || event.key === 'End')
              event.stopPropagation();
          }}
        />
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
  words: { width: '100%', marginBottom: '4px' },
  list: { maxHeight: '40vh', overflowY: 'auto' },
});
