import type { FirstNames } from './first-names';

/** Greek, Hebrew, Arabic, Persian and Turkish first names and their usual Latin spellings. */
export const GREEK_SEMITIC_TURKISH: FirstNames = {
	female: `
αγγελική angeliki κική kiki αγγέλα; αικατερίνη aikaterini κατερίνα katerina καίτη keti κάτια; αλεξάνδρα alexandra αλέκα aleka
αναστασία anastasia νατάσα τασία sia tasia nastassia; άννα anna αννούλα; βασιλική vasiliki βίκυ vicky βάσω vaso
γεωργία georgia γωγώ gogo; δέσποινα despina δέσπω ντέπυ; δήμητρα dimitra demetra μίμη; ειρήνη irini eirini ρένα irene rena
ελένη eleni λένα helen ελενίτσα lena; ελευθερία eleftheria ρία; ευαγγελία evangelia εύα λίτσα eva litsa
ευγενία evgenia eugenia τζένη; κωνσταντίνα konstantina constantina ντίνα dina νάντια; μαρία maria μαίρη mary
παναγιώτα panagiota γιώτα yota; παρασκευή paraskevi εύη evi βούλα voula; σοφία sofia sophia σόφη; σταυρούλα stavroula βούλα voula
φωτεινή fotini φώφη foteini; χριστίνα christina χρυσούλα; אביגיל avigail abigail אבי; איילת ayelet ayala איילה; אילנה ilana
אסתר esther ester אסתי esti; בתיה batya batia; דבורה dvora deborah debora דבי devorah; דינה dina; הדסה hadassah hadas הדס
חוה chava hava eva; חנה hana hannah chana channa hanna; טליה talia tal טל; יהודית yehudit judith judy; יעל yael jael; לאה leah lea
מיכל michal; מירב meirav merav; מרים miriam miri מירי maryam; נעמי naomi noemi noa; נועה noa noah; עדינה adina עדי
רבקה rivka rebecca rebekah ריקי riki rivke; רות ruth ruti רותי; רחל rachel rahel rochel רחלי racheli; רונית ronit
שושנה shoshana shoshi susan שושי; שולמית shulamit shula שולה; שירה shira shiri; שרה sarah sara sari שרי; תמר tamar tami תמי
صفية safiya safia; آمنة amina amna amneh; عائشة aisha ayesha aysha aicha; خديجة khadija khadijah hatice
زينب zainab zaynab zeynep zeinab; سارة sara sarah; فاطمة fatima fatma fatimah fatema فاتن; مريم maryam mariam meryem miriam
نور nour noor nur; نورا noura nora; ليلى layla leila laila leyla; ياسمين yasmin yasmine jasmin yasmeen; هدى huda houda
سلمى salma selma; رانيا rania ranya; ayşe ayse ayşegül; elif; emine; hülya hulya; meryem; şeyma seyma shaima; zehra zahra زهرا`,
	male: `
αθανάσιος athanasios θανάσης thanasis νάσος sakis; αλέξανδρος alexandros αλέξης alexis αλέκος; αναστάσιος anastasios τάσος tasos
ανδρέας andreas αντρέας; αντώνιος antonios αντώνης antonis; απόστολος apostolos τόλης; αριστείδης aristidis άρης aris
βασίλειος vasileios βασίλης vasilis bill basil vassilis; γεράσιμος gerasimos μάκης
γεώργιος georgios γιώργος giorgos yorgos george yiorgos jorgos; γρηγόριος grigorios γρηγόρης grigoris gregory
δημήτριος dimitrios δημήτρης dimitris μήτσος jimmy demetrios mimis; ελευθέριος eleftherios λευτέρης lefteris
εμμανουήλ emmanouil μανώλης manolis μάνος manos; ευάγγελος evangelos βαγγέλης vangelis; ευστάθιος efstathios στάθης stathis
ηλίας ilias elias; θεόδωρος theodoros θοδωρής theodore thodoris; θωμάς thomas
ιωάννης ioannis γιάννης yannis giannis john yiannis janis
κωνσταντίνος konstantinos κώστας kostas ντίνος costas constantine gus dinos; λάμπρος lampros lambros
μιχαήλ michail μιχάλης michalis mike; νικόλαος nikolaos νίκος nikos nick νικόλας nicholas
παναγιώτης panagiotis πάνος panos τάκης takis; παρασκευάς paraskevas πάρης; πέτρος petros peter
σπυρίδων spyridon σπύρος spyros spiros; σταύρος stavros steve; στέφανος stefanos; στυλιανός stylianos στέλιος stelios
σωτήριος sotirios σωτήρης sotiris; χαράλαμπος charalampos χάρης babis haris μπάμπης; χρήστος christos chris
אברהם avraham abraham avi אבי avrum ibrahim; אהרון aharon aaron ארי ahron; אורי uri ori; איתן eitan etan ethan
אליהו eliyahu eli אלי elijah; אלכסנדר alexander alex סשה sasha; אליעזר eliezer eli lazar; אריה arie aryeh ari ארי; בועז boaz
בנימין binyamin benjamin beni בני benny; גדעון gideon gidi gidon; גיא guy gai; דוד david dudi דודי dovid dudu; דן dan דני
דניאל daniel dani דני danny; חיים haim chaim hayim; יאיר yair; יהודה yehuda judah udi; יהושע yehoshua joshua shuki; יואב yoav
יונתן yonatan jonathan yoni יוני; יוסף yosef joseph yossi יוסי yosi; יחזקאל yehezkel hezi ezekiel
יצחק yitzhak isaac itzik איציק yitzchak izhak; יעקב yaakov jacob kobi קובי yakov jakob; ישראל israel yisrael sruli; מאיר meir
מיכאל michael michal miki מיקי; מנחם menachem menahem; מרדכי mordechai moti מוטי mordecai; משה moshe moses moishe moshiko מושיקו
נועם noam; נתן natan nathan; עמית amit; עמוס amos; צבי zvi tzvi tsvi; ראובן reuven reuben rubi; שלמה shlomo solomon shlomi שלומי
שמואל shmuel samuel shmulik שמוליק; שמעון shimon simon; שי shai
محمد mohamed mohammed muhammad mohammad muhammed mhd mohd md mehmet muhamed mohamad mouhamed; محمود mahmoud mahmud mahmood mahmut
أحمد احمد ahmed ahmad ahmet achmed; مصطفى mustafa mostafa moustafa mustapha; علي ali aly; حسن hassan hasan
حسين hussein husain hussain hossein hüseyin husein huseyin; خالد khaled khalid halid; يوسف youssef yusuf yousef yosef yussuf jusuf
إبراهيم ابراهيم ibrahim ebrahim brahim; إسماعيل ismail ismael esmail; عبدالله abdullah abdallah abdulla
عبدالرحمن abdulrahman abdelrahman abdurrahman; عبدالعزيز abdulaziz abdelaziz; عمر omar umar omer ömer; عثمان osman othman uthman
سعيد said saeed saied; سليمان suleiman sulaiman süleyman soliman suleyman; طارق tarek tariq tarik; كريم karim kareem
مهدي mahdi mehdi; ناصر nasser nasir naser; فيصل faisal faysal feisal; جمال jamal gamal cemal; حمزة hamza hamzah; زياد ziad ziyad
سمير samir sameer; رضا reza rida riza; emre; murat mourad murad مراد; osman; recep rajab; yavuz; kemal kamal كمال; cem jem`,
};
