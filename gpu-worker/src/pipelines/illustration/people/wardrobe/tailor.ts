import { surface } from '../body/trunk.ts';
import type { BodyBrush } from '../body/trunk.ts';
import { fill, polygon, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { Garment } from './garments.ts';

/** A place on the clothed trunk: across −1 left seam … 1 right seam, and height 0 hips … 1 shoulder line. */
export type Spot = readonly [across: number, v: number];

/** Draws on the trunk in places instead of coordinates, so that everything turns with the body. */
export class Tailor {
  readonly brush: BodyBrush;
  readonly garment: Garment;
  /** Line thickness of a seam, metres. */
  readonly seam: number;

  constructor(brush: BodyBrush, garment: Garment) {
    this.brush = brush;
    this.garment = garment;
    this.seam = brush.model.size.height * 0.0042;
  }

  get tones(): BodyBrush['model']['tones'] {
    return this.brush.model.tones;
  }

  at([across, v]: Spot): Vec {
    return surface(this.brush, across, v, this.garment.ease);
  }

  patch(colour: string, spots: readonly Spot[]): void {
    fill(this.brush.c, colour, () => polygon(this.brush.c, spots.map((spot) => this.at(spot)))); // prettier-ignore
  }

  /** A band around the body between two heights. */
  band(colour: string, low: number, high: number): void {
    const row = (v: number): Spot[] => [-1, -0.5, 0, 0.5, 1].map((a) => [a, v] as const);
    const edge = (spots: Spot[], beyond: number): Vec[] =>
      spots.map((spot, i) => ({ x: this.at(spot).x + (i === 0 ? -beyond : i === 4 ? beyond : 0), y: this.at(spot).y }));
    const reach = this.brush.model.size.chestHalf;
    fill(this.brush.c, colour, () =>
      polygon(this.brush.c, [...edge(row(low), reach), ...edge(row(high), reach).reverse()]),
    );
  }

  line(colour: string, spots: readonly Spot[], width = this.seam): void {
    const points = spots.map((spot) => this.at(spot));
    stroke(this.brush.c, colour, width, () => {
      this.brush.c.moveTo(points[0]!.x, points[0]!.y);
      splineOn(this.brush.c, points, 1);
    });
  }

  /** Short straight marks of one kind, in one stroke. */
  marks(colour: string, pairs: readonly (readonly [Spot, Spot])[], width = this.seam): void {
    const { c } = this.brush;
    stroke(c, colour, width, () => {
      for (const [from, to] of pairs) {
        const [a, b] = [this.at(from), this.at(to)];
        c.moveTo(a.x, a.y);
        c.lineTo(b.x, b.y);
      }
    });
  }

  dot(colour: string, spot: Spot, radius: number): void {
    const p = this.at(spot);
    fill(this.brush.c, colour, () => this.brush.c.arc(p.x, p.y, radius, 0, Math.PI * 2));
  }

  /** Height on the trunk of something `heads` head lengths below the shoulder line. */
  below(heads: number): number {
    return 1 - (heads * this.brush.model.size.head) / this.brush.model.size.torso;
  }
}
