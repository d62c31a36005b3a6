/** Nouns that are the place itself, its sky or its air: nothing to put down. */
const PLACE_ITSELF =
  /^(sky|cloud|sun|moon|star|rain|snow|wind|storm|fog|wave|horizon|shadow|light|darkness|air|ground|floor|wall|ceiling|roof|room|corner|street|road|path|village|town|city|field|forest|beach|hill|mountain|river|lake|island|shore|coast|water|sand|grass|dust|smoke|silence|night|day|morning|evening)$/;

/** Is the noun the place itself, its sky, light or air, and so never a thing to be put down? */
export function isPlaceItself(noun: string): boolean {
  return PLACE_ITSELF.test(noun);
}
