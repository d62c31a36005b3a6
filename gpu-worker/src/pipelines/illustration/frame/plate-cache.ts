import type { Kernel, Plate } from './kernel/index.ts';

const MIB = 1_048_576;
/** Room made before a plate is drawn, so that the memory need not grow first and shrink after. */
const RESERVE_BYTES = 6 * MIB;

/**
 * Plates by what they show, least recently used first out. What a frame uses is never thrown away while it is being
 * made, even when one frame alone needs more than the budget.
 */
export class PlateCache {
  readonly #kernel: Kernel;
  readonly #budgetBytes: number;
  readonly #reserveBytes: number;
  readonly #plates = new Map<string, { plate: Plate; turn: number }>();
  readonly #solid = new WeakMap<Plate, number>();
  #bytes = 0;
  #turn = 0;

  constructor(kernel: Kernel, budgetBytes: number = 48 * MIB, reserveBytes: number = RESERVE_BYTES) {
    this.#kernel = kernel;
    this.#budgetBytes = budgetBytes;
    this.#reserveBytes = reserveBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Called before each frame: what was used until now may go. */
  nextFrame(): void {
    this.#turn += 1;
  }

  /** The plate of that name, made if it is not there. The name must say everything that decides its pixels. */
  get(name: string, make: () => Plate): Plate {
    const known = this.#plates.get(name);
    if (known !== undefined) {
      this.#plates.delete(name);
      this.#plates.set(name, { plate: known.plate, turn: this.#turn });
      return known.plate;
    }
    this.#shrink(this.#reserveBytes);
    const plate = make();
    this.#plates.set(name, { plate, turn: this.#turn });
    this.#bytes += plate.block.size;
    this.#shrink(0);
    return plate;
  }

  /** {@link Kernel.solidFrom}, looked up once for each plate. */
  solidFrom(plate: Plate): number {
    const known = this.#solid.get(plate) ?? this.#kernel.solidFrom(plate);
    this.#solid.set(plate, known);
    return known;
  }

  /** Throws plates away until so many bytes of the budget are free. */
  #shrink(reserveBytes: number): void {
    for (const [name, { plate, turn }] of this.#plates) {
      if (this.#bytes + reserveBytes <= this.#budgetBytes) return;
      if (turn === this.#turn) continue;
      this.#plates.delete(name);
      this.#bytes -= plate.block.size;
      this.#kernel.free(plate);
    }
  }
}
