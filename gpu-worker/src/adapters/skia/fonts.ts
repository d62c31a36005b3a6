/** One file to register: the package it is in, its file name, and the family under which drawing code names it. */
export type FontFile = { readonly packageName: string; readonly file: string; readonly family: string };

const SANS_SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
const SANS_STYLES = ['300-normal', '400-normal', '400-italic', '600-normal', '700-normal'] as const;
const DEVANAGARI_STYLES = ['300-normal', '400-normal', '600-normal', '700-normal'] as const;
const MONO_SUBSETS = ['latin', 'latin-ext'] as const;
const MONO_STYLES = ['400-normal', '400-italic', '700-normal'] as const;

/** Every font a film may use. A subset is its own family because one file never holds two scripts. */
export const FILM_FONTS: readonly FontFile[] = [
  ...SANS_SUBSETS.flatMap((subset) =>
    SANS_STYLES.map((style) => ({
      packageName: '@fontsource/noto-sans',
      file: `noto-sans-${subset}-${style}.woff2`,
      family: `Film Sans ${subset}`,
    })),
  ),
  ...DEVANAGARI_STYLES.map((style) => ({
    packageName: '@fontsource/noto-sans-devanagari',
    file: `noto-sans-devanagari-devanagari-${style}.woff2`,
    family: 'Film Sans devanagari',
  })),
  ...MONO_SUBSETS.flatMap((subset) =>
    MONO_STYLES.map((style) => ({
      packageName: '@fontsource/courier-prime',
      file: `courier-prime-${subset}-${style}.woff2`,
      family: `Film Mono ${subset}`,
    })),
  ),
];

const SANS_FAMILIES = [...SANS_SUBSETS, 'devanagari'].map((subset) => `"Film Sans ${subset}"`);

/** Fallback lists as they stand in a CSS font value: `700 48px ${FONT_LISTS.sans}`. */
export const FONT_LISTS = {
  sans: SANS_FAMILIES.join(', '),
  mono: [...MONO_SUBSETS.map((subset) => `"Film Mono ${subset}"`), ...SANS_FAMILIES].join(', '),
} as const;
