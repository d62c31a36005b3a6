import type { Culture } from '../../look.ts';
import { fold } from '../text.ts';

export type NameGender = 'feminine' | 'masculine';
/** What a first name tells; `culture` is absent where the name is at home in many. */
export type NameFacts = { readonly gender: NameGender; readonly culture: Culture };

const NAMES = `
western f: zora, thea, isla, esme, lila, delia, cora, flora, gwen, bridget, siobhan, maeve, nadine, odette, colette, margot, brigitte, mara, mary, maria, marie, anna, anne, ann, annie, emma, emily, sarah, sara, jane, kate, katie, katherine, catherine, elizabeth, lizzie, beth, lucy, alice, grace, rose, lily, ella, eleanor, helen, margaret, maggie, meg, susan, julia, julie, juliet, laura, linda, lisa, nancy, rachel, rebecca, ruth, sophie, sophia, olivia, isabella, isabel, amelia, ava, mia, chloe, zoe, hannah, hanna, abigail, martha, clara, claire, diana, dorothy, edith, eva, eve, evelyn, florence, frances, gloria, heidi, ingrid, irene, iris, jenny, jennifer, jessica, joan, josephine, judith, judy, karen, lena, lilian, lillian, lola, louise, lydia, mabel, matilda, megan, miriam, molly, monica, nora, norah, patricia, pauline, penelope, phoebe, polly, rita, rosa, ruby, sally, sandra, sylvia, silvia, tessa, teresa, theresa, ursula, vera, veronica, victoria, violet, virginia, vivian, wendy, winifred, yvonne, elena, lucia, lucía, carmen, carla, ana, inés, ines, pilar, dolores, rocío, rocio, sofía, sofia, valentina, camila, gabriela, paula, marta, beatriz, consuelo, esperanza, abuela, luisa, josefina, mercedes, paloma, ximena, renata, daniela, andrea, natalia, alejandra, mariana, giulia, francesca, chiara, greta, freya, astrid, sigrid, olga, natasha, tatiana, svetlana, anya, katya, irina, ivy, hazel, ada, agnes, stella, june, dana, tara, kelly, robin hood lady, amy, holly, bella, willa, wren, tess, nell, nina, maya, leila, rosie, elsie, ines, jo, fern, pearl, opal, daisy, marian
western m: jules, emil, anton, viktor, henrik, soren, mateusz, alistair, cyril, desmond, elijah, micah, levi, tobias, tobiah, john, jack, james, jim, jimmy, tom, thomas, tommy, william, will, bill, billy, robert, bob, bobby, rob, richard, rick, dick, charles, charlie, henry, harry, george, edward, ed, eddie, ted, david, dave, daniel, dan, danny, michael, mike, peter, pete, paul, mark, matthew, matt, luke, andrew, andy, simon, stephen, steven, steve, joseph, joe, joey, samuel, benjamin, ben, adam, noah, jacob, jake, ethan, liam, oliver, oscar, oskar, max, leo, felix, hugo, victor, arthur, albert, alfred, fred, frank, francis, ernest, walter, harold, howard, hugh, ian, ivan, isaac, jonah, jonas, jonathan, josh, joshua, julian, keith, ken, kevin, kyle, larry, lars, leonard, lewis, louis, lucas, martin, marcus, marco, nathan, neil, nicholas, nick, nigel, owen, patrick, philip, phil, ralph, ray, raymond, roger, ronald, ron, ross, roy, russell, ryan, scott, sean, sebastian, stanley, stuart, theodore, theo, timothy, tim, toby, tony, anthony, vincent, walt, wayne, zach, aaron, alan, alexander, alex hunter, barry, brian, bruce, carl, karl, chris hunter, christopher, clark, colin, connor, craig, dennis, derek, dominic, donald, douglas, duncan, dylan, elias, eliot, elliot, eric, erik, evan, finn, gabriel, gary, gavin, geoffrey, gerald, gordon, graham, grant, greg, gregory, gus, elio, juan, josé, jose, carlos, luis, miguel, pedro, pablo, diego, javier, alejandro, manuel, antonio, francisco, fernando, rafael, ramón, ramon, jorge, andrés, andres, mateo, santiago, tomás, tomas, joaquín, joaquin, ignacio, emilio, ernesto, abuelo, enrique, esteban, rodrigo, sergio, álvaro, alvaro, giovanni, luca, matteo, paolo, pierre, jean, hans, klaus, fritz, otto, wolfgang, sven, bjorn, magnus, nikolai, dmitri, boris, sergei, mikhail, silas, ezra, jasper, callum, angus, hamish, rory, eamon, declan, caleb, eli, abel, amos, enoch, gideon, rufus, dale, earl, homer, hector, edgar, edmund, edwin, herbert, hubert, lionel, milo, ned, percy, quentin, rex, rupert, wilbur
north-indian f: priya, asha, anjali, pooja, puja, neha, kavita, kavya, sunita, sita, gita, geeta, radha, meera, mira, rani, rekha, shanti, seema, nisha, isha, aditi, aarti, arti, deepika, divya, jaya, jyoti, kiran devi, lata, mala, maya devi, nandini, parvati, pallavi, rachna, ritu, roshni, sapna, savita, shreya, shruti, sneha, suman, swati, tanvi, uma, usha, vidya, zara, anaya, ananya, dadi, nani, amma ji, diya, chandni, kamla, draupadi, kunti, gauri, ganga, simran, harpreet kaur, मीना, रीना, गुड़िया, पिंकी, कमला, लता, सरिता, शांति, दुर्गा, अनु, फ़ातिमा, आयशा, ज़ारा, सावित्री, द्रौपदी, कुंती, यशोदा, शकुंतला, आशा, सीता, राधा, मीरा, गीता, प्रिया, अनीता, सुनीता, माया, पार्वती, गौरी, रानी, दादी, नानी, माँ
north-indian m: rahul, raj, ravi, arjun, amit, anil, sunil, vijay, ajay, rajesh, suresh, ramesh, mahesh, dinesh, mohan, krishna, ram, rama, lakshman, bharat, hanuman, shiva, vikram, varun, karan, rohan, rohit, sanjay, sandeep, sachin, deepak, ashok, akash, aditya, abhishek, gopal, govind, harish, kabir, kunal, manish, mukesh, naveen, nikhil, pankaj, prakash, prem, rakesh, shyam, sohan, tarun, uday, vikas, vinod, vishal, yash, dev, ishaan, aarav, vivaan, birju, chotu, gurpreet, harjit, manjit, balram, bhola, kishan, रामू, श्यामू, सोहन, अमन, रोहन, भोला, हरि, नंदू, बंटी, सोनू, मोनू, छोटू, चिंटू, इमरान, सलीम, अली, भीम, युधिष्ठिर, नकुल, सहदेव, द्रोण, भीष्म, कर्ण, दुर्योधन, दादा, नाना, राम, कृष्ण, अर्जुन, मोहन, रवि, राजू, रमेश, सुरेश, विजय, गोपाल, हनुमान, लक्ष्मण, संजय, धृतराष्ट्र, शिव, पिता
south-indian f: lakshmi, meenakshi, kamala, padma, saraswati, revathi, kavitha, anitha, sudha, malathi, vasantha, geetha, chitra, bhavani, andal, kalyani, amma, ammini, paati, ponni, thulasi, valli, janaki, devaki, nila, yamuna, selvi, mythili, sivagami, leela, gowri, rukmini, parvathi, thamarai
south-indian m: murugan, venkat, venkatesh, subramaniam, subramanian, ramachandran, rajan, raman, rangan, senthil, karthik, kartik, kumar, mani, muthu, selvam, siva, ganesan, ganesh, gopalan, krishnan, natarajan, narayanan, balaji, srinivas, srinivasan, swaminathan, appa, thatha, anand, aravind, bala, chandran, dinakar, hari, iyer, nair, madhavan, perumal, prabhu, raghavan, sundaram, vasu, velu, vishnu, arun, ayyappan, unni, kannan
east-asian f: mei, mei-lin, meilin, ming-mei, ling, lan, li na, xia, xiu, yan, ying, yu, hua, fang, hong, jing, juan li, akiko, aiko, ayumi, chiyo, emi, hana, haruka, hiroko, kaori, keiko, kiyomi, kumiko, mariko, michiko, midori, misaki, naoko, natsuki, noriko, rei, sachiko, sakura, sayuri, tomoko, yoko, yuki, yumi, yuko, ji-woo, jiwoo, soo-jin, soojin, min-ji, minji, eun-ji, hye-jin, seo-yeon, nari, hyun-ah, linh, mai, nguyet, thuy, lien
east-asian m: wei, chen, jin, jun, li, long, ming, tao, wang, zhang, bo, feng, gang, hao, jian, lei, liang, peng, qiang, shan, yang, akira, daichi, daisuke, hideo, hiro, hiroshi, ichiro, jiro, kaito, kazuo, kei, kenji, kenta, koji, makoto, masao, minoru, naoki, noboru, osamu, ren, ryo, ryu, satoshi, shinji, sho, taka, takashi, takeshi, taro, tatsuya, tetsuo, yamato, yoshi, yuto, min-jun, minjun, joon, jae, hyun, dong-hyun, sung, seung, tae, minh, tuan, duc, bao, kenzo
middle-eastern f: fatima, aisha, ayesha, layla, leyla, yasmin, yasmine, jasmine, amina, zainab, zaynab, khadija, maryam, mariam, noor, nour, nur, salma, samira, samar, hala, huda, hind, lina, nadia, rania, rima, sana, shirin, soraya, farah, dalia, dina, amal, zahra, zeynep, elif, esra, parisa, azadeh, roxana, scheherazade, shahrazad, shahrazade, noura, mona, rasha, tala, warda
middle-eastern m: ahmed, ahmad, mohammed, muhammad, mohamed, ali, hassan, hasan, hussein, husayn, omar, umar, yusuf, yousef, youssef, ibrahim, ismail, khalid, khaled, karim, kareem, mahmoud, mustafa, nasser, nabil, rashid, salim, saleem, samir, tariq, tarek, walid, yasin, zaid, zayd, faisal, farid, fadi, hamza, idris, jamal, jafar, malik, mehmet, murat, emre, cem, cyrus, darius, reza, dariush, navid, aladdin, sinbad, ali baba, abbas, adnan, bilal, bassam, ghassan, hakim
african f: amara, ama, abena, akosua, adwoa, efua, esi, yaa, adaeze, chioma, chiamaka, ngozi, nneka, ifeoma, amaka, folake, yetunde, titilayo, temitope, ayodele, zuri, nia, imani, makena, wanjiru, njeri, achieng, akinyi, nyambura, thandi, thandiwe, nomsa, nandi, lindiwe, zola, zanele, ayanda, fatou, aminata, mariama, kadiatou, aissatou, awa, binta, safiya, makeda, saba, hiwot, tigist, almaz
african m: kwame, kofi, kwesi, kojo, yaw, kwabena, ekow, chinedu, chidi, emeka, obi, obinna, ikenna, uche, okonkwo, ade, adewale, babatunde, femi, olu, segun, tunde, kamau, njoroge, mwangi, otieno, odhiambo, ochieng, juma, jabari, baraka, simba, sipho, thabo, themba, bongani, mandla, sizwe, mandela, mamadou, moussa, amadou, ousmane, cheikh, sekou, abdoulaye, tesfaye, haile, abebe, dawit, tafari, diallo, zuberi, oba, chaka
fantasy f: elara, lyra, arwen, galadriel, eowyn, morgana, morgaine, seraphina, isolde, guinevere, titania, nimue, yennefer, daenerys, thalia, rowena, aerith, melisande, lunara, ysolde
fantasy m: gandalf, merlin, aragorn, legolas, gimli, frodo, bilbo, thorin, oberon, eldrin, alaric, kael, thrain, balin, aldric, galahad, lancelot, percival, gawain, drogon, tyrion, sauron, kvothe, rhaegar
`;

/** Family names that tell a culture and no gender. */
const SURNAMES = `
african: okoye, okafor, nwosu, nwachukwu, mensah, boateng, owusu, adebayo, adeyemi, eze, balogun, mwangi, kariuki, dlamini, nkosi, ndlovu, traoré, traore, keita, diop, ndiaye, abiola, achebe, banda, moyo, kenyatta
north-indian: singh, sharma, gupta, verma, kapoor, khanna, malhotra, mehta, patel, shah, agarwal, chopra, das, bose, banerjee, chatterjee, mukherjee, ghosh, joshi, mishra, pandey, tiwari, yadav, chauhan, bhatt, desai, kaur, sethi
south-indian: iyengar, reddy, rao, pillai, menon, nambiar, naidu, mudaliar, chettiar, gowda, hegde, kurup, varma, krishnamurthy, venkataraman
east-asian: tanaka, sato, suzuki, takahashi, watanabe, ito, yamamoto, nakamura, kobayashi, kato, yoshida, mori, zhao, zhou, wu, xu, sun, ma, zhu, huang, lin, liu, park, choi, kang, yoon, nguyen, tran, pham
middle-eastern: haddad, khoury, nasr, aziz, rahman, hakimi, al-sayed, farouk, mansour, saleh, sharif, karimi, hosseini, ahmadi, yilmaz, demir, khan
western: smith, jones, brown, miller, davis, wilson, anderson, moore, martin, thompson, white, clark, walker, baker, müller, schmidt, garcia, garcía, martinez, martínez, rodriguez, rodríguez, lópez, lopez, rossi, bianchi, ivanov, petrov, o'brien, o'connor, macleod, mcdonald, dubois, moreau, larsen, hansen, kowalski, vale, reed
`;

const UNISEX =
  'alex, sam, chris, robin, jamie, jordan, taylor, morgan, casey, charlie, riley, avery, quinn, rowan, sasha, kim, lee, noor, kiran, jaya, ashley, blake, dakota, skyler, sky, ariel, reese, parker, drew, emerson, finley, harper, hayden, jesse, kai, logan, max, pat, remy, sage, shay, sidney, terry, toni, tracy, val, yuki, ren, jun, rei, akira, ming, yu, amari, ash, river, ellis, cameron, marlowe, devon';

type NameTable = {
  readonly facts: ReadonlyMap<string, NameFacts>;
  readonly surnames: ReadonlyMap<string, Culture>;
  readonly unisex: ReadonlySet<string>;
};

function readNames(): NameTable {
  const facts = new Map<string, NameFacts>();
  for (const line of NAMES.split('\n')) {
    const [head = '', names = ''] = line.split(':');
    const [culture, letter] = head.trim().split(' ');
    if (culture === undefined || culture === '') continue;
    const value: NameFacts = { gender: letter === 'f' ? 'feminine' : 'masculine', culture: culture as Culture };
    for (const name of names.split(',')) if (!facts.has(fold(name.trim()))) facts.set(fold(name.trim()), value);
  }
  const surnames = new Map<string, Culture>();
  for (const line of SURNAMES.split('\n')) {
    const [culture = '', names = ''] = line.split(':');
    for (const name of names.split(',')) if (culture !== '') surnames.set(fold(name.trim()), culture as Culture);
  }
  return { facts, surnames, unisex: new Set(UNISEX.split(', ').map(fold)) };
}

const TABLE = readNames();

/** What a word tells as a first name; `undefined` when it is none we know. */
export function nameFacts(word: string): NameFacts | undefined {
  return TABLE.facts.get(fold(word));
}

/** The culture a family name is at home in; `undefined` when it is none we know. */
export function surnameCulture(word: string): Culture | undefined {
  return TABLE.surnames.get(fold(word));
}

/** True for names borne by any gender: `Alex`, `Robin`. */
export function isUnisexName(word: string): boolean {
  return TABLE.unisex.has(fold(word));
}
