/** The people of Larkfield University. All of them are invented. */
export interface SeedPerson {
  readonly given: string;
  readonly family: string;
  readonly account: string;
  readonly mail: string | null;
  readonly job: string;
  readonly department: string;
  readonly staffNumber: string;
  readonly country: string;
  readonly language: string;
  /** t Teams licence, m mailbox, p photo, o other policy, x disabled, g guest. */
  readonly marks: string;
}

// given | family | account (before @) | mail (before @, = when the same) | job | department | number | country | language | marks
const LINES = `
Amara|Okafor|amara.okafor|=|Head of Digital Services|Digital Services|S1001|GB|en-GB|tmp
Priya|Raman|praman2|priya.raman|Careers Adviser|Careers Service|S1002|GB|en-GB|tmp
Tomasz|Wiśniewski|twisniewski|tomasz.wisniewski|Careers Adviser|Careers Service|S1003|GB|pl-PL|tmp
Siobhán|Ní Bhriain|snibhriain|siobhan.nibhriain|Careers Consultant|Careers Service|S1004|IE|ga-IE|tmp
Mateo|Fernández|mfernandez|mateo.fernandez|Careers Adviser|Careers Service|S1005|GB|es-ES|tmp
Yuki|Tanaka|yuki.tanaka|=|Employer Engagement Officer|Careers Service|S1006|GB|ja-JP|tmp
Grace|Mensah|grace.mensah|=|Careers Adviser|Careers Service|S1007|GB|en-GB|tm
Oluwaseun|Adeyemi|oadeyemi|oluwaseun.adeyemi|Student Adviser|Student Support|S1008|GB|en-GB|tmp
Hannah|Lindqvist|hannah.lindqvist|=|Student Adviser|Student Support|S1009|GB|sv-SE|tmp
Rashid|Khan|rkhan14|rashid.khan|Wellbeing Adviser|Student Support|S1010|GB|en-GB|tmp
Elif|Yılmaz|elif.yilmaz|=|Mental Health Adviser|Student Support|S1011|GB|tr-TR|tm
Callum|MacLeod|callum.macleod|=|Disability Adviser|Student Support|S1012|GB|en-GB|tmp
Beatriz|Carvalho|bcarvalho|beatriz.carvalho|International Student Adviser|Student Support|S1013|GB|pt-PT|tmp
Wei|Zhang|wei.zhang|=|Senior Lecturer|Computer Science|S1014|GB|zh-CN|tmp
Ingrid|Halvorsen|ingrid.halvorsen|=|Professor|Computer Science|S1015|NO|nb-NO|tmp
Kwame|Boateng|kboateng|kwame.boateng|Lecturer|Mathematics|S1016|GB|en-GB|tm
Leila|Haddad|leila.haddad|=|Lecturer|Modern Languages|S1017|GB|fr-FR|tmp
Dmitri|Volkov|dvolkov|dmitri.volkov|Reader|Physics|S1018|GB|ru-RU|tm
Aoife|Brennan|aoife.brennan|=|Teaching Fellow|History|S1019|IE|en-IE|tmp
Marcus|Bellamy|marcus.bellamy|=|Lecturer|Law|S1020|GB|en-GB|tmo
Nadia|El-Sayed|nadia.elsayed|=|Registrar|Registry|S1021|GB|ar-EG|tmpo
Jonas|Weber|jonas.weber|=|Timetabling Officer|Registry|S1022|DE|de-DE|tmo
Fatima|Zahra Alaoui|fatima.alaoui|=|Librarian|Library|S1023|GB|fr-MA|tmo
Piotr|Nowak|pnowak|piotr.nowak|Library Assistant|Library|S1024|GB|pl-PL|mo
Ruth|Abernathy|ruth.abernathy|=|Porter|Estates|S1025|GB|en-GB|m
Desmond|Clarke|desmond.clarke|=|Groundskeeper|Estates|S1026|GB|en-GB|
Vikram|Patel|vikram.patel|=|Visiting Professor|Physics|S1027|IN|en-IN|t
Lucía|Navarro|lucia.navarro|=|Former Careers Adviser|Careers Service|S1028|GB|es-ES|tmx
Chloe|Anderson|ca231|chloe.anderson|Student|Computer Science|U2301|GB|en-GB|tmp
Mohammed|Rahman|mr232|mohammed.rahman|Student|Computer Science|U2302|GB|bn-BD|tm
Zuzanna|Kowalczyk|zk233|zuzanna.kowalczyk|Student|Law|U2303|GB|pl-PL|tmp
Tendai|Moyo|tm234|tendai.moyo|Student|Mathematics|U2304|GB|en-GB|tm
Sofia|Rossi|sr235|sofia.rossi|Student|History|U2305|IT|it-IT|tmp
Jack|O'Connor|jo236|jack.oconnor|Student|Physics|U2306|GB|en-GB|tm
Mei Ling|Chen|mc237|meiling.chen|Student|Modern Languages|U2307|GB|zh-TW|tmp
Arjun|Nair|an238|arjun.nair|Student|Computer Science|U2308|GB|en-IN|tm
Emma|Thompson|et239|emma.thompson|Student|Law|U2309|GB|en-GB|tm
Hassan|Ibrahim|hi240|hassan.ibrahim|Student|Mathematics|U2310|GB|ar-SA|m
Noor|van Dijk|nv241|noor.vandijk|Student|Physics|U2311|NL|nl-NL|tm
Daniel|Whitlock|daniel.whitlock_brightwell.example#EXT#|daniel.whitlock@brightwell.example|Recruiter|Brightwell Ltd||GB|en-GB|g
Ana|Sousa|ana.sousa_northgate.example#EXT#|ana.sousa@northgate.example|Talent Partner|Northgate Partners||PT|pt-PT|g`;

export const PEOPLE: readonly SeedPerson[] = LINES.trim().split("\n").map(readPerson);

function readPerson(line: string): SeedPerson {
  const parts = line.split("|");
  const part = (i: number): string => parts[i] ?? "";
  const mail = part(3) === "=" ? part(2) : part(3);
  return {
    given: part(0),
    family: part(1),
    account: part(2),
    mail: mail === "" ? null : mail,
    job: part(4),
    department: part(5),
    staffNumber: part(6),
    country: part(7),
    language: part(8),
    marks: part(9),
  };
}
