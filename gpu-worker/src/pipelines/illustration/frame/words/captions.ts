import type { BurnedCaption } from '../../../../ports/index.ts';
import type { PictureSize } from '../camera.ts';
import type { FrameDeps } from '../deps.ts';
import type { FrameItem } from '../item.ts';
import { typeUnit } from './card-layout.ts';
import { screenPlate } from './text-plate.ts';

/** Size of the letters as part of the type unit, bottom margin as part of the height. */
const LETTER = 0.047;
const BOTTOM = 0.065;
const WIDEST = 0.9;
const LINE_HEIGHT = 1.3;

/** Burned-in subtitles; frames count from the segment's first. */
export function captionItem(caption: BurnedCaption, size: PictureSize, deps: FrameDeps): FrameItem {
  const shown = (frame: number) => frame >= caption.fromFrame && frame < caption.toFrame && caption.lines.length > 0;
  return {
    stateAt: (frame) => (shown(frame) ? 'shown' : ''),
    paint: (target, frame) => {
      if (!shown(frame)) return;
      const { plate, place } = captionPlate(caption.lines, size, deps);
      deps.kernel.blend(target, plate, place);
    },
  };
}

function captionPlate(lines: readonly string[], size: PictureSize, deps: FrameDeps) {
  const { letter, widest } = lettering(lines, size, deps);
  const padX = letter * 0.6;
  const padY = letter * 0.3;
  const width = Math.ceil((widest + 2 * padX) / 2) * 2;
  const height = Math.ceil((lines.length * letter * LINE_HEIGHT + 2 * padY) / 2) * 2;
  const name = `caption|${letter}|${JSON.stringify(lines)}|${size.width}x${size.height}`;
  const plate = screenPlate(deps, name, { width, height }, (context) => {
    context.fillStyle = 'rgba(8, 8, 12, 0.66)';
    context.beginPath();
    context.roundRect(0, 0, width, height, letter * 0.22);
    context.fill();
    context.font = fontOf(letter, deps);
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.lineWidth = letter * 0.09;
    context.strokeStyle = 'rgba(0, 0, 0, 0.8)';
    context.fillStyle = '#ffffff';
    lines.forEach((line, index) => {
      const y = padY + letter * LINE_HEIGHT * (index + 0.77);
      context.strokeText(line, width / 2, y);
      context.fillText(line, width / 2, y);
    });
  });
  const even = (value: number) => Math.round(value / 2) * 2;
  return {
    plate,
    place: { x: even((size.width - width) / 2), y: even(size.height * (1 - BOTTOM) - height), scale: 1 },
  };
}

/** The usual size of letters, smaller when the longest line would leave the picture. */
function lettering(lines: readonly string[], size: PictureSize, deps: FrameDeps): { letter: number; widest: number } {
  const usual = typeUnit(size) * LETTER;
  const context = deps.canvas.surface(16, 16).getContext('2d');
  context.font = fontOf(usual, deps);
  const widest = Math.max(...lines.map((line) => context.measureText(line).width));
  const shrink = Math.min(1, (size.width * WIDEST - usual * 1.2) / widest);
  return { letter: usual * shrink, widest: widest * shrink };
}

function fontOf(letter: number, deps: FrameDeps): string {
  return `600 ${letter}px ${deps.canvas.fonts.sans}`;
}
