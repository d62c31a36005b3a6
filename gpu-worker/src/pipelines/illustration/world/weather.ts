import { css, hex, mix, scale } from '../light/index.ts';
import type { Kit } from './kit.ts';

/** Precipitation falls in tiles that wrap, near and far, so that a plate drawn once can fall for ever. */
export function addWeather(kit: Kit, seenThroughWindow = false): void {
  const { weather } = kit.spec;
  if (weather === 'rain' || weather === 'storm') {
    rain(kit, 'rain-far', 5, 4, weather === 'storm' ? 70 : 46, 0.42);
    if (!seenThroughWindow) rain(kit, 'rain-near', -3, 5, weather === 'storm' ? 34 : 22, 0.3);
  }
  if (weather === 'snow') {
    snow(kit, 'snow-far', 6, 4, 42, 0.021);
    if (!seenThroughWindow) snow(kit, 'snow-near', -3, 5, 16, 0.034);
  }
  if (weather === 'fog') {
    mist(kit, 'fog-far', 14, 0.62, 3.4);
    if (!seenThroughWindow) mist(kit, 'fog-mid', 4, 0.34, 1.5);
  }
  if (weather === 'storm') lightning(kit);
}

function rain(kit: Kit, name: string, depth: number, tile: number, count: number, alpha: number): void {
  const bright = mix(kit.light.fog, [235, 242, 255], kit.night ? 0.35 : 0.6);
  const slant = kit.spec.weather === 'storm' ? 0.34 : 0.14;
  const speed = kit.spec.weather === 'storm' ? 9 : 7;
  kit.layer(
    name,
    depth,
    (brush, box) => {
      const near = depth < 0;
      for (const column of brush.cells(tile, 1)) {
        for (let row = Math.floor(box.bottom / tile) - 1; row <= Math.ceil(box.top / tile); row += 1) {
          for (let n = 0; n < count; n += 1) {
            const dice = kit.dice(name, n);
            const x = (column + dice.next()) * tile;
            const y = (row + dice.next()) * tile;
            const length = dice.range(0.28, 0.5) * (near ? 1.7 : 1);
            const style = css(bright, alpha * dice.range(0.4, 1));
            brush.line(
              [
                [x, y],
                [x + slant * length, y + length],
              ],
              near ? 0.011 : 0.007,
              style,
            );
          }
        }
      }
    },
    { drift: { xMetresPerSecond: -speed * slant, yMetresPerSecond: -speed, tileWidth: tile, tileHeight: tile } },
  );
}

function snow(kit: Kit, name: string, depth: number, tile: number, count: number, size: number): void {
  const white = kit.night ? hex('#c3d0ee') : hex('#ffffff');
  kit.layer(
    name,
    depth,
    (brush, box) => {
      for (const column of brush.cells(tile, 0.2)) {
        for (let row = Math.floor(box.bottom / tile) - 1; row <= Math.ceil(box.top / tile); row += 1) {
          for (let n = 0; n < count; n += 1) {
            const dice = kit.dice(name, n);
            const x = (column + dice.next()) * tile;
            const y = (row + dice.next()) * tile;
            const r = size * dice.range(0.5, 1.3);
            brush.ellipse(x, y, r, r, css(white, dice.range(0.55, 0.95)));
          }
        }
      }
    },
    {
      drift: {
        xMetresPerSecond: depth < 0 ? -0.28 : -0.16,
        yMetresPerSecond: depth < 0 ? -0.95 : -0.6,
        tileWidth: tile,
        tileHeight: tile,
      },
    },
  );
}

/** A bank of mist that lies on the ground and thins upwards; slow, wrapping sideways. */
function mist(kit: Kit, name: string, depth: number, alpha: number, height: number): void {
  const tile = 18;
  kit.layer(
    name,
    depth,
    (brush, box) => {
      const { fog } = kit.light;
      const y = kit.floorAt(depth);
      brush.cover(
        brush.stops(0, y - 0.6, 0, y + height, [
          [0, css(fog, alpha * 0.35)],
          [0.3, css(fog, alpha)],
          [1, css(fog, 0)],
        ]),
      );
      for (let n = 0; n < 5; n += 1) {
        const dice = kit.dice(name, n);
        const x = dice.next() * tile;
        const up = y + dice.range(0, height * 0.7);
        const [rx, ry] = [dice.range(2, 4), dice.range(0.25, 0.6)];
        for (let i = Math.floor((box.left - 4 - x) / tile); i <= Math.ceil((box.right + 4 - x) / tile); i += 1) {
          brush.halo(
            x + i * tile,
            up,
            rx,
            ry,
            mix(fog, scale([255, 255, 255], kit.night ? 0.45 : 1), 0.3),
            alpha * 0.5,
          );
        }
      }
    },
    { drift: { xMetresPerSecond: 0.12, yMetresPerSecond: 0, tileWidth: tile, tileHeight: 40 } },
  );
}

/** Mostly dark sky; now and then a bolt and the clouds lit from within. */
function lightning(kit: Kit): void {
  kit.layer(
    'lightning',
    200,
    (brush, box, variant) => {
      if (variant !== 5 && variant !== 6) return;
      const dice = kit.dice('bolt', 1);
      const strength = variant === 6 ? 0.16 : 0.34;
      brush.rect(
        box.left,
        kit.horizonY - 1,
        box.right - box.left,
        box.top - kit.horizonY + 1,
        css([205, 216, 255], strength),
      );
      if (variant === 6) return;
      const points: [number, number][] = [];
      let x = dice.range(2, 4) * (dice.chance(0.5) ? 1 : -1);
      for (let y = kit.horizonY + 9; y > kit.horizonY; y -= dice.range(0.35, 0.7)) {
        points.push([x, y]);
        x += dice.range(-0.42, 0.42);
      }
      brush.line(points, 0.12, css([190, 205, 255], 0.35));
      brush.line(points, 0.045, css([250, 252, 255], 0.95));
    },
    { cycle: { variants: 16, everyMs: 167 } },
  );
}
