//! The fields of each kind of table, with the names that people give their columns in Russian and English.

use super::Kind;
use ExpectedType::{Date, Identifier, Number, Text, YesOrNo};
use exchange::tables::{ExpectedType, FieldSpec};

const fn need(key: &'static str, expected: ExpectedType, synonyms: &'static [&'static str]) -> FieldSpec<'static> {
    FieldSpec { key, synonyms, expected, required: true }
}

const fn may(key: &'static str, expected: ExpectedType, synonyms: &'static [&'static str]) -> FieldSpec<'static> {
    FieldSpec { key, synonyms, expected, required: false }
}

const UNIT: &[&str] =
    &["бизнес-юнит", "бизнес-единица", "дивизион", "подразделение", "направление бизнеса", "business unit", "division"];
const CUSTOMER_CODE: &[&str] =
    &["код клиента", "код контрагента", "код заказчика", "customer code", "customer id", "CustomerID", "client code"];
const TOUCHPOINT: &[&str] = &["точка контакта", "код точки контакта", "точка", "touchpoint", "touchpoint code"];
const OWNER: &[&str] = &["ответственный", "владелец", "owner", "responsible"];
const DATE: &[&str] = &["дата", "date", "день"];
const AUTOMATION: &[&str] = &["автоматизация", "уровень автоматизации", "automation", "automation level"];
const CODE: &[&str] = &["код", "code", "№", "id"];

/// The fields of a kind, in the order of its template. Survey and houses have one more column per touchpoint or characteristic.
pub fn fields(kind: Kind) -> &'static [FieldSpec<'static>] {
    match kind {
        Kind::Customers => CUSTOMERS,
        Kind::Transactions => TRANSACTIONS,
        Kind::Survey => SURVEY,
        Kind::Interviews => INTERVIEWS,
        Kind::Journeys => JOURNEYS,
        Kind::Processes => PROCESSES,
        Kind::EventLog => EVENT_LOG,
        Kind::Characteristics => CHARACTERISTICS,
        Kind::Houses => HOUSES,
        Kind::Kpis => KPIS,
        Kind::KpiValues => KPI_VALUES,
        Kind::Systems => SYSTEMS,
        Kind::DataItems => DATA_ITEMS,
        Kind::Feedback => FEEDBACK,
        Kind::Initiatives => INITIATIVES,
    }
}

const CUSTOMERS: &[FieldSpec<'static>] = &[
    need("code", Identifier, &["код", "код клиента", "код контрагента", "code", "customer code", "customer id"]),
    need(
        "name",
        Text,
        &["наименование", "клиент", "контрагент", "название", "наименование контрагента", "name", "customer", "company"],
    ),
    may("inn", Identifier, &["инн", "tax number", "inn", "tax id", "vat"]),
    may("region", Text, &["регион", "область", "город", "страна", "region", "city", "country"]),
    may("industry", Text, &["отрасль", "сфера деятельности", "industry", "sector"]),
    may("size", Text, &["размер", "размер компании", "категория", "size", "company size"]),
    may("business_unit", Text, UNIT),
];

const TRANSACTIONS: &[FieldSpec<'static>] = &[
    need(
        "date",
        Date,
        &[
            "дата",
            "дата отгрузки",
            "дата документа",
            "дата продажи",
            "дата заказа",
            "date",
            "invoice date",
            "InvoiceDate",
            "order date",
            "период",
            "месяц",
            "period",
            "month",
        ],
    ),
    need(
        "order",
        Identifier,
        &[
            "номер документа",
            "номер сделки",
            "документ",
            "номер заказа",
            "заказ",
            "номер",
            "чек",
            "order",
            "order number",
            "invoice",
            "InvoiceNo",
        ],
    ),
    may("customer_code", Identifier, CUSTOMER_CODE),
    may("customer_inn", Identifier, &["инн", "customer tax number", "инн контрагента", "инн клиента", "inn", "tax id"]),
    may(
        "customer_name",
        Text,
        &[
            "контрагент",
            "наименование клиента",
            "клиент",
            "наименование контрагента",
            "покупатель",
            "заказчик",
            "customer",
            "customer name",
        ],
    ),
    may("product_code", Identifier, &["артикул", "код товара", "код номенклатуры", "sku", "product code", "StockCode"]),
    may("product", Text, &["номенклатура", "товар", "наименование товара", "продукт", "product", "description", "item"]),
    may("product_group", Text, &["номенклатурная группа", "группа товаров", "категория товара", "product group", "category"]),
    may("quantity", Number, &["количество", "кол-во", "quantity", "qty"]),
    may("price", Number, &["цена", "цена за единицу", "цена руб", "price", "unit price", "UnitPrice"]),
    need(
        "amount",
        Number,
        &["сумма", "сумма руб", "выручка", "сумма с ндс", "стоимость", "amount", "sum", "revenue", "total", "значение", "value"],
    ),
    may("business_unit", Text, UNIT),
];

const SURVEY: &[FieldSpec<'static>] = &[
    need("respondent", Identifier, &["респондент", "код респондента", "анкета", "respondent", "respondent id", "response id"]),
    need("date", Date, &["дата", "дата опроса", "дата ответа", "date", "response date"]),
    may("wave", Text, &["волна", "волна опроса", "wave"]),
    may("customer_code", Identifier, CUSTOMER_CODE),
    may("respondent_class", Text, &["класс респондента", "тип респондента", "respondent class"]),
    may("role", Text, &["роль", "роль в решении", "role"]),
    need("business_unit", Text, UNIT),
    may("product", Text, &["продукт", "product"]),
    may("channel", Text, &["канал", "channel"]),
    need(
        "recommendation",
        Number,
        &["готовность рекомендовать", "рекомендация", "nps", "recommendation", "likelihood to recommend"],
    ),
    may(
        "overall_satisfaction",
        Number,
        &["общая удовлетворённость", "удовлетворённость компанией", "csat", "overall satisfaction"],
    ),
];

const INTERVIEWS: &[FieldSpec<'static>] = &[
    need("interview", Identifier, &["интервью", "номер интервью", "код интервью", "interview"]),
    need("date", Date, DATE),
    need("respondent_class", Text, &["класс респондента", "тип респондента", "respondent class"]),
    may("role", Text, &["роль", "роль в решении", "role"]),
    may("customer_code", Identifier, CUSTOMER_CODE),
    need("business_unit", Text, UNIT),
    may("recommendation", Number, &["готовность рекомендовать", "рекомендация", "nps", "recommendation"]),
    may(
        "overall_satisfaction",
        Number,
        &["общая удовлетворённость", "удовлетворённость компанией", "csat", "overall satisfaction"],
    ),
    need("touchpoint", Text, TOUCHPOINT),
    may("importance", Number, &["важность", "importance"]),
    may("satisfaction", Number, &["удовлетворённость", "satisfaction"]),
    may("tone", Text, &["тон", "тип высказывания", "боль или идея", "tone"]),
    may("quote", Text, &["цитата", "высказывание", "комментарий", "quote", "comment"]),
];

const JOURNEYS: &[FieldSpec<'static>] = &[
    need("business_unit", Text, UNIT),
    may("journey", Text, &["карта", "карта пути", "путь клиента", "journey", "journey map"]),
    need("stage", Text, &["этап", "стадия", "stage", "phase"]),
    may("code", Identifier, CODE),
    need("touchpoint", Text, &["точка контакта", "название точки", "touchpoint"]),
    may("channel", Text, &["канал", "channel"]),
    may("owner", Text, OWNER),
    may("documents", Text, &["документы", "documents"]),
    may("automation", Text, AUTOMATION),
];

const PROCESSES: &[FieldSpec<'static>] = &[
    need("process", Text, &["процесс", "process"]),
    need("business_unit", Text, UNIT),
    may(
        "arrivals_per_day",
        Number,
        &["поступлений в рабочий день", "arrivals per working day", "заявок в день", "поток в день", "arrivals per day"],
    ),
    need("operation_code", Identifier, &["код операции", "код шага", "operation code", "step code"]),
    need("operation", Text, &["операция", "шаг", "действие", "operation", "step", "activity"]),
    may("type", Text, &["тип", "вид", "type", "kind"]),
    may("pool", Text, &["пул ресурсов", "пул", "исполнитель", "роль", "pool", "resource pool"]),
    may("servers", Number, &["исполнителей в пуле", "исполнителей", "численность", "servers", "people in pool"]),
    may("hours_per_day", Number, &["часов в день", "рабочих часов в день", "hours per day"]),
    may("min", Number, &["минимум, ч", "минимум", "min, h", "min"]),
    may("likely", Number, &["вероятно, ч", "вероятно", "обычно", "likely, h", "likely"]),
    may("max", Number, &["максимум, ч", "максимум", "max, h", "max"]),
    may("automation", Text, AUTOMATION),
    may("touchpoint", Text, TOUCHPOINT),
    may("cost", Number, &["стоимость, руб.", "стоимость", "затраты", "cost"]),
    may("next", Text, &["следующие", "следующий шаг", "переход", "next"]),
];

const EVENT_LOG: &[FieldSpec<'static>] = &[
    need(
        "trace",
        Identifier,
        &[
            "номер запроса",
            "экземпляр процесса",
            "case of the process",
            "экземпляр",
            "номер заявки",
            "кейс",
            "trace",
            "case id",
            "case",
        ],
    ),
    need("activity", Text, &["операция", "событие", "действие", "activity", "event"]),
    may("start", Date, &["начало", "время начала", "start", "start time"]),
    need("end", Date, &["окончание", "время окончания", "конец", "время", "end", "complete", "timestamp"]),
    may("resource", Text, &["исполнитель", "ресурс", "resource", "user"]),
    may("process", Text, &["процесс", "process"]),
];

const CHARACTERISTICS: &[FieldSpec<'static>] = &[
    need("business_unit", Text, UNIT),
    need("code", Identifier, CODE),
    need("name", Text, &["характеристика", "наименование", "characteristic", "name"]),
    need("kind", Text, &["вид", "тип", "kind", "type"]),
    may("touchpoint", Text, TOUCHPOINT),
    may("unit", Text, &["единица", "единица измерения", "unit"]),
    may("expected", Number, &["ожидание клиента", "ожидание", "цель", "expected", "target"]),
    may("current", Number, &["сейчас", "факт", "текущее значение", "current", "actual"]),
    may("leads_to", Text, &["влияет на", "следствия", "leads to"]),
];

const HOUSES: &[FieldSpec<'static>] = &[need("business_unit", Text, UNIT), need("touchpoint", Text, TOUCHPOINT)];

const KPIS: &[FieldSpec<'static>] = &[
    need("business_unit", Text, UNIT),
    need("code", Identifier, CODE),
    need("name", Text, &["показатель", "наименование", "kpi", "indicator", "name"]),
    need("level", Text, &["уровень", "перспектива", "level", "perspective"]),
    may("touchpoint", Text, TOUCHPOINT),
    may("characteristic", Text, &["характеристика", "код характеристики", "characteristic"]),
    may("unit", Text, &["единица", "единица измерения", "unit"]),
    may("direction", Text, &["направление", "что лучше", "direction"]),
    may("baseline", Number, &["база", "исходное значение", "baseline"]),
    may("target", Number, &["цель", "план", "target"]),
    may("minimum", Number, &["минимум", "minimum"]),
    may("maximum", Number, &["максимум", "maximum"]),
    may("actual", Number, &["факт", "текущее значение", "actual"]),
    may("owner", Text, OWNER),
    may("period", Text, &["период", "периодичность", "period"]),
    may("kind", Text, &["вид", "тип", "kind"]),
    may("supports", Text, &["поддерживает", "влияет на", "supports"]),
    may("data_items", Text, &["данные", "показатели данных", "источники данных", "data items", "data"]),
];

const KPI_VALUES: &[FieldSpec<'static>] = &[
    may("business_unit", Text, UNIT),
    need("code", Identifier, CODE),
    need("date", Date, &["дата", "период", "месяц", "date", "period"]),
    need("value", Number, &["значение", "факт", "value", "actual"]),
];

const SYSTEMS: &[FieldSpec<'static>] = &[
    need("code", Identifier, CODE),
    need("name", Text, &["система", "наименование", "ИТ-система", "system", "name"]),
    may("kind", Text, &["вид", "тип", "класс", "kind", "type"]),
    may("owner", Text, OWNER),
    may("description", Text, &["описание", "назначение", "description"]),
    may("integrated_with", Text, &["связана с", "интеграции", "integrated with"]),
    may("dashboard", YesOrNo, &["на дашборде", "on the dashboard", "доходит до дашборда", "dashboard"]),
];

const DATA_ITEMS: &[FieldSpec<'static>] = &[
    need("code", Identifier, CODE),
    need("name", Text, &["показатель данных", "наименование", "данные", "data item", "name"]),
    may("unit", Text, &["единица", "единица измерения", "unit"]),
    may("system", Text, &["система", "код системы", "system"]),
    may("collected", Text, &["собирается", "сбор", "collected"]),
    may("collection", Text, &["способ сбора", "как собирается", "collection"]),
    may("period", Text, &["периодичность", "период", "period"]),
    may("owner", Text, OWNER),
    may("personal", YesOrNo, &["персональные данные", "personal data", "пдн", "personal"]),
    may("dashboard", YesOrNo, &["на дашборде", "on the dashboard", "доходит до дашборда", "dashboard"]),
];

const FEEDBACK: &[FieldSpec<'static>] = &[
    need("date", Date, DATE),
    may("customer_code", Identifier, CUSTOMER_CODE),
    may("business_unit", Text, UNIT),
    may("touchpoint", Text, TOUCHPOINT),
    may("source", Text, &["источник", "source"]),
    need("text", Text, &["обращение", "текст обращения", "текст", "суть", "feedback", "text"]),
    may("status", Text, &["статус", "состояние", "status"]),
    may("due", Date, &["срок", "due", "due date"]),
];

const INITIATIVES: &[FieldSpec<'static>] = &[
    need("title", Text, &["название", "инициатива", "проект", "title", "initiative"]),
    may("business_unit", Text, UNIT),
    may("touchpoint", Text, TOUCHPOINT),
    may("owner", Text, OWNER),
    may("quarter", Text, &["квартал", "срок", "quarter"]),
    may("effect", Number, &["эффект", "effect", "impact"]),
    may("effort", Number, &["трудоёмкость", "усилия", "effort"]),
    may("votes", Number, &["голоса", "votes"]),
    may("status", Text, &["статус", "status"]),
    may("description", Text, &["описание", "description"]),
];
