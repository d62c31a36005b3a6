import type { Light, MetreContext, Rgb, StageBox } from '../contract.ts';
import { css, glowing, lit, mix, throughAir } from '../light/index.ts';

export type Point = readonly [x: number, y: number];
/** Points of a shape; constant ones as text, `x,y x,y …`. */
export type Points = readonly Point[] | string;
type Gradient = ReturnType<MetreContext['createLinearGradient']>;
/** A material colour (relit by the set's light and air) or a finished style. */
export type Paint = Rgb | string | Gradient;

/**
 * Draws one layer with y UP, in the layer's own light and air. Every shape takes a material colour and a shade
 * (−1 away from the key … 1 towards it), or a finished style.
 */
export class Brush {
  readonly context: MetreContext;
  readonly box: StageBox;
  readonly light: Light;
  readonly depth: number;

  constructor(context: MetreContext, box: StageBox, light: Light, depth: number) {
    this.context = context;
    this.box = box;
    this.light = light;
    this.depth = depth;
  }

  /** The colour as seen in this layer. */
  seen(colour: Rgb, shade = 0): Rgb {
    return throughAir(lit(colour, this.light, shade), this.light, this.depth);
  }

  tone(colour: Rgb, shade = 0, alpha = 1): string {
    return css(this.seen(colour, shade), alpha);
  }

  /** A colour that gives light itself. */
  emit(colour: Rgb, alpha = 1): string {
    return css(glowing(colour, this.light, this.depth), alpha);
  }

  /** 1 when the key comes from the right, −1 from the left. */
  get keySide(): 1 | -1 {
    return this.light.keyFromX < 0 ? -1 : 1;
  }

  private style(paint: Paint, shade: number): string | Gradient {
    return typeof paint === 'object' && Symbol.iterator in paint ? this.tone(paint, shade) : paint;
  }

  private finish(paint: Paint, shade: number): this {
    this.context.fillStyle = this.style(paint, shade);
    this.context.fill();
    return this;
  }

  rect(x: number, y: number, width: number, height: number, paint: Paint, shade = 0): this {
    this.context.fillStyle = this.style(paint, shade);
    this.context.fillRect(x, y, width, height);
    return this;
  }

  /** From edge to edge of the box, `height` metres up from y. */
  band(y: number, height: number, paint: Paint, shade = 0): this {
    return this.rect(this.box.left, y, this.box.right - this.box.left, height, paint, shade);
  }

  /** Rounded rectangle; `radius` in metres. */
  round(x: number, y: number, width: number, height: number, radius: number, paint: Paint, shade = 0): this {
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2));
    return this.finish(paint, shade);
  }

  ellipse(x: number, y: number, rx: number, ry: number, paint: Paint, shade = 0): this {
    this.context.beginPath();
    this.context.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
    return this.finish(paint, shade);
  }

  poly(points: Points, paint: Paint, shade = 0): this {
    this.trace(points);
    this.context.closePath();
    return this.finish(paint, shade);
  }

  /** A closed soft shape through the points. */
  blob(shape: Points, paint: Paint, shade = 0): this {
    const { context } = this;
    const points = pointsOf(shape);
    const count = points.length;
    const point = (i: number): Point => points[(i + count) % count] as Point;
    context.beginPath();
    context.moveTo(...point(0));
    for (let i = 0; i < count; i += 1) {
      const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
      context.bezierCurveTo(
        from[0] + (to[0] - before[0]) / 6,
        from[1] + (to[1] - before[1]) / 6,
        to[0] - (after[0] - from[0]) / 6,
        to[1] - (after[1] - from[1]) / 6,
        to[0],
        to[1],
      );
    }
    context.closePath();
    return this.finish(paint, shade);
  }

  line(points: Points, width: number, paint: Paint, shade = 0): this {
    this.trace(points);
    this.context.lineWidth = width;
    this.context.lineCap = 'round';
    this.context.lineJoin = 'round';
    this.context.strokeStyle = this.style(paint, shade);
    this.context.stroke();
    return this;
  }

  /** An arch: upright sides and a round (or, with `point` > 0, a pointed) head. */
  arch(x: number, y: number, width: number, height: number, paint: Paint, shade = 0, point = 0): this {
    this.traceArch(x, y, width, height, point);
    return this.finish(paint, shade);
  }

  traceArch(x: number, y: number, width: number, height: number, point = 0): void {
    const { context } = this;
    const half = width / 2;
    const spring = y + height - half * (1 + point * 0.35);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x, spring);
    const top = y + height;
    context.bezierCurveTo(
      x,
      spring + (top - spring) * (0.56 - 0.1 * point),
      x + half * (0.44 + 0.3 * point),
      top - half * 0.4 * point,
      x + half,
      top,
    );
    context.bezierCurveTo(
      x + width - half * (0.44 + 0.3 * point),
      top - half * 0.4 * point,
      x + width,
      spring + (top - spring) * (0.56 - 0.1 * point),
      x + width,
      spring,
    );
    context.lineTo(x + width, y);
    context.closePath();
  }

  private trace(points: Points): void {
    this.context.beginPath();
    pointsOf(points).forEach(([x, y], index) => (index === 0 ? this.context.moveTo(x, y) : this.context.lineTo(x, y)));
  }

  /** A vertical gradient between two material colours. */
  fade(y0: number, from: Rgb, y1: number, to: Rgb, shade0 = 0, shade1 = 0): Gradient {
    return this.stops(0, y0, 0, y1, [
      [0, this.tone(from, shade0)],
      [1, this.tone(to, shade1)],
    ]);
  }

  /** Across: bodies that turn away from the key. */
  turn(x0: number, x1: number, colour: Rgb, strength = 0.7): Gradient {
    const side = this.keySide * strength;
    return this.stops(x0, 0, x1, 0, [
      [0, this.tone(colour, -side)],
      [0.5, this.tone(colour, 0.1)],
      [1, this.tone(colour, side)],
    ]);
  }

  stops(x0: number, y0: number, x1: number, y1: number, stops: readonly (readonly [number, string])[]): Gradient {
    const gradient = this.context.createLinearGradient(x0, y0, x1, y1);
    for (const [at, style] of stops) gradient.addColorStop(at, style);
    return gradient;
  }

  /** A soft shadow lying on the floor; no blur is needed: a radial gradient squeezed flat. */
  shadow(x: number, y: number, rx: number, ry: number, alpha = 0.3): this {
    return this.halo(x, y, rx, ry, throughAir(mix(this.light.shadow, [0, 0, 0], 0.25), this.light, this.depth), alpha);
  }

  /** Light around a lamp. */
  glow(x: number, y: number, radius: number, colour: Rgb, alpha = 0.5): this {
    return this.halo(x, y, radius, radius, glowing(colour, this.light, this.depth), alpha);
  }

  halo(x: number, y: number, rx: number, ry: number, colour: Rgb, alpha: number): this {
    const { context } = this;
    context.save();
    context.translate(x, y);
    context.scale(rx, ry);
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
    gradient.addColorStop(0, css(colour, alpha * 0.999));
    gradient.addColorStop(0.35, css(colour, alpha * 0.62));
    gradient.addColorStop(0.7, css(colour, alpha * 0.18));
    gradient.addColorStop(1, css(colour, 0));
    context.fillStyle = gradient;
    context.beginPath();
    context.arc(0, 0, 1, 0, Math.PI * 2);
    context.fill();
    context.restore();
    return this;
  }

  /** Draws with its own origin and scale; `flip` mirrors x. */
  at(x: number, y: number, scale: number, draw: () => void, flip = false): this {
    this.context.save();
    this.context.translate(x, y);
    this.context.scale(flip ? -scale : scale, scale);
    draw();
    this.context.restore();
    return this;
  }

  /** Draws only inside a rectangle. */
  inside(x: number, y: number, width: number, height: number, draw: () => void): this {
    this.context.save();
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.context.clip();
    draw();
    this.context.restore();
    return this;
  }

  /** Draws only inside the path that `trace` begins. */
  within(trace: () => void, draw: () => void): this {
    this.context.save();
    trace();
    this.context.clip();
    draw();
    this.context.restore();
    return this;
  }

  /** A style over the whole box. */
  cover(paint: Paint, shade = 0): this {
    const { left, right, bottom, top } = this.box;
    return this.rect(left, bottom, right - left, top - bottom, paint, shade);
  }

  /** Every whole number whose cell of `step` metres touches the box, widened by `margin` metres. */
  cells(step: number, margin = 0): number[] {
    const first = Math.floor((this.box.left - margin) / step);
    const last = Math.ceil((this.box.right + margin) / step);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }
}

function pointsOf(points: Points): readonly Point[] {
  if (typeof points !== 'string') return points;
  return points.split(' ').map((pair) => {
    const [x, y] = pair.split(',');
    return [Number(x), Number(y)];
  });
}
