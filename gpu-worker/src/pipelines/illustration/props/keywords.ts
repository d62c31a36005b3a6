/**
 * Words that lead to a drawing of the collection when the table of nouns has none: `icon:word,word;…`. Taken from the
 * keywords of emojilib 4.0.3 (MIT) for the things, animals, plants, food and vehicles of Fluent Emoji; people, faces,
 * flags and symbols are left out.
 */
export const KEYWORDS = `
admission-tickets:admission tickets,tickets,entrance
american-football:american football,football,nfl,gridiron,superbowl;artist-palette:artist palette,paint,draw,colors
badminton:badminton,birdie,racquet,shuttlecock;balloon:circus;baseball:baseball;basketball:balls,nba,hoop
bowling:bowling,pin,pins,skittles,ten;boxing-glove:boxing glove,fighting;bullseye:bullseye,direct hit,target,archery
carp-streamer:carp streamer,streamer,koinobori,carp;chess-pawn:chess pawn,pawn,expendable,dupe
christmas-tree:christmas tree,festival,vacation,december;cricket-game:cricket game,field
crystal-ball:disco,fortune teller,clairvoyant;curling-stone:curling stone
diving-mask:diving mask,ocean,scuba,snorkeling;field-hockey:field hockey,hockey
firecracker:firecracker,dynamite,boom,explode,explosion;fireworks:fireworks;fishing-pole:pole,hobby,rod
flower-playing-cards:flower playing cards,sunset,deck,hanafuda;flying-disc:flying disc,frisbee,ultimate,golf
framed-picture:framed picture,photography,frame,museum;game-die:game die,random,tabletop,gambling;goal-net:goal net
hamsa:hamsa,fatima,mary;ice-hockey:ice hockey,puck;ice-skate:ice skate,skate,skating
jack-o-lantern:jack o lantern,creepy,gourd;japanese-dolls:japanese dolls,dolls,hinamatsuri
joker:joker,poker,playing,wildcard;joystick:joystick,entertainment;kite:wind,soar;knot:scout,tangled,tie,twine,twist
lacrosse:lacrosse,goal;magic-wand:supernature,witch,wizard
martial-arts-uniform:martial arts uniform,judo,karate,taekwondo;mirror-ball:mirror ball,glitter
nazar-amulet:nazar amulet,bead,eye;nesting-dolls:nesting dolls,matryoshka,russia,russian
party-popper:party popper,popper,congratulations,tada;performing-arts:performing arts,arts,acting,theater
piata:piata,pinata,mexico;pine-decoration:pine decoration,decoration,new years,kadomatsu
ping-pong:ping pong,pong,pingpong;pool-8-ball:pool,billiard,billiards
puzzle-piece:puzzle piece,piece,interlocking,jigsaw;red-envelope:red envelope,ang,lai,packet,pao
reminder-ribbon:reminder ribbon,cause,support,awareness;ribbon:ribbon,bowtie
rugby-football:rugby football,team,league,union;running-shirt:running shirt,pageant,athletics,marathon,sash
sewing-needle:stitches,embroidery,sutures,tailoring;skis:skis,snow,ski,skiing;sled:sleigh,luge,toboggan
soccer-ball:soccer ball;softball:softball,underarm;sparkler:sparkler,shine,firework
tanabata-tree:tanabata tree,branch,wish,star festival,tanzaku;teddy-bear:plush,stuffed,plaything;tennis:tennis,racket
thread:sewing,spool,string;ticket:event,concert,pass,admission;trophy:contest,ftw,ceremony,championship,winner
video-game:video game,controller,gamepad,playstation,wii;volleyball:volleyball;wrapped-gift:wrapped gift,xmas
yarn:crochet,knit,crafts;yo-yo:yo yo,fluctuate,yoyo;ant:ant;baby-chick:baby chick;badger:badger,pester
bat:blind,batman;bear:wild;beaver:beaver,dam;beetle:beetle;bird:tweet;bison:bison,buffalo,wisent
black-cat:black cat,superstition,unlucky;blackbird:blackbird,black bird;blossom:blossom,daisy
blowfish:blowfish,fugu,pufferfish;boar:boar,warthog;bouquet:romance;bug:bug;butterfly:caterpillar,pretty
cactus:desert;cat:meow,cats,domestic,feline,housecat;cherry-blossom:cherry blossom,sakura;chicken:cluck
chipmunk:chipmunk;cockroach:cockroach,pests,pest,roach;coral:coral,reef;cow:beef,moo
cricket:cricket,chirp,grasshopper,orthoptera;crocodile:crocodile,alligator,croc
deciduous-tree:deciduous tree,rounded,shedding;deer:horns,venison,buck,reindeer,stag
dodo:dodo,extinct,extinction,large,mauritius;dog:doge,faithful,doggo;dolphin:sea,flipper,fins;donkey:eeyore
dove:peace;dragon:dragon,myth,fairy,tale;duck:mallard;eagle:bald;elephant:nose;empty-nest:empty nest,nest,nesting
evergreen-tree:evergreen tree;ewe:ewe,shipit;fallen-leaf:fallen leaf,leaves,falling;feather:flight,plumage
fish:freshwater,pisces;flamingo:flamingo,flamboyant;fly:disease,maggot,rotting
four-leaf-clover:four leaf clover,clover,lucky,ireland;frog:croak,toad;front-facing-baby-chick:chick,hatched,standing
giraffe:giraffe,spots,safari;goat:capricorn,zodiac;goose:silly,jemima,goosebumps,honk;gorilla:gorilla
guide-dog:guide dog,seeing;hamster:hamster;hatching-chick:hatching chick,born;hedgehog:hedgehog,spiny;herb:lawn
hibiscus:hibiscus;hippopotamus:hippopotamus,hippo;honeybee:honeybee,bumblebee
horse:gamble,luck,equestrian,galloping,racehorse;hyacinth:hyacinth,lavender;jellyfish:jellyfish,sting,tentacles
kangaroo:kangaroo,joey,hop,jump;koala:koala,marsupial;lady-beetle:lady beetle,ladybug,ladybird
leopard:leopard,african,jaguar;lion:leo;lizard:lizard,gecko;llama:llama,alpaca,guanaco
lotus:calm,meditation,buddhism,hinduism,india;mammoth:mammoth,tusks,tusk;maple-leaf:maple leaf,canada,canadian
moose:moose,sweden,sven;mosquito:mosquito,malaria,fever,virus;mouse:rodent,dormouse,mice
nest-with-eggs:nest with eggs,eggs;octopus:octopus;orangutan:orangutan,ape;otter:otter,fishing,playful;owl:hoot,wise
palm-tree:beach,mojito;panda:panda;parrot:pirate;paw-prints:paw prints,prints,tracking,footprints,feet
peacock:peahen,ostentatious,proud;penguin:penguin;phoenix-bird:phoenix bird,phoenix,immortal,mythtical,reborn
pig:hog,sow;pig-nose:pig nose,oink,snout;polar-bear:polar bear,arctic;poodle:poodle,miniature,standard
potted-plant:greenery,boring,grow,nurturing,useless;rabbit:magic,bunny;raccoon:raccoon,curious,sly;ram:ram,aries
rhinoceros:rhinoceros,horn,rhino;rooster:cockerel;rose:valentines;rosette:rosette,military
sauropod:sauropod,dinosaur,brachiosaurus,brontosaurus,diplodocus;scorpion:scorpion,scorpio,scorpius;seal:seal
service-dog:service dog,assistance;shamrock:shamrock,irish,trefoil;shark:shark,jaws;sheaf-of-rice:sheaf of rice,ear
skunk:skunk,smelly,stink;snail:snail,garden,slug;snake:evil,hiss,python,bearer,ophiuchus;spider:arachnid
spider-web:spider web,web,silk,cobweb,spiderweb;spiral-shell:spiral shell;spouting-whale:spouting whale
swan:cygnet,duckling,ugly;t-rex:t rex,rex,tyrannosaurus,trex;tiger:roar,bengal;tropical-fish:tropical fish,nemo
turkey:turkey,thanksgiving;turtle:terrapin;two-hump-camel:two hump camel,bactrian;unicorn:unicorn,mystical
water-buffalo:water buffalo;white-flower:white flower,cherry,doily,stamp;wilted-flower:wilted flower,dead,drooping
wing:wing,angel,birds,flying;worm:worm,annelid,earthworm,parasite;zebra:zebra,stripes,stripe;amphora:aquarius
avocado:avocado;baby-bottle:baby bottle,feeding;bacon:bacon,pork,rashers;bagel:bagel,bakery,schmear,jewish bakery
baguette-bread:baguette bread,france;banana:plantain;beans:beans,kidney,legume;beer-mug:beer mug,relax,pub
bell-pepper:bell pepper,pepper,capsicum;bento-box:bento box,assets;beverage-box:beverage box,straw
birthday-cake:candles,pastry;blueberries:blueberries,berry,bilberry,blueberry
bottle-with-popping-cork:cork,bar,bubbly,champagne;bowl-with-spoon:bowl with spoon,cereal,oatmeal,porridge,congee
bread:toast;broccoli:broccoli,cabbage;brown-mushroom:brown mushroom,toadstool
bubble-tea:bubble tea,taiwan,boba,milk tea,momi;burrito:burrito,wrap;butter:dairy;candy:candy,lolly
canned-food:canned food,tomatoes,preserve,tinned;carrot:carrot;cheese-wedge:cheese wedge,wedge,chadder,swiss
cherries:cherries,berries;chestnut:chestnut,squirrel,acorn;chocolate-bar:chocolate bar
chopsticks:chopsticks,hashi,jeotgarak,kuaizi;clinking-beer-mugs:clinking beer mugs,mugs
clinking-glasses:clinking glasses,alcohol,celebrate,cheers;cocktail-glass:cocktail glass,drunk
coconut:cocoanut,colada;cooked-rice:cooked rice,boiled,steamed;cookie:cookie,oreo,chip
cooking:cooking,kitchen,skillet,fried,frying;crab:crustacean,cancer;croissant:croissant,crescent
cucumber:cucumber,pickle,gherkin;cup-with-straw:cup with straw,soda,malt,milkshake,pop;cupcake:cupcake
curry-rice:curry rice,spicy,indian;cut-of-meat:cut of meat,lambchop,porkchop,steak;dango:dango,barbecue
doughnut:doughnut,donut;dumpling:dumpling,empanada,pierogi,potsticker,gyoza;ear-of-corn:ear of corn,cob,maize,maze
egg:easter egg;eggplant:eggplant,aubergine,phallic;falafel:falafel,mediterranean,chickpea,falfel,meatball
fish-cake-with-swirl:fish cake with swirl,swirl,narutomaki;flatbread:flatbread,arepa,flat,lavash,naan
fondue:fondue,chocolate,melted;fork-and-knife:fork and knife,silverware;fork-and-knife-with-plate:restaurant,dining
fortune-cookie:fortune cookie,prophecy;french-fries:french fries,fries,chips
fried-shrimp:fried shrimp,appetizer,prawn,tempura;garlic:garlic,flavoring;ginger-root:ginger root,root,gingerbread
glass-of-milk:glass of milk;grapes:grapes,grape;green-apple:green apple,delicious,golden,granny,smith
green-salad:green salad,salad,healthy,lettuce;hamburger:hamburger,fast food,cheeseburger,mcdonalds,burger king
honey-pot:honey pot,bees,honeypot;hot-beverage:hot beverage,caffeine,latte,espresso,cafe
hot-dog:hot dog,frankfurter,america,hotdog,redhot;hot-pepper:hot pepper,chilli,chili;ice:ice,cube,iceberg
ice-cream:ice cream,cream;jar:sauce,empty;kitchen-knife:cutlery,butchers,hocho
kiwi-fruit:kiwi fruit,gooseberry,kiwifruit;leafy-green:leafy green,bok choy,kale,cos;lemon:lemon,citrus,lemonade
lime:lime,acidic,citric;lobster:lobster,bisque,claws;lollipop:lollipop,lollypop,sucker;mango:tropical
mate:mate,bombilla,yerba;meat-on-bone:meat on bone,bone,drumstick,bbq,manga;melon:melon,cantaloupe,honeydew,muskmelon
mushroom:mushroom,fungus,shroom;oden:oden,skewer,kebab;olive:olive,olives;onion:onion;oyster:oyster,diving,pearl
pancakes:pancakes,flapjacks,hotcakes,hotcake,pancake;pea-pod:pea pod,pod,cozy;peach:peach,bottom,butt
peanuts:peanuts,nut,nuts,peanut;pear:pear;pie:pie,filling;pineapple:pineapple;pizza:italy,pepperoni,slice
popcorn:popcorn,movie theater,films,drama,popping;pot-of-food:pot of food,hot pot
potato:potato,tuber,vegatable,starch,baked;poultry-leg:poultry leg,leg;pouring-liquid:pouring liquid,liquid,spill
pretzel:pretzel,twisted,germany;red-apple:red apple,mac;rice-ball:rice ball,onigiri,omusubi
rice-cracker:rice cracker,cracker,senbei;roasted-sweet-potato:roasted sweet potato,goguma,yam;sake:sake
salt:condiment,shaker;shaved-ice:shaved ice,cone;shortcake:shortcake;shrimp:shrimp,seafood,shellfish
soft-ice-cream:soft ice cream,icecream,serve,whippy;spaghetti:spaghetti,pasta;squid:squid,molusc
steaming-bowl:steaming bowl,ramen,noodles;strawberry:strawberry;stuffed-flatbread:stuffed flatbread,gyro,doner
sushi:sushi,sashimi;taco:taco;takeout-box:takeout box,leftovers,take;tamale:tamale,masa,tamal,wrapped
tangerine:mandarin;teacup-without-handle:teacup without handle,handle,matcha;tomato:tomato
tropical-drink:tropical drink,cocktail;tumbler-glass:tumbler glass,bourbon;waffle:waffle,brunch,indecisive,iron
watermelon:watermelon,picnic;wine-glass:beverage,booze;abacus:abacus,calculation,count,counting
accordion:accordian,concertina,squeeze;adhesive-bandage:adhesive bandage,heal,aid,band,plaster
alembic:distilling,experiment;axe:chop,hatchet,split;backpack:student,education
balance-scale:balance scale,law,fairness,weight,justice;ballet-shoes:ballet shoes,dance,pointe
ballot-box-with-ballot:ballot box with ballot,ballot,election,vote,voting;banjo:instructment,stringed
bar-chart:bar chart,graph,presentation,stats,metrics;basket:laundry;bathtub:clean,bathroom,bath,bubble
battery:sustain;bed:rest,bedroom;bell:sound,notification,chime,liberty,ringer;billed-cap:billed cap
black-nib:black nib,nib;blue-book:blue book;bookmark:bookmark,favorite,save,price
bookmark-tabs:bookmark tabs,tabs,order,tidy;books:literature,study,pile,stack
boomerang:boomerang,rebound,repercussion;briefcase:documents,legal,job,career;broken-chain:broken chain,constraint
broom:cleaning,sweeping,sweep;bubbles:bubbles,carbonation,sparkling,burp;calendar:schedule,date,emoji,july
camera:gadgets,digital;camera-with-flash:camera with flash,flash,snapshots;candle:wax
card-file-box:card file box,database;card-index:card index,index,rolodex,system
card-index-dividers:card index dividers,dividers,organizing;carpentry-saw:carpentry saw,carpenter;chains:arrest
chair:sit;clamp:clamp,compress,compression,vice,winzip;clapper-board:clapper board,board,clapboard,director
clipboard:clipboard;closed-book:closed book,textbook;clutch-bag:clutch bag,pouch;coffin:vampire
coin:currency,gold,metal,silver;computer-disk:computer disk,disk,minidisc,minidisk
computer-mouse:computer mouse,click,button,three;couch-and-lamp:couch and lamp,chill,lounge,settee;crayon:crayon
credit-card:credit card,sales,amex;crossed-swords:crossed swords,swords;crown:king,kod,leader,lord,queen
crutch:accessibility,assist,disability,hurt,mobility;desktop-computer:desktop computer,computing,imac
diya-lamp:diya lamp,lighting,oil;dollar-banknote:dollar banknote,banknotes;door:entry,exit,doorway;dress:shopping
drum:drumsticks,snare;dvd:dvd,optical,rom;e-mail:e mail;electric-plug:electric plug,plug,charger,adaptor
elevator:elevator,lift,hoist;envelope:postal,inbox;euro-banknote:euro banknote;fax-machine:fax machine,facsimile
file-cabinet:file cabinet,filing;file-folder:file folder,folder,directory,manilla
film-frames:film frames,frames,strip;film-projector:film projector,tape
fire-extinguisher:fire extinguisher,extinguisher,quench,extinguish;flashlight:dark,sight
flat-shoe:flat shoe,ballet,slipper;floppy-disk:floppy disk;flute:pied piper,recorder
folding-hand-fan:folding hand fan,flamenco,sensu;fountain-pen:fountain pen;funeral-urn:funeral urn,ashes
gear:cogwheel;gem-stone:gem stone,ruby;glasses:accessories,eyesight,nerdy,dork,geek;gloves:hands,hand
goggles:goggles,eyes,safety,swimming;graduation-cap:graduation cap,college,degree,university,graduation
green-book:green book;guitar:activity,bass;hair-pick:hair pick,afro,comb;hammer:create,claw,handyman
hammer-and-pick:hammer and pick;hammer-and-wrench:hammer and wrench;handbag:accessory
headphone:headphone,score,earbud,earphone;headstone:death,rip,cemetery,graveyard
high-heeled-shoe:high heeled shoe,pumps,stiletto,heel,heels;hiking-boot:hiking boot,backpacking,hiking
hook:catch,crook,curve,ensnare,point;identification-card:identification card,credentials,license
inbox-tray:inbox tray,receive;incoming-envelope:incoming envelope,lines;jeans:jeans,denim;key:password
keyboard:type,input,text;kimono:women,dressing;lab-coat:lab coat,scientist,chemist;label:label,sale,tag
ladder:climb,rung,step;laptop:display,desktop,personal;ledger:notes,binder,bound,spiral
light-bulb:electricity,idea,comic;link:link,rings,url,hyperlink,linked;linked-paperclips:linked paperclips,paperclips
lipstick:lipstick,girl,cosmetics,gloss,lip;locked:locked,security,private;locked-with-key:locked with key,secure
locked-with-pen:locked with pen,secret;long-drum:long drum,beat,conga,djembe,rhythm
lotion-bottle:lotion bottle,moisturizer,sunscreen,shampoo;magnet:attraction,horseshoe
magnifying-glass-tilted-left:search,zoom,detective,icon,mag;mans-shoe:mans shoe,man s shoe,mans
maracas:maracas,percussion;megaphone:megaphone,speaker,volume,bullhorn,cheering;memo:memo
microscope:laboratory,zoomin,investigate,magnify;military-helmet:military helmet,army,soldier,warrior
mirror:reflection,reflector,speculum;moai:moai,easter island,carving,human,moyai
money-bag:dollar,payment,moneybag,moneybags;money-with-wings:money with wings,wings,bills
mouse-trap:mouse trap,trap,bait,mousetrap;necktie:necktie,suitup,formal;newspaper:headline,news
notebook:stationery,composition;notebook-with-decorative-cover:cover,classroom,decorated
nut-and-bolt:nut and bolt,handy;open-book:library,knowledge;open-file-folder:open file folder,load
optical-disk:optical disk,compact;orange-book:orange book;outbox-tray:outbox tray,sent
package:cardboard,moving,shipping;page-facing-up:page facing up,information,printed
page-with-curl:page with curl,curl,curled;pager:pager,bbcall,beeper,bleeper;paintbrush:creativity,lower
paperclip:paperclip,clippy;petri-dish:petri dish,bacteria,biology,biologist;pick:pick,dig,mining,pickaxe
pill:doctor,pharmacy,drug,capsule,sick;placard:placard,announcement,demonstration,picket,post
plunger:plunger,force,plumber,suction;postal-horn:postal horn,bugle;postbox:email
pound-banknote:pound banknote,british,sterling,england;prayer-beads:dhikr,religious;printer:ink
pushpin:pushpin,mark,here;radio:communication,podcast,wireless;razor:razor,sharp,shave
receipt:accounting,expenses,bookkeeping,evidence,proof;red-paper-lantern:red paper lantern,spooky,izakaya
rescue-workers-helmet:rescue workers helmet,rescue worker s helmet;ring:wedding,propose,marriage,engagement,engaged
roll-of-paper:roll of paper,roll,towels;rolled-up-newspaper:rolled up newspaper,delivery
round-pushpin:round pushpin,dropped;running-shoe:running shoe,sneakers,athletic,runner,sneaker
safety-pin:safety pin,diaper,punk;safety-vest:safety vest,vest;sari:saree,shari
satellite-antenna:satellite antenna,antenna,future,signal;saxophone:jazz,blues,sax;scarf:neck;shield:protection
shopping-bags:shopping bags,bags,mall,purchase;shopping-cart:shopping cart,trolley
shorts:shorts,bathing,pants,suit,swimsuit;soap:soap,lather,soapdish;socks:socks,stockings,pair,stocking
spiral-calendar:spiral calendar,planning,pad;spiral-notepad:spiral notepad,notepad;sponge:sponge,absorbing,porous
straight-ruler:straight ruler,ruler,calculate,length;studio-microphone:studio microphone,recording,artist
syringe:drugs,blood,nurse,shot;t-shirt:t shirt,casual,tee,polo,tshirt;tear-off-calendar:tear off calendar
telephone-receiver:telephone receiver,receiver,call,handset;telescope:stars,space,astronomy,stargazing
television:program,oldschool;test-tube:tube,chemistry,lab,test;thong-sandal:thong sandal,sandal,footwear,flip,flops
toilet:restroom,washroom,potty,loo;toolbox:diy,maintainer,mechanic;toothbrush:toothbrush,hygiene,dental,teeth
trackball:trackball,trackpad;triangular-ruler:triangular ruler,math,architect,set;trumpet:brass
unlocked:unlocked,privacy,unlock;video-camera:video camera,camcorder;videocassette:videocassette,vcr,vhs
violin:orchestra,symphony,quartet,smallest;wastebasket:wastebasket,bin,trash,rubbish,garbage
water-pistol:violence,handgun,shoot,squirt;white-cane:white cane,probing cane
womans-boot:womans boot,woman s boot,boots,cowgirl,heeled;womans-clothes:womans clothes,woman s clothes,womans
womans-hat:womans hat,woman s hat,ladies;womans-sandal:womans sandal,woman s sandal,flip flops,sandals
x-ray:x ray,ray,skeleton,bones;yen-banknote:yen banknote;aerial-tramway:aerial tramway,tramway,cable,ropeway
airplane-arrival:airplane arrival,arrival,airport,boarding,arrivals
airplane-departure:airplane departure,departure,landing,departures;alarm-clock:wake,morning;ambulance:ambulance
articulated-lorry:articulated lorry,cars,express,semi;auto-rickshaw:move,tuk;automobile:side
bank:bank,enterprise,bakkureru;barber-pole:barber pole,hair,salon,haircut,hairdresser
beach-with-umbrella:beach with umbrella,sunny,sand;bellhop-bell:bellhop bell,service;bicycle:exercise,hipster,push
brick:bricks,clay,mortar,wall,infrastructure;building-construction:building construction,working,architectural
bullet-train:bullet train,speed;bus-stop:wait,busstop;camping:camping,outdoors,campsite
carousel-horse:carousel horse,carnival,fairground,merry;castle:royalty,history,european,turrets
church:religion,christ,christian;circus-tent:circus tent,top;classical-building:classical building,culture
closed-umbrella:closed umbrella,drizzle;compass:magnetic,navigation,orienteering
construction:construction,wip,progress,caution,warning;convenience-store:convenience store,groceries,corner,hour,kwik
delivery-truck:delivery truck,resources;department-store:department store,center,shops
derelict-house:derelict house,abandon,evict,broken,abandoned;factory:industry,pollution,smoke,industrial,smog
ferry:passenger;fire:burn,lit,snapstreak,remove;fire-engine:fire engine,department
flying-saucer:flying saucer,saucer,alien,extraterrestrial,fantasy;fountain:fresh,feature
fuel-pump:fuel pump,gas station,petroleum,fuelpump,petrol;globe-showing-americas:globe showing americas,americas,usa
globe-showing-asia-australia:australia,east;globe-showing-europe-africa:africa,earth,international
globe-with-meridians:globe with meridians,meridians,interweb,global
high-speed-train:high speed train,bullettrain,shinkansen;hindu-temple:hindu temple
hospital:surgery,emergency,medical,room;hot-springs:hot springs,springs,hotsprings,onsen
hotel:hotel,accomodation,checkin,accommodation;hourglass-done:hourglass done,limit,exam,quiz
hourglass-not-done:hourglass not done,countdown,flowing,timer;house-with-garden:house with garden
houses:houses,buildings,group;hut:structure,roundhouse,yurt;japanese-castle:japanese castle,fortress
japanese-post-office:japanese post office;kick-scooter:kick scooter,kick;light-rail:light rail,rail
locomotive:railway,steam;luggage:packing;mantelpiece-clock:mantelpiece clock;manual-wheelchair:manual wheelchair
metro:metro,mrt,underground,subway;minibus:minibus,minivan,mover;monorail:monorail
mosque:islam,worship,minaret,domed,muslim;motor-boat:motor boat,motorboat
motor-scooter:motor scooter,vespa,sasha,cycle;motorcycle:race,racing;motorized-wheelchair:motorized wheelchair
national-park:national park,park,environment;office-building:office building,rise;oil-drum:oil drum,barrell
oncoming-automobile:oncoming automobile,front;oncoming-bus:oncoming bus
oncoming-police-car:oncoming police car,enforcement;oncoming-taxi:oncoming taxi
parachute:parachute,glide,hang,parasail,skydive;passenger-ship:passenger ship,cruise;pickup-truck:pickup truck
playground-slide:playground slide,slide,amusement;police-car:police car,cop;post-office:post office
racing-car:racing car,formula,one;railway-car:railway car,electric,railcar,railroad;railway-track:railway track,track
ring-buoy:ring buoy,buoy,life saver,life preserver,float;ringed-planet:ringed planet,planet,outerspace,planets,saturn
rocket:launch,staffmode,nasa,outer space,shuttle;sailboat:sailing,resort;seat:seat
shinto-shrine:shinto shrine,japan,kyoto,kami,michi;ship:titanic,deploy;skateboard:skateboard
small-airplane:small airplane;snowman:season,frozen,snowflakes,snowing
snowman-without-snow:snowman without snow,without snow;speedboat:speedboat,powerboat
sport-utility-vehicle:sport utility vehicle,campervan,motorhome,recreational;stadium:stadium,venue,grandstand
station:station,public,platform;stopwatch:deadline;suspension-railway:suspension railway;taxi:uber,taxicab,york
thermometer:thermometer,temperature;timer-clock:timer clock,alarm;tractor:farming,agriculture,farm
train:diesel,regular;tram:trolleybus;tram-car:tram car;umbrella:rain;wheel:transport,circle,tire,turn
wood:timber,lumber;world-map:world map,location,direction;camel:hump,arabian,bump,dromedary;monkey:cheeky
ox:bullock,oxen,steer,taurus;seedling:sprout,sprouting,young,seed;microphone:sing,talkshow,karaoke
mobile-phone:dial,cell,iphone,responsive design;movie-camera:cinema,hollywood;old-key:clue;pen:writing,ballpoint
scissors:cutting;scroll:ancient;stethoscope:heart,healthcheck;top-hat:gentleman,classy;wrench:ikea
anchor:admiralty,fisherman,pattern;rock:heavy,solid;satellite:gps,orbit,spaceflight,iss;trolleybus:bart
watch:timepiece,wrist;wedding:like,affection,couple,bride;sandwich:deli,vegetables;spoon:tableware;telephone:rotary
school:learn,teach,elementary,middle;pencil:lead,typos;shower:head
`;
