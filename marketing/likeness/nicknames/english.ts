import type { FirstNames } from './first-names';

/** English first names. */
export const ENGLISH: FirstNames = {
	female: `
abigail abbie abby abi gail; adelaide addie adele; agnes aggie nessie; alexandra alex alexa lexi lexie sandra sandy alexis
alice allie ally alicia; alison allison alyson allie ali; amanda mandy manda; amelia amy millie mia; amy aimee; andrea andie andi
angela angie angelina angel; ann anne annie nan nancy; anna annie ana
annabel annabelle anabel anabella anabelle annabella bella belle; antonia toni tonia; arabella bella ara; audrey audie
barbara barb barbie babs barbra bobbie; beatrice bea trixie beatrix bee; belinda bel linda lindy; bernadette bernie detta
bethany beth bethanie; bridget bridie biddy brigid bridgette; brooke brook; candace candice candy kandace; carla karla
caroline carolyn carrie carol lynn caro
catherine katherine kathryn katharine kathrin cathryn catharine kate katie kathy cathy kat kitty kay kath kathie kit cate katy cath
cecilia cecily cece cissy celia; charlotte charlie lottie lotte char; chelsea chelsey chelsie; cheryl sheryl cherie; chloe khloe
christina christine kristina kristine chris chrissy tina christy kristy kristi christie; claire clare clara; constance connie
cordelia delia; cynthia cindy cyndi; danielle dani daniela daniella; darla; darlene darleen; deborah debra deb debbie debby
denise denyse; diana diane dianne di; dorothy dorothea dot dottie dolly dora dory thea
eleanor elinor eleanore ellie nell nora nellie leonora lenora elle; elena helena
elizabeth elisabeth liz lizzie lizzy beth betty bess bessie betsy eliza libby lisa elsie elise lily lilibeth ellie liza
ellen ellie nell helen; emily em emmie emmy millie; emma em emmy; erica erika ricki; erin aerin; esther essie hester hettie
eva eve evie ava; evelyn evie eve lyn evelin; faith fay; felicity flick fliss; florence flo flora florrie flossie
frances fran frannie francie franny fanny francesca; freda frederica freddie; gabrielle gabriella gabriela gabby gabi
georgina georgia georgie georgiana; geraldine gerry geri; gertrude trudy gertie; gillian jill gill gilly; gloria glory; grace gracie
gwendolyn gwen gwenda wendy; hannah hanna; harriet hattie harri; hazel; heather; helen helena nell ellie lena
henrietta etta hettie hattie; hope; imogen immy imogene; irene rena renie
isabel isabelle isabella izzy bella belle isobel ysabel izzie isla; jacqueline jackie jacqui jacquelyn; jane janie jayne jan
janet jan jannette; janice jan janis; jasmine jas jazz jasmin yasmin yasmine; jean jeanie jeanette jeannie
jennifer jen jenny jenni jenna; jessica jess jessie jessika; joan joanie; joanna joanne jo joann johanna; jodie jody jodi
josephine jo josie josey fifi; joy joyce; judith judy judi jude; julia julie jules; juliet juliette julie; karen caren karin
kayla kaylee kayleigh keeley kaylie; kelly kellie kelley; kerry kerrie; kimberly kimberley kim kimmy
kirsten kirstin kristen kristin kirsty; laura laurie lauri; lauren laurie lauryn; leah lea lia; lee leigh lea
lillian lilian lily lil lilly lillie; linda lin lindy lynda; lindsay lindsey linsey; lorraine lori lorrie; louise lou louisa lulu
lucy lucille lucie luce lucinda lu; lydia liddy; lynn lynne lyn lynette; madeleine madeline madelyn maddie maddy mady
magdalena magda lena maggie; margaret meg maggie peggy peg marge margie margo rita madge greta maisie daisy peggie marg
margery marjorie marge margie; maria marie mary mia ria maree; mariah maria; marian marion marianne mary; martha marty mattie patty
mary molly polly mae mamie marie may mimi; matilda tilly tillie mattie; maureen mo maura; megan meg meghan meagan
melanie mel mellie; melissa mel missy lissa; michelle shelly shell michele chelle; mildred millie milly; millicent millie milly
miranda mandy randy; miriam mimi mim miri; monica monika mon; muriel; nancy nan nance; natalie nat nattie natalia nathalie
natasha tasha nat nastassia; nicole nicola nicky nikki nic niki nicki nicolette; nora norah; olivia liv livvy ollie libby olive
pamela pam pammy; patricia pat patty patti tricia trish trisha; paula pauline polly paulette; penelope penny pen; philippa pippa pip
phyllis phyl; poppy; priscilla cilla prissy; prudence prue; rachel rachael rach rae; rebecca becky becca beck rebekah becki
regina reggie gina; rhoda; roberta bobbie robbie; robyn robin; rose rosie rosa; rosalind ros roz linda
rosemary rosie rose mary romy rosemarie rosemay; roxanne roxy roxane; ruth ruthie; sabrina brina; samantha sam sammy mandy
sandra sandy; sarah sara sally sadie sarra sahra zara; savannah savanna; sharon shari; sheila shelagh sheelagh; shirley shirl
sophia sophie sofia sofie; stacey stacy stacie; stella estelle estella; stephanie steph stephie stevie steffi
susan susanna susannah sue susie suzie suzy suzanne susanne sukie suzanna; sylvia sylvie silvia; tabitha tabby; tamara tammy tam
teresa theresa terri terry tess tessa tracy therese; tiffany tiff; tracy tracey tracie; ursula; valerie val; vanessa nessa ness
veronica ronnie vera nica; victoria vicky vicki tori vic vikki viki; violet vi; virginia ginny ginger ginnie
vivian viv vivien vivienne; wendy; wilhelmina willa billie mina minnie; winifred winnie freda; yvonne evonne vonnie; zoe zoey`,
	male: `
aaron aron ron; abraham abe bram; adam; adrian ade; alan allan allen al; albert al bert bertie
alexander alex al alec sandy xander alexandre sasha lex; alfred alf alfie fred freddie; alistair alastair alasdair al ali
andrew andy drew andi; anthony tony antony ant; archibald archie arch; arnold arnie; arthur art artie; augustus gus augustine august
barnaby barney barnabas; barry baz; bartholomew bart; benedict ben bennie; benjamin ben benny benji bennie; bernard bernie barney
bradley brad; brandon brand; brian bryan bryon; bruce; byron; calvin cal; cameron cam; carl karl; carlton carl; cecil; cedric ced
charles charlie chuck charley chas chaz; chester chet; christian chris; christopher chris kit topher kristopher christoph
clarence clarrie; clifford cliff; clinton clint; colin col; conrad con konrad; craig; curtis curt; cyril cy; daniel dan danny
darren daz; david dave davy davey; dean; dennis denny den; derek derrick; desmond des; dominic dom nick dominick; donald don donnie
douglas doug; duncan dunc; dwight; dylan dyl; earl; edgar ed eddie; edmund ed eddie ned ted; edward ed eddie ted teddy ned eddy
edwin ed eddie win; elijah eli lige; elliot eliot elliott; ellis; emmanuel manny emanuel immanuel; eric erik rick; ernest ernie
ethan; eugene gene; evan; ezekiel zeke; felix; fergus gus; fernando; francis frank frankie fran; frank frankie franklin
frederick fred freddie freddy rick frederic fredrick; gabriel gabe gab; gareth gaz gary; garry gary gaz
geoffrey jeffrey jeff geoff jeffery; george georgie jorge; gerald gerry jerry; gerard gerry jerry; gilbert gil bert; giles gyles
glenn glen; gordon gord gordie; graham graeme grahame; grant; gregory greg gregg; guy; harold harry hal; harrison harry; harvey harv
henry harry hank hal; herbert bert herb bertie; howard howie; hubert hugh bert; hugh hughie huw hugo; humphrey; ian iain
isaac ike izaak; isaiah; jack jackie jacky; jacob jake jakob jaycob; james jim jimmy jamie jem jimmie; jason jay jase; jasper; jay
jayden jaden jaiden; jeremiah jerry jem; jeremy jerry jem jez; jerome jerry; jesse jess jessie; joel
john jack johnny jon jackie johnnie; jonathan jon jonny johnathan jonathon; jordan jord; joseph joe joey jo; joshua josh
julian jules; justin; keith; kenneth ken kenny; kevin kev; lachlan lachie lochlan; laurence lawrence larry laurie lars
leo leon leonard; leonard len lenny leo leon; leroy roy; leslie les lesley; lewis lou louis lew luis; liam; lionel leo
louis lou louie luis lewis; lucas luke luc lukas luca; luke luc; malcolm mal malc; marcus mark marc; mark marc markus
martin marty martyn; marvin marv; matthew matt matty mathew; maurice mo morris morrie; max maxwell maximilian maximillian
melvin mel; michael mike mick mickey micky mikey mitch micheal; miles myles; mitchell mitch; montgomery monty; morris morrie
moses mo; nathan nate nat nathaniel; nathaniel nate nat nathan nathanael; neil neal niall; nelson; nicholas nick nicky nicolas nic
nigel nige; noah; noel; norman norm; oliver ollie olly noll; oscar ozzie; oswald oz ozzie; owen; patrick pat paddy rick; paul paulie
percival percy; peter pete; philip phillip phil pip; preston; quentin quinn; ralph rafe; randall randy randolph; raymond ray
reginald reg reggie; reuben ruben rube; reece rhys reese; rex; richard rick ricky dick rich richie rik dickie ricki
robert rob bob bobby robbie robin bert bobbie; roderick rod roddy; rodney rod; roger rodge; roland rollo rowland; ronald ron ronnie
rory ruairi; ross; roy; rudolph rudy rudolf; rufus; rupert; russell russ rusty; ryan; samson sam; samuel sam sammy
scott scottie scotty; sean shaun shawn; sebastian seb bas; seth; sidney sid sydney; silas; simon si; solomon sol solly
spencer spence; stanley stan; stephen steven steve stevie stephan; stewart stuart stu stew; ted teddy; terence terrence terry
thaddeus thad; theodore theo ted teddy theodor; thomas tom tommy thos; timothy tim timmy; tobias toby tobin; todd; travis
trevor trev; tristan tris tristram; tyler ty; victor vic viktor; vincent vince vinny vinnie; walter walt wally wat; warren; wayne
wesley wes; wilbur will; wilfred wilf will fred; william will bill billy willie liam willy wm; winston win
zachary zach zack zak zac zachariah`,
};
