import type { FirstNames } from './first-names';

/** Polish, Czech, Slovak, Croatian and other Slavic first names in Latin letters. */
export const SLAVIC_LATIN: FirstNames = {
	female: `
agata agatka; agnieszka aga agusia aguska agnes; aleksandra ola olka alex aleksa oleńka; alicja ala alka; alina ala; aneta anetka
anna ania anka anusia andzia hanka aneczka ana anička; antonina tosia tola; barbara basia baśka barbora bara; beata beatka
bożena bozena bożenka; bronisława bronia; cecylia cela; danuta danka danusia; dominika domi nika; dorota dorotka; edyta edytka
elżbieta ela elka elżunia elzbieta bozia; emilia emilka mila; ewa ewka ewunia eva; felicja fela; gabriela gaba gabrysia
genowefa genia; grażyna grazyna grażynka; halina hala halinka; hanna hania hanka; helena hela helenka; honorata honorka
irena irka irenka; iwona iwonka; izabela iza izabella bela; jadwiga jadzia; janina janka jasia; joanna asia aśka joasia
jolanta jola jolka; julia julka jula; justyna justynka; kamila kama kamilka; karolina karola karolinka
katarzyna kasia kaśka kaska kate katka kasienka; kazimiera kazia; kinga kinia; klaudia klaudynka; krystyna krysia krycha
lucyna lusia; ludwika lusia; łucja lucja lusia; maja majka; magdalena magda madzia lena
małgorzata malgorzata gosia małgosia gośka margaret; maria marysia maryśka mania marylka maja; marianna maria mania; marta martusia
martyna martynka; michalina misia; mirosława mirka; monika monia; natalia natalka; oliwia oliwka; patrycja patka
paulina paula paulinka; renata renia; róża rozalia rózia; sabina sabinka; sylwia sylwunia; stanisława stasia; stefania stefa
teresa tereska renia; urszula ula ulka; wanda wandzia; weronika wera nika; wiktoria wika wiki; zofia zosia zośka; zuzanna zuza zuzia
kateřina katerina katka káťa; jana janka; lucie lucka; tereza terka; petra peťa; alžběta běta eliška; zdenka zdeňka; ljubica ljuba
jelena jela; marija mara; ivana iva; katarina kata; slavica slava`,
	male: `
adam adaś; adrian adi; aleksander olek alek aleks sasza alexander; alfred fredek; andrzej jędrek andrew jedrzej
antoni antek tosiek antonin tonda; arkadiusz arek; artur arturek; bartłomiej bartek bartosz bartlomiej; bartosz bartek
błażej blazej; bogdan bogdek bohdan; bogusław bogdan boguś boguslaw; bolesław bolek; bronisław bronek; cezary czarek
czesław czesiek czeslaw; damian damianek; daniel danek; dariusz darek; dawid dawidek david; dominik domino; edward edek
eugeniusz gienek; feliks felek; filip filipek; franciszek franek frantisek franta; fryderyk fredek; gabriel gabryś
grzegorz grzesiek grześ; henryk heniek henio; hubert hubercik; ignacy ignaś; ireneusz irek; jacek jacuś jacenty
jakub kuba kubuś jakob; jan janek jasiek jaś janusz honza john; janusz janek; jarosław jarek jaroslaw; jerzy jurek
józef jozef józek ziutek pepa josef; julian julek; juliusz julek; kacper kasper; kamil kamilek; karol karolek karel; kazimierz kazik
konrad kondzio; krystian krystek; krzysztof krzysiek krzyś kris krzych; leon leoś; leszek lech; lucjan lucek; ludwik lutek
łukasz lukasz luki łukaszek; maciej maciek mathew; marcin marcinek; marek mareczek; marian maryś; mariusz mariuszek
mateusz mati mateuszek; michał michal misiek; mieczysław mietek; mikołaj mikolaj miki; miłosz milosz; mirosław mirek miroslaw
norbert nobert; patryk patryczek; paweł pawel pawełek pavel; piotr piotrek piotruś petr; przemysław przemek przemyslaw
radosław radek radoslaw; rafał rafal rafałek; robert robcio; roman romek; ryszard rysiek; sebastian seba
sławomir sławek slawek slawomir; stanisław staszek stasiek stanislaw stach stanislav standa; stefan stefek; szymon szymek
tadeusz tadek; tomasz tomek; wacław wacek vaclav vašek; waldemar waldek; wiesław wiesiek wieslaw; wiktor wiktorek; witold witek
władysław wladyslaw władek; włodzimierz włodek wlodzimierz; wojciech wojtek vojtěch; zbigniew zbyszek; zdzisław zdzisiek
zenon zenek; zygmunt zyga; jiří jirka; jaroslav jarda; ladislav láďa; martin maťo; milan milánek; miloslav milos; ondřej ondra
tomáš tom tomas; zdeněk zdenek; branislav braňo; juraj ďuro; ivan ivo ivica; josip joso joža; marko mare; nikola niko; stjepan stipe
dragan gago; milorad mile; slobodan boban; vladimir vlado vlada; zoran zoki`,
};
