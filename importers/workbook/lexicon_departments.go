package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// unitTerms are the words with which organisational units are named, by
// function, in twelve languages: to know a department by its name, and to see
// that "Afdeling Logistiek" is the company's "Logistics".
var unitTerms = []struct{ function, words string }{
	{"marketing", `marketing|brand|branding|advertising|campaigns|promotion|markenführung|werbung|marke|marque|publicité|mercadeo|mercadotecnia|publicidad|marca|publicidade|pubblicità|marchio|merk|reclame|маркетинг|реклама|бренд|التسويق|תיווך שיווק|שיווק|マーケティング|宣伝|广告|市场部|市场营销|行銷`},
	{"communication", `communication|communications|comms|corporate communications|public relations|pr|press|media relations|kommunikation|öffentlichkeitsarbeit|presse|communication externe|relations publiques|comunicación|comunicaciones|prensa|comunicação|imprensa|comunicazione|stampa|communicatie|voorlichting|коммуникации|пресс служба|связи с общественностью|الاتصالات|الإعلام|תקשורת|דוברות|広報|公关|传播`},
	{"crm", `crm|loyalty|membership|member services|club|customer loyalty|retention|kundenbindung|mitglieder|fidélisation|fidélité|adhérents|fidelización|socios|fidelidade|fidelizzazione|soci|loyaliteit|ledenservice|лояльность|удержание|الولاء|العضوية|נאמנות|מועדון|会員|ロイヤルティ|会员|忠诚度`},
	{"sales", `sales|commercial|account management|business development|key accounts|selling|business sales|direct sales|partner sales|vertrieb|verkauf|außendienst|ventes|vente|commercial|ventas|comercial|vendas|comercial|vendite|commerciale|verkoop|commercie|продажи|отдел продаж|коммерческий|сбыт|المبيعات|מכירות|営業|販売|销售|业务`},
	{"retail", `retail|stores|store operations|shops|branches|branch network|outlets|store|clubs|studios|showrooms|restaurants|filialen|filialnetz|einzelhandel|läden|magasins|boutiques|réseau|agences|points de vente|tiendas|sucursales|red de oficinas|lojas|rede de lojas|agências|negozi|filiali|rete filiali|punti vendita|winkels|winkelbedrijf|filiaalbedrijf|розница|магазины|филиалы|المتاجر|الفروع|التجزئة|חנויות|סניפים|קמעונאות|店舗運営|店舗|小売|门店|零售`},
	{"service", `customer service|customer services|customer care|service|care|customer support|support|contact centre|contact center|call centre|call center|service centre|service center|customer relations|guest relations|client services|helpdesk|help desk|service desk|member care|patient services|consumer affairs|customer operations|hotline|kundenservice|kundendienst|kundenbetreuung|servicecenter|callcenter|kundencenter|service client|service clients|relation client|relations clients|service clientèle|centre d'appels|atención al cliente|servicio al cliente|atención|centro de llamadas|atendimento|atendimento ao cliente|central de atendimento|sac|assistenza clienti|servizio clienti|assistenza|klantenservice|klantcontact|klantendienst|contactcentrum|служба поддержки|клиентский сервис|контакт центр|колл центр|поддержка|обслуживание клиентов|отдел по работе с клиентами|خدمة العملاء|مركز الاتصال|الدعم|שירות לקוחות|מוקד|תמיכה|お客様相談室|カスタマーサービス|コールセンター|客服|客户服务|客服中心|呼叫中心`},
	{"digital", `digital|e-commerce|ecommerce|e commerce|online|web|web shop|website|digital product|digital channels|app|internet|online shop|digital services|e-business|onlinehandel|digitales|commerce en ligne|numérique|comercio electrónico|canales digitales|canais digitais|canali digitali|digitaal|webwinkel|электронная коммерция|цифровой|интернет|диджитал|الرقمية|التجارة الإلكترونية|דיגיטל|מסחר אלקטרוני|デジタル|ec|オンライン|数字化|电商|电子商务|數位`},
	{"it", `it|information technology|technology|tech|engineering|software|systems|data|it services|ict|application management|infrastructure|edv|informationstechnik|technologie|informatique|systèmes d'information|dsi|tecnología|informática|sistemas|tecnologia|ti|informatica|sistemi informativi|automatisering|информационные технологии|технологии|разработка|تقنية المعلومات|التقنية|מערכות מידע|טכנולוגיה|情報システム|システム|信息技术|技术部|資訊`},
	{"logistics", `logistics|supply chain|delivery|shipping|transport|transportation|warehouse|warehousing|fulfilment|fulfillment|distribution|dispatch|last mile|hubs|depots|logistik|lieferung|versand|lager|fuhrpark|logistique|livraison|entrepôt|transports|expédition|logística|reparto|almacén|transporte|entregas|armazém|logistica|consegne|magazzino|spedizioni|trasporti|logistiek|bezorging|magazijn|vervoer|логистика|доставка|служба доставки|склад|транспорт|اللوجستيات|التوصيل|الشحن|המחסנים לוגיסטיקה|לוגיסטיקה|משלוחים|物流|配送|仓储|运输`},
	{"finance", `finance|accounting|controlling|treasury|accounts|revenues|revenue|billing|invoicing|collections|credit|credit risk|payments|bookkeeping|finanzen|buchhaltung|rechnungswesen|abrechnung|forderungsmanagement|inkasso|mahnwesen|finances|comptabilité|facturation|recouvrement|finanzas|contabilidad|facturación|cobros|tesorería|finanças|contabilidade|faturamento|cobrança|financeiro|finanza|contabilità|fatturazione|recupero crediti|crediti|amministrazione|financiën|boekhouding|facturatie|incasso|administratie|финансы|бухгалтерия|расчеты|биллинг|взыскание|المالية|المحاسبة|الفوترة|التحصيل|כספים|הנהלת חשבונות|גבייה|חיוב|経理|財務|請求|财务|会计|結算|账务`},
	{"legal", `legal|law|compliance|regulatory|legal affairs|data protection|privacy|claims|governance|general counsel|legal services|recht|rechtsabteilung|datenschutz|regulierung|juridique|conformité|droit|legal y cumplimiento|jurídico|cumplimiento|regulación|asesoría jurídica|conformidade|regulatório|legale|conformità|affari legali|juridische zaken|juridisch|naleving|юридический|правовой|комплаенс|القانونية|الشؤون القانونية|الامتثال|משפטית|ייעוץ משפטי|ציות|法務|コンプライアンス|法务|合规|法律`},
	{"hr", `hr|human resources|people and culture|personnel|talent|training|learning|personal|personalabteilung|personalwesen|ressources humaines|rh|formation|recursos humanos|rrhh|recursos humanos|formação|risorse umane|formazione|personeelszaken|p&o|кадры|персонал|отдел кадров|الموارد البشرية|משאבי אנוש|人事|人力资源|人资`},
	{"operations", `operations|ops|production|manufacturing|plant|field operations|ground operations|betrieb|produktion|fertigung|opérations|production|exploitation|operaciones|producción|operações|produção|operazioni|produzione|esercizio|operatie|productie|bedrijfsvoering|операции|производство|эксплуатация|العمليات|الإنتاج|תפעול|ייצור|運営|製造|運用|运营|生产`},
	{"field", `field service|field services|technical service|service engineers|installation|repairs|maintenance|workshop|technicians|facility|facilities|estates|caretaking|engineering services|housing repairs|technik|montage|instandhaltung|wartung|werkstatt|aussendienst technik|haustechnik|technique|maintenance|atelier|installation|servicio técnico|mantenimiento|taller|instalaciones|assistência técnica|manutenção|oficina|instalação|assistenza tecnica|manutenzione|officina|installazione|techniek|onderhoud|werkplaats|monteurs|buitendienst|installatie|сервисный центр|техническая служба|ремонт|монтаж|الصيانة|الخدمة الميدانية|التركيب|שירות טכני|תחזוקה|התקנות|技術サービス|保守|修理|维修|售后|安装`},
	{"network", `network|network operations|network delivery|grid|infrastructure network|netz|netzbetrieb|réseau technique|red|rede|rete|netwerk|netbeheer|сеть|сети|الشبكة|רשת|ネットワーク|网络`},
	{"metering", `metering|smart metering|meters|meter reading|zählerwesen|messwesen|zählerablesung|comptage|contadores|medición|medidores|medição|misura|contatori|meterbeheer|meters|учет энергии|приборы учета|العدادات|מונים|メーター|计量|抄表`},
	{"product", `product|product management|product development|range|assortment|category management|merchandising|buying|purchasing|procurement|produkt|produktmanagement|einkauf|sortiment|beschaffung|produit|achats|assortiment|producto|compras|surtido|produto|compras|sortimento|prodotto|acquisti|assortimento|inkoop|assortiment|продукт|закупки|ассортимент|المنتجات|المشتريات|מוצר|רכש|商品|商品部|購買|仕入|产品|采购|商品企划`},
	{"quality", `quality|quality assurance|complaints|complaint management|risk|safety|security|health and safety|qualität|qualitätssicherung|beschwerdemanagement|risiko|sicherheit|qualité|réclamations|risques|sécurité|calidad|reclamaciones|riesgos|seguridad|qualidade|ouvidoria|reclamações|riscos|segurança|qualità|reclami|rischi|sicurezza|kwaliteit|klachten|risico|veiligheid|качество|риски|безопасность|الجودة|الشكاوى|المخاطر|السلامة|איכות|תלונות|סיכונים|ביטחון|品質|苦情|リスク|安全|质量|投诉|风险`},
	{"insight", `customer insight|insights|research|market research|audience research|analytics|customer experience|cx|cx office|experience|voice of customer|marktforschung|kundenerlebnis|études|expérience client|investigación|experiencia de cliente|pesquisa|experiência do cliente|ricerche|customer experience|onderzoek|klantbeleving|исследования|клиентский опыт|البحوث|تجربة العملاء|מחקר|חוויית לקוח|調査|顧客体験|研究|客户体验`},
	{"reservations", `reservations|reservation|booking|bookings|scheduling|appointments|box office|ticketing|subscriptions|front office|front desk|reception|admissions|enrolment|registration|rezeption|empfang|reservierung|buchung|terminvergabe|réservations|accueil|réception|billetterie|reservas|recepción|admisión|taquilla|reservas|recepção|agendamento|bilheteria|prenotazioni|reception|accettazione|biglietteria|reserveringen|receptie|balie|afspraken|регистратура|бронирование|ресепшн|касса|الحجز|الاستقبال|القبول|קבלה|הזמנות|קופה|予約|受付|フロント|预订|前台|票务`},
	{"hospitality", `housekeeping|food and beverage|food & beverage|kitchen|catering|restaurant|restaurants|spa|rooms|events|banqueting|cabin|cabin crew|hausdame|gastronomie|küche|veranstaltungen|gouvernante|restauration|hébergement|événements|étages|cocina|restauración|eventos|pisos|cozinha|alimentos e bebidas|governança|eventos|cucina|ristorazione|eventi|piani|keuken|horeca|evenementen|huishouding|кухня|ресторан|хозяйственная служба|мероприятия|التدبير الفندقي|المطبخ|الأغذية والمشروبات|הסעדה|משק בית|מטבח|厨房|客室|飲食|餐饮|客房|厨房部`},
	{"medical", `nursing|radiology|laboratory|pharmacy|pharmacy services|medical|clinical|clinic|doctors|therapy|surgery|pflege|radiologie|labor|apotheke|ärzte|klinik|soins|radiologie|laboratoire|pharmacie|médecins|enfermería|radiología|laboratorio|farmacia|médicos|enfermagem|radiologia|laboratório|farmácia|corpo clínico|infermieristica|radiologia|laboratorio|farmacia|medici|verpleging|radiologie|laboratorium|apotheek|artsen|сестринское дело|рентген|лаборатория|аптека|врачи|التمريض|الأشعة|المختبر|الصيدلية|סיעוד|רנטגן|מעבדה|בית מרקחת|看護|放射線|検査|薬局|护理|放射|检验|药房`},
	{"waste", `waste|waste management|recycling|refuse|cleansing|street cleaning|abfall|abfallwirtschaft|müllabfuhr|stadtreinigung|entsorgung|wertstoffe|déchets|recyclage|propreté|residuos|reciclaje|basuras|limpieza|resíduos|reciclagem|lixo|limpeza|rifiuti|riciclo|riciclaggio|nettezza|igiene urbana|afval|recycling|reiniging|отходы|мусор|переработка|النفايات|إعادة التدوير|النظافة|פסולת|מחזור|ניקיון|廃棄物|リサイクル|清掃|垃圾|废物|回收|环卫`},
	{"parking", `parking|parking services|parken|parkraum|stationnement|aparcamiento|estacionamiento|estacionamento|parcheggi|sosta|parkeren|парковка|парковки|المواقف|חניה|駐車|停车`},
	{"housing", `housing|homes|tenancy|property|real estate|wohnen|wohnungswesen|vermietung|immobilien|logement|habitat|immobilier|vivienda|inmuebles|habitação|moradia|imóveis|casa|alloggi|immobili|wonen|huisvesting|vastgoed|жилье|жилищный|недвижимость|الإسكان|العقارات|דיור|נכסים|住宅|不動産|住房|房产`},
	{"library", `library|libraries|culture|leisure|museums|sports|bibliothek|bibliotheken|kultur|freizeit|sport|bibliothèques|culture|loisirs|sports|bibliotecas|cultura|deportes|ocio|bibliotecas|cultura|lazer|esportes|biblioteche|cultura|tempo libero|sport|bibliotheken|cultuur|vrije tijd|sport|библиотеки|культура|спорт|المكتبات|الثقافة|الرياضة|ספריות|תרבות|ספורט|図書館|文化|スポーツ|图书馆|文化|体育`},
	{"customs", `customs|international|export|import|zoll|international|douane|aduana|aduanas|alfândega|dogana|douane|таможня|الجمارك|מכס|税関|通関|海关`},
	{"partner", `partner network|partnerships|partners|franchise|alliances|dealer network|partnermanagement|partner|partenariats|partenaires|alianzas|socios comerciales|parcerias|parceiros|partnership|partner|partnerschappen|partners|партнеры|партнерская сеть|الشراكات|שותפויות|パートナー|合作伙伴`},
	{"education", `education|teaching|faculty|student services|academic affairs|bildung|lehre|studierendenservice|pédagogie|enseignement|educación|docencia|educação|ensino|didattica|formazione|onderwijs|образование|обучение|التعليم|חינוך|הוראה|教育|教务`},
	{"insurance", `assistance|underwriting|policies|claims handling|schaden|schadenabteilung|leistung|assurance|sinistres|siniestros|sinistros|sinistri|schade|урегулирование|التأمين|المطالبات|תביעות|査定|保険|理赔|核保`},
	{"pricing", `pricing|revenue management|yield|tariffs|rates|preisgestaltung|tarification|precios|precificação|preços|prezzi|prijzen|ценообразование|التسعير|תמחור|価格|定价`},
	{"development", `development|fundraising|donor relations|patrons|business improvement|spenden|mécénat|dons|desarrollo|donaciones|desenvolvimento|sviluppo|donazioni|ontwikkeling|фандрайзинг|تنمية|פיתוח|開発|筹款`},
}

// unitFunctions maps a folded word or phrase of a unit's name to its functions.
var unitFunctions = buildUnits()

func buildUnits() map[string][]string {
	m := map[string][]string{}
	for _, t := range unitTerms {
		for w := range strings.SplitSeq(t.words, "|") {
			if key := graph.Fold(w); key != "" {
				m[key] = append(m[key], t.function)
				if said := asCustomer(key); m[said] == nil {
					m[said] = []string{t.function}
				}
			}
		}
	}
	return m
}

// asCustomer puts "customer" for every company's word for those it serves:
// "atención al huésped" is its "atención al cliente".
func asCustomer(folded string) string {
	words := strings.Fields(folded)
	for i, w := range words {
		if customerWords[w] && len(words) > 1 {
			words[i] = "customer"
		}
	}
	return strings.Join(words, " ")
}

// unitWork gives the functions that a folded phrase stands for.
func unitWork(phrase string) []string {
	if fs := unitFunctions[phrase]; fs != nil {
		return fs
	}
	return unitFunctions[asCustomer(phrase)]
}

// frameWords surround a unit's name without being part of it.
var frameWords = foldedSet(`department|departments|dept|team|unit|division|function|group|office|area|directorate|section|desk|abteilung|bereich|amt|referat|ressort|service|département|direction|équipe|pôle|departamento|área|equipo|dirección|concejalía|equipe|setor|diretoria|gerência|reparto|ufficio|direzione|settore|afdeling|dienst|отдел|департамент|служба|управление|подразделение|إدارة|قسم|מחלקת|אגף|צוות|部|課|室|チーム|部门|团队|科`)

// functionsOf gives the functions that a name's words stand for, in order of
// the words; the longest phrases count.
func functionsOf(name string) []string {
	words := strings.Fields(graph.Fold(name))
	var out []string
	add := func(fs []string) {
		for _, f := range fs {
			found := false
			for _, have := range out {
				found = found || have == f
			}
			if !found {
				out = append(out, f)
			}
		}
	}
	for i := 0; i < len(words); {
		step := 1
		for n := min(4, len(words)-i); n >= 1; n-- {
			if fs := unitWork(strings.Join(words[i:i+n], " ")); fs != nil {
				add(fs)
				step = n
				break
			}
		}
		i += step
	}
	if len(out) == 0 && len(words) > 0 && isSpaceless([]rune(words[0])[0]) {
		for key, fs := range unitFunctions {
			if isSpaceless([]rune(key)[0]) && len([]rune(key)) >= 2 && strings.Contains(words[0], key) {
				add(fs[:1])
			}
		}
		if len(out) > 1 {
			out = out[:1]
		}
	}
	return out
}

// looksLikeUnit tells whether a short text reads like the name of an
// organisational unit: all its words but joining ones name functions or frames.
func looksLikeUnit(s string) bool {
	key := graph.Fold(withoutBrackets(s))
	if key == "" {
		return false
	}
	if unitWork(key) != nil {
		return true
	}
	words := strings.Fields(key)
	if len(words) == 1 && hasUnitSuffix(words[0]) {
		return true
	}
	if len(words) > 6 {
		return false
	}
	if isSpaceless([]rune(words[0])[0]) {
		last := []rune(words[0])
		return strings.ContainsRune("部課室局科处組组", last[len(last)-1]) || len(functionsOf(s)) > 0
	}
	hits, other := 0, 0
	for _, w := range words {
		switch {
		case unitFunctions[w] != nil || frameWords[w]:
			hits++
		case joiningWords[w]:
		default:
			other++
		}
	}
	return hits > 0 && other <= hits
}

// unitSuffixes end the names of units in languages that write words together.
var unitSuffixes = []string{"dienst", "diensten", "dienste", "afdeling", "abteilung", "wesen", "service", "stelle", "verwaltung", "beheer", "leitung", "management", "zentrale", "betrieb", "betriebe", "büro", "buero", "bureau", "vertrieb", "verkauf", "technik", "zentrum", "centrum", "kantoor", "werk", "sekretariat", "amt", "referat"}

func hasUnitSuffix(word string) bool {
	for _, s := range unitSuffixes {
		if s = graph.Fold(s); strings.HasSuffix(word, s) && len(word) >= len(s)+3 {
			return true
		}
	}
	return false
}

var joiningWords = wordSet(`and or und oder et ou y o e en & of for the de la le del di da der des die das du van für voor pour para per и`)
