import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { toA1 } from '../../grid/address';
import { useWords } from '../../taskpane/language';
import { type Found, MOST_PLACES } from '../engine/find';
import type { Workbench } from './workbench';

/** After the last key, in milliseconds. */
const PAUSE = 250;
const NOTHING: Found = { places: [], count: 0 };

interface FindBarProps {
  readonly workbench: Workbench;
  /** Gives the keyboard back to the grid. */
  readonly onClose: () => void;
}

/** Looks for a text in all sheets, from place to place: Enter goes on, Shift+Enter back, Esc leaves. */
export function FindBar({ workbench, onClose }: FindBarProps) {
  const classes = useStyles();
  const { t } = useWords();
  const { opened } = useSyncExternalStore(workbench.subscribe, workbench.getState);
  const [words, setWords] = useState('');
  const [found, setFound] = useState(NOTHING);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { places, count } = found;
  const place = places[at];

  useEffect(() => {
    input.current?.focus();
  }, []);

  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      if (words.trim() === '' || !opened) {
        setFound(NOTHING);
        setAt(-1);
        return;
      }
      void opened.find(words).then((all) => {
        if (over) return;
        setFound(all);
        setAt(-1);
      });
    }, PAUSE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [words, opened]);

  const go = (step: 1 | -1): void => {
    if (places.length === 0 || !opened) return;
    const next = at < 0 ? (step > 0 ? 0 : places.length - 1) : (at + step + places.length) % places.length;
    const target = places[next];
    if (!target) return;
    setAt(next);
    const { sheet, row, column } = target;
    // Bringing a cell into view gives it the keyboard: whoever steps on stays here.
    void opened.host.select(sheet, { row, column }).then(() => input.current?.focus());
  };

  return (
    <div
      className={classes.bar}
      role="search"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        go(event.shiftKey ? -1 : 1);
      }}
    >
      <Input
        input={{ ref: input }}
        className={classes.input}
        value={words}
        placeholder={t('workbench.find.placeholder')}
        aria-label={t('workbench.find')}
        onChange={(_, { value }) => {
          setWords(value);
        }}
      />
      <span className={classes.count} role="status">
        {words.trim() === ''
          ? ''
          : count === 0
            ? t('workbench.find.none')
            : place
              ? t('workbench.find.at', {
                  at: at + 1,
                  count,
                  place: `${place.sheet}!${toA1(place.row, place.column)}`,
                })
              : t(count > MOST_PLACES ? 'workbench.find.many' : 'workbench.find.count', {
                  count,
                  most: MOST_PLACES,
                })}
      </span>
      <Small
        label={t('workbench.find.back')}
        icon={<ChevronUp20Regular />}
        disabled={count === 0}
        onClick={() => {
          go(-1);
        }}
      />
      <Small
        label={t('workbench.find.on')}
        icon={<ChevronDown20Regular />}
        disabled={count === 0}
        onClick={() => {
          go(1);
        }}
      />
      <Small label={t('workbench.close')} icon={<Dismiss20Regular />} onClick={onClose} />
    </div>
  );
}

interface SmallProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Small({ label, ...button }: SmallProps) {
  return <Button appearance="subtle" size="small" aria-label={label} {...button} />;
}

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: '4px',
    right: '16px',
    left: '16px',
    maxWidth: '460px',
    marginLeft: 'auto',
    zIndex: 30,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  input: { flexGrow: 1, minWidth: '96px' },
  count: {
    flexShrink: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
