import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Latin letters and digits as in Office, Chinese as in Windows, macOS and Linux. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };
const HIGH_CONTRAST: Theme = { ...teamsHighContrastTheme, fontFamilyBase: FONTS };

/**
 * Forced colours first, which are the system's, dark or light: the high contrast theme is for dark ones. Then what Office
 * says; where it says nothing, what the system says.
 *
 * @param officeDark `null` where Office does not tell its theme
 */
export function useTheme(officeDark: boolean | null): Theme {
  const forced = useMedia('(forced-colors: active)');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  if (forced) return systemDark ? HIGH_CONTRAST : LIGHT;
  return (officeDark ?? systemDark) ? DARK : LIGHT;
}

/** For what the browser draws itself, such as the calendar of a date field. */
export function schemeOf(theme: Theme): 'light' | 'dark' {
  return theme === LIGHT ? 'light' : 'dark';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
