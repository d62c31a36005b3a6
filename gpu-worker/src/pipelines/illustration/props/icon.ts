import { StudioError } from '@film-studio/shared/errors';
import type { CanvasFactory, DrawPath } from '../../../ports/index.ts';
import type { MetreContext, Rgb } from '../contract.ts';
import { css, hex, mix } from '../light/index.ts';

type Shape = {
  readonly path: DrawPath;
  readonly fill: Rgb | undefined;
  readonly stroke: { readonly colour: Rgb; readonly width: number } | undefined;
  readonly opacity: number;
  readonly rule: 'evenodd' | 'nonzero';
  readonly turn: { degrees: number; x: number; y: number } | undefined;
};

/** A drawing of the collection as paths on its 32 × 32 grid, and where its ink lies there. */
export type Icon = {
  readonly shapes: readonly Shape[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const parsed = new WeakMap<CanvasFactory, Map<string, Icon>>();

/**
 * The drawing of that name, parsed once per canvas.
 * @throws draw/failed when the collection has no such drawing
 */
export function iconOf(name: string, canvas: CanvasFactory): Icon {
  const known = parsed.get(canvas) ?? new Map<string, Icon>();
  parsed.set(canvas, known);
  const before = known.get(name);
  if (before) return before;
  const body = canvas.icons.body(name);
  if (body === undefined) {
    throw new StudioError('draw/failed', {
      message: `The icon collection has no drawing "${name}".`,
      details: { name },
    });
  }
  const icon = readIcon(body, canvas);
  known.set(name, icon);
  return icon;
}

/** Draws it standing on y = 0 (y down), centred on x = 0, `height` metres tall; `tone` gives each colour its light. */
export function drawIcon(context: MetreContext, icon: Icon, height: number, tone: (colour: Rgb) => Rgb): void {
  const unit = height / Math.max(1, icon.bottom - icon.top);
  context.save();
  context.scale(unit, unit);
  context.translate(-(icon.left + icon.right) / 2, -icon.bottom);
  for (const shape of icon.shapes) drawShape(context, shape, tone);
  context.restore();
}

function drawShape(context: MetreContext, shape: Shape, tone: (colour: Rgb) => Rgb): void {
  const { turn } = shape;
  if (turn) {
    context.save();
    context.translate(turn.x, turn.y);
    context.rotate((turn.degrees * Math.PI) / 180);
    context.translate(-turn.x, -turn.y);
  }
  if (shape.fill) {
    context.fillStyle = css(tone(shape.fill), shape.opacity);
    context.fill(shape.path, shape.rule);
  }
  if (shape.stroke) {
    context.strokeStyle = css(tone(shape.stroke.colour), shape.opacity);
    context.lineWidth = shape.stroke.width;
    context.lineCap = 'round';
    context.stroke(shape.path);
  }
  if (turn) context.restore();
}

type Attributes = Readonly<Record<string, string>>;

/** Reads the subset of SVG that the collection uses: groups, paths, circles, ellipses, rectangles, uses, gradients. */
function readIcon(body: string, canvas: CanvasFactory): Icon {
  const gradients = readGradients(body);
  const visible = body.replace(/<(clipPath|filter|linearGradient|radialGradient)[\s\S]*?<\/\1>/g, '');
  const named = new Map<string, string>();
  const shapes: Shape[] = [];
  let inDefinitions = false;
  for (const tag of visible.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)\/?>/g)) {
    const [, closing, name = '', text = ''] = tag;
    if (name === 'defs') inDefinitions = closing !== '/';
    if (closing === '/' || name === 'defs' || name === 'g') continue;
    const attributes = readAttributes(text);
    const used = name === 'use' ? named.get((attributes.href ?? '').slice(1)) : undefined;
    const data = used ?? outline(name, attributes);
    if (data === undefined) continue;
    if (attributes.id !== undefined) named.set(attributes.id, data);
    if (!inDefinitions) shapes.push(shapeOf(canvas, data, attributes, gradients));
  }
  return { shapes, ...inkOf(shapes) };
}

function shapeOf(canvas: CanvasFactory, data: string, attributes: Attributes, gradients: Map<string, Rgb>): Shape {
  const paint = (value: string | undefined): Rgb | undefined => {
    if (value === undefined || value === 'none') return undefined;
    if (value.startsWith('url(')) return gradients.get(value.slice(5, -1));
    return colourOf(value);
  };
  const stroke = paint(attributes.stroke);
  const turn = /rotate\(([-\d.]+)[ ,]?([-\d.]*)[ ,]?([-\d.]*)\)/.exec(attributes.transform ?? '');
  return {
    path: canvas.path(data),
    fill: paint(attributes.fill),
    stroke: stroke && { colour: stroke, width: Number(attributes['stroke-width'] ?? 1) },
    opacity: Number(attributes.opacity ?? 1),
    rule: attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero',
    turn: turn ? { degrees: Number(turn[1]), x: Number(turn[2] ?? 0), y: Number(turn[3] ?? 0) } : undefined,
  };
}

function readAttributes(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
}

/** Path data of a basic shape. */
function outline(name: string, at: Attributes): string | undefined {
  const number = (key: string): number => Number(at[key] ?? 0);
  if (name === 'path') return at.d;
  if (name === 'circle' || name === 'ellipse') {
    const [rx, ry] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
    const [cx, cy] = [number('cx'), number('cy')];
    return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  }
  if (name === 'rect') {
    const [x, y, w, h] = [number('x'), number('y'), number('width'), number('height')];
    const r = Math.min(number('rx'), w / 2, h / 2);
    const corner = (dx: number, dy: number): string => (r > 0 ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
    return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
  }
  return undefined;
}

/** A gradient counts as its mean colour: flat drawings have few. */
function readGradients(body: string): Map<string, Rgb> {
  const found = new Map<string, Rgb>();
  for (const gradient of body.matchAll(/<(linear|radial)Gradient([^>]*)>([\s\S]*?)<\/\1Gradient>/g)) {
    const id = readAttributes(gradient[2] ?? '').id;
    const stops = [...(gradient[3] ?? '').matchAll(/stop-color="([^"]*)"/g)].map((stop) => colourOf(stop[1] ?? ''));
    const mean = stops.reduce<Rgb | undefined>((sum, stop, i) => (sum ? mix(sum, stop, 1 / (i + 1)) : stop), undefined);
    if (id !== undefined && mean) found.set(id, mean);
  }
  return found;
}

function colourOf(value: string): Rgb {
  if (value === 'white') return [255, 255, 255];
  if (!value.startsWith('#')) return [0, 0, 0];
  return value.length === 4 ? hex(`#${[...value.slice(1)].map((digit) => digit + digit).join('')}`) : hex(value);
}

function inkOf(shapes: readonly Shape[]): Pick<Icon, 'left' | 'right' | 'top' | 'bottom'> {
  const boxes = shapes.filter((shape) => !shape.turn).map((shape) => shape.path.computeTightBounds());
  if (boxes.length === 0) return { left: 0, right: 32, top: 0, bottom: 32 };
  return {
    left: Math.min(...boxes.map((box) => box[0])),
    top: Math.min(...boxes.map((box) => box[1])),
    right: Math.max(...boxes.map((box) => box[2])),
    bottom: Math.max(...boxes.map((box) => box[3])),
  };
}
