import type { Card } from '@film-studio/shared/production';
import type { Context2D } from '../../../../ports/index.ts';
import { LINE_HEIGHT, headingGap, isWhole, type CardLayout } from './card-layout.ts';

const WORDS = '#fdfaf3';
const QUIET = 'rgba(253, 250, 243, 0.86)';
const ACCENT = '#f2b84b';

/** Draws a card in the pixels of its box. */
export function drawCard(context: Context2D, card: Card, layout: CardLayout): void {
  drawGround(context, card, layout);
  const { block, headingLines, bodyLines, headingSize, bodySize } = layout;
  context.textAlign = layout.align;
  context.textBaseline = 'alphabetic';
  const x = layout.align === 'center' ? (block.left + block.right) / 2 : block.left;
  let y = block.top;
  softShadow(context, headingSize * 0.12);
  y = writeLines(context, headingLines, layout.headingFont, headingSize, WORDS, x, y);
  if (headingLines.length > 0 && bodyLines.length > 0) {
    if (card.kind === 'title') rule(context, x, y + bodySize * 0.46, headingSize);
    y += bodySize * headingGap(card);
  }
  writeLines(context, bodyLines, layout.bodyFont, bodySize, card.kind === 'verse' ? WORDS : QUIET, x, y);
}

function writeLines(
  context: Context2D,
  lines: readonly string[],
  font: string,
  size: number,
  colour: string,
  x: number,
  top: number,
): number {
  context.font = font;
  context.fillStyle = colour;
  lines.forEach((line, index) => context.fillText(line, x, top + size * LINE_HEIGHT * (index + 0.78)));
  return top + lines.length * size * LINE_HEIGHT;
}

function softShadow(context: Context2D, blur: number): void {
  context.shadowColor = 'rgba(10, 8, 20, 0.55)';
  context.shadowBlur = blur;
  context.shadowOffsetY = blur * 0.2;
}

function rule(context: Context2D, x: number, y: number, headingSize: number): void {
  context.fillStyle = ACCENT;
  context.fillRect(x - headingSize * 0.6, y, headingSize * 1.2, Math.max(2, headingSize * 0.035));
}

/** What keeps words readable on any picture: a shade over all of it, a panel, or a bar at the side. */
function drawGround(context: Context2D, card: Card, { box, block, bodySize }: CardLayout): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (isWhole(card)) {
    const [x, y] = [(block.left + block.right) / 2, (block.top + block.bottom) / 2];
    const shade = context.createRadialGradient(x, y, 0, x, y, Math.hypot(width, height) * 0.6);
    const most = card.kind === 'end' ? 0.72 : 0.58;
    shade.addColorStop(0, `rgba(14, 12, 26, ${most})`);
    shade.addColorStop(1, `rgba(14, 12, 26, ${most * 0.6})`);
    context.fillStyle = shade;
    context.fillRect(0, 0, width, height);
    return;
  }
  context.fillStyle = 'rgba(16, 14, 28, 0.62)';
  context.beginPath();
  context.roundRect(0, 0, width, height, bodySize * 0.35);
  context.fill();
  if (card.kind === 'verse') return;
  context.fillStyle = ACCENT;
  context.fillRect(bodySize * 0.28, bodySize * 0.7, bodySize * 0.14, height - bodySize * 1.4);
}
