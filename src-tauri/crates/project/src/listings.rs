use crate::listing::CellKind;
use CellKind::{Day, Moment, Number, Text};

/// A table of imported rows as people look at it.
#[derive(Debug)]
pub struct Listing {
    /// The kind of import, or a name of its own for rows that several kinds bring.
    pub name: &'static str,
    /// The table first, then what is joined to it without adding rows; a query joins only what it names.
    pub from: &'static str,
    /// Which of its rows count; blank for all.
    pub condition: &'static str,
    pub columns: &'static [ListingColumn],
    /// The table, where millions of rows may lie and an import's rows lie together.
    pub bulk: Option<&'static str>,
}

#[derive(Debug)]
pub struct ListingColumn {
    /// The name of a field of imports, with underscores.
    pub name: &'static str,
    pub sql: &'static str,
    pub kind: CellKind,
    /// Whether a sum of it means something.
    pub summed: bool,
}

const fn column(name: &'static str, sql: &'static str, kind: CellKind) -> ListingColumn {
    ListingColumn { name, sql, kind, summed: false }
}

const fn amount(name: &'static str, sql: &'static str) -> ListingColumn {
    ListingColumn { name, sql, kind: Number, summed: true }
}

pub fn find(name: &str) -> Option<&'static Listing> {
    LISTINGS.iter().find(|listing| listing.name == name)
}

const ACTIVE_RESPONSE: &str = "response.batch_id IN (SELECT id FROM batch WHERE active = 1) AND response.source = 'survey'";
const ACTIVE_INTERVIEW: &str = "response.batch_id IN (SELECT id FROM batch WHERE active = 1) AND response.source = 'interview'";

/// Every table that can be looked at.
pub const LISTINGS: &[Listing] = &[
    Listing {
        name: "customers",
        from: "customer LEFT JOIN business_unit ON business_unit.id = customer.business_unit_id",
        condition: "customer.batch_id IN (SELECT id FROM batch WHERE active = 1)",
        columns: &[
            column("code", "customer.code", Text),
            column("name", "customer.name", Text),
            column("inn", "customer.inn", Text),
            column("region", "customer.region", Text),
            column("industry", "customer.industry", Text),
            column("size", "customer.size", Text),
            column("business_unit", "business_unit.name", Text),
        ],
        bulk: None,
    },
    Listing {
        name: "transactions",
        from: "order_line LEFT JOIN customer ON customer.id = order_line.customer_id
            LEFT JOIN product ON product.id = order_line.product_id",
        condition: "order_line.batch_id IN (SELECT id FROM batch WHERE active = 1)",
        columns: &[
            column("date", "order_line.day", Day),
            column("order", "order_line.number", Text),
            column("customer_code", "customer.code", Text),
            column("customer_name", "customer.name", Text),
            column("product_code", "product.code", Text),
            column("product", "product.name", Text),
            column("product_group", "product.product_group", Text),
            amount("quantity", "order_line.quantity"),
            amount("amount", "order_line.amount"),
        ],
        bulk: Some("order_line"),
    },
    Listing { name: "survey", from: RESPONSE, condition: ACTIVE_RESPONSE, columns: RESPONSE_COLUMNS, bulk: None },
    Listing { name: "interviews", from: RESPONSE, condition: ACTIVE_INTERVIEW, columns: RESPONSE_COLUMNS, bulk: None },
    Listing {
        name: "answers",
        from: "answer LEFT JOIN response ON response.id = answer.response_id         LEFT JOIN customer ON customer.id = response.customer_id LEFT JOIN touchpoint ON touchpoint.id = answer.touchpoint_id",
        condition: "response.batch_id IN (SELECT id FROM batch WHERE active = 1)",
        columns: &[
            column("date", "response.day", Day),
            column("respondent", "response.respondent", Text),
            column("customer_code", "customer.code", Text),
            column("touchpoint", "touchpoint.name", Text),
            column("importance", "answer.importance", Number),
            column("satisfaction", "answer.satisfaction", Number),
            column("recommendation", "answer.recommendation", Number),
        ],
        bulk: None,
    },
    Listing {
        name: "quotes",
        from: "remark LEFT JOIN response ON response.id = remark.response_id         LEFT JOIN customer ON customer.id = response.customer_id LEFT JOIN touchpoint ON touchpoint.id = remark.touchpoint_id",
        condition: "response.batch_id IN (SELECT id FROM batch WHERE active = 1)",
        columns: &[
            column("date", "response.day", Day),
            column("interview", "response.respondent", Text),
            column("customer_code", "customer.code", Text),
            column("touchpoint", "touchpoint.name", Text),
            column("tone", "remark.tone", Text),
            column("quote", "remark.quote", Text),
        ],
        bulk: None,
    },
    Listing {
        name: "feedback",
        from: "feedback LEFT JOIN customer ON customer.id = feedback.customer_id
            LEFT JOIN business_unit ON business_unit.id = feedback.business_unit_id
            LEFT JOIN touchpoint ON touchpoint.id = feedback.touchpoint_id",
        condition: "",
        columns: &[
            column("date", "feedback.day", Day),
            column("customer_code", "customer.code", Text),
            column("business_unit", "business_unit.name", Text),
            column("touchpoint", "touchpoint.name", Text),
            column("source", "feedback.source", Text),
            column("text", "feedback.text", Text),
            column("status", "feedback.status", Text),
            column("due", "feedback.due", Day),
        ],
        bulk: None,
    },
    Listing {
        name: "event-log",
        from: "event",
        condition: "event.batch_id IN (SELECT id FROM batch WHERE active = 1)",
        columns: &[
            column("trace", "event.trace", Text),
            column("activity", "event.activity", Text),
            column("start", "event.started_at", Moment),
            column("end", "event.ended_at", Moment),
            column("resource", "event.resource", Text),
            column("process", "event.process", Text),
        ],
        bulk: Some("event"),
    },
    Listing {
        name: "kpi-values",
        from: "kpi_value LEFT JOIN kpi ON kpi.id = kpi_value.kpi_id LEFT JOIN business_unit ON business_unit.id = kpi.business_unit_id",
        condition: "",
        columns: &[
            column("date", "kpi_value.day", Day),
            column("business_unit", "business_unit.name", Text),
            column("code", "kpi.code", Text),
            column("name", "kpi.name", Text),
            column("value", "kpi_value.value", Number),
        ],
        bulk: None,
    },
];

const RESPONSE: &str = "response LEFT JOIN customer ON customer.id = response.customer_id
    LEFT JOIN business_unit ON business_unit.id = response.business_unit_id";

const RESPONSE_COLUMNS: &[ListingColumn] = &[
    column("date", "response.day", Day),
    column("respondent", "response.respondent", Text),
    column("wave", "response.wave", Text),
    column("customer_code", "customer.code", Text),
    column("respondent_class", "response.respondent_class", Text),
    column("role", "response.role", Text),
    column("business_unit", "business_unit.name", Text),
    column("product", "response.product", Text),
    column("channel", "response.channel", Text),
    column("recommendation", "response.recommendation", Number),
    column("overall_satisfaction", "response.satisfaction", Number),
];
