#include "tests/core/store/store_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using countersign::test::Journey;
using countersign::test::problemOf;
using countersign::test::StoreFixture;

namespace {

// Fills a store with a whole journey, an open one, and records; closes it.
void fill(StoreFixture &f)
{
    f.create();
    Journey whole = Journey::whole(f.clock, f.keeper());
    QVERIFY(f.append(whole.events));
    Journey open(f.clock);
    open.keepFile = f.keeper();
    open.title = QStringLiteral("Contract \"quoted\"");
    open.createDraft();
    open.prepareAndSend();
    QVERIFY(f.append(open.events));
    const ContactId contact = ContactId::fresh(f.clock);
    std::vector<Event> records;
    const auto record = [&](Uuid stream, EventBody body) {
        records.push_back({.id = EventId::fresh(f.clock),
                           .stream = stream,
                           .at = f.clock.now(),
                           .author = whole.employee,
                           .body = std::move(body)});
    };
    record(contact.value, ContactSaved{{.id = contact, .surname = QStringLiteral("Петров")}});
    record(contact.value,
           ContactSaved{{.id = contact, .givenName = QStringLiteral("Иван"), .surname = QStringLiteral("Петров")}});
    for (const Stage &stage : whole.board.stages)
        record(stage.id.value, StageSaved{stage});
    record(whole.board.stages.back().id.value, RecordRemoved{});
    const auto pipeline = defaultPipeline(f.clock);
    const DealId deal = DealId::fresh(f.clock);
    record(deal.value,
           DealSaved{{.id = deal,
                      .title = QStringLiteral("Office chairs"),
                      .contact = contact,
                      .amount = Money{125'050, QStringLiteral("PLN")},
                      .stage = pipeline.front().id}});
    record(deal.value, DealMoved{pipeline[0].id, pipeline[1].id});
    record(deal.value, RuleFired{RuleId::fresh(f.clock), true, QStringLiteral("sent")});
    const TemplateId kept = TemplateId::fresh(f.clock);
    record(kept.value,
           TemplateSaved{{.id = kept,
                          .name = QStringLiteral("Framework contract"),
                          .owner = whole.employee,
                          .documents = {{.id = DocumentId::fresh(f.clock),
                                         .name = QStringLiteral("c.pdf"),
                                         .pdf = {.sha256 = f.keeper()("%PDF template"), .size = 13, .pages = 1},
                                         .source = {}}}}});
    QVERIFY(f.append(records));
}

QByteArray operationAt(SQLite::Database &database, int seq)
{
    SQLite::Statement query(database, "SELECT bytes FROM operations WHERE seq = ?");
    query.bind(1, seq);
    query.executeStep();
    const SQLite::Column column = query.getColumn(0);
    return QByteArray(static_cast<const char *>(column.getBlob()), column.getBytes());
}

void replaceOperation(SQLite::Database &database, int seq, const QByteArray &bytes)
{
    database.exec(
        "DROP TRIGGER IF EXISTS operations_are_not_changed; DROP TRIGGER IF EXISTS operations_are_not_removed");
    SQLite::Statement update(database, "UPDATE operations SET bytes = ? WHERE seq = ?");
    update.bind(1, bytes.constData(), int(bytes.size()));
    update.bind(2, seq);
    update.exec();
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten()
    {
        StoreFixture f;
        f.create();
        Journey j = Journey::whole(f.clock, f.keeper());
        QVERIFY(f.append(j.events));
        QVERIFY(f.reopen());
        const auto events = f.store->events(j.id.value);
        QVERIFY(events);
        QCOMPARE(events->size(), j.events.size());
        for (std::size_t i = 0; i < j.events.size(); ++i) {
            QCOMPARE((*events)[i].id, j.events[i].id);
            QCOMPARE((*events)[i].at, j.events[i].at);
            QCOMPARE((*events)[i].author, j.events[i].author);
            QCOMPARE(actName((*events)[i].body), actName(j.events[i].body));
            QCOMPARE(encodeBody((*events)[i].body), encodeBody(j.events[i].body));
        }
        QCOMPARE(*f.store->envelope(j.id), j.envelope);
        QCOMPARE(*f.store->journal().versionOf(j.id.value), j.envelope.version);
        QVERIFY(f.store->journal().verifyChain());
        QCOMPARE(f.store->journal().outgoing(1000)->size(), j.events.size());
    }

    // Beside the work that goes on, over a connection of its own: it sees one state, tells how far it is, and can be stopped.
    void theChainIsCheckedBesideTheWork()
    {
        StoreFixture f;
        fill(f);
        const WorkspaceStore::JournalCheck check = f.store->journalCheck();
        constexpr int kDocuments = 150;
        for (int i = 0; i < kDocuments; ++i) {
            Journey j(f.clock);
            j.keepFile = f.keeper();
            j.createDraft();
            j.prepareAndSend();
            QVERIFY(f.append(j.events));
        }
        QList<std::pair<int, int>> told;
        bool isWrittenMeanwhile = false;
        const auto write = [&] {
            Journey j(f.clock);
            j.keepFile = f.keeper();
            j.createDraft();
            isWrittenMeanwhile = f.append(j.events).has_value();
        };
        const auto whole = check({.stop = {}, .progress = [&](int done, int all) {
                                      if (told.isEmpty())
                                          write();
                                      told.append({done, all});
                                  }});
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().detail));
        QVERIFY(!told.isEmpty() && isWrittenMeanwhile);
        QCOMPARE(told.first().first, 500);
        QVERIFY(told.last().second >= told.last().first);
        std::stop_source stop;
        int after = 0;
        const auto stopped = check({.stop = stop.get_token(), .progress = [&](int, int) {
                                        ++after;
                                        stop.request_stop();
                                    }});
        QVERIFY(!stopped && stopped.error().is(StoreError::Stopped));
        QCOMPARE(after, 1);
        QVERIFY(f.store->journal().verifyChain());
        QVERIFY(check({}));
    }

    // The clear part names no title, no person, no address; the sealed part shows nothing.
    void theSealedPartIsSealed()
    {
        StoreFixture f;
        fill(f);
        const auto operations = f.store->journal().operationsSince(0, 1000);
        for (const StoredOperation &operation : *operations) {
            for (const char *text : {"Umowa", "umowa.pdf", "example.com", "192.0.2.7", "Contract"})
                QVERIFY(!operation.bytes.contains(text));
            QVERIFY(!operation.bytes.contains(QStringLiteral("Петров").toUtf8()));
        }
        // Secrets of links are in clear nowhere in the database, the projection included.
        f.store.reset();
        QFile file(f.databasePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray raw = file.readAll();
        QVERIFY(raw.contains("Umowa"));
        QVERIFY(!raw.contains(QByteArray(32, 's')));
        QVERIFY(!raw.contains(QByteArray(32, 'k')));
    }

    void compareAndSet()
    {
        StoreFixture f;
        f.create();
        Journey j(f.clock);
        j.keepFile = f.keeper();
        j.createDraft();
        QVERIFY(f.store->append({.events = j.events, .expectedVersions = {{j.id.value, 0}}}));
        const Event comment = j.event(Commented{QStringLiteral("hello")});
        QVERIFY(f.store->append({.events = {comment}, .expectedVersions = {{j.id.value, 1}}})
                    .error()
                    .is(StoreError::Conflict));
        QCOMPARE(*f.store->journal().versionOf(j.id.value), quint64(2));
        QVERIFY(f.store->append({.events = {comment}, .expectedVersions = {{j.id.value, 2}}}));
        // The same event twice is refused whatever the version.
        QVERIFY(f.store->append({.events = {comment}}).error().is(StoreError::Conflict));
        QCOMPARE(f.store->envelope(j.id)->version, quint64(3));
        QCOMPARE(problemOf(*f.store), QString());
    }

    void allOrNothing()
    {
        StoreFixture f;
        f.create();
        Journey j(f.clock);
        j.keepFile = f.keeper();
        j.createDraft();
        std::vector<Event> events = j.events;
        events.push_back(j.event(Completed{})); // not possible
        const auto refused = f.store->append({.events = events,
                                              .newTasks = {{.kind = QStringLiteral("seal"), .envelope = j.id}},
                                              .cursors = {{QStringLiteral("relay"), 9}}});
        QVERIFY(refused.error().is(StoreError::Refused));
        QVERIFY(refused.error().is(DomainError::NotPossible));
        QVERIFY(f.store->envelope(j.id).error().is(StoreError::NotFound));
        QVERIFY(f.store->tasks().pending()->empty());
        QCOMPARE(*f.store->cursor(QStringLiteral("relay")), 0);
        QVERIFY(f.store->append({.events = j.events,
                                 .newTasks = {{.kind = QStringLiteral("seal"), .envelope = j.id}},
                                 .cursors = {{QStringLiteral("relay"), 9}}}));
        QCOMPARE(f.store->tasks().pending()->size(), std::size_t(1));
        QCOMPARE(*f.store->cursor(QStringLiteral("relay")), 9);
    }

    void fileBeforeEvent()
    {
        StoreFixture f;
        f.create();
        Journey j(f.clock); // made-up hashes: nothing is in the vault
        j.createDraft();
        QVERIFY(f.append(j.events).error().is(StoreError::MissingFile));
        const CompanyId company = CompanyId::fresh(f.clock);
        const Event stamp{.id = EventId::fresh(f.clock),
                          .stream = company.value,
                          .at = f.clock.now(),
                          .author = {},
                          .body = CompanySaved{{.id = company, .stampSha256 = QByteArray(32, 'x')}}};
        QVERIFY(f.append({stamp}).error().is(StoreError::MissingFile));
        QVERIFY(f.store->companies()->empty());
    }

    void recordsOnTheirOwnStream()
    {
        StoreFixture f;
        f.create();
        Journey j(f.clock);
        j.keepFile = f.keeper();
        j.createDraft();
        QVERIFY(f.append(j.events));
        const auto refuses = [&](Uuid stream, EventBody body) {
            const auto result = f.append({{.id = EventId::fresh(f.clock),
                                           .stream = stream,
                                           .at = f.clock.now(),
                                           .author = {},
                                           .body = std::move(body)}});
            return !result && result.error().is(StoreError::Refused);
        };
        const ContactId id = ContactId::fresh(f.clock);
        QVERIFY(refuses(newUuid(f.clock), ContactSaved{{.id = id}})); // another's stream
        QVERIFY(refuses(j.id.value, ContactSaved{{.id = ContactId{j.id.value}}})); // an envelope's stream
        QVERIFY(refuses(newUuid(f.clock), RecordRemoved{})); // nothing there
        QVERIFY(refuses(j.id.value, RecordRemoved{})); // an envelope is no record
        QVERIFY(refuses({}, ContactSaved{}));
        QVERIFY(f.append({{.id = EventId::fresh(f.clock),
                           .stream = id.value,
                           .at = f.clock.now(),
                           .author = {},
                           .body = ContactSaved{{.id = id}}}}));
        QVERIFY(refuses(id.value, CompanySaved{{.id = CompanyId{id.value}}})); // a record does not change its kind
        QVERIFY(refuses(id.value, Commented{QStringLiteral("x")}));
        QCOMPARE(problemOf(*f.store), QString());
    }

    void rebuildsToTheSame()
    {
        StoreFixture f;
        fill(f);
        QVERIFY(f.store->rememberText(f.store->envelopes()->front().documents.front().revisions.front().sha256,
                                      QStringLiteral("kwota 12 000 zł")));
        while (*f.store->indexNextText()) { }
        const QByteArray before = *f.store->dumpProjections();
        QVERIFY(before.contains("snapshot ") && before.contains("record ") && before.contains("party ")
                && before.contains("12 000"));
        QCOMPARE(problemOf(*f.store), QString());
        QVERIFY(f.reopen());
        QCOMPARE(*f.store->dumpProjections(), before);
        // A projection that was tampered with is put right, which shows that the dump sees it.
        f.store.reset();
        {
            SQLite::Database database(f.databasePath().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("UPDATE envelopes SET title = 'forged'; DELETE FROM parties; DELETE FROM search; UPDATE "
                          "records SET is_removed = 1");
        }
        QVERIFY(f.reopen());
        QVERIFY(*f.store->dumpProjections() != before);
        QVERIFY(f.store->rebuildProjections());
        QCOMPARE(*f.store->dumpProjections(), before);
    }

    void tampering_data()
    {
        QTest::addColumn<std::function<void(SQLite::Database &)>>("tamper");
        const auto row = [](const char *name, std::function<void(SQLite::Database &)> tamper) {
            QTest::newRow(name) << std::move(tamper);
        };
        const auto drop = "DROP TRIGGER operations_are_not_changed; DROP TRIGGER operations_are_not_removed;";
        // One flipped bit anywhere in an operation: header, body, signature, the CBOR around them.
        for (const int permille : {0, 5, 50, 150, 300, 400, 500, 700, 850, 950, 999})
            row(qPrintable(QStringLiteral("a bit at %1").arg(permille)), [permille](SQLite::Database &database) {
                QByteArray bytes = operationAt(database, 4);
                const qsizetype at = (bytes.size() - 1) * permille / 999;
                bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
                replaceOperation(database, 4, bytes);
            });
        row("a row in the middle removed", [drop](SQLite::Database &d) {
            d.exec(std::string("PRAGMA foreign_keys = OFF;") + drop + "DELETE FROM operations WHERE seq = 5");
        });
        row("the first row removed",
            [drop](SQLite::Database &d) { d.exec(std::string(drop) + "DELETE FROM operations WHERE seq = 1"); });
        row("the last row removed", [drop](SQLite::Database &d) {
            d.exec(std::string(drop) + "DELETE FROM operations WHERE seq = (SELECT max(seq) FROM operations)");
        });
        row("the last row and its count removed", [drop](SQLite::Database &d) {
            d.exec(std::string(drop)
                   + "DELETE FROM operations WHERE seq = (SELECT max(seq) FROM operations); UPDATE sqlite_sequence SET "
                     "seq = seq - 1 WHERE name = 'operations'");
        });
        row("two rows swapped", [](SQLite::Database &d) {
            const QByteArray a = operationAt(d, 3), b = operationAt(d, 4);
            replaceOperation(d, 3, b);
            replaceOperation(d, 4, a);
        });
        row("an operation copied over another", [](SQLite::Database &d) { replaceOperation(d, 6, operationAt(d, 5)); });
        row("a head changed", [](SQLite::Database &d) { d.exec("UPDATE streams SET head = x'00'"); });
        row("a stream's head removed", [](SQLite::Database &d) { d.exec("DELETE FROM streams"); });
        row("a device's key changed",
            [](SQLite::Database &d) { d.exec("UPDATE devices SET public_key = zeroblob(32)"); });
        row("a row moved to another stream", [drop](SQLite::Database &d) {
            d.exec(std::string(drop)
                   + "UPDATE operations SET stream = x'01020304050607080102030405060708' WHERE seq = 4");
        });
    }

    void tampering()
    {
        QFETCH(std::function<void(SQLite::Database &)>, tamper);
        StoreFixture f;
        fill(f);
        QVERIFY(f.store->journal().verifyChain());
        f.store.reset();
        {
            SQLite::Database database(f.databasePath().toStdString(), SQLite::OPEN_READWRITE);
            tamper(database);
        }
        const auto opened = f.reopen();
        if (!opened) { // the own device's key was changed: seen on opening
            QVERIFY(opened.error().is(StoreError::Conflict));
            return;
        }
        const auto verified = f.store->journal().verifyChain();
        QVERIFY(!verified);
        QVERIFY2(verified.error().is(StoreError::BrokenChain), qPrintable(verified.error().detail));
    }

    void search()
    {
        StoreFixture f;
        f.create();
        const auto envelope = [&](const char *title) {
            Journey j(f.clock);
            j.keepFile = f.keeper();
            j.title = QString::fromUtf8(title);
            j.createDraft();
            j.prepareAndSend();
            f.clock.advanceSeconds(1);
            if (!f.append(j.events))
                qFatal("append");
            return j;
        };
        const Journey lodz = envelope("Najem lokalu w Łodzi"), supply = envelope("Договор поставки");
        const auto found = [&](const char *words) { return *f.store->search(QString::fromUtf8(words)); };
        const std::vector<EnvelopeId> one{lodz.id}, two{supply.id};
        QCOMPARE(found("najem"), one);
        QCOMPARE(found("NAJ lok"), one); // beginnings, any case
        QCOMPARE(found("постав"), two);
        QCOMPARE(found("ромашка").size(), std::size_t(2)); // of the parties
        QCOMPARE(found("2026/0001").size(), std::size_t(2));
        QVERIFY(found("nowhere").empty());
        QVERIFY(found("").empty());
        // What looks like the query language is only words.
        for (const char *odd : {"\"", "title:najem OR", "najem*", "(", "NEAR(", "-", "najem\" OR \"x", "a:b:c",
                                "'; DROP TABLE search; --"})
            QVERIFY2(f.store->search(QString::fromUtf8(odd)), odd);
        QVERIFY(f.store->rememberText(supply.envelope.documents.front().revisions.front().sha256,
                                      QStringLiteral("неустойка пять процентов")));
        while (*f.store->indexNextText()) { }
        QCOMPARE(found("неустойка"), two);
    }

    void lists()
    {
        StoreFixture f;
        fill(f);
        QCOMPARE(f.store->stages()->size(), std::size_t(8)); // one was removed
        QCOMPARE(f.store->stages()->front().role, StageRole::Draft);
        QCOMPARE(f.store->contacts()->size(), std::size_t(1));
        QCOMPARE(f.store->contacts()->front().fullName(), QStringLiteral("Иван Петров"));
        QVERIFY(f.store->workspace().error().is(StoreError::NotFound));
        const auto envelopes = *f.store->envelopes();
        QCOMPARE(envelopes.size(), std::size_t(2));
        QCOMPARE(f.store->cards()->size(), std::size_t(2));
        for (const Envelope &envelope : envelopes) {
            const bool isOpen = stateOf(envelope) == EnvelopeState::InSigning;
            const auto waiting = *f.store->lists().withTurnOf(*envelope.parties.front().member);
            QCOMPARE(waiting.size(), std::size_t(isOpen ? 1 : 0));
            QVERIFY(!isOpen || waiting.front().id == envelope.id);
        }
        QVERIFY(f.store->envelopeOfLink(QByteArray(16, 'l'))->has_value());
        QVERIFY(!f.store->envelopeOfLink(QByteArray(16, 'z'))->has_value());
        QCOMPARE(f.store->envelopeNumbers()->size(), std::size_t(2));
    }

    void settingsAndSecrets()
    {
        StoreFixture f;
        f.create();
        QVERIFY(!*f.store->currentMember());
        const MemberId member = MemberId::fresh(f.clock);
        QVERIFY(f.store->setCurrentMember(member));
        QVERIFY(f.store->keepSecret(QStringLiteral("reception"), Secret{QByteArrayView("key")}));
        QVERIFY(f.reopen());
        QCOMPARE(**f.store->currentMember(), member);
        QCOMPARE(**f.store->secret(QStringLiteral("reception")), Secret{QByteArrayView("key")});
        QVERIFY(!*f.store->secret(QStringLiteral("other")));
    }

    void openings()
    {
        StoreFixture f;
        QVERIFY(WorkspaceStore::open(f.folder(), f.parts()).error().is(StoreError::NotAWorkspace));
        fill(f);
        const auto device = f.store->deviceId();
        QVERIFY(WorkspaceStore::open(f.folder(), f.parts()).error().is(StoreError::HeldByOther));
#ifndef Q_OS_WIN
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(f.folder()) & others));
#endif
        f.store.reset();
        QVERIFY(WorkspaceStore::create(f.folder(), f.parts()).error().is(StoreError::AlreadyThere));
        QVERIFY(f.reopen());
        QCOMPARE(f.store->deviceId(), device);
        f.store.reset();
        // Without its keys a workspace does not open, and nothing is changed.
        test::MemoryKeyring empty;
        QVERIFY(WorkspaceStore::open(f.folder(), {f.clock, f.disk, empty, {}}).error().is(StoreError::KeyMissing));
        // A damaged database is set aside and said; the next opening does not quietly start anew.
        QFile file(f.databasePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096);
        file.write(QByteArray(8192, '\x5a'));
        file.close();
        QVERIFY(f.reopen().error().is(StoreError::Damaged));
        QVERIFY(f.reopen().error().is(StoreError::DatabaseMissing));
        auto fresh = WorkspaceStore::openAfresh(f.folder(), f.parts());
        QVERIFY(fresh);
        QVERIFY((*fresh)->envelopes()->empty());
        fresh->reset();
        QVERIFY(f.reopen());
    }

    void aBrokenIdFile()
    {
        StoreFixture f;
        f.create();
        f.store.reset();
        for (const char *text :
             {"", "{", "[]", "{\"format\":1}", "{\"format\":1,\"workspace\":\"x\",\"device\":\"y\",\"epochs\":[1]}"}) {
            QVERIFY(f.disk.writeDurably(f.folder() + QStringLiteral("/workspace.json"), text));
            QVERIFY(f.reopen().error().is(StoreError::NotAWorkspace));
        }
        QVERIFY(f.disk.writeDurably(f.folder() + QStringLiteral("/workspace.json"), "{\"format\":2}"));
        QVERIFY(f.reopen().error().is(StoreError::TooNew));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
