"""Every language on a newsroom sentence: the right one stays silent, names included; in the wrong one each slip is told."""

import pytest

from copyedit import languages
from copyedit.config import Settings
from copyedit.desk import Desk

# language: right sentences; (wrong word, the first suggestion) in a sentence of the same kind
RIGHT = {
    "de": (
        "Bundeskanzlerin Angela Merkel sprach am Dienstag in Vorpommern-Greifswald mit Waleri Gerassimow.",
        "Die Donaudampfschifffahrtsgesellschaft meldete im Straßenbauamt Verspätungen; Putins Sprecher schwieg.",
        "Die Strasse nach Zürich ist gesperrt, teilte die Kantonspolizei mit.",
        "Der Chefredaktor liess sein Velo vor dem Spital stehen; parkierte Töffs wurden gebüsst, die Traktanden verschoben.",
        "Ausserdem stimmte der Ständerat am Fussballgrossanlass allfälligen Massnahmen innert Jahresfrist zu.",
        "Im Jänner tranken die Maturanten heurigen Wein; in der Trafik gab es Zuckerln, am Markt Karfiol, Fisolen und Topfen.",
        "Der Landeshauptmann verwies auf den Taxpunktwert, der Pensionist auf den Erlagschein.",
    ),
    "fr": (
        "L’été dernier, Emmanuel Macron s’est rendu à Saint-Étienne, où l’attendait Valéri Guérassimov.",
        "Aujourd’hui, le porte-parole de l’Élysée n’a pas souhaité s’exprimer, c’est-à-dire qu’il s’est tu.",
    ),
    "es": (
        "El presidente Pedro Sánchez llegó el martes a Zaragoza con Volodímir Zelenski y su séquito.",
        "Dárselo habría sido un error, según dijeron los portavoces del Ayuntamiento de Vitoria-Gasteiz.",
        "El votante digita su clave; el guión de la serie policiaca (o policíaca) es extendible, como los rasgos autosómicos.",
    ),
    "it": (
        "Dall’inizio dell’anno Sergio Mattarella ha incontrato all’estero Qasem Soleimani e un’ambasciatrice.",
        "Bisognerebbe dirglielo: l’amministrazione comunale di Reggio Emilia non l’aveva previsto.",
    ),
    "pt": (
        "O presidente Luiz Inácio Lula da Silva reuniu-se em Brasília com o general Valeri Gerasimov.",
        "O autocarro chegou à estação de comboios; a equipa não quis comentar o facto.",
    ),
    "nl": (
        "Minister-president Mark Rutte sprak dinsdag in ’s-Hertogenbosch met de Oekraïense ambassadeur Chaly.",
        "De verkeersveiligheidscampagne van het Amsterdamse stadsbestuur begint volgende week.",
    ),
    "pl": (
        "Prezydent rozmawiał we wtorek z Putinem i Walerijem Gierasimowem, a Merkelowi nie odpowiedział.",
        "Rzeczniczka Komendy Wojewódzkiej Policji w Rzeszowie potwierdziła zatrzymanie dwóch podejrzanych.",
    ),
    "cs": (
        "Kancléřka Merkelová jednala v úterý v Ostravě s Valerijem Gerasimovem a s ministrem zahraničí.",
        "Nejvyšší soud rozhodnutí o přezkoumání odložil, řekla mluvčí krajského státního zastupitelství.",
    ),
    "ru": (
        "Во вторник в Нижнем Новгороде Ангела Меркель встретилась с генералом Герасимовым и Касемом Сулеймани.",
        "Ещё раз: решение суда еще не вступило в силу, заявила пресс-секретарь областной прокуратуры.",
    ),
    "uk": (
        "У вівторок в Івано-Франківську Володимир Зеленський зустрівся з послом і прем’єр-міністром.",
        "Речниця обласної прокуратури підтвердила, що об’єкт перевіряють правоохоронці.",
    ),
    "sv": (
        "Statsminister Ulf Kristersson träffade på tisdagen Valerij Gerasimov i Örnsköldsvik.",
        "Sjukvårdspersonalens arbetsmiljö har förbättrats, enligt Arbetsmiljöverkets rapport.",
    ),
    "da": (
        "Statsminister Mette Frederiksen mødte tirsdag Zelenskyj i Sønderborg.",
        "Sygeplejerskernes overenskomst blev forhandlet på rådhuset i går.",
    ),
    "nb": (
        "Statsminister Jonas Gahr Støre møtte tirsdag Zelenskyj i Hammerfest.",
        "Sykehusets ledelse ville ikke kommentere lønnsforhandlingene i går.",
    ),
    "tr": (
        "Cumhurbaşkanı Erdoğan salı günü İstanbul'da Zelenskiy ile görüştü, Ankara'nın tutumu değişmedi.",
        "Belediyenin açıklamasına göre çalışmalar önümüzdeki haftalarda tamamlanacak.",
    ),
    "ro": (
        "București, 12 martie. Guvernul a aprobat marți proiectul de buget pentru anul viitor, după mai multe săptămâni de negocieri cu sindicatele din învățământ și din sănătate. Premierul a declarat că veniturile statului nu vor crește în același ritm cu cheltuielile și că fiecare minister trebuie să își reducă datoriile.",
        "Într-o conferință de presă, ministrul Finanțelor, Adrian Câciu, a precizat că n-a fost luată nicio decizie privind impozitul pe clădiri. „Le-am spus primarilor că nu-i vom lăsa singuri”, a adăugat el. Reprezentanții Primăriei Cluj-Napoca au confirmat că lucrările la centura ocolitoare se vor încheia în toamnă, iar șoferii vor fi îndrumați pe rute alternative.",
        "Poliția Română a reținut doi bărbați suspectați de furt calificat la Timișoara. Procurorii îi acuză că au sustras bijuterii în valoare de peste 40.000 de euro dintr-o locuință. Potrivit anchetatorilor, cei doi ar fi acționat împreună cu un complice, căutat acum în Ungaria. Judecătoria urmează să se pronunțe vineri asupra propunerii de arestare preventivă.",
        "Echipa națională de fotbal a României a învins Islanda cu scorul de 2-1, la Iași, în fața a douăzeci de mii de spectatori. Golurile au fost marcate de Dennis Man și Florinel Coman.",
    ),
    "hu": (
        "A kormány kedden elfogadta a jövő évi költségvetés tervezetét, miután több hétig egyeztetett az egészségügyi és az oktatási szakszervezetekkel. A miniszterelnök szerint az állam bevételei nem nőnek olyan gyorsan, mint a kiadások, ezért minden minisztériumnak takarékoskodnia kell.",
        "A pénzügyminiszter a sajtótájékoztatón elmondta, hogy az ingatlanadóról még nem született döntés. „Nem hagyjuk magukra az önkormányzatokat” – tette hozzá. A debreceni polgármesteri hivatal megerősítette, hogy az elkerülő út építése őszre befejeződik, addig az autósoknak kerülőutat kell használniuk.",
        "A rendőrség két férfit vett őrizetbe Székesfehérváron, akiket lopással gyanúsítanak. A nyomozók szerint egy családi házból vittek el ékszereket, több mint tizenötmillió forint értékben. A bíróság pénteken dönt a letartóztatásukról. A gyanúsítottak ügyvédje nem kívánt nyilatkozni.",
        "A magyar labdarúgó-válogatott Szoboszlai Dominik két góljával legyőzte Görögországot a Puskás Arénában. A szövetségi kapitány, Marco Rossi elégedett volt a csapat teljesítményével, de a védekezést bírálta. A következő mérkőzést Szerbia ellen játsszák Belgrádban.",
    ),
    "el": (
        "Η κυβέρνηση ενέκρινε την Τρίτη το σχέδιο του προϋπολογισμού για το επόμενο έτος, ύστερα από πολύμηνες διαπραγματεύσεις με τα συνδικάτα. Ο πρωθυπουργός δήλωσε ότι τα έσοδα του κράτους δεν αυξάνονται με τον ίδιο ρυθμό όπως οι δαπάνες και ότι κάθε υπουργείο οφείλει να περιορίσει τα χρέη του.",
        "Ο υπουργός Οικονομικών Κωστής Χατζηδάκης διευκρίνισε ότι δεν έχει ληφθεί ακόμη απόφαση για τον φόρο ακινήτων. «Δεν θα αφήσουμε μόνους τους δήμους», πρόσθεσε. Το γραφείο του δημάρχου Θεσσαλονίκης επιβεβαίωσε ότι οι εργασίες στην περιφερειακή οδό ολοκληρώνονται το φθινόπωρο.",
        "Η αστυνομία συνέλαβε στην Πάτρα δύο άνδρες που κατηγορούνται για κλοπή. Σύμφωνα με την ανακοίνωσή της, από το σπίτι αφαιρέθηκαν κοσμήματα αξίας σαράντα χιλιάδων ευρώ. Ο δικηγόρος τους δεν θέλησε να σχολιάσει την υπόθεσή τους, ενώ η εισαγγελέας ζήτησε την προφυλάκισή τους.",
        "ΑΘΗΝΑ. ΣΥΝΕΔΡΙΑΖΕΙ ΤΟ ΥΠΟΥΡΓΙΚΟ ΣΥΜΒΟΥΛΙΟ. Η εθνική ομάδα ποδοσφαίρου νίκησε τη Φινλανδία με δύο γκολ του Βαγγέλη Παυλίδη. Σ’ αυτό το παιχνίδι οι φίλαθλοι γέμισαν το στάδιο.",
    ),
    "bg": (
        "Правителството одобри във вторник проекта за бюджет за следващата година след няколкоседмични преговори със синдикатите. Министър-председателят заяви, че приходите на държавата не растат със същия темп като разходите и че всяко министерство трябва да намали задълженията си.",
        "Финансовият министър Асен Василев уточни, че все още няма решение за данъка върху имотите. „Няма да оставим общините сами“, добави той. От кметството в Пловдив потвърдиха, че строежът на околовръстния път ще приключи през есента, а шофьорите ще бъдат пренасочвани по обходни маршрути.",
        "Полицията задържа двама мъже във Варна, заподозрени в кражба. По данни на разследващите от къщата са изнесени бижута за над четиридесет хиляди евро. Адвокатът им отказа коментар. Съдът ще се произнесе в петък по искането за постоянен арест.",
        "Националният отбор по футбол победи Северна Македония с два гола на Кирил Десподов. Треньорът остана доволен от играта, но разкритикува защитата. Следващият мач е срещу Унгария в Будапеща.",
    ),
    "lv": (
        "Valdība otrdien apstiprināja nākamā gada budžeta projektu pēc vairāku nedēļu sarunām ar arodbiedrībām. Premjerministre paziņoja, ka valsts ieņēmumi neaug tikpat strauji kā izdevumi un ka katrai ministrijai jāsamazina parādi.",
        'Finanšu ministrs Arvils Ašeradens precizēja, ka par nekustamā īpašuma nodokli lēmums vēl nav pieņemts. "Mēs neatstāsim pašvaldības vienas," viņš piebilda. Rīgas domē apstiprināja, ka ceļa būvdarbi noslēgsies rudenī un autovadītājiem būs jāizmanto apbraucamie ceļi.',
        "Policija Daugavpilī aizturēja divus vīriešus, kurus tur aizdomās par zādzību. Pēc izmeklētāju ziņām, no mājas nozagtas rotaslietas vairāk nekā četrdesmit tūkstošu eiro vērtībā. Viņu advokāts atteicās komentēt lietu. Tiesa par apcietinājumu lems piektdien.",
        "Latvijas futbola izlase uzvarēja Igauniju ar diviem Vladislava Gutkovska vārtiem.",
    ),
    "eu": (
        "Jaurlaritzak asteartean onartu zuen datorren urteko aurrekontuen proiektua, sindikatuekin hainbat astez negoziatu ondoren. Lehendakariak adierazi zuen estatuaren diru-sarrerak ez direla gastuak bezain azkar hazten, eta sail bakoitzak zorrak murriztu behar dituela.",
        "Sailburuak azaldu zuen oraindik ez dela erabakirik hartu etxebizitzaren gaineko zergari buruz. «Ez ditugu udalak bakarrik utziko», gaineratu zuen. Donostiako Udalak baieztatu zuen errepidearen lanak udazkenean amaituko direla, eta gidariek beste bide bat hartu beharko dutela.",
        "Ertzaintzak bi gizon atxilotu zituen Bilbon, lapurreta egin izana egotzita. Ikertzaileen arabera, etxe batetik bitxiak eraman zituzten, berrogei mila euro baino gehiagoren balioarekin. Haien abokatuak ez zuen adierazpenik egin nahi izan. Epaileak ostiralean hartuko du erabakia.",
        "Athleticek bi eta bat irabazi zuen San Mamesen, Iñaki Williamsen golari esker.",
    ),
    "ar": ("وصل الرئيس المصري إلى الرياض يوم الثلاثاء لإجراء محادثات مع المسؤولين.",),
    "fa": ("رئیس‌جمهور روز سه‌شنبه در تهران با وزیر امور خارجه دیدار کرد.",),
}  # fmt: skip
WRONG = {
    "de": [
        ("Die Regirung will morgen entscheiden.", "Regirung", "Regierung"),
        ("Er hat gestren nichts gesagt.", "gestren", "gestern"),
        ("Die Verhandlugnen dauern an.", "Verhandlugnen", "Verhandlungen"),
    ],
    "fr": [
        ("Le gouvernemnt a tranché.", "gouvernemnt", "gouvernement"),
        ("Il est resté à l’hôpital hier soir, dejà.", "dejà", "déjà"),
        ("L’éxecution du budget a commencé.", "éxecution", "exécution"),
        ("Les négociatons ont commencé.", "négociatons", "négociations"),
    ],
    "es": [
        ("El gobireno decidió ayer.", "gobireno", "gobierno"),
        ("Los manifestanes llegaron tarde.", "manifestanes", "manifestantes"),
        ("La policia informó tambien del caso.", "tambien", "también"),
        ("No fue dificil encontrar al alcalde.", "dificil", "difícil"),
        ("Una región autonómica, la previsión meterológica y un plazo extensilbe.", "meterológica", "meteorológica"),
    ],
    "it": [
        ("Il govenro ha deciso ieri.", "govenro", "governo"),
        ("I manifestnati sono arrivati tardi.", "manifestnati", "manifestanti"),
        ("Dopo l’incidnete la strada è chiusa.", "incidnete", "incidente"),
    ],
    "pt": [
        ("O govreno decidiu ontem.", "govreno", "governo"),
        ("Os manifestanets chegaram tarde.", "manifestanets", "manifestantes"),
    ],
    "nl": [
        ("De regreing besliste gisteren.", "regreing", "regering"),
        ("De onderhandelignen duren voort.", "onderhandelignen", "onderhandelingen"),
    ],
    "pl": [
        ("Rzecznik potwierdził wczorja decyzję.", "wczorja", "wczoraj"),
        ("Policjanic zatrzymali kierowcę.", "Policjanic", "Policjanci"),
    ],
    "cs": [
        ("Mluvčí rozhodnutí potvdrila včera.", "potvdrila", "potvrdila"),
        ("Policisté řidiče zadržlei.", "zadržlei", "zadrželi"),
    ],
    "ru": [
        ("Правительсвто приняло решение вчера.", "Правительсвто", "Правительство"),
        ("Полиция задержлаа двух человек.", "задержлаа", "задержала"),
    ],
    "uk": [
        ("Поліція затрмиала двох людей.", "затрмиала", "затримала"),
        ("Суд ухвалив рішеня вчора.", "рішеня", "рішення"),
    ],
    "sv": [
        ("Regerignen beslutade i går.", "Regerignen", "Regeringen"),
        ("Polisen grpe två personer på torsdaegn.", "torsdaegn", "torsdagen"),
    ],
    "da": [("Politiet anhodlt to personer.", "anhodlt", "anholdt")],
    "nb": [("Politiet bekrfetet saken i går.", "bekrfetet", "bekreftet")],
    "tr": [("Polis iki kişiyi gözatlına aldı.", "gözatlına", "gözaltına")],
    "ro": [
        ("Guvernul a aprobat prioectul de buget marți.", "prioectul", "proiectul"),
        ("Ministrul a declrat că taxele cresc.", "declrat", "declarat"),
        ("Polițiștii au găsit ieri gloanțe în masină.", "masină", "mașină"),
        ("Negocerile cu sindicatele continuă.", "Negocerile", "Negocierile"),
        ("Lucrările se vor încheea în toamnă.", "încheea", "încheia"),
    ],
    "hu": [
        ("A kormány elfogadta a költségvtést.", "költségvtést", "költségvetést"),
        ("A renőrség két férfit keres.", "renőrség", "rendőrség"),
        ("A miniszter nem kivánt nyilatkozni.", "kivánt", "kívánt"),
        ("A tárgyalások folytatódank.", "folytatódank", "folytatódnak"),
        ("A polgármster tagadta a vádakat.", "polgármster", "polgármester"),
    ],
    "el": [
        ("Η κυβρένηση ενέκρινε το σχέδιο.", "κυβρένηση", "κυβέρνηση"),
        ("Ο πρωθυπουργος δήλωσε ότι συμφωνεί.", "πρωθυπουργος", "πρωθυπουργός"),
        ("Η αστυνομμία συνέλαβε δύο άνδρες.", "αστυνομμία", "αστυνομία"),
        ("Η απόφση λαμβάνεται την Τρίτη.", "απόφση", "απόφαση"),
    ],
    "bg": [
        ("Правителсвтото одобри бюджета.", "Правителсвтото", "Правителството"),
        ("Полицията задржа двама мъже.", "задржа", "задържа"),
        ("Министърът заяви, че данъкът няма да се увличи.", "увличи", "увеличи"),
        ("Съдът ще реши в пектък.", "пектък", "петък"),
    ],
    "lv": [
        ("Valdība apstirpināja budžetu.", "apstirpināja", "apstiprināja"),
        ("Policija aizturēja divus vīrišus.", "vīrišus", "vīriešus"),
        ("Ministrs pazinoja, ka nodoklis nemainās.", "pazinoja", "paziņoja"),
        ("Sarunas turpinās otrdein.", "otrdein", "otrdien"),
    ],
    "eu": [
        ("Jaurlaritzak aurrekontuak onrtu zituen.", "onrtu", "onartu"),
        ("Udalak erabkia hartu zuen.", "erabkia", "erabakia"),
        ("Poliziak bi gizno atxilotu zituen.", "gizno", "gizon"),
        ("Lehendakariak asteatrean hitz egin zuen.", "asteatrean", "asteartean"),
    ],
    "ar": [("أعلنت الحكوومة القرار أمس.", "الحكوومة", "الحكومة")],
    "fa": [("دولت دیروز تصمییم گرفت.", "تصمییم", "تصمیم")],
}  # fmt: skip


def spelling(code: str, text: str) -> list[tuple[str, str]]:
    found = Desk(Settings(languages=(code,), select=("spelling",))).check_text(text).findings
    return [(f.text, f.suggestions[0]) for f in found]


def test_every_language_is_here() -> None:
    assert set(languages.CODES) - {"en"} == RIGHT.keys() == WRONG.keys()


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in RIGHT.items() for t in texts])
def test_silent(code: str, text: str) -> None:
    assert spelling(code, text) == []


@pytest.mark.parametrize(("code", "case"), [(c, case) for c, cases in WRONG.items() for case in cases])
def test_told(code: str, case: tuple[str, str, str]) -> None:
    text, wrong, right = case
    assert (wrong, right) in spelling(code, text)
