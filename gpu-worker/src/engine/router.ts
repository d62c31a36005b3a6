import { StudioError } from '@film-studio/shared/errors';
import type { Json } from '@film-studio/shared/ids';
import type { Craft, Provider, ProviderSeat, StepEstimate } from '../ports/index.ts';

/** Where a step will run, why there, how long and how much: known before anything starts. */
export type Route = {
  readonly provider: Provider;
  readonly why: string;
  readonly estimate: StepEstimate;
  /** Providers that were passed over, with the reason. */
  readonly passedOver: readonly { readonly name: string; readonly reason: string }[];
};

export type RouterOptions = {
  /** A provider the user insists on, per craft. */
  readonly pinned?: Partial<Record<Craft, string>>;
  /** Seats that may cost money and that the user has allowed; none by default. */
  readonly paidSeatsAllowed?: readonly ProviderSeat[];
};

export type Router = {
  readonly providers: readonly Provider[];
  /** @throws provider/none with every reason. */
  route(craft: Craft, spec: Json): Route;
};

const PAID: readonly ProviderSeat[] = ['cloud', 'vendor'];

/** Picks the first provider, in the order given, that can do the step; a paid one only where the user allowed it. */
export function createRouter(providers: readonly Provider[], options: RouterOptions = {}): Router {
  return { providers, route: (craft, spec) => route(providers, options, craft, spec) };
}

function route(providers: readonly Provider[], options: RouterOptions, craft: Craft, spec: Json): Route {
  const pinned = options.pinned?.[craft];
  const passedOver: { name: string; reason: string }[] = [];
  for (const provider of providers.filter((candidate) => candidate.craft === craft)) {
    const reason = whyNot(provider, spec, pinned, options.paidSeatsAllowed ?? []);
    if (reason === undefined) {
      const why = pinned ? 'chosen by you' : passedOver.length === 0 ? 'the first that can' : 'the next that can';
      return { provider, why, estimate: provider.estimate(spec), passedOver };
    }
    passedOver.push({ name: provider.name, reason });
  }
  throw new StudioError('provider/none', {
    message: `Nothing here can make this ${craft}${passedOver.length > 0 ? `: ${passedOver.map((p) => `${p.name}: ${p.reason}`).join('; ')}` : ''}.`,
    remedy: 'See `film doctor` for what runs where.',
    details: { craft },
  });
}

function whyNot(
  provider: Provider,
  spec: Json,
  pinned: string | undefined,
  paid: readonly ProviderSeat[],
): string | undefined {
  if (pinned !== undefined && provider.name !== pinned) return `you chose ${pinned}`;
  if (PAID.includes(provider.seat) && !paid.includes(provider.seat))
    return 'it costs money and you have not allowed that';
  const support = provider.supports(spec);
  return support.supported ? undefined : support.reason;
}
