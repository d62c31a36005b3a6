import { findPhrases } from './phrases.ts';
import type { Token } from './text.ts';
import { PERSON_WORDS } from './words/people.ts';
import { singular } from './text.ts';

/** Verbs whose object somebody handles, English, third person and past. */
const HANDLING: ReadonlySet<string> = new Set(
  'holds,held,holding,picks,picked,takes,took,lifts,lifted,carries,carried,carrying,grabs,grabbed,opens,opened,puts,lays,laid,sets,drops,dropped,raises,raised,throws,threw,hands,handed,clutches,clutched,clutching,grips,gripping,wields,wielding,plays,polishes,mends,repairs,unwraps,unfolds,folds,places,brings,brought,pulls,draws,offers,hides,shows,waves,lights,winds,fixes,examines,studies,tosses,catches,pockets,unlocks,paints,carves,sharpens'.split(
    ',',
  ),
);
const DETERMINERS: ReadonlySet<string> = new Set(
  'a,an,the,his,her,their,its,my,your,one,another,two,three,some,that,this'.split(','),
);
const STOPS: ReadonlySet<string> = new Set(
  'made,called,named,wrapped,filled,tied,in,on,at,to,from,into,onto,with,of,for,by,over,under,up,down,out,off,and,but,or,as,while,that,which,who,beside,against,between,through,toward,towards,above,below,behind,across,around,before,after,then,so,he,she,it,they,him,her,them,is,are,was,were,back,away,near,inside,like,until,without,along,about'.split(
    ',',
  ),
);
/** Objects that are no things: parts of a body, times, places to go, what is done. */
const NO_THINGS: ReadonlySet<string> = new Set(
  'hand,hands,arm,arms,head,eye,eyes,finger,fingers,face,shoulder,shoulders,knee,foot,leg,mouth,lip,lips,chin,brow,eyebrow,back,chest,heart,voice,breath,gaze,look,step,steps,seat,moment,second,minute,time,place,way,turn,stand,aim,cover,chance,hold,side,hint,attention,floor,ground,air,room,wall,ceiling,corner,child,baby,partner,man,woman,boy,girl,friend,mother,father,other,others,rest,fight,game,tune,song,part,role,conversation,smile,laugh,tear,tears,hair,cheek,palm,fist,wrist,elbow,thumb,body,nod,bow,kiss,walk,bite,sip,drink,swig,drag,pause,beat,glance,position,lead,silence,order,orders,nothing,everything,something,anything,it,one,wind,light,lights,sound,sign,pace,first,last,end,scene,word,words,story,truth,line,point,distance,night,day,morning'.split(
    ',',
  ),
);
const LONGEST_PHRASE = 5;

/**
 * Things that somebody handles in an English text although no thesaurus lists them: `she picks up a brass astrolabe` →
 * `astrolabe`. The picture engine finds a drawing by meaning.
 */
export function handledThings(
  text: string,
  tokens: readonly Token[],
): readonly { readonly noun: string; readonly index: number }[] {
  return tokens.flatMap((token, index) => {
    if (!HANDLING.has(token.word)) return [];
    const particle = ['up', 'out', 'down', 'off'].includes(tokens[index + 1]?.word ?? '') ? 2 : 1;
    const determiner = tokens[index + particle];
    if (determiner === undefined || !DETERMINERS.has(determiner.word)) return [];
    if (/[^\s]/u.test(text.slice(token.end, determiner.start).replace(/^ (?:up|out|down|off)/u, ''))) return [];
    const head = headOf(text, tokens, index + particle + 1);
    if (head === undefined) return [];
    const noun = singular(tokens[head]?.word ?? '');
    const proper = /^\p{Lu}\p{Ll}/u.test(tokens[head]?.raw ?? '');
    const person = findPhrases(PERSON_WORDS, tokens.slice(head, head + 1), 'en').length > 0;
    return noun.length < 3 || proper || person || NO_THINGS.has(noun) || /(ing|ly|ed|ness|tion|ment)$/u.test(noun)
      ? []
      : [{ noun, index: head }];
  });
}

/** Index of the last word of a noun phrase: where a preposition, a mark or the text's end follows. */
function headOf(text: string, tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + LONGEST_PHRASE; at += 1) {
    const token = tokens[at];
    if (token === undefined || STOPS.has(token.word)) return at > from ? at - 1 : undefined;
    const next = tokens[at + 1];
    if (next === undefined || /[^\s]/u.test(text.slice(token.end, next.start).replace(/['’]s/u, ''))) return at;
  }
  return undefined;
}
