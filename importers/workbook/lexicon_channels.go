package workbook

import (
	"strings"

	"github.com/throughline/throughline/graph"
)

// channelWords are ways on which companies and customers meet, so that a
// column of channels is known by its cells and a list of channels is split.
var channelWords = foldedSet(`web|website|web site|webshop|web shop|online|online shop|internet|app|mobile app|mobile|portal|customer portal|member portal|web form|form|e-mail|email|mail|sms|text|text message|push|push message|in-app|in app|chat|live chat|web chat|chatbot|bot|messenger|whatsapp|telegram|wechat|line|viber|instagram|facebook|tiktok|youtube|linkedin|x|social|social media|phone|telephone|call|hotline|call centre|call center|contact centre|contact center|video call|video|letter|post|mail post|print|paper|leaflet|flyer|poster|posters|brochure|magazine|newspaper|radio|tv|cinema|podcast|outdoor|store|shop|branch|counter|desk|reception|front desk|kiosk|self-service|terminal|in person|face to face|on site|onsite|on-site|at home|home|field|visit|home visit|parcel|courier|carrier|parcel shop|event|events|fair|back office|meeting|voice assistant|ivr|phone menu|bank|street|device|newsletter|search|ads|advertising|display|sign|signs|screen|display screen|intranet|fax|service desk|partner|agent|dealer|marketplace|social campus|store windows|billboard|letterbox|mailbox|account|customer account|platform|tablet|card terminal|card|spa|restaurant|room
	|webseite|kundenportal|brief|telefon|vor ort|persönlich|filiale|anruf|post|plakat|fernsehen|formular|rundbrief|schalter|laden|geschäft|messe|site|site web|internet|courriel|courrier électronique|téléphone|courrier|lettre|papier|boutique|magasin|agence|en personne|guichet|sur place|télé|affiche|réseaux sociaux|formulaire|appli|application|correo|correo electrónico|teléfono|carta|tienda|presencial|oficina|sucursal|mostrador|redes sociales|prensa|aplicación|formulario|página web|sitio web|telefone|carta|correio|loja|agência|balcão|redes sociais|aplicativo|formulário|impresso|sito|sito web|telefono|lettera|posta|negozio|filiale|sportello|di persona|in sede|giornale|televisione|modulo|brief|telefoon|winkel|balie|persoonlijk|op locatie|post|krant|formulier|huis|bezorging
	|сайт|телефон|звонок|чат|письмо|почта|смс|магазин|лично|на дом|офис|отзыв на сайте|анкета|приложение|мессенджер|соцсети|карта|личный кабинет|موقع|الموقع|هاتف|الهاتف|بريد|بريد إلكتروني|البريد الإلكتروني|رسالة نصية|تطبيق|التطبيق|دردشة|فرع|الفرع|متجر|אתר|טלפון|דואר|דוא"ל|דוא ל|מייל|אפליקציה|צאט|צ'אט|סניף|חנות|ווטסאפ|מסרון|電話|メール|アプリ|店舗|店頭|郵便|チャット|ウェブ|サイト|公式サイト|対面|手紙|来店|电话|短信|邮件|网站|官网|微信|小程序|门店|柜台|现场|信件|线上|线下|客服`)

// isChannel tells whether the text names a channel, alone or with a word
// before or after ("Web form", "Store, service bench").
func isChannel(s string) bool {
	key := graph.Fold(s)
	if channelWords[key] {
		return true
	}
	words := strings.Fields(key)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	return channelWords[words[len(words)-1]] || len(words) == 2 && channelWords[words[0]]
}

// channelShare is the share of a column's cells whose parts are all channels.
func channelShare(cells []string) float64 {
	all, good := 0, 0
	for _, s := range cells {
		if isEmptyText(s) || isAll(s) {
			continue
		}
		all++
		ok := true
		for _, p := range splitLoose(s) {
			if !isChannel(p) {
				ok = false
			}
		}
		if ok {
			good++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(good) / float64(all)
}
