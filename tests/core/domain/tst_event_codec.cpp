#include "core/domain/event_fields.h"
#include "core/domain/snapshot.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"

#include <QCborArray>
#include <QTest>

#include <random>

using namespace countersign;
using namespace countersign::domain;

namespace {

// Fills every member that fields() lists with something that is not its default.
class Filler
{
public:
    explicit Filler(unsigned seed) : m_random(seed) { }

    template <typename T> void operator()(const char *, T &value) { fill(value); }

    void fill(bool &v) { v = m_random() % 2; }
    void fill(int &v) { v = static_cast<int>(m_random() % 100000) - 5000; }
    void fill(qint64 &v) { v = static_cast<qint64>(m_random()) << 20; }
    void fill(quint64 &v) { v = m_random(); }
    void fill(double &v) { v = m_random() / 1000.0; }
    void fill(Time &v) { v.msSinceEpoch = static_cast<qint64>(m_random()) * 500; }
    void fill(QString &v) { v = QStringLiteral("Żółć Ж %1 𝄞").arg(m_random()); }
    void fill(QByteArray &v) { v = QByteArray::number(static_cast<quint64>(m_random())) + QByteArray(1, '\0'); }
    void fill(Uuid &v)
    {
        for (auto &byte : v.bytes)
            byte = static_cast<std::uint8_t>(m_random());
    }
    void fill(QRectF &v) { v = QRectF(m_random() % 500 / 3.0, m_random() % 700 / 7.0, 1.5 + m_random() % 100, 2.25); }
    void fill(QStringList &v) { v = {QStringLiteral("a"), QString::number(m_random())}; }
    void fill(QMap<QString, QString> &v)
    {
        for (int i = 0; i < 4; ++i)
            v.insert(QString::number(m_random(), 36), QString::number(m_random()));
    }
    template <typename Tag> void fill(Id<Tag> &v) { fill(v.value); }
    template <typename T> void fill(std::optional<T> &v) { fill(v.emplace()); }
    template <typename T> void fill(std::vector<T> &v)
    {
        v.resize(1 + m_random() % 3);
        for (T &item : v)
            fill(item);
    }
    template <typename T> void fill(T &v)
    {
        if constexpr (std::is_enum_v<T>)
            v = static_cast<T>(m_random() % static_cast<unsigned>(lastOf<T>() + 1));
        else
            fields(*this, v);
    }

private:
    std::mt19937 m_random;
};

template <std::size_t I = 0> void forEachBody(Filler &filler, const std::function<void(const EventBody &)> &visit)
{
    if constexpr (I < std::variant_size_v<EventBody>) {
        std::variant_alternative_t<I, EventBody> body;
        filler.fill(body);
        visit(body);
        forEachBody<I + 1>(filler, visit);
    }
}

// Bytes of a text key in a CBOR map with one member.
QByteArray mapWith(const QString &key, const QCborValue &value) { return QCborValue(QCborMap{{key, value}}).toCbor(); }

} // namespace

class TestEventCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActRoundTrips()
    {
        int count = 0;
        QSet<QString> names;
        for (unsigned seed = 0; seed < 40; ++seed) {
            Filler filler(seed);
            forEachBody(filler, [&](const EventBody &body) {
                ++count;
                names.insert(actName(body));
                const QByteArray cbor = encodeBody(body);
                const auto back = decodeBody(actName(body), cbor);
                QVERIFY2(back, qPrintable(actName(body)));
                QCOMPARE(back->index(), body.index());
                QCOMPARE(encodeBody(*back).toHex(), cbor.toHex());
            });
        }
        QCOMPARE(count, 40 * int(std::variant_size_v<EventBody>));
        QCOMPARE(names.size(), int(std::variant_size_v<EventBody>));
    }

    // By hand, so that a member missing from fields() is seen.
    void recordsKeepEveryMember()
    {
        test::FakeClock clock;
        const auto back = [](const EventBody &body) { return *decodeBody(actName(body), encodeBody(body)); };
        const Requisites requisites{
            .name = QStringLiteral("N"),
            .taxNumber = QStringLiteral("T"),
            .registrationNumber = QStringLiteral("R"),
            .address = {QStringLiteral("s"), QStringLiteral("p"), QStringLiteral("c"), QStringLiteral("PL")},
            .bank = {QStringLiteral("b"), QStringLiteral("i"), QStringLiteral("x")}};
        const Company company{CompanyId::fresh(clock), requisites, MemberId::fresh(clock), QByteArray(32, 's')};
        QCOMPARE(std::get<CompanySaved>(back(CompanySaved{company})).record, company);
        const Contact contact{ContactId::fresh(clock), QStringLiteral("g"),  QStringLiteral("s"), QStringLiteral("e"),
                              QStringLiteral("p"),     QStringLiteral("po"), requisites,          QStringLiteral("pl"),
                              QStringLiteral("n")};
        QCOMPARE(std::get<ContactSaved>(back(ContactSaved{contact})).record, contact);
        const Department department{DepartmentId::fresh(clock), QStringLiteral("d"), DepartmentId::fresh(clock)};
        QCOMPARE(std::get<DepartmentSaved>(back(DepartmentSaved{department})).record, department);
        const Role role{RoleId::fresh(clock), QStringLiteral("r"), {{Object::Delivery, Act::Manage, Scope::All}}};
        QCOMPARE(std::get<RoleSaved>(back(RoleSaved{role})).record, role);
        const Member member{MemberId::fresh(clock),
                            QStringLiteral("n"),
                            QStringLiteral("e"),
                            QStringLiteral("p"),
                            DepartmentId::fresh(clock),
                            {RoleId::fresh(clock)},
                            false,
                            QByteArray(32, 'c')};
        QCOMPARE(std::get<MemberSaved>(back(MemberSaved{member})).record, member);
        const Workspace workspace{WorkspaceId::fresh(clock),
                                  QStringLiteral("n"),
                                  QStringLiteral("pl"),
                                  QStringLiteral("{number}"),
                                  "root",
                                  "seal",
                                  "key",
                                  QStringLiteral("http://relay")};
        QCOMPARE(std::get<WorkspaceSaved>(back(WorkspaceSaved{workspace})).record, workspace);
        const Stage stage{StageId::fresh(clock), QStringLiteral("n"), QStringLiteral("#123456"), 3,
                          StageMeaning::Failure, StageRole::Cancelled};
        QCOMPARE(std::get<StageSaved>(back(StageSaved{stage})).record, stage);
        const Trigger trigger{TriggerId::fresh(clock), kLastHappening, StageId::fresh(clock), false};
        QCOMPARE(std::get<TriggerSaved>(back(TriggerSaved{trigger})).record, trigger);
        const Rule rule{RuleId::fresh(clock),
                        QStringLiteral("n"),
                        StageId::fresh(clock),
                        {{ActionKind::ExportPdf, {{QStringLiteral("folder"), QStringLiteral("/x")}}}},
                        60,
                        false};
        QCOMPARE(std::get<RuleSaved>(back(RuleSaved{rule})).record, rule);

        const Evidence evidence{QStringLiteral("n"),        QStringLiteral("r"), Channel::Sms,
                                Authentication::AccessCode, clock.now(),         60,
                                QStringLiteral("::1"),      QStringLiteral("a"), QStringLiteral("typed"),
                                QStringLiteral("1"),        QByteArray(32, '1'), QByteArray(32, '2'),
                                QByteArray(32, '3'),        QByteArray(32, '4'), clock.now()};
        const LinkProgress link{QByteArray(16, '1'),
                                QByteArray(32, '2'),
                                QByteArray(32, '3'),
                                QByteArray(32, '4'),
                                QByteArray(32, '5'),
                                clock.now(),
                                QStringLiteral("to"),
                                "access code",
                                true,
                                true,
                                QStringLiteral("p"),
                                true,
                                clock.now(),
                                2,
                                true,
                                true};
        const Party party{PartyId::fresh(clock),
                          Side::Theirs,
                          PartyAct::Approve,
                          2,
                          Channel::Sms,
                          Authentication::SmsCode,
                          QStringLiteral("ru"),
                          MemberId::fresh(clock),
                          ContactId::fresh(clock),
                          QStringLiteral("n"),
                          QStringLiteral("p"),
                          QStringLiteral("c"),
                          QStringLiteral("e"),
                          QStringLiteral("ph"),
                          true,
                          "access code",
                          PartyState::Declined,
                          link,
                          evidence,
                          QStringLiteral("why"),
                          {{QStringLiteral("k"), QStringLiteral("v")}},
                          QByteArray(32, 'i'),
                          {{FieldId::fresh(clock), QStringLiteral("f.pdf"), QByteArray(32, 'f'), 7}}};
        const Field field{FieldId::fresh(clock),
                          DocumentId::fresh(clock),
                          party.id,
                          FieldKind::Choice,
                          7,
                          QRectF(1.1, 2.2, 3.3, 4.4),
                          false,
                          QStringLiteral("l"),
                          QStringLiteral("v"),
                          {QStringLiteral("a"), QStringLiteral("b")},
                          true,
                          {QStringLiteral("f"), 9.5, QStringLiteral("#000"), QStringLiteral("d.M.yyyy")}};
        const Document document{
            field.document, QStringLiteral("d.pdf"), {{QByteArray(32, 'r'), RevisionKind::Sealed, 123, 4}}};
        const Envelope envelope{EnvelopeId::fresh(clock),
                                QStringLiteral("nr"),
                                QStringLiteral("t"),
                                member.id,
                                member.id,
                                department.id,
                                company.id,
                                stage.id,
                                QStringLiteral("m"),
                                clock.now(),
                                {3, 7},
                                {document},
                                {party},
                                {{2}},
                                {field},
                                clock.now(),
                                clock.now(),
                                17,
                                3,
                                true,
                                true,
                                true,
                                true,
                                QStringLiteral("sp"),
                                true,
                                true,
                                QStringLiteral("end")};
        const PartyDelegated delegated{party.id,
                                       QStringLiteral("n"),
                                       QStringLiteral("e"),
                                       QStringLiteral("p"),
                                       QStringLiteral("o"),
                                       QStringLiteral("r"),
                                       evidence};
        const auto delegatedBack = std::get<PartyDelegated>(back(delegated));
        QCOMPARE(delegatedBack.evidence, evidence);
        QCOMPARE(delegatedBack.name + delegatedBack.email + delegatedBack.phone + delegatedBack.position
                     + delegatedBack.reason,
                 QStringLiteral("nepor"));
        const auto asked = std::get<QuestionAsked>(back(
            QuestionAsked{party.id, party.id.value, QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("g")}));
        QCOMPARE(asked.question, party.id.value);
        QCOMPARE(asked.text + asked.address + asked.agent, QStringLiteral("tag"));
        QVERIFY(std::get<LinkLocked>(back(LinkLocked{party.id, true, QStringLiteral("a")})).byCodes);
        QCOMPARE(std::get<LinkUnlocked>(back(LinkUnlocked{party.id})).party, party.id);
        QCOMPARE(std::get<RemindersStopped>(back(RemindersStopped{party.id})).party, party.id);

        const auto again = decodeEnvelope(encodeEnvelope(envelope));
        QVERIFY(again);
        QCOMPARE(*again, envelope);
    }

    // The bytes are a format: they do not change by accident.
    void knownBytes()
    {
        QCOMPARE(encodeBody(RuleFired{.rule = {}, .succeeded = true, .outcome = QStringLiteral("ok")}).toHex(),
                 QByteArray("a3"
                            "6472756c65"
                            "5000000000000000000000000000000000"
                            "676f7574636f6d65"
                            "626f6b"
                            "69737563636565646564"
                            "f5"));
        QCOMPARE(encodeBody(Sent{}).toHex(), QByteArray("a0"));
    }

    // Written before a message could answer a question: read as it was, and written again as the same bytes.
    void anOlderMessageStillReads()
    {
        const QByteArray older = QByteArray::fromHex("a4"
                                                     "62746f"
                                                     "81676140622e6e6574"
                                                     "6474657874"
                                                     "626869"
                                                     "676d656d62657273"
                                                     "80"
                                                     "677375626a656374"
                                                     "60");
        const auto body = decodeBody(QStringLiteral("message.sent"), older);
        QVERIFY(body);
        const auto &message = std::get<MessageSent>(*body);
        QVERIFY(!message.question);
        QCOMPARE(message.to, std::vector<QString>{QStringLiteral("a@b.net")});
        QCOMPARE(encodeBody(*body).toHex(), older.toHex());
        MessageSent answer = message;
        answer.question = Uuid{{1, 2, 3}};
        const auto again = decodeBody(actName(answer), encodeBody(answer));
        QVERIFY(again);
        QCOMPARE(std::get<MessageSent>(*again).question, answer.question);
    }

    void optionals()
    {
        const auto roundTrip = [](const DraftEdited &edit) {
            return std::get<DraftEdited>(*decodeBody(actName(edit), encodeBody(edit)));
        };
        QVERIFY(!roundTrip({}).deadline);
        const DraftEdited cleared = roundTrip({.deadline = std::optional<std::optional<Time>>(std::in_place)});
        QVERIFY(cleared.deadline && !*cleared.deadline);
        const DraftEdited set = roundTrip({.deadline = std::optional<Time>(Time{5})});
        QVERIFY(set.deadline && *set.deadline == Time{5});
        QVERIFY(roundTrip({.parties = std::vector<Party>{}}).parties);
    }

    void unknownMembersAreIgnored()
    {
        const auto body = decodeBody(QStringLiteral("commented"),
                                     QCborValue(QCborMap{{QStringLiteral("text"), QStringLiteral("hello")},
                                                         {QStringLiteral("mood"), QCborArray{1, 2}}})
                                         .toCbor());
        QVERIFY(body);
        QCOMPARE(std::get<Commented>(*body).text, QStringLiteral("hello"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QByteArray>("cbor");
        const auto row = [](const char *name, const char *act, const QByteArray &cbor) {
            QTest::newRow(name) << QString::fromLatin1(act) << cbor;
        };
        row("unknown act", "envelope.exploded", QByteArray::fromHex("a0"));
        row("no act", "", QByteArray::fromHex("a0"));
        row("nothing", "commented", {});
        row("a number", "commented", QByteArray::fromHex("01"));
        row("an array", "commented", QByteArray::fromHex("80"));
        row("cut off", "commented", QByteArray::fromHex("a16474657874"));
        row("bytes after", "commented", QByteArray::fromHex("a000"));
        row("text as number", "commented", mapWith(QStringLiteral("text"), 5));
        row("text as bytes", "commented", mapWith(QStringLiteral("text"), QByteArray("x")));
        row("text too long", "commented", mapWith(QStringLiteral("text"), QString(1'000'001, QLatin1Char('x'))));
        row("not UTF-8", "commented", QByteArray::fromHex("a1647465787462fffe"));
        row("short id", "link.posted", mapWith(QStringLiteral("party"), QByteArray(15, 'x')));
        row("id as text", "link.posted", mapWith(QStringLiteral("party"), QStringLiteral("x")));
        row("enum beyond", "delivery.reported", mapWith(QStringLiteral("outcome"), 3));
        row("enum below", "delivery.reported", mapWith(QStringLiteral("outcome"), -1));
        row("huge integer", "turn.started", mapWith(QStringLiteral("step"), qint64(1) << 40));
        row("not finite", "draft.edited",
            mapWith(QStringLiteral("fields"),
                    QCborArray{QCborMap{{QStringLiteral("rect"), QCborArray{qInf(), 0, 1, 1}}}}));
        row("rect of three", "draft.edited",
            mapWith(QStringLiteral("fields"), QCborArray{QCborMap{{QStringLiteral("rect"), QCborArray{0, 0, 1}}}}));
        row("time beyond", "draft.edited", mapWith(QStringLiteral("deadline"), std::numeric_limits<qint64>::max()));
        row("answers as array", "party.signed", mapWith(QStringLiteral("answers"), QCborArray{}));
        row("answers with numbers", "party.signed",
            mapWith(QStringLiteral("answers"), QCborMap{{QStringLiteral("a"), 1}}));
        row("a tag", "commented", QByteArray::fromHex("a16474657874c06161"));
        row("a billion items", "turn.started",
            QByteArray::fromHex("a16770617274696573"
                                "9b000000003b9aca00"));
        row("a billion bytes", "link.posted",
            QByteArray::fromHex("a1657061727479"
                                "5b000000003b9aca00"));
        row("deep", "commented",
            QByteArray::fromHex("a1647465787") + QByteArray(100'000, '\x81') + QByteArray(1, '\0'));
        row("deep map", "commented",
            QByteArray::fromHex("a16474657874") + QByteArray::fromHex("a100").repeated(50'000) + QByteArray(1, '\0'));
        row("too large", "commented", QByteArray(9'000'000, '\x80'));
        QCborArray many;
        for (int i = 0; i < 10'001; ++i)
            many.append(QByteArray(16, 'x'));
        row("too many items", "turn.started", mapWith(QStringLiteral("parties"), many));
    }

    void refused()
    {
        QFETCH(QString, act);
        QFETCH(QByteArray, cbor);
        const auto body = decodeBody(act, cbor);
        QVERIFY(!body);
        QVERIFY(body.error().is(DomainError::MalformedEvent));
    }

    // Bytes flipped, cut and made up: whatever is accepted is a value that encodes and decodes again.
    void mutations()
    {
        std::mt19937 random(7);
        int accepted = 0, refusals = 0;
        for (unsigned seed = 0; seed < 60; ++seed) {
            Filler filler(seed);
            forEachBody(filler, [&](const EventBody &body) {
                QByteArray cbor = encodeBody(body);
                for (int i = 0; i < 3 && !cbor.isEmpty(); ++i) {
                    switch (random() % 4) {
                    case 0:
                        cbor[static_cast<qsizetype>(random() % static_cast<unsigned>(cbor.size()))] =
                            static_cast<char>(random());
                        break;
                    case 1: cbor.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(cbor.size()))); break;
                    case 2:
                        cbor.insert(static_cast<qsizetype>(random() % static_cast<unsigned>(cbor.size())),
                                    static_cast<char>(random()));
                        break;
                    default: cbor[0] = static_cast<char>(random()); break;
                    }
                    const auto back = decodeBody(actName(body), cbor);
                    if (back) {
                        ++accepted;
                        const QByteArray again = encodeBody(*back);
                        QVERIFY(decodeBody(actName(body), again));
                    } else {
                        ++refusals;
                        QVERIFY(back.error().is(DomainError::MalformedEvent));
                    }
                }
            });
        }
        QVERIFY(accepted > 20 && refusals > 1000);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray noise(static_cast<qsizetype>(random() % 60), '\0');
            for (char &c : noise)
                c = static_cast<char>(random());
            (void)decodeBody(QStringLiteral("envelope.created"), noise);
            (void)decodeEnvelope(noise);
        }
    }
};

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_event_codec.moc"
