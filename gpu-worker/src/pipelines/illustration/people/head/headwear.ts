import type { Look } from '@film-studio/shared/production';
import type { FaceBrush } from '../face/brush.ts';
import { clamp, closedSpline, fill, lerp, oval, polygon, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import { swollen } from './face-map.ts';

type Kind = Look['headwear'];

/** Skull-hugging cloth above a line over the brow: caps, turbans, scarves. `line` is its height in the middle. */
function capShape(brush: FaceBrush, by: number, line: number, sideLine: number): Vec[] {
  const { map } = brush;
  const outer = swollen(map.outline, by);
  const left = { x: map.edge(sideLine, -1) - by, y: sideLine };
  const right = { x: map.edge(sideLine, 1) + by, y: sideLine };
  const front = [0.72, 0.4, 0, -0.4, -0.72].map((x) => {
    const p = map.at(x, lerp(line, sideLine, x * x * 1.1), 0.03);
    return { x: clamp(p.x, left.x + 0.02, right.x - 0.02), y: p.y };
  });
  return [left, outer[12]!, outer[13]!, outer[0]!, outer[1]!, outer[2]!, right, ...front];
}

function shaded(
  brush: FaceBrush,
  shape: readonly Vec[],
  colour: 'primary' | 'secondary' | 'accent',
  tension = 0.9,
): void {
  const { c, model } = brush;
  const tone = model.tones[colour];
  fill(c, tone.base, () => closedSpline(c, shape, tension));
  c.save();
  c.beginPath();
  closedSpline(c, shape, tension);
  c.clip();
  fill(c, tone.shade, () => {
    c.rect(-2.5, -2.5, 5, 6);
    closedSpline(
      c,
      shape.map((p) => ({ x: p.x * 0.94 + model.keySide * 0.2, y: p.y * 0.97 - 0.02 })).reverse(),
      tension,
    );
  });
  c.restore();
}

/** A band round the head: from edge to edge at height `y`, `sag` lower in the middle. */
function bandAround({ map }: FaceBrush, y: number, sag: number, beyond: number, count = 5): Vec[] {
  const [left, right] = [map.edge(y, -1) - beyond, map.edge(y, 1) + beyond];
  const front = 0.5 + 0.28 * Math.sin(map.turn);
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    const k = t < front ? t / front : (1 - t) / (1 - front);
    return { x: lerp(left, right, t), y: y + sag * k * (2 - k) };
  });
}

/** What lies behind head and shoulders: the fall of scarves, veils and hoods, the far brim. */
export function drawHeadwearBehind(brush: FaceBrush): void {
  const { c, model, map } = brush;
  const { tones } = model;
  const shift = -Math.sin(map.turn) * 0.2;
  const fall = (low: number, half: number, colour: string): void =>
    fill(c, colour, () => closedSpline(c, [{ x: shift, y: -1.12 }, { x: shift + half * 0.92, y: -0.5 }, { x: shift + half, y: 0.3 }, { x: shift + half * 1.06, y: low }, { x: shift - half * 1.06, y: low }, { x: shift - half, y: 0.3 }, { x: shift - half * 0.92, y: -0.5 }], 0.9)); // prettier-ignore
  switch (model.look.headwear) {
    case 'keffiyeh':
      return fall(1.75, 1.08, tones.white.deep);
    case 'veil':
      return fall(2.3, 1.06, tones.secondary.shade);
    case 'hood':
      return fall(1.25, 0.98, tones.primary.deep);
    case 'hijab':
      return fall(1.2, 0.98, tones.secondary.shade);
    case 'wide-hat':
      return fill(c, tones.leather.deep, () => oval(c, shift * 0.2, -0.52, 1.62, 0.3));
    default:
      return;
  }
}

const FRONT: Partial<Record<Kind, (brush: FaceBrush) => void>> = {
  turban: (brush) => {
    const { c, model, map } = brush;
    const tone = model.tones.accent;
    const sin = Math.sin(map.turn);
    const shape = capShape(brush, 0.2, -0.46, -0.06).map((p) => ({ x: p.x, y: p.y - 0.2 * clamp(-p.y - 0.3, 0, 0.7) }));
    shaded(brush, shape, 'accent');
    const knot = map.at(0.05, -0.5, 0.14);
    c.save();
    c.beginPath();
    closedSpline(c, shape, 0.9);
    c.clip();
    for (const [k, end] of [[-0.9, -0.35], [-0.95, -0.65], [-0.72, -1.02], [0.9, -0.35], [0.95, -0.68], [0.72, -1.05]] as const) {
      stroke(c, tone.deep, 0.024, () => {
        c.moveTo(knot.x, knot.y);
        c.quadraticCurveTo(lerp(knot.x, k, 0.5) - sin * 0.1, end - 0.12, k - sin * 0.06, end);
      });
    }
    c.restore();
    fill(c, tone.light, () => closedSpline(c, [{ x: knot.x - 0.1, y: knot.y }, { x: knot.x, y: knot.y - 0.22 }, { x: knot.x + 0.1, y: knot.y }, { x: knot.x, y: knot.y + 0.07 }])); // prettier-ignore
  },
  hijab: (brush) => {
    const { c, model, map } = brush;
    const outer = swollen(map.outline, 0.12);
    const face = [[0, -0.56], [0.46, -0.46], [0.69, -0.1], [0.7, 0.25], [0.56, 0.64], [0.28, 0.9], [0, 0.99], [-0.28, 0.9], [-0.56, 0.64], [-0.7, 0.25], [-0.69, -0.1], [-0.46, -0.46]].map(([x, y]) => map.at(x!, y!)); // prettier-ignore
    const lower = [{ x: outer[4]!.x + 0.04, y: 0.9 }, { x: 0.92, y: 1.32 }, { x: 0.55, y: 1.72 }, { x: 0, y: 1.88 }, { x: -0.55, y: 1.72 }, { x: -0.92, y: 1.32 }, { x: outer[10]!.x - 0.04, y: 0.9 }]; // prettier-ignore
    const shape = [outer[0]!, outer[1]!, outer[2]!, outer[3]!, outer[4]!, ...lower, outer[10]!, outer[11]!, outer[12]!, outer[13]!];
    const tone = model.tones.secondary;
    const trace = (): void => {
      closedSpline(c, shape, 0.9);
      closedSpline(c, [...face].reverse(), 0.9);
    };
    fill(c, tone.base, trace);
    c.save();
    c.beginPath();
    trace();
    c.clip();
    fill(c, tone.shade, () => closedSpline(c, shape.map((p) => ({ x: p.x * 0.9 - model.keySide * 0.75, y: p.y + 0.1 }))));
    stroke(c, tone.deep, 0.022, () => {
      const chin = map.at(0, 1.02);
      c.moveTo(map.at(-0.6, 0.62).x, 0.7);
      c.quadraticCurveTo(chin.x, chin.y + 0.3, map.at(0.66, 0.5).x + 0.08, 0.55);
      c.moveTo(chin.x - 0.45, 1.2);
      c.quadraticCurveTo(chin.x, 1.55, chin.x + 0.6, 1.1);
      c.moveTo(map.at(-0.5, -0.5).x, -0.6);
      c.quadraticCurveTo(outer[11]!.x + 0.05, -0.3, outer[10]!.x + 0.06, 0.4);
    });
    c.restore();
  },
  keffiyeh: (brush) => {
    const { c, model, map } = brush;
    const { white, dark, accent } = model.tones;
    const shape = capShape(brush, 0.1, -0.5, 0.1);
    fill(c, white.base, () => closedSpline(c, shape, 0.9));
    for (const side of [-1, 1] as const) {
      if (side === map.toward && Math.abs(map.turn) > 0.3) continue;
      const x = map.edge(0.1, side);
      fill(c, side === model.keySide ? white.base : white.shade, () => closedSpline(c, [{ x: x - side * 0.12, y: -0.2 }, { x: x + side * 0.12, y: -0.2 }, { x: x + side * 0.26, y: 0.8 }, { x: x + side * 0.22, y: 1.7 }, { x: x - side * 0.18, y: 1.62 }, { x: x - side * 0.06, y: 0.7 }], 0.9)); // prettier-ignore
      stroke(c, accent.base, 0.03, () => (c.moveTo(x - side * 0.02, 0.7), c.lineTo(x - side * 0.12, 1.55)));
    }
    for (const y of [-0.6, -0.7]) {
      const ring = bandAround(brush, y + 0.1, -0.12, 0.06);
      stroke(c, dark.base, 0.085, () => (c.moveTo(ring[0]!.x, ring[0]!.y), splineOn(c, ring, 1)));
    }
  },
  headwrap: (brush) => {
    const { c, model, map } = brush;
    const tone = model.tones.accent;
    const sin = Math.sin(map.turn);
    fill(c, tone.shade, () => oval(c, -sin * 0.35, -1.12, 0.62, 0.42));
    fill(c, tone.base, () => oval(c, -sin * 0.35 + model.keySide * 0.06, -1.16, 0.52, 0.32));
    shaded(brush, capShape(brush, 0.12, -0.46, 0.0), 'accent');
    for (const y of [-0.42, -0.62]) {
      const fold = bandAround(brush, y, -0.26, 0.06);
      stroke(c, tone.deep, 0.022, () => (c.moveTo(fold[0]!.x, fold[0]!.y), splineOn(c, fold, 1)));
    }
    const band = bandAround(brush, -0.16, -0.34, 0.06);
    stroke(c, model.tones.secondary.base, 0.07, () => (c.moveTo(band[0]!.x, band[0]!.y), splineOn(c, band, 1)));
  },
  cap: (brush) => {
    const { c, model, map } = brush;
    shaded(brush, capShape(brush, 0.07, -0.5, -0.14), 'accent');
    const sin = Math.sin(map.turn);
    const rim = bandAround(brush, -0.26, -0.16, 0.03);
    const [l, r] = [map.toward === 1 && sin > 0.3 ? rim[2]! : rim[0]!, map.toward === -1 && sin < -0.3 ? rim[2]! : rim[4]!];
    const low = -0.26 + 0.06 * Math.cos(map.turn);
    fill(c, model.tones.accent.deep, () =>
      closedSpline(c, [l, { x: lerp(l.x, r.x, 0.25) + sin * 0.3, y: low + 0.02 }, { x: lerp(l.x, r.x, 0.5) + sin * 0.62, y: low + 0.06 }, { x: lerp(l.x, r.x, 0.75) + sin * 0.62, y: low + 0.02 }, r, { x: lerp(l.x, r.x, 0.5), y: -0.46 }], 0.9), // prettier-ignore
    );
    const top = brush.map.outline[0]!;
    fill(c, model.tones.accent.deep, () => oval(c, top.x, top.y - 0.06, 0.07, 0.04));
  },
  'wide-hat': (brush) => {
    const { c, model, map } = brush;
    const { leather, accent } = model.tones;
    const x = -Math.sin(map.turn) * 0.04;
    fill(c, leather.base, () => closedSpline(c, [{ x: x - 0.76, y: -0.52 }, { x: x - 0.66, y: -1.1 }, { x: x - 0.4, y: -1.3 }, { x, y: -1.24 }, { x: x + 0.4, y: -1.3 }, { x: x + 0.66, y: -1.1 }, { x: x + 0.76, y: -0.52 }], 0.8)); // prettier-ignore
    fill(c, accent.base, () => polygon(c, [{ x: x - 0.75, y: -0.78 }, { x: x + 0.75, y: -0.78 }, { x: x + 0.78, y: -0.58 }, { x: x - 0.78, y: -0.58 }])); // prettier-ignore
    fill(c, leather.shade, () => closedSpline(c, [{ x: x - 1.62, y: -0.58 }, { x: x - 0.8, y: -0.66 }, { x, y: -0.56 }, { x: x + 0.8, y: -0.66 }, { x: x + 1.62, y: -0.58 }, { x: x + 0.9, y: -0.36 }, { x, y: -0.28 }, { x: x - 0.9, y: -0.36 }], 0.9)); // prettier-ignore
    fill(c, leather.base, () => closedSpline(c, [{ x: x - 1.62, y: -0.6 }, { x: x - 0.8, y: -0.68 }, { x, y: -0.58 }, { x: x + 0.8, y: -0.68 }, { x: x + 1.62, y: -0.6 }, { x: x + 0.9, y: -0.43 }, { x, y: -0.36 }, { x: x - 0.9, y: -0.43 }], 0.9)); // prettier-ignore
  },
  'wool-hat': (brush) => {
    const { c, model, map } = brush;
    const { accent, white } = model.tones;
    const top = map.outline[0]!;
    fill(c, white.shade, () => oval(c, top.x, -1.32, 0.2, 0.19));
    fill(c, white.base, () => oval(c, top.x + model.keySide * 0.03, -1.34, 0.16, 0.15));
    shaded(brush, capShape(brush, 0.11, -0.48, -0.3).map((p) => ({ x: p.x, y: p.y - 0.14 * clamp(-p.y - 0.5, 0, 0.5) })), 'accent');
    const rim = bandAround(brush, -0.34, -0.14, 0.04);
    stroke(c, accent.shade, 0.2, () => (c.moveTo(rim[0]!.x, rim[0]!.y), splineOn(c, rim, 1)));
    for (const p of bandAround(brush, -0.34, -0.14, 0.02, 11)) {
      stroke(c, accent.deep, 0.02, () => (c.moveTo(p.x, p.y - 0.08), c.lineTo(p.x, p.y + 0.08)));
    }
  },
  hood: (brush) => {
    const { c, model, map } = brush;
    const tone = model.tones.primary;
    const outer = swollen(map.outline, 0.2);
    const face = [[0, -0.74], [0.5, -0.6], [0.76, -0.15], [0.79, 0.3], [0.62, 0.8], [0, 1.2], [-0.62, 0.8], [-0.79, 0.3], [-0.76, -0.15], [-0.5, -0.6]].map(([x, y]) => map.at(x!, y!)); // prettier-ignore
    const peak = { x: outer[0]!.x - Math.sin(map.turn) * 0.12, y: outer[0]!.y - 0.12 };
    const shape = [peak, outer[1]!, outer[2]!, outer[3]!, { x: outer[4]!.x, y: 0.5 }, { x: 0.95, y: 1.15 }, { x: 0.4, y: 1.42 }, { x: -0.4, y: 1.42 }, { x: -0.95, y: 1.15 }, { x: outer[10]!.x, y: 0.5 }, outer[11]!, outer[12]!, outer[13]!]; // prettier-ignore
    const trace = (): void => {
      closedSpline(c, shape, 0.9);
      closedSpline(c, [...face].reverse(), 0.9);
    };
    fill(c, tone.base, trace);
    c.save();
    c.beginPath();
    trace();
    c.clip();
    fill(c, tone.shade, () => closedSpline(c, shape.map((p) => ({ x: p.x * 0.9 - model.keySide * 0.8, y: p.y + 0.05 }))));
    stroke(c, tone.deep, 0.03, () => closedSpline(c, face.map((p) => ({ x: p.x * 1.06, y: p.y * 1.05 })), 0.9));
    c.restore();
  },
  crown: (brush) => {
    const { c, model } = brush;
    const { gold, accent } = model.tones;
    const base = bandAround(brush, -0.66, 0.12, -0.02);
    const spikes: Vec[] = [];
    base.forEach((p, i) => {
      spikes.push({ x: p.x + (i - 2) * 0.03, y: p.y - (i === 2 ? 0.58 : 0.46) });
      const next = base[i + 1];
      if (next !== undefined) spikes.push({ x: (p.x + next.x) / 2, y: (p.y + next.y) / 2 - 0.22 });
    });
    fill(c, gold.shade, () => oval(c, (base[0]!.x + base[4]!.x) / 2, base[0]!.y - 0.12, (base[4]!.x - base[0]!.x) / 2, 0.12));
    fill(c, gold.base, () => polygon(c, [...base.slice().reverse(), ...spikes]));
    stroke(c, gold.light, 0.05, () => (c.moveTo(base[0]!.x, base[0]!.y - 0.02), splineOn(c, base.map((p) => ({ x: p.x, y: p.y - 0.02 })), 1)));
    base.forEach((p, i) => {
      fill(c, gold.light, () => oval(c, p.x + (i - 2) * 0.03, p.y - (i === 2 ? 0.6 : 0.48), 0.045));
      fill(c, accent.base, () => oval(c, p.x, p.y - 0.14, i === 2 ? 0.07 : 0.05));
    });
  },
  veil: (brush) => {
    const { c, model, map } = brush;
    const tone = model.tones.secondary;
    shaded(brush, capShape(brush, 0.16, -0.74, -0.1), 'secondary');
    for (const side of [-1, 1] as const) {
      if (side === map.toward && Math.abs(map.turn) > 0.3) continue;
      const x = map.edge(0.1, side);
      const strip = [{ x: x - side * 0.02, y: -0.4 }, { x: x + side * 0.2, y: -0.3 }, { x: x + side * 0.3, y: 0.9 }, { x: x + side * 0.3, y: 2.1 }, { x: x - side * 0.08, y: 2.0 }, { x: x + side * 0.04, y: 0.8 }]; // prettier-ignore
      fill(c, side === model.keySide ? tone.base : tone.shade, () => closedSpline(c, strip, 0.9));
    }
    const band = bandAround(brush, -0.36, -0.42, 0.1);
    stroke(c, model.tones.accent.base, 0.045, () => (c.moveTo(band[0]!.x, band[0]!.y), splineOn(c, band, 1)));
  },
}; // prettier-ignore

/** What is worn on the head, over hair and brow. */
export function drawHeadwear(brush: FaceBrush): void {
  FRONT[brush.model.look.headwear]?.(brush);
}
