-- The record: one SQLite file that holds reports, what was read from them, what people decided.
--
-- How to read it
--   * What a machine proposes (readings, passages, unread, claims, incidents) is apart from what people
--     decide (judgements). Neither overwrites the other.
--   * Nothing is overwritten. A report read anew gets another generation of passages and claims; an incident
--     that changes gets another row, and the row before it is closed. `current_claims` and
--     `current_incidents` show what stands now.
--   * Triggers refuse UPDATE and DELETE. They stop accidents; who has the file can drop them, so every change
--     is in `log`, whose hash chain `bearwitness check` follows.
--   * Offsets are half-open ranges of Unicode code points into reports.text: text[start:end].
--     (SQLite: substr(text, start + 1, "end" - start).)
--   * Days are ISO 8601 text, moments ISO 8601 with their offset from UTC, hashes SHA-256 as 64 hex digits.

-- The bytes as they came. `packing` says how `bytes` holds them; sha256 and size are those of the unpacked bytes.
CREATE TABLE captures (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    address TEXT NOT NULL,              -- the path or URL they came from
    captured_at TEXT NOT NULL,
    tool TEXT NOT NULL,                 -- what took the capture
    charset TEXT,
    packing TEXT NOT NULL CHECK (packing IN ('plain', 'zlib')),
    bytes BLOB NOT NULL
);

-- One text by a source. `published` is null where nobody says it, `published_basis` how it is known.
CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,          -- of the text as UTF-8
    published TEXT,
    published_basis TEXT,
    title TEXT,
    url TEXT,
    source TEXT,
    medium TEXT,
    names TEXT,                         -- JSON [[start, end], …]: exactly these are place names
    capture TEXT NOT NULL REFERENCES captures (sha256)
);

-- All captures that gave the same report: the first, and each later one with other bytes.
CREATE TABLE report_captures (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id),
    capture TEXT NOT NULL REFERENCES captures (sha256),
    UNIQUE (report, capture)
);

-- One reading of one report. The highest generation of a report is the one that stands.
CREATE TABLE readings (
    report TEXT NOT NULL REFERENCES reports (id),
    generation INTEGER NOT NULL CHECK (generation > 0),
    at TEXT NOT NULL,
    tool TEXT NOT NULL,
    PRIMARY KEY (report, generation)
) WITHOUT ROWID;

-- Every stretch of a report: read, set aside with a reason, or unread.
CREATE TABLE passages (
    report TEXT NOT NULL,
    generation INTEGER NOT NULL,
    place INTEGER NOT NULL,             -- 0 for the first of the report
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('read', 'set_aside', 'unread')),
    set_aside TEXT,                     -- why it is not read
    PRIMARY KEY (report, generation, place),
    FOREIGN KEY (report, generation) REFERENCES readings (report, generation),
    CHECK ((state = 'set_aside') = (set_aside IS NOT NULL))
) WITHOUT ROWID;

-- Stretches that look as if they tell of harm or attack, yet gave no claim: for people to look at.
CREATE TABLE unread (
    report TEXT NOT NULL,
    generation INTEGER NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (report, generation, place),
    FOREIGN KEY (report, generation) REFERENCES readings (report, generation)
) WITHOUT ROWID;

-- One telling of one event. `json` is the claim of the contract; the other columns repeat what queries need.
CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    report TEXT NOT NULL,
    generation INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    modality TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    lat REAL,
    lon REAL,
    country TEXT,
    origin TEXT NOT NULL,               -- rules, llm:<model> or person:<name>
    json TEXT NOT NULL,
    UNIQUE (id, generation),
    FOREIGN KEY (report, generation) REFERENCES readings (report, generation)
);
CREATE INDEX claims_by_report ON claims (report, generation);
CREATE INDEX claims_by_day ON claims (earliest);

-- What claims are about. A row stands from generation `since` until before generation `until` of the matching.
CREATE TABLE incidents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,                      -- null while it stands
    event_type TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    place TEXT,
    country TEXT,
    lat REAL,
    lon REAL,
    status TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (id, since)
);
CREATE INDEX incidents_by_start ON incidents (since);
CREATE INDEX incidents_by_end ON incidents (until, earliest);

-- Which claims an incident rests on, in the very generation that was matched.
CREATE TABLE incident_claims (
    incident INTEGER NOT NULL REFERENCES incidents (number),
    claim INTEGER NOT NULL REFERENCES claims (number),
    PRIMARY KEY (incident, claim)
) WITHOUT ROWID;
CREATE INDEX incident_claims_by_claim ON incident_claims (claim);

-- What people decided about claims or incidents. A change of mind is a further row.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    verdict TEXT NOT NULL,
    subject TEXT NOT NULL,              -- JSON list of claim or incident ids
    why TEXT,
    field TEXT,
    value TEXT
);

-- Inputs that could not be read, once for each reason.
CREATE TABLE refusals (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (name, reason)
);

-- Every change, in order; a row `use` says in its subject, as JSON, with which gazetteers the readings behind it were
-- made. `payload` is the hash of the rows that the change wrote. `hash` is the SHA-256 of the
-- canonical JSON (keys sorted, no spaces, UTF-8) of all other columns, `previous` the hash of the row before;
-- the first row has 64 zeros there. Whoever keeps a `hash` elsewhere can prove all rows up to it.
CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    tool TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);

-- Full-text index of the reports; it is made from `reports` and holds nothing of its own.
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER reports_indexed AFTER INSERT ON reports BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIEW current_claims AS
SELECT c.* FROM claims AS c
WHERE c.generation = (SELECT max(r.generation) FROM readings AS r WHERE r.report = c.report);

CREATE VIEW current_unread AS
SELECT u.* FROM unread AS u
WHERE u.generation = (SELECT max(r.generation) FROM readings AS r WHERE r.report = u.report);

CREATE VIEW current_incidents AS SELECT * FROM incidents WHERE until IS NULL;

-- Nothing that was written changes or goes.
CREATE TRIGGER captures_keep BEFORE UPDATE ON captures BEGIN SELECT raise(ABORT, 'captures: rows are never changed'); END;
CREATE TRIGGER reports_keep BEFORE UPDATE ON reports BEGIN SELECT raise(ABORT, 'reports: rows are never changed'); END;
CREATE TRIGGER report_captures_keep BEFORE UPDATE ON report_captures BEGIN SELECT raise(ABORT, 'report_captures: rows are never changed'); END;
CREATE TRIGGER readings_keep BEFORE UPDATE ON readings BEGIN SELECT raise(ABORT, 'readings: rows are never changed'); END;
CREATE TRIGGER passages_keep BEFORE UPDATE ON passages BEGIN SELECT raise(ABORT, 'passages: rows are never changed'); END;
CREATE TRIGGER unread_keep BEFORE UPDATE ON unread BEGIN SELECT raise(ABORT, 'unread: rows are never changed'); END;
CREATE TRIGGER claims_keep BEFORE UPDATE ON claims BEGIN SELECT raise(ABORT, 'claims: rows are never changed'); END;
CREATE TRIGGER judgements_keep BEFORE UPDATE ON judgements BEGIN SELECT raise(ABORT, 'judgements: rows are never changed'); END;
CREATE TRIGGER refusals_keep BEFORE UPDATE ON refusals BEGIN SELECT raise(ABORT, 'refusals: rows are never changed'); END;
CREATE TRIGGER log_keep BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'log: rows are never changed'); END;
CREATE TRIGGER incident_claims_keep BEFORE UPDATE ON incident_claims BEGIN SELECT raise(ABORT, 'incident_claims: rows are never changed'); END;
CREATE TRIGGER captures_stay BEFORE DELETE ON captures BEGIN SELECT raise(ABORT, 'captures: rows are never deleted'); END;
CREATE TRIGGER reports_stay BEFORE DELETE ON reports BEGIN SELECT raise(ABORT, 'reports: rows are never deleted'); END;
CREATE TRIGGER report_captures_stay BEFORE DELETE ON report_captures BEGIN SELECT raise(ABORT, 'report_captures: rows are never deleted'); END;
CREATE TRIGGER readings_stay BEFORE DELETE ON readings BEGIN SELECT raise(ABORT, 'readings: rows are never deleted'); END;
CREATE TRIGGER passages_stay BEFORE DELETE ON passages BEGIN SELECT raise(ABORT, 'passages: rows are never deleted'); END;
CREATE TRIGGER unread_stay BEFORE DELETE ON unread BEGIN SELECT raise(ABORT, 'unread: rows are never deleted'); END;
CREATE TRIGGER claims_stay BEFORE DELETE ON claims BEGIN SELECT raise(ABORT, 'claims: rows are never deleted'); END;
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements BEGIN SELECT raise(ABORT, 'judgements: rows are never deleted'); END;
CREATE TRIGGER refusals_stay BEFORE DELETE ON refusals BEGIN SELECT raise(ABORT, 'refusals: rows are never deleted'); END;
CREATE TRIGGER log_stay BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'log: rows are never deleted'); END;
CREATE TRIGGER incident_claims_stay BEFORE DELETE ON incident_claims BEGIN SELECT raise(ABORT, 'incident_claims: rows are never deleted'); END;
CREATE TRIGGER incidents_stay BEFORE DELETE ON incidents BEGIN SELECT raise(ABORT, 'incidents: rows are never deleted'); END;

-- The one change there is: an incident's row is closed, once.
CREATE TRIGGER incidents_keep
BEFORE UPDATE OF number, id, since, event_type, earliest, latest, place, country, lat, lon, status, json
ON incidents BEGIN SELECT raise(ABORT, 'incidents: rows are never changed'); END;
CREATE TRIGGER incidents_close
BEFORE UPDATE OF until ON incidents WHEN old.until IS NOT NULL OR new.until IS NULL
BEGIN SELECT raise(ABORT, 'incidents: a row is closed once'); END;
