/** The nearest whole number, never minus zero: JSON has none, and equal pictures must be equal values. */
export function whole(value: number): number {
  return Math.round(value) + 0;
}
