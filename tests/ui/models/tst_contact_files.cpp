#include "ui/models/contact_files.h"
#include "ui/models/contact_matching.h"
#include "ui/models/text_encoding.h"

#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

namespace {

domain::Contact person(const char *given, const char *surname, const char *email = "", const char *phone = "",
                       const char *company = "")
{
    domain::Contact c;
    c.givenName = QString::fromUtf8(given);
    c.surname = QString::fromUtf8(surname);
    c.email = QString::fromUtf8(email);
    c.phone = QString::fromUtf8(phone);
    c.company.name = QString::fromUtf8(company);
    return c;
}

std::vector<ContactField> columnsOf(const QStringList &headings)
{
    std::vector<ContactField> fields;
    for (const QString &heading : headings)
        fields.push_back(fieldOfHeading(heading));
    return fields;
}

} // namespace

class TestContactFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &bytes, TextEncoding encoding, const char *text) {
            QTest::newRow(name) << bytes << static_cast<int>(encoding) << QString::fromUtf8(text);
        };
        row("plain", "Anna;Nowak", TextEncoding::Utf8, "Anna;Nowak");
        row("UTF-8", "Łódź", TextEncoding::Utf8, "Łódź");
        row("UTF-8 with its mark", "\xEF\xBB\xBFŁódź", TextEncoding::Utf8, "Łódź");
        row("UTF-16 little", QByteArray("\xFF\xFE\x41\x01\x64\x00", 6), TextEncoding::Utf16, "Łd");
        row("UTF-16 big", QByteArray("\xFE\xFF\x01\x41\x00\x64", 6), TextEncoding::Utf16, "Łd");
        row("Polish Windows",
            "Wi\x9Cniewska;\xA3\xF3"
            "d\x9F;Za\xBF\xF3\xB3\xE6",
            TextEncoding::Windows1250, "Wiśniewska;Łódź;Zażółć");
        row("Russian Windows", "\xCF\xE5\xF2\xF0\xEE\xE2;\xC8\xE2\xE0\xED", TextEncoding::Windows1251, "Петров;Иван");
        row("Western Windows",
            "M\xFCller;S\xF6hne;Stra\xDF"
            "e",
            TextEncoding::Windows1252, "Müller;Söhne;Straße");
    }
    void knowsEncodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QString, text);
        QCOMPARE(static_cast<int>(guessEncoding(bytes)), encoding);
        QCOMPARE(decoded(bytes, static_cast<TextEncoding>(encoding)), text);
    }

    void readsRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("separator");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("commas") << "a,b\r\nc,d\r\n"
                                << "," << QList<QStringList>{{"a", "b"}, {"c", "d"}};
        QTest::newRow("semicolons, commas inside") << "a;\"b, c\"\nd;e"
                                                   << ";" << QList<QStringList>{{"a", "b, c"}, {"d", "e"}};
        QTest::newRow("tabs") << "a\tb\n"
                              << "\t" << QList<QStringList>{{"a", "b"}};
        QTest::newRow("quotes and line breaks inside") << "\"say \"\"yes\"\"\",\"one\ntwo\"\n"
                                                       << "," << QList<QStringList>{{"say \"yes\"", "one\ntwo"}};
        QTest::newRow("empty lines go") << "a,b\n\n\nc,d"
                                        << "," << QList<QStringList>{{"a", "b"}, {"c", "d"}};
        QTest::newRow("a quote never closed") << "\"a,b\nc"
                                              << "," << QList<QStringList>{{"a,b\nc"}};
        QTest::newRow("nothing") << ""
                                 << "," << QList<QStringList>{};
    }
    void readsRows()
    {
        QFETCH(QString, text);
        QFETCH(QString, separator);
        QFETCH(QList<QStringList>, rows);
        QCOMPARE(QString(guessSeparator(text)), separator);
        const auto read = csvRows(text, guessSeparator(text));
        QCOMPARE(QList<QStringList>(read.begin(), read.end()), rows);
    }

    void mapsHeadings_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<int>("field");
        const auto row = [](const char *heading, ContactField field) {
            QTest::newRow(heading) << QString::fromUtf8(heading) << static_cast<int>(field);
        };
        row("First Name", ContactField::GivenName);
        row("Last Name", ContactField::Surname);
        row("E-mail Address", ContactField::Email);
        row("Mobile Phone", ContactField::Phone);
        row("Company Name", ContactField::Company);
        row("Job Title", ContactField::Position);
        row("Business Postal Code", ContactField::PostalCode);
        row("Nazwisko", ContactField::Surname);
        row("Imię", ContactField::GivenName);
        row("NIP", ContactField::TaxNumber);
        row("Straße", ContactField::Street);
        row("Telefonnummer", ContactField::Phone);
        row("Empresa", ContactField::Company);
        row("Фамилия", ContactField::Surname);
        row("Электронная почта", ContactField::Email);
        row("Xyz", ContactField::Nothing);
    }
    void mapsHeadings()
    {
        QFETCH(QString, heading);
        QFETCH(int, field);
        QCOMPARE(static_cast<int>(fieldOfHeading(heading)), field);
    }

    void csvBecomesContacts()
    {
        const auto rows =
            csvRows(QStringLiteral("Name;E-mail;Telefon;Firma;Land\n"
                                   "\"Müller, Klaus\";klaus@m.example;0048 601-222-318;Müller & Söhne;Germany\n"
                                   "Ольга Петрова;no address;;;\n"
                                   ";nobody@x.example;;;\n"),
                    QLatin1Char(';'));
        const auto contacts = contactsOf({rows.begin() + 1, rows.end()}, columnsOf(rows.front()));
        QCOMPARE(contacts.size(), std::size_t(2)); // without a name nobody
        QCOMPARE(contacts[0].surname, QStringLiteral("Müller"));
        QCOMPARE(contacts[0].givenName, QStringLiteral("Klaus"));
        QCOMPARE(contacts[0].phone, QStringLiteral("+48601222318"));
        QCOMPARE(contacts[0].company.address.country, QStringLiteral("DE"));
        QCOMPARE(contacts[1].fullName(), QStringLiteral("Ольга Петрова"));
        QVERIFY(contacts[1].email.isEmpty()); // no address at all
    }

    void vcardsOfThreeVersions()
    {
        const QByteArray file =
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wi=C5=9Bniewska;Joa=\r\n"
            "nna\r\nTEL;CELL:+48 600 100 200\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Klaus;;;\r\nFN:Klaus Müller\r\nORG:Müller\\, Söhne\\; Co;Sales\r\n"
            "item1.EMAIL;TYPE=INTERNET,PREF:klaus@m.example\r\nADR;TYPE=WORK:;;Hafenstraße 4;Hamburg;;20457;DE\r\n"
            "NOTE:a long note that goes\r\n  on\\nand on\r\nTEL;TYPE=FAX:+49 40 1\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\nVERSION:4.0\nFN:Ольга Петрова\nTEL;VALUE=uri:tel:+7-495-000-00-00\nLANG:ru\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:4.0\nFN:never ended\n";
        QVERIFY(isVcard(file));
        const auto contacts = contactsOfVcard(decoded(file, guessEncoding(file)));
        QCOMPARE(contacts.size(), std::size_t(3));
        QCOMPARE(contacts[0].fullName(), QStringLiteral("Joanna Wiśniewska"));
        QCOMPARE(contacts[0].phone, QStringLiteral("+48600100200"));
        QCOMPARE(contacts[1].company.name, QStringLiteral("Müller, Söhne; Co"));
        QCOMPARE(contacts[1].email, QStringLiteral("klaus@m.example"));
        QCOMPARE(contacts[1].company.address.postalCode, QStringLiteral("20457"));
        QCOMPARE(contacts[1].note, QStringLiteral("a long note that goes on\nand on"));
        QVERIFY(contacts[1].phone.isEmpty()); // a fax takes no links
        QCOMPARE(contacts[2].surname, QStringLiteral("Петрова"));
        QCOMPARE(contacts[2].language, QStringLiteral("ru"));
    }

    void whatIsWrittenReadsBack_data()
    {
        QTest::addColumn<bool>("isVcard");
        QTest::newRow("vCard") << true;
        QTest::newRow("CSV") << false;
    }
    void whatIsWrittenReadsBack()
    {
        QFETCH(bool, isVcard);
        domain::Contact full =
            person("Klaus Peter", "Müller", "klaus@m.example", "+48601222318", "Müller, Söhne; \"Co\"");
        full.position = QStringLiteral("=Geschäftsführer");
        full.company.address = {QStringLiteral("Hafenstraße 4"), QStringLiteral("20457"), QStringLiteral("Hamburg"),
                                QStringLiteral("DE")};
        full.note = QStringLiteral("Line one\nЛиния два, очень длинная: ") + QString(80, QChar(0x42F));
        const std::vector<domain::Contact> written{full, person("Ольга", "Петрова")};
        std::vector<domain::Contact> read;
        if (isVcard) {
            const QByteArray file = toVcard(written);
            for (const QByteArray &line : file.split('\n'))
                QVERIFY(line.size() <= 76); // with its CR
            read = contactsOfVcard(decoded(file, guessEncoding(file)));
        } else {
            const QByteArray file = toCsv(written);
            const auto rows = csvRows(decoded(file, guessEncoding(file)), QLatin1Char(','));
            QVERIFY(!rows[1].join(QLatin1Char('|')).contains(QStringLiteral("|=Gesch"))); // no formula in a spreadsheet
            read = contactsOf({rows.begin() + 1, rows.end()}, columnsOf(rows.front()));
        }
        QCOMPARE(read.size(), written.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            read[i].language = written[i].language;
            QCOMPARE(read[i], written[i]);
        }
    }

    void meetsWhoIsThere()
    {
        const std::vector<domain::Contact> known{person("Klaus", "Müller", "klaus@m.example"),
                                                 person("Olga", "Petrova", "", "+48601222318", "Kontora")};
        const std::vector<domain::Contact> incoming{
            person("K.", "Mueller", "KLAUS@m.example"), person("O.", "P.", "", "0048 601 222 318"),
            person("olga", "petrova", "", "", "KONTORA"), person("Olga", "Petrova", "", "", "Another")};
        QCOMPARE(matched(incoming, known), (std::vector<int>{0, 1, 1, -1}));
        const std::vector<domain::Contact> list{known[0], known[1], incoming[0], incoming[2], incoming[1]};
        QCOMPARE(duplicatesIn(list), (std::vector<std::pair<int, int>>{{0, 2}, {1, 3}}));
        const auto one = merged(known[0], person("K.", "Mueller", "other@m.example", "+49", "Söhne"));
        QCOMPARE(one.fullName(), QStringLiteral("Klaus Müller"));
        QCOMPARE(one.email, QStringLiteral("klaus@m.example"));
        QCOMPARE(one.phone, QStringLiteral("+49"));
        QCOMPARE(one.company.name, QStringLiteral("Söhne"));
    }

    void hostileFilesEnd()
    {
        const QString manyColumns(300'000, QLatin1Char(','));
        QVERIFY(csvRows(manyColumns, QLatin1Char(',')).front().size() <= 200);
        const auto cell = csvRows(QString(100'000, QLatin1Char('x')), QLatin1Char(','));
        QVERIFY(cell.front().front().size() <= 4000);
        QString folded = QStringLiteral("BEGIN:VCARD\nFN:a\nNOTE:");
        for (int i = 0; i < 20'000; ++i)
            folded += QStringLiteral("x\n x");
        const auto contacts = contactsOfVcard(folded + QStringLiteral("\nEND:VCARD\n"));
        QCOMPARE(contacts.size(), std::size_t(1));
        QVERIFY(contacts.front().note.size() <= 4000);
        QVERIFY(contactsOfVcard(QStringLiteral("END:VCARD\nEND:VCARD\n:\n;:\nBEGIN:VCARD\nEND:VCARD")).empty());
    }
};

QTEST_GUILESS_MAIN(TestContactFiles)
#include "tst_contact_files.moc"
