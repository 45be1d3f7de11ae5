-- The first schema of a .cxatlas file. Shipped migrations are never edited.
-- Days are counted from 1970-01-01; service times are working hours; money is in the currency of the project.

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE view_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE revision (name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT;
CREATE TABLE result (
    kind TEXT NOT NULL, parameters TEXT NOT NULL, revision TEXT NOT NULL, computed_at TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (kind, parameters)
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY, step TEXT NOT NULL, arguments TEXT NOT NULL, written_at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY, journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
    name TEXT NOT NULL, inverse TEXT NOT NULL
) STRICT;
CREATE INDEX journal_change_journal ON journal_change (journal_id);

CREATE TABLE batch (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT NOT NULL, hash TEXT NOT NULL,
    imported_at TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0, supersedes INTEGER,
    rows_read INTEGER NOT NULL, loaded INTEGER NOT NULL, duplicates INTEGER NOT NULL, rejected INTEGER NOT NULL,
    totals_rows INTEGER NOT NULL, name TEXT NOT NULL, part_of INTEGER, header TEXT NOT NULL, first_day INTEGER, last_day INTEGER,
    added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL, gone INTEGER NOT NULL
) STRICT;
CREATE TABLE rejected_row (
    id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    row INTEGER NOT NULL, field TEXT NOT NULL, column INTEGER, reason TEXT NOT NULL, value TEXT NOT NULL, cells TEXT NOT NULL
) STRICT;
CREATE INDEX rejected_row_batch ON rejected_row (batch_id);
-- What a person chose for tables with these columns, to be proposed the next time.
CREATE TABLE mapping (shape TEXT PRIMARY KEY, choices TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT;

-- Journeys
CREATE TABLE business_unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE segment (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, colour INTEGER NOT NULL, position INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '',
    locked INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE persona (
    id INTEGER PRIMARY KEY, segment_id INTEGER NOT NULL UNIQUE REFERENCES segment (id) ON DELETE CASCADE,
    name TEXT NOT NULL, goals TEXT NOT NULL, pains TEXT NOT NULL
) STRICT;
CREATE TABLE journey (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER NOT NULL REFERENCES business_unit (id) ON DELETE CASCADE,
    segment_id INTEGER REFERENCES segment (id) ON DELETE SET NULL, name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX journey_business_unit ON journey (business_unit_id);
CREATE TABLE stage (
    id INTEGER PRIMARY KEY, journey_id INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_journey ON stage (journey_id);
CREATE TABLE touchpoint (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER NOT NULL REFERENCES business_unit (id) ON DELETE CASCADE,
    code TEXT NOT NULL, name TEXT NOT NULL, channel TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '',
    documents TEXT NOT NULL DEFAULT '', automation TEXT NOT NULL DEFAULT 'manual', note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX touchpoint_business_unit ON touchpoint (business_unit_id);
CREATE TABLE placement (
    id INTEGER PRIMARY KEY, stage_id INTEGER NOT NULL REFERENCES stage (id) ON DELETE CASCADE,
    touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX placement_stage ON placement (stage_id);
CREATE INDEX placement_touchpoint ON placement (touchpoint_id);

-- Customers and orders
CREATE TABLE customer (
    id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    root_id INTEGER REFERENCES customer (id) ON DELETE SET NULL,
    code TEXT NOT NULL, name TEXT NOT NULL, inn TEXT NOT NULL, region TEXT NOT NULL, industry TEXT NOT NULL, size TEXT NOT NULL,
    business_unit_id INTEGER REFERENCES business_unit (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX customer_code ON customer (code);
CREATE INDEX customer_batch ON customer (batch_id);
CREATE INDEX customer_root ON customer (root_id);
CREATE INDEX customer_identity ON customer (coalesce(root_id, id));
-- A customer keeps the id of their first row when a newer file brings them again: orders and answers refer to that one.
CREATE VIEW active_customer AS
    SELECT coalesce(customer.root_id, customer.id) AS id, batch_id, root_id, code, customer.name, inn, region, industry, size,
        business_unit_id
    FROM customer JOIN batch ON batch.id = batch_id WHERE batch.active = 1;
CREATE TABLE segment_member (
    segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    PRIMARY KEY (customer_id, segment_id)
) STRICT;
CREATE INDEX segment_member_segment ON segment_member (segment_id);
-- What is done for a segment: communication, and the figures aimed at.
CREATE TABLE communication (
    id INTEGER PRIMARY KEY, segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE, occasion TEXT NOT NULL,
    message TEXT NOT NULL, channel TEXT NOT NULL, timing TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX communication_segment ON communication (segment_id);
CREATE TABLE segment_target (
    id INTEGER PRIMARY KEY, segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    measure TEXT NOT NULL CHECK (measure IN ('revenue', 'orders', 'ticket', 'left', 'nps')), target REAL NOT NULL,
    UNIQUE (segment_id, measure)
) STRICT;
-- A campaign tried on a test group beside a control group; goal and terms as the size was computed.
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, terms TEXT NOT NULL, seed INTEGER NOT NULL, start INTEGER NOT NULL,
    days INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE campaign_member (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE, arm TEXT NOT NULL CHECK (arm IN ('test', 'control')),
    PRIMARY KEY (campaign_id, customer_id)
) STRICT;
CREATE INDEX campaign_member_customer ON campaign_member (customer_id);
CREATE TABLE product (id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, product_group TEXT NOT NULL) STRICT;
CREATE INDEX product_code ON product (code);
-- A line without a customer is a sale to somebody unnamed: it counts in turnover, not in the habits of customers.
CREATE TABLE order_line (
    id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    customer_id INTEGER REFERENCES customer (id) ON DELETE CASCADE, number TEXT NOT NULL, day INTEGER NOT NULL,
    product_id INTEGER REFERENCES product (id), quantity REAL, amount REAL NOT NULL
) STRICT;
CREATE INDEX order_line_batch ON order_line (batch_id);
CREATE INDEX order_line_customer ON order_line (customer_id);
CREATE VIEW active_order_line AS SELECT order_line.* FROM order_line JOIN batch ON batch.id = batch_id WHERE batch.active = 1;

-- Voice of customer: a response is one answered survey or one interview.
CREATE TABLE response (
    id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('survey', 'interview')), respondent TEXT NOT NULL, day INTEGER NOT NULL,
    wave TEXT NOT NULL, respondent_class TEXT NOT NULL, role TEXT NOT NULL, product TEXT NOT NULL, channel TEXT NOT NULL,
    business_unit_id INTEGER REFERENCES business_unit (id) ON DELETE SET NULL,
    customer_id INTEGER REFERENCES customer (id) ON DELETE SET NULL, recommendation INTEGER, satisfaction REAL
) STRICT;
CREATE INDEX response_batch ON response (batch_id);
CREATE INDEX response_customer ON response (customer_id);
CREATE VIEW active_response AS SELECT response.* FROM response JOIN batch ON batch.id = batch_id WHERE batch.active = 1;
CREATE TABLE answer (
    id INTEGER PRIMARY KEY, response_id INTEGER NOT NULL REFERENCES response (id) ON DELETE CASCADE,
    touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id), importance REAL, satisfaction REAL, recommendation INTEGER
) STRICT;
CREATE INDEX answer_response ON answer (response_id);
CREATE INDEX answer_touchpoint ON answer (touchpoint_id);
CREATE TABLE remark (
    id INTEGER PRIMARY KEY, response_id INTEGER NOT NULL REFERENCES response (id) ON DELETE CASCADE,
    touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id),
    tone TEXT NOT NULL CHECK (tone IN ('pain', 'idea', 'praise')), quote TEXT NOT NULL
) STRICT;
CREATE INDEX remark_response ON remark (response_id);
CREATE INDEX remark_touchpoint ON remark (touchpoint_id);
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY, day INTEGER NOT NULL, business_unit_id INTEGER REFERENCES business_unit (id) ON DELETE SET NULL,
    customer_id INTEGER REFERENCES customer (id) ON DELETE SET NULL,
    touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL, source TEXT NOT NULL, text TEXT NOT NULL,
    status TEXT NOT NULL, due INTEGER
) STRICT;
CREATE INDEX feedback_touchpoint ON feedback (touchpoint_id);
CREATE INDEX feedback_customer ON feedback (customer_id);

-- Characteristics and houses
CREATE TABLE characteristic (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER NOT NULL REFERENCES business_unit (id) ON DELETE CASCADE,
    touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('lagging', 'leading')), unit TEXT NOT NULL, expected REAL, current REAL
) STRICT;
CREATE INDEX characteristic_business_unit ON characteristic (business_unit_id);
CREATE TABLE characteristic_link (
    id INTEGER PRIMARY KEY, cause_id INTEGER NOT NULL REFERENCES characteristic (id) ON DELETE CASCADE,
    effect_id INTEGER NOT NULL REFERENCES characteristic (id) ON DELETE CASCADE, strength REAL NOT NULL, delay REAL NOT NULL,
    UNIQUE (cause_id, effect_id)
) STRICT;
CREATE INDEX characteristic_link_effect ON characteristic_link (effect_id);
CREATE TABLE relationship (
    id INTEGER PRIMARY KEY, touchpoint_id INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
    characteristic_id INTEGER NOT NULL REFERENCES characteristic (id) ON DELETE CASCADE, strength REAL NOT NULL,
    UNIQUE (touchpoint_id, characteristic_id)
) STRICT;
CREATE INDEX relationship_characteristic ON relationship (characteristic_id);

-- KPI cascade
CREATE TABLE kpi (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER NOT NULL REFERENCES business_unit (id) ON DELETE CASCADE,
    code TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('financial', 'customer', 'process', 'competence')),
    touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL,
    characteristic_id INTEGER REFERENCES characteristic (id) ON DELETE SET NULL, unit TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('more', 'less', 'band')), kind TEXT NOT NULL CHECK (kind IN ('lagging', 'leading')),
    baseline REAL, target REAL, minimum REAL, maximum REAL, actual REAL, owner TEXT NOT NULL, period TEXT NOT NULL
) STRICT;
CREATE INDEX kpi_business_unit ON kpi (business_unit_id);
CREATE TABLE kpi_link (
    id INTEGER PRIMARY KEY, supporting_id INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
    supported_id INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE, strength REAL NOT NULL, opposite INTEGER NOT NULL,
    UNIQUE (supporting_id, supported_id)
) STRICT;
CREATE INDEX kpi_link_supported ON kpi_link (supported_id);
CREATE TABLE kpi_value (
    id INTEGER PRIMARY KEY, kpi_id INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE, day INTEGER NOT NULL, value REAL NOT NULL,
    UNIQUE (kpi_id, day)
) STRICT;

-- Processes
CREATE TABLE process (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER NOT NULL REFERENCES business_unit (id) ON DELETE CASCADE,
    name TEXT NOT NULL, arrivals_per_day REAL NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE pool (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER NOT NULL REFERENCES business_unit (id) ON DELETE CASCADE,
    name TEXT NOT NULL, servers INTEGER NOT NULL, hours_per_day REAL NOT NULL
) STRICT;
CREATE TABLE operation (
    id INTEGER PRIMARY KEY, process_id INTEGER NOT NULL REFERENCES process (id) ON DELETE CASCADE, code TEXT NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('start', 'operation', 'exclusive', 'parallel', 'join', 'end')),
    pool_id INTEGER REFERENCES pool (id) ON DELETE SET NULL, touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL,
    low REAL, likely REAL, high REAL, automation TEXT NOT NULL, cost REAL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX operation_process ON operation (process_id);
CREATE INDEX operation_touchpoint ON operation (touchpoint_id);
CREATE TABLE flow (
    id INTEGER PRIMARY KEY, from_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
    to_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE, probability REAL NOT NULL
) STRICT;
CREATE INDEX flow_from ON flow (from_id);
CREATE INDEX flow_to ON flow (to_id);
CREATE TABLE event (
    id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE, process TEXT NOT NULL,
    trace TEXT NOT NULL, activity TEXT NOT NULL, started_at REAL, ended_at REAL NOT NULL, resource TEXT NOT NULL
) STRICT;
CREATE INDEX event_batch ON event (batch_id);
CREATE VIEW active_event AS SELECT event.* FROM event JOIN batch ON batch.id = batch_id WHERE batch.active = 1;

-- IT systems and data
CREATE TABLE system (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL,
    description TEXT NOT NULL, dashboard INTEGER NOT NULL
) STRICT;
CREATE TABLE integration (
    id INTEGER PRIMARY KEY, from_id INTEGER NOT NULL REFERENCES system (id) ON DELETE CASCADE,
    to_id INTEGER NOT NULL REFERENCES system (id) ON DELETE CASCADE, UNIQUE (from_id, to_id)
) STRICT;
CREATE TABLE data_item (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    system_id INTEGER REFERENCES system (id) ON DELETE SET NULL, collected TEXT NOT NULL CHECK (collected IN ('yes', 'partly', 'no')),
    collection TEXT NOT NULL CHECK (collection IN ('automatic', 'manual')), period TEXT NOT NULL, owner TEXT NOT NULL,
    personal INTEGER NOT NULL, dashboard INTEGER NOT NULL
) STRICT;
CREATE TABLE kpi_data_item (
    id INTEGER PRIMARY KEY, kpi_id INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
    data_item_id INTEGER NOT NULL REFERENCES data_item (id) ON DELETE CASCADE, UNIQUE (kpi_id, data_item_id)
) STRICT;
CREATE INDEX kpi_data_item_data_item ON kpi_data_item (data_item_id);

-- Strategy session and specification
CREATE TABLE initiative (
    id INTEGER PRIMARY KEY, business_unit_id INTEGER REFERENCES business_unit (id) ON DELETE SET NULL, title TEXT NOT NULL,
    description TEXT NOT NULL, owner TEXT NOT NULL, quarter TEXT NOT NULL, effect INTEGER NOT NULL, effort INTEGER NOT NULL,
    votes INTEGER NOT NULL, status TEXT NOT NULL, position INTEGER NOT NULL,
    touchpoint_id INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL, kpi_id INTEGER REFERENCES kpi (id) ON DELETE SET NULL,
    pool_id INTEGER REFERENCES pool (id) ON DELETE SET NULL, data_item_id INTEGER REFERENCES data_item (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE decision (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, owner TEXT NOT NULL, due INTEGER,
    initiative_id INTEGER REFERENCES initiative (id) ON DELETE SET NULL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE requirement_edit (
    requirement TEXT PRIMARY KEY, text TEXT, acceptance TEXT, priority INTEGER, removed INTEGER NOT NULL DEFAULT 0
) STRICT;
