import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../taskpane/language';

const NARROWEST = 320;
const WIDEST = 720;
const USUAL = 380;
const STEP = 20;

export function useWidth(): [width: number, setWidth: (width: number) => void] {
  const [width, setWidth] = useState(USUAL);
  return [
    width,
    (wanted) => {
      setWidth(Math.round(Math.min(WIDEST, window.innerWidth - NARROWEST, Math.max(NARROWEST, wanted))));
    },
  ];
}

interface DividerProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Between grid and pane; drawn with the mouse, or moved with the arrow keys. */
export function Divider({ width, onWidth }: DividerProps) {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <div
      className={classes.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('workbench.resize')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onWidth(window.innerWidth - event.clientX);
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onWidth(width + STEP);
        if (event.key === 'ArrowRight') onWidth(width - STEP);
      }}
    />
  );
}

const useStyles = makeStyles({
  divider: {
    flexShrink: 0,
    width: '5px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandBackground, outlineStyle: 'none' },
  },
});
