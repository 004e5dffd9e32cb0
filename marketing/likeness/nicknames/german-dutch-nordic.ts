import type { FirstNames } from './first-names';

/** German, Dutch and Nordic first names. */
export const GERMAN_DUTCH_NORDIC: FirstNames = {
	female: `
adelheid heidi adele; andrea andi; angelika geli angelica; anna anni anneli anke; annegret anne gretel
annelies anneliese anne lies annelie; annette annett; antje; astrid; barbara babsi bärbel; beate bea; birgit biggi birgitta britta
brigitte gitte gitta biggi; britta brita; carola karola; christiane christina christine christel tina chris kristin; claudia klaudia
cornelia conny nelly; doris dorothea dörte thea; edeltraud traudl edeltraut; elfriede friedel elfi
elisabeth lisa elsa else lilo liesel elli lisbeth bettina betty sissi elise ilse; elke; erika rike; eva evi; franziska franzi
friederike rieke rike friedel; gabriele gabi gaby; gerda gerti; gertraud traudl gertrud trude; gisela gisi; gudrun
hannelore hanne lore; hedwig hedi; heike; helga; henriette jette henni; hildegard hilde; ilona; ingeborg inge inga; ingrid
irmgard irma irmi; jacqueline jacky; johanna hanna hanne jo; josefine josephine josi fine; julia jule juli; jutta jutte; karin carin
karoline caroline caro; katharina kathrin katrin käthe kathi katja kati catharina; kerstin kirsten; klara clara; kristina stina
lieselotte lilo liselotte lotte; lotte charlotte; louise luise; magdalena lena magda leni; manuela manu
margarete margarethe grete gretel margret margit margot greta margareta; maria marie mia mitzi; marianne; marlene leni marleen
martina tina; mathilde tilda hilde; melanie melli; monika moni monica; nicole niki; petra; renate reni; rosemarie rosi romy
sabine bine; sandra sandy; silke; silvia sylvia silvi; sophie sofie sophia; stefanie stephanie steffi steffie
susanne susi sanne susanna; theresia theresa resi thea; ulrike uli ulli rike; ursula uschi ulla ursel; uta ute; veronika vroni
waltraud traudl waltraut; wilhelmine mine minna wilma; yvonne ivonne; geertruida truus trudy; hendrika rika riek
johanna jo annie joke hanneke; catharina trijntje toos tineke; cornelia corrie nel; elisabeth els liesbeth betje
maria marijke mieke ria marieke miep; wilhelmina willy mien wil`,
	male: `
adolf dolf adi; albrecht albert; alexander alex xander axel sander; alfred fredi; alois lois luis
andreas andi andy andre anders andré; anton toni tony; august gustl; benedikt bene ben; bernhard bernd berni; bertold berthold bert
christian chris christiaan kristian; christoph christof chris stoffel; claus klaus; conrad konrad kurt; daniel dani
dieter dietrich diether; dominik domi nick; eberhard ebi; eduard edi; emil; ernst; erich eric erik; ferdinand ferdi; florian flo
franz frans franzl; friedrich fritz fredi frederik friedel fredrik; georg schorsch jörg jürgen jörn george; gerhard gerd gert gerrit
gottfried friedl; gregor; guenter günter günther guenther; gustav gustaf; hans johannes johann hannes jan johan jens; harald harry
heinrich heinz heini heiner henrik hendrik; helmut hellmut helmuth; herbert herb; hermann herman; horst; hubert hubertus bert
ignaz ignatius; jakob jacob jockel jaap; joachim jochen achim jo; johannes hannes jo; jonas jon; joerg jörg jorg
josef joseph sepp jupp beppi jos joep; juergen jürgen jurgen; julian jul; julius; karl carl kalle karel; karlheinz karl heinz
kaspar caspar; kilian; klaus niklas nikolaus claus; lars laurens; leonhard leo hartl; leopold poldi leo; lorenz laurenz
ludwig lutz wiggerl; lukas lucas; manfred manni fred; markus marcus mark marc; martin marti maarten
mathias matthias matze hias matthijs mattias; maximilian max maxi; michael michi michel michiel mikael; moritz mauritz
nikolaus nico niko klaus nick nikolai; niklas nik niclas; norbert nobbi; oskar oscar; otto; paul paulus; peter piet pieter petr peer
philipp phillip philip flip; rainer reiner; reinhard reinhold reini; richard richie rick; robert robby bert rob; roland
rolf rudolf ralf rudi; rudolf rudi rolf; rüdiger rudiger; sebastian basti bastian wastl; siegfried sigi siggi; simon sim
stefan stephan steffen steffan; sven swen; theodor theo; thomas tom; thorsten torsten; tobias tobi; udo; ulrich uli ulli; uwe
valentin valli; viktor victor; volker; walter walther; werner; wilhelm willi willy helm wim; wolfgang wolf wolfi
adrianus adriaan ad arie; antonius anton toon ton teun; cornelis cor kees; gerardus gerard gerrit geert; hendrik henk rik
jacobus jaap koos jacob; johannes jan johan hans joop; leendert leen; matthijs thijs mathijs; nicolaas klaas nico
petrus piet pieter peter; theodorus theo dirk; willem wim pim`,
};
