import type { FirstNames } from './first-names';

/** Spanish, Portuguese, French, Italian and Romanian first names. */
export const ROMANCE: FirstNames = {
	female: `
adriana adri; alejandra ale alex sandra; ana anita; antonia toñi tonia; beatriz bea betty; carmen carmina menchu mamen
carolina caro; catalina cata lina; concepción concha conchita; consuelo chelo consu; cristina cris tina; daniela dani
dolores lola loli lolita; elena nena; encarnación encarna; esperanza espe; esther ester; francisca paca paqui; gabriela gabi
guadalupe lupe lupita; inés ines agnes; isabel isa chabela isabella; josefa pepa fina josefina; juana juani juanita; lourdes lurdes
lucía lucia luci; luisa lu; magdalena magda malena; manuela manoli manu; margarita marga rita; maría mari maria marita
mercedes merche mercè; milagros mila; montserrat montse; natividad nati; nieves; patricia patri pati; pilar pili; raquel raque
remedios reme; rocío rocio; rosario charo chayo; rosa rosita; sofía sofia sofi; soledad sole; susana susi; teresa tere teresita
trinidad trini; valentina vale; verónica vero; victoria vicky; yolanda yoli; adèle adele; agnès agnes; amélie amelie
anne annie anna; brigitte bri; catherine cathy cath; cécile cecile; céline celine; chantal; christine chris cricri; claudine claude
dominique domi do; élisabeth babette lise elisabeth; émilie emilie; françoise francoise fanfan; geneviève genevieve ginette
hélène helene; isabelle isa zaza; jacqueline jackie; jeanne jeannette; joséphine josette; laetitia leticia letizia; léa lea
madeleine mado; marguerite margot; marie manon; martine titine; mathilde; monique momo; nathalie nath; pascale; sophie so
stéphanie stephanie fanny; sylvie; thérèse therese; valérie valerie val; véronique vero veronique; virginie; alessandra ale sandra
angela angiolina lina; antonella anto nella; caterina rina cate; chiara clara; elisabetta betta lisa betty; federica fede
francesca franca checca fra; giovanna gianna vanna; giulia giuly; giuseppina pina giusy peppina; graziella lella; lucia luci
luisa gigia; maddalena lena; margherita rita marghe; mariangela mari; paola paoletta; rosalia lia; silvia silvi; stefania stefi
teresa teresina; valentina vale; vincenza enza; ioana oana; elena ileana lenuta; mihaela miha; alexandra sanda`,
	male: `
alberto beto; alejandro ale alex jandro; alfonso fonso poncho alonso; alfredo fredo; álvaro alvaro; andrés andres
ángel angel angelito; antonio toni toño antoñito tony; arturo turo; benito beni; carlos carlitos charly; césar cesar
cristóbal cristobal tobal; daniel dani; diego dieguito; domingo mingo; eduardo edu lalo; emilio milo; enrique quique kike
ernesto neto; esteban; federico fede; felipe pipe; fernando fer nando; francisco paco pancho curro fran kiko cisco; gabriel gabi
gerardo gera; gonzalo gonza; gregorio goyo; guillermo guille memo; gustavo gus tavo; héctor hector; hernando hernan; ignacio nacho
jaime jaume; javier javi xavi xavier; jesús chus suso jesus; joaquín quino joaquin; jordi jorge; jorge george; josé pepe jose chepe
juan juanito; julián julian; julio; leandro; leonardo leo nardo; lorenzo; luis lucho luisito; manuel manolo manu lolo
marcelino marcelo; mariano; mario; martín martin; mateo matías; maximiliano maxi; miguel migue mike; nicolás nico nicolas
óscar oscar; pablo pablito; pedro perico; rafael rafa; ramón ramon moncho; raúl raul; ricardo ricky richi; roberto rober beto
rodrigo rodri; rubén ruben; salvador salva chava; santiago santi yago diego; sebastián sebas sebastian; sergio checho; tomás tomas
vicente chente; víctor victor; joão joao; alexandre alex; andré dédé andre; antoine toinou; benoît benoit; bernard nanard
charles charly; christophe chris totophe; claude; denis; didier didou; émile emile; étienne etienne; fabrice fab
françois francois fanfan; frédéric fred frederic; gabriel gaby; georges jojo; gérard gerard gégé; grégoire greg; grégory greg
guillaume guigui; guy; henri riri; hervé herve; jacques jacquot; jean jeannot; jean-pierre jp; jérôme jerome; joseph jo; julien ju
laurent lolo; louis loulou; marc marco; matthieu mathieu mat; maxime max; michel mimi; nicolas nico; olivier olive; pascal pascalou
patrice pat; philippe phil; pierre pierrot; rémi remi rémy; rené rene; robert bob bébert; sébastien seb sebastien
stéphane steph stephane; théodore theo; thierry titi; thomas tom; vincent vince; yves yvon; alessandro ale sandro; andrea andre
angelo angiolino; antonio tonino toni nino; bartolomeo bartolo meo; bruno; carlo carletto; cristiano cri; cristoforo cris
daniele dani; domenico mimmo nico menico; edoardo edo; emanuele lele manu; enrico rico; fabrizio fabri; federico fede; filippo pippo
francesco franco checco cecco ciccio fra; gabriele lele; gaetano tano; gennaro rino; giacomo jack mino; giancarlo carlo gian
gianluca luca gian; gianluigi gigi; giorgio giò; giovanni gianni nanni vanni gio gian; girolamo momo
giuseppe beppe pino peppe peppino bepi; gregorio gori; guglielmo memo; leonardo leo nardo; lorenzo renzo; luca luchino
luigi gigi gino; marcello; matteo teo; massimiliano max massimo; massimo max; michele lele; niccolò nicola nico niccolo
paolo paolino; pasquale pasqualino lino; pietro piero pierino; raffaele lello raffaello; riccardo ricky richi
roberto robi roby berto; salvatore totò salvo turi toto; sebastiano bastiano nello; simone simo; stefano ste; tommaso tommy maso
umberto berto; vincenzo enzo cenzo; vittorio vito; gheorghe george ghita; ion ionut ionel ioan; constantin costel costica
mihai misu mihail; nicolae nicu nelu; stefan fane; vasile vasi`,
};
