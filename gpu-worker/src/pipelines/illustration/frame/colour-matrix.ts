import type { PictureStyle } from '@film-studio/shared/production';
import type { ColourMatrix } from './kernel/index.ts';

type Row = readonly [number, number, number, number];

/**
 * Limited-range BT.709 from R'G'B' of 0–255: Y 16–235, U and V 16–240 around 128. The last column is the offset as a
 * fraction of 255, because it multiplies alpha in premultiplied pixels.
 * @source ITU-R BT.709-6, sections 3 and 4
 */
export const BT709: ColourMatrix = toYuv(0.2126, 0.7152, 0.0722);

function toYuv(red: number, green: number, blue: number): ColourMatrix {
  const luma = 219 / 255;
  const chroma = 224 / 255 / 2;
  return [
    [red * luma, green * luma, blue * luma, 16 / 255],
    [(-red / (1 - blue)) * chroma, (-green / (1 - blue)) * chroma, chroma, 128 / 255],
    [chroma, (-green / (1 - red)) * chroma, (-blue / (1 - red)) * chroma, 128 / 255],
  ];
}

/** How a style turns the colours of a drawing: red, green and blue as sums of red, green, blue and an offset (0–1). */
const GRADES: Readonly<Record<PictureStyle, readonly [Row, Row, Row]>> = {
  flat: grade(1, 1, [0, 0, 0]),
  paper: grade(0.9, 0.94, [0.035, 0.025, 0]),
  ink: grade(0.45, 1.06, [0.02, 0.015, 0]),
  noir: grade(0, 1.22, [0, 0, 0]),
  storybook: grade(1.12, 0.98, [0.02, 0.01, 0]),
};

/** The matrix that grades a drawing in its style and converts it. */
export function matrixFor(style: PictureStyle): ColourMatrix {
  const rgb = GRADES[style];
  return BT709.map(([red, green, blue, offset]) => {
    const column = (index: 0 | 1 | 2 | 3) => red * rgb[0][index] + green * rgb[1][index] + blue * rgb[2][index];
    return [column(0), column(1), column(2), column(3) + offset] as const;
  });
}

/** Saturation and contrast around mid-grey, then an offset for each colour. */
function grade(saturation: number, contrast: number, offset: readonly [number, number, number]): [Row, Row, Row] {
  const weights = [0.2126, 0.7152, 0.0722] as const;
  const lift = 0.5 * (1 - contrast);
  const row = (own: 0 | 1 | 2): Row => {
    const part = (index: 0 | 1 | 2) =>
      contrast * ((index === own ? saturation : 0) + (1 - saturation) * weights[index]);
    return [part(0), part(1), part(2), lift + offset[own]];
  };
  return [row(0), row(1), row(2)];
}
