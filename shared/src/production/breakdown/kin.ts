import type { Character } from '../breakdown.ts';
import { ownSkinTone, type LookRequest } from './look-of.ts';

/** Relations by blood. */
const KIN: ReadonlySet<string> = new Set(
  'mother,father,grandmother,grandfather,son,daughter,brother,sister,child,grandchild,parent,sibling'.split(','),
);

/** Requests of relatives moved together: they share a culture and nearly a skin tone, unless the script says otherwise. */
export function likeTheirKin(
  requests: readonly LookRequest[],
  relations: ReadonlyMap<string, Character['relations']>,
): readonly LookRequest[] {
  const families = familiesOf(requests, relations);
  return requests.map((request) => {
    const family = families.find((one) => one.includes(request)) ?? [request];
    if (family.length < 2) return request;
    const culture = request.traits.culture ?? family.find((one) => one.traits.culture)?.culture ?? request.culture;
    const elder = family.find((one) => one.traits.skinTone !== undefined) ?? family[0] ?? request;
    const shares = culture === elder.culture || request.traits.culture === undefined;
    return { ...request, culture, ...(shares ? { kinSkinTone: ownSkinTone(elder) } : {}) };
  });
}

/** Who hangs together by blood, in the order of the requests. */
function familiesOf(
  requests: readonly LookRequest[],
  relations: ReadonlyMap<string, Character['relations']>,
): readonly (readonly LookRequest[])[] {
  const kinOf = (key: string): readonly string[] =>
    (relations.get(key) ?? []).flatMap(({ to, kind }) => (KIN.has(kind) ? [to] : []));
  const families: LookRequest[][] = [];
  const placed = new Set<string>();
  for (const request of requests) {
    if (placed.has(request.key)) continue;
    const keys = new Set([request.key]);
    // A set that grows while it is walked: whoever is kin to somebody in it joins.
    for (const key of keys) {
      for (const one of requests) {
        if (kinOf(key).includes(one.key) || kinOf(one.key).includes(key)) keys.add(one.key);
      }
    }
    for (const key of keys) placed.add(key);
    families.push(requests.filter((one) => keys.has(one.key)));
  }
  return families;
}
