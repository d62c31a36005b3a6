/** How a thing is carried: in a fist before the body, hanging from a lowered hand, over the head, or standing on the floor. */
export type Carry = 'fist' | 'hanging' | 'overhead' | 'staff';

const WAYS: readonly (readonly [Carry, RegExp])[] = [
  ['hanging', /suitcase|luggage|briefcase|\bbag\b|handbag|basket|bucket|pail|satchel|toolbox|watering|shopping/],
  ['overhead', /umbrella|parasol/],
  ['staff', /staff|spear|broom|oar|pole|rake|crutch|cane|trident|fishing/],
];

/** The way a noun is carried. */
export function carryOf(noun: string): Carry {
  const word = noun.toLowerCase();
  return WAYS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'fist';
}
