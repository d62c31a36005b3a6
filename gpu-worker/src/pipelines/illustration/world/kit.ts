import type { SetSpec } from '@film-studio/shared/production';
import type { CanvasFactory } from '../../../ports/index.ts';
import { REFERENCE_DISTANCE, type Light, type SetLayer, type StageBox } from '../contract.ts';
import { lightFor } from '../light/index.ts';
import { Brush } from './brush.ts';
import { diceFor, type Dice } from './dice.ts';
import { paletteFor, type Palette } from './palette.ts';

export type PaintLayer = (brush: Brush, box: StageBox, variant: number) => void;

/** Where set dressing may stand or hang. Metres as seen in the reference view; `room` is the tallest thing it takes. */
export type Slot = {
  readonly kind: 'table' | 'shelf' | 'wall' | 'floor' | 'hang';
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly layer: string;
};

/** A thing that stands on a floor: drawn on the origin in real metres. */
export type Piece = {
  /** Nouns it satisfies. */
  readonly shows: readonly string[];
  /** Places on it for dressing, real metres from its foot. */
  readonly tops?: readonly { kind: Slot['kind']; x: number; y: number; room: number }[];
  draw(brush: Brush): void;
};

type Extras = Pick<SetLayer, 'drift' | 'cycle' | 'blurMetres' | 'movesAsDepth'> & { opaque?: boolean };

/** What a place is built with: its light, palette and chance, and the layers put down so far. */
export class Kit {
  readonly palette: Palette;
  readonly slots: Slot[] = [];
  /** Nouns that the set itself already shows. */
  readonly shown = new Set<string>();
  horizonY = 1.2;
  private current: Light;
  private readonly plans: { name: string; depth: number; light: Light; paints: PaintLayer[]; extras: Extras }[] = [];

  readonly spec: SetSpec;
  readonly canvas: CanvasFactory;

  /** `light` only where the light is given, not derived from the place: props in a hand. */
  constructor(spec: SetSpec, canvas: CanvasFactory, light: Light = lightFor(spec)) {
    this.spec = spec;
    this.canvas = canvas;
    this.current = light;
    this.palette = paletteFor(spec);
  }

  /** The light of what is being put down or painted. */
  get light(): Light {
    return this.current;
  }

  /** Puts down what is seen through a window: it lies in the light of outdoors. */
  outdoors(build: () => void): void {
    this.under(lightFor({ ...this.spec, interior: false }), build);
  }

  private under(light: Light, act: () => void): void {
    const before = this.current;
    this.current = light;
    act();
    this.current = before;
  }

  /** Chance that belongs to this place alone: time, weather and mood never move its furniture. */
  dice(...parts: readonly (string | number)[]): Dice {
    return diceFor(this.spec.seed, this.spec.name, this.spec.place, ...parts);
  }

  get night(): boolean {
    return this.spec.timeOfDay === 'night';
  }

  /** Lamps are lit. */
  get lampsOn(): boolean {
    return this.night || this.spec.timeOfDay === 'dusk' || (this.spec.weather === 'storm' && this.spec.interior);
  }

  get wet(): boolean {
    return this.spec.weather === 'rain' || this.spec.weather === 'storm';
  }

  /** How large a metre at this depth is seen. */
  scaleAt(depth: number): number {
    return REFERENCE_DISTANCE / (REFERENCE_DISTANCE + depth);
  }

  /** Where the floor at this depth is seen. */
  floorAt(depth: number): number {
    return this.horizonY * (1 - this.scaleAt(depth));
  }

  layer(name: string, depth: number, paint: PaintLayer, extras: Extras = {}): void {
    this.plans.push({ name, depth, light: this.current, paints: [paint], extras });
  }

  /** Stands things on the floor of a layer, left to right as given, and opens their tops for dressing. */
  furnish(name: string, depth: number, things: readonly (readonly [x: number, thing: Piece])[]): void {
    const [scale, floor] = [this.scaleAt(depth), this.floorAt(depth)];
    const paint: PaintLayer = (brush) => {
      for (const [x, thing] of things) brush.at(x, floor, scale, () => thing.draw(brush));
    };
    if (this.plans.some((plan) => plan.name === name)) this.onto(name, paint);
    else this.layer(name, depth, paint);
    for (const [x, thing] of things) {
      for (const noun of thing.shows) this.shown.add(noun);
      for (const top of thing.tops ?? [])
        this.slot(top.kind, name, x + top.x * scale, floor + top.y * scale, top.room * scale);
    }
  }

  /** Paints over a layer already put down. */
  onto(name: string, paint: PaintLayer): void {
    const plan = this.plans.find((each) => each.name === name);
    if (plan) plan.paints.push(paint);
  }

  /** Whether a layer of that name was put down. */
  has(name: string): boolean {
    return this.plans.some((plan) => plan.name === name);
  }

  slot(kind: Slot['kind'], layer: string, x: number, y: number, room: number): void {
    this.slots.push({ kind, layer, x, y, room });
  }

  depthOf(layer: string): number {
    return this.plans.find((each) => each.name === layer)?.depth ?? 0;
  }

  finish(): SetLayer[] {
    const ordered = [...this.plans].sort((a, b) => b.depth - a.depth);
    return ordered.map(({ name, depth, light, paints, extras }, index) => ({
      ...extras,
      name,
      depth,
      opaque: extras.opaque ?? index === 0,
      draw: (context, box, variant) => {
        context.save();
        context.scale(1, -1);
        this.under(light, () => {
          for (const paint of paints) paint(new Brush(context, box, light, depth), box, variant);
        });
        context.restore();
      },
    }));
  }
}
