/** The scripts that benches render: a two-hander drama of about a minute, and the same told long enough for five. */
export const MINUTE_SAMPLE = 'samples/lighthouse.fountain';

/** A drama of about `minutes` minutes: scenes of talk in changing places, none of them alike. */
export function longScript(minutes: number): string {
  const places = [
    'INT. KITCHEN - NIGHT',
    'EXT. BEACH - DAY',
    'INT. OFFICE - DAY',
    'EXT. FOREST - DUSK',
    'INT. WORKSHOP - NIGHT',
    'EXT. MARKET SQUARE - DAY',
  ];
  const exchanges = [
    ['ANNA', 'I found the map under the floor, exactly where you said it would be.'],
    ['TOM', 'Then you know what it means. You know we cannot stay here any longer.'],
    ['ANNA', 'It means that all of it was true, every word she ever wrote to us.'],
    ['TOM', 'And that nobody in this town will thank you for saying it aloud.'],
  ] as const;
  const scenes = Math.round(minutes * 3);
  return Array.from({ length: scenes }, (_, index) => {
    const talk = exchanges.map(([who, words]) => `${who}\n${words} ${index + 1}.\n`).join('\n');
    return `${places[index % places.length]}\n\nANNA (30) and TOM (60) stand close together.\n\n${talk}`;
  }).join('\n');
}
