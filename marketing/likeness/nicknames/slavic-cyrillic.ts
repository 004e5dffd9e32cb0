import type { FirstNames } from './first-names';

/** Russian, Ukrainian, Belarusian and Bulgarian first names; Cyrillic is folded to Latin like any other text. */
export const SLAVIC_CYRILLIC: FirstNames = {
	female: `
александра саша alexandra sasha shura сашенька олександра аляксандра; алина alina аля лина; алла alla
алёна алена alyona alena олена; анастасия анастасія anastasia настя nastya anastassia nastassia nastia стася настасся
ангелина angelina лина; анна ganna ганна anna аня anya анюта нюра ania; антонина antonina тоня; валентина valentina валя valya
валерия валерія valeria лера valeriya; варвара varvara варя; вера віра vera; вероника вераніка veronika ника
виктория вікторія victoria viktoria вика вика vika viktoriya; галина halyna галя galina halina galya
дарья дарія darya daria даша dasha дарина daryna; диана diana; евгения євгенія evgenia yevgenia женя zhenya evgeniya
екатерина катерина ekaterina yekaterina kateryna катя katya екатеріна кацярына катюша
елена олена elena yelena olena лена lena алена helen; елизавета єлизавета elizaveta yelizaveta лиза liza; жанна zhanna
зинаида zinaida зина; зоя zoya; инна inna; ирина ірина irina iryna ира ira irena ірына; карина karina; кира kira
клавдия klavdia клава; ксения ксенія ksenia kseniya оксана oksana xenia ксюша; лариса larisa лара larysa
лидия лідія lidia lidiya лида lydia; лилия лілія lilia lilya лиля; любовь любов lyubov люба lubov
людмила lyudmila люда мила liudmyla ludmila люся; маргарита margarita рита rita; марина maryna marina марына
мария марія maria mariya маша masha маруся марийка marusya; надежда надія nadezhda nadia надя nadya nadiya
наталья наталія natalia наташа natasha nataliya наталка nataly natalya наталля; нина ніна nina; оксана oksana ксения
ольга olga оля olya olha вольга; полина polina поля поліна; раиса raisa рая
светлана світлана svetlana света sveta svitlana святлана; снежана snezhana; софия софія sofia соня sonya софья sofya sofiya
тамара tamara тома; татьяна тетяна tatiana таня tanya tatyana tetiana tetyana таццяна; ульяна ulyana уля
юлия юлія yulia julia юля yulya yuliya iuliia iulia; яна yana jana; десислава desislava деси desi; гергана gergana гери geri
ивана ivana; йоана yoana joana; калина kalina; петя petya petia петрана; радка radka рада; росица rositsa роси rosica
силвия silvia силви; стефка стефания stefka; цветелина tsvetelina цвети cvetelina; цветана tsvetana цеца цвета; василка vasilka
виолета violeta; мариела мариелa mariela; невена nevena`,
	male: `
александр олександр alexander aleksandr саша sasha oleksandr александър aleksandar alexandr шура аляксандр сашко aliaksandr сашо
алексей олексій alexey aleksei алёша alexei леша oleksii лёша aleksey lyosha аляксей aliaksei alex
анатолий анатолій anatoly anatoli толя anatoliy; андрей андрій andrey andrei andriy андрюша andrii андрэй; антон anton тоша антоша
аркадий arkady аркаша; артём артем artem artyom тёма; богдан bogdan bohdan; борис boris боря borys; вадим vadim vadym
валентин valentin валя valentyn; валерий валерій valery valeriy valerii валера
василий василь vasily vasyl вася vasya vasiliy васил vasil васіль; виктор віктор viktor victor витя vitya
виталий віталій vitaly vitaliy виталик vitalii vitali
владимир володимир vladimir volodymyr вова vova володя уладзімір uladzimir влади влад; владислав vladislav влад vlad vladyslav
вячеслав vyacheslav слава slava viacheslav; геннадий геннадій gennady gena гена gennadiy
георгий георгій георги georgy georgi гоша жора georgiy гого; григорий григорій grigory hryhorii гриша grisha grigoriy
даниил данило daniil danylo даня danil данила; денис denis denys
дмитрий дмитро dmitry dmitri dmytro дима dima dmitriy dmitrii митя mitya димитър dimitar митко mitko дзмітрый
евгений євген evgeny yevgeny yevhen женя zhenya evgeniy evgenii evgeni яўген; егор yegor egor; иван іван ivan ваня vanya иво
игорь ігор igor ihor; илья ілля ilya illia ilia; кирилл кирило kirill kyrylo кирил kiril
константин konstantin костя kostya kostiantyn костадин; лев lev лёва; леонид леонід leonid лёня; максим maxim maksim макс max maksym
марк mark; михаил михайло mikhail mykhailo миша misha михал mihail михаіл мишо; никита микита nikita mykyta
николай микола nikolai mykola коля kolya nikolay николa мікалай ники niki; олег oleg oleh; павел павло pavel pavlo паша pasha павал
пётр петро petr pyotr петя petya petro петър petar peter piotr; роман roman рома roma; руслан ruslan; савелий saveliy
святослав sviatoslav слава; семён семен semyon semen сёма
сергей сергій sergey sergei serhii серёжа serhiy siergiej сяргей siarhei sergiy sergej; станислав stanislav стас stas
степан stepan стёпа; тарас taras; тимофей timofey тима; тимур timur; фёдор федір fyodor fedor федя fedir; филипп philipp filipp
юрий юрій yuri yury юра yura yurii iurii yuriy; ярослав yaroslav слава; яков yakov яша; асен asen; атанас atanas наско nasko
божидар bozhidar божо; валери valeri; венцислав ventsislav венци; веселин veselin веско; даниел daniel дани; димчо dimcho
емил emil емо; живко zhivko; здравко zdravko; ивайло ivaylo ивайло иво ivo ivailo; калоян kaloyan; красимир krasimir краси
любомир lyubomir любо lubomir; мартин martin; милен milen; христо hristo ицо christo; пламен plamen; радослав radoslav радо
росен rosen; румен rumen; светослав svetoslav светльо; симеон simeon мони; стефан stefan стефчо stephan; стоян stoyan
тодор todor тошко; цветан tsvetan цецо; янко yanko`,
};
