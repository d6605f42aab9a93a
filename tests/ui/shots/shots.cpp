// Takes pictures of every screen: build/shots/<language>-<theme>-<screen>.png, and of each with text twice as large
// build/shots/<language>-<theme>-200-<screen>.png. Words and lengths are set when a screen is made, so each language and
// size gets a window of its own over the same office.
//   countersign-shots [language…]    all five without
//   COUNTERSIGN_SHOTS  where to;  COUNTERSIGN_TEXT  another percent, then only this;  COUNTERSIGN_SHOT_SIZE  "1440x900"
#include "core/flow/deals.h"
#include "core/flow/heartbeat.h"
#include "core/flow/templates.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/shots/further_scenes.h"
#include "tests/ui/shots/passing_scenes.h"
#include "ui/create/create_screen.h"
#include "ui/document/document_screen.h"
#include "ui/first_start/first_start.h"
#include "ui/kit/typography.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/signing/queue_screen.h"
#include "ui/verify/verify_screen.h"
#include "ui/words/trade_words.h"

#include <QApplication>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QScrollArea>

using namespace countersign;
using namespace countersign::ui;

namespace {

// What stands on the pages and the board while the pictures are taken.
struct Scene {
    test::TestDesk desk;
    domain::EnvelopeId draft, waiting, atClient, signedByUs;
    QByteArray pdf;

    Scene()
    {
        test::UiOffice &office = desk.office;
        draft = office.draft(QStringLiteral("Office lease annex 3"));
        std::ignore = office.draft(QStringLiteral("Umowa o świadczenie usług doradczych i szkoleniowych nr 14"));
        waiting = office.sent(QStringLiteral("Service agreement"));
        std::ignore = office.sent(QStringLiteral("Договор поставки оборудования"));
        atClient = office.sent(QStringLiteral("Rahmenvertrag Instandhaltung"));
        pdf = office.signedPdf(atClient);
        for (int i = 0; i < 4; ++i)
            std::ignore = office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); });
        std::ignore = office.ask([this, client = office.cast().client](flow::Office &o) {
            std::ignore = flow::saveAsTemplate(o, draft, QStringLiteral("Office lease annex"));
            std::ignore = flow::saveAsTemplate(o, waiting, QStringLiteral("Service agreement"));
            const auto stages = flow::pipeline(o);
            const char *titles[] = {"Office chairs", "Umowa ramowa na dostawę mebli biurowych", "Поставка",
                                    "Wartung 2027"};
            for (std::size_t i = 0; stages && i < std::size(titles); ++i) {
                domain::Deal deal;
                deal.title = QString::fromUtf8(titles[i]);
                deal.contact = client;
                deal.amount = domain::Money{static_cast<qint64>(1'250'050 * (i + 1)), QStringLiteral("EUR")};
                deal.stage = (*stages)[i].id;
                if (const auto made = flow::saveDeal(o, deal); made && i == 0)
                    std::ignore = flow::assignToDeal(o, waiting, *made);
            }
            return true;
        });
        desk.facts.reload();
        QTest::qWait(400);
    }
};

void settle(int ms = 500) { QTest::qWait(ms); }

class Photographer
{
public:
    // Large text in the light theme only: what is cut there is cut in the dark as well.
    Photographer(Scene &scene, QString language, int percent)
        : m_scene(scene),
          m_language(std::move(language)),
          m_percent(percent)
    {
    }

    void windows(Preferences &preferences)
    {
        MainWindow window(m_scene.desk.desk(), preferences);
        test::showLarge(window);
        resize(window);
        settle(1200);
        take(window, "board");
        for (const char *place : {"deals", "templates", "contacts", "verify"}) {
            window.show(QString::fromLatin1(place));
            settle();
            take(window, place);
            if (QLatin1String(place) == QLatin1String("deals"))
                dealsAsAList(window);
        }
        for (const char *page :
             {"profile", "appearance", "delivery", "desktops", "members", "board", "rules", "companies"}) {
            window.showSettings(QString::fromLatin1(page));
            settle(300);
            take(window, (QByteArray("settings-") + page).constData());
        }
        window.showSettings(QStringLiteral("board"));
        press(window, "stage_5_remove");
        take(window, "settings-stage-removal");
        window.showSettings(QStringLiteral("rules"));
        press(window, "ruleAdd");
        if (auto *action = window.findChild<QComboBox *>(QStringLiteral("ruleAction0"))) {
            action->setCurrentIndex(action->findData(int(domain::ActionKind::CallWebhook)));
            Q_EMIT action->activated(action->currentIndex());
        }
        press(window, "ruleActionAdd");
        press(window, "ruleConditionAdd");
        if (auto *kind = window.findChild<QComboBox *>(QStringLiteral("conditionKind0"))) {
            kind->setCurrentIndex(kind->findData(int(domain::ConditionKind::AmountAtLeast)));
            Q_EMIT kind->activated(kind->currentIndex());
        }
        settle(300);
        auto *save = window.findChild<QWidget *>(QStringLiteral("ruleSave"));
        for (QWidget *around = save; around; around = around->parentWidget())
            if (auto *scroll = qobject_cast<QScrollArea *>(around))
                scroll->ensureWidgetVisible(save);
        take(window, "settings-rule-webhook");
        press(window, "ruleBack");
        window.show(QStringLiteral("document"), {{}, m_scene.waiting});
        settle(1500);
        press(window, "handOver");
        take(window, "document-hand-over");
        window.show(QStringLiteral("document"), {{}, m_scene.atClient});
        settle(1500);
        take(window, "document");
        if (auto *time = window.findChild<QAbstractButton *>(QStringLiteral("moreTime")); time && time->isVisible()) {
            time->click();
            settle(300);
            take(window, "document-more-time");
        }
        press(window, "correctRecipient");
        take(window, "document-correct-address");
        test::takeFurther(window, m_scene.desk, m_scene.atClient,
                          [this](QWidget &widget, const char *scene) { take(widget, scene); });
        test::takeVerifying(window, [this](QWidget &widget, const char *scene) { take(widget, scene); });
        verdicts(window);
        signing(window);
        wizard(window);
        window.hide();
        test::takeExpiry(m_scene.desk, preferences,
                         [this](QWidget &widget, const char *scene) { take(widget, scene); });
    }

    void firstStart()
    {
        FirstStart start(QStringLiteral("/home/anna/countersign"), true);
        test::showLarge(start);
        resize(start);
        settle(200);
        take(start, "first-start");
        if (auto *make = start.findChild<QAbstractButton *>(QStringLiteral("firstMake"))) {
            make->click();
            settle(200);
            take(start, "first-start-form");
            press(start, "firstBack");
            press(start, "firstRestore");
            take(start, "first-start-restore");
            press(start, "restoreBack");
            press(start, "firstJoin");
            take(start, "first-start-join");
            if (auto *number = start.findChild<QLabel *>(QStringLiteral("joinCompare"))) {
                number->setText(QStringLiteral("482 715")); // as when the relay has said it
                start.findChild<QWidget *>(QStringLiteral("joinForm"))->hide();
                start.findChild<QWidget *>(QStringLiteral("joinWaiting"))->show();
                settle(200);
                take(start, "first-start-join-waits");
            }
        }
    }

private:
    static void resize(QWidget &widget)
    {
        const QString size = qEnvironmentVariable("COUNTERSIGN_SHOT_SIZE"); // "1440x900"
        if (size.contains(QLatin1Char('x')))
            widget.resize(size.section(QLatin1Char('x'), 0, 0).toInt(), size.section(QLatin1Char('x'), 1).toInt());
    }

    void verdicts(MainWindow &window)
    {
        window.show(QStringLiteral("verify"));
        auto *verify = static_cast<VerifyScreen *>(window.screen(QStringLiteral("verify")));
        QSignalSpy verified(verify, &VerifyScreen::verified);
        verify->verifyBytes(QStringLiteral("Rahmenvertrag Instandhaltung.pdf"), m_scene.pdf);
        verified.wait(20000);
        settle(1500);
        take(window, "verify-passed");
        QByteArray altered = m_scene.pdf;
        altered[altered.indexOf("stream") + 40] = 'X';
        verified.clear();
        verify->verifyBytes(QStringLiteral("Rahmenvertrag Instandhaltung.pdf"), altered);
        verified.wait(20000);
        settle(1500);
        take(window, "verify-failed");
    }

    void signing(MainWindow &window)
    {
        m_scene.desk.office.actAs(m_scene.desk.office.cast().director);
        m_scene.desk.facts.reload();
        settle(500);
        window.show(QStringLiteral("queue"), {{}, m_scene.waiting});
        settle(2000);
        take(window, "queue");
        test::takeSigningMany(window, [this](QWidget &widget, const char *scene) { take(widget, scene); });
        m_scene.desk.office.actAs(m_scene.desk.office.cast().employee);
        m_scene.desk.facts.reload();
        settle(500);
    }

    void wizard(MainWindow &window)
    {
        window.show(QStringLiteral("create"));
        settle(600);
        take(window, "create-1-start");
        window.show(QStringLiteral("board"));
        window.show(QStringLiteral("create"), {{}, m_scene.draft});
        settle(1500);
        auto *create = static_cast<CreateScreen *>(window.screen(QStringLiteral("create")));
        static constexpr const char *kSteps[] = {"create-1", "create-2", "create-3", "create-4", "create-5"};
        for (int step = 0; step < 5; ++step) {
            create->goToStep(step);
            settle(step == 2 || step == 4 ? 1500 : 600);
            take(window, kSteps[step]);
            if (step == 1) {
                press(window, "partiesOrder");
                take(window, "create-2-order");
                press(window, "partiesOrder");
            }
            if (step == 2) {
                press(window, "editorGrid");
                press(window, "editorOrder");
                take(window, "create-3-order");
                press(window, "editorOrder");
                press(window, "editorGrid");
            }
            if (step == 3) {
                press(window, "deliveryMore0");
                if (auto *proof = window.findChild<QComboBox *>(QStringLiteral("deliveryAuthentication0"))) {
                    proof->setCurrentIndex(proof->findData(int(domain::Authentication::AccessCode)));
                    Q_EMIT proof->activated(proof->currentIndex());
                }
                settle(200);
                take(window, "create-4-more");
                press(window, "deliveryMore0");
            }
        }
        test::takeWizardPassing(*create, window, [this](QWidget &widget, const char *scene) { take(widget, scene); });
        window.show(QStringLiteral("board"));
    }

    // The same deals in rows, two of them chosen.
    void dealsAsAList(MainWindow &window)
    {
        const auto layout = [&](const char *name) {
            press(window, "dealsView");
            if (auto *act = window.findChild<QAction *>(QString::fromLatin1(name)))
                act->trigger();
            if (QWidget *menu = QApplication::activePopupWidget())
                menu->close();
            settle(300);
        };
        layout("view_list");
        if (auto *table = window.findChild<QAbstractItemView *>(QStringLiteral("dealTable")))
            table->selectAll();
        settle(200);
        take(window, "deals-list");
        layout("view_columns");
    }

    static void press(QWidget &window, const char *name)
    {
        if (auto *button = window.findChild<QAbstractButton *>(QString::fromLatin1(name));
            button && button->isVisible())
            button->click();
        settle(200);
    }

    void take(QWidget &widget, const char *screen)
    {
        for (const bool dark : {false, true}) {
            if (dark && m_percent != 100)
                break;
            test::theme().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            settle(150);
            tests::shoot(widget,
                         QStringLiteral("%1-%2-%3%4")
                             .arg(m_language, dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                  m_percent == 100 ? QString() : QStringLiteral("%1-").arg(m_percent),
                                  QString::fromLatin1(screen)));
        }
        test::theme().setAppearance(Appearance::Light);
    }

    Scene &m_scene;
    QString m_language;
    int m_percent;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStringList languages = QApplication::arguments().mid(1);
    if (languages.isEmpty())
        languages = languageCodes();
    test::theme().setReducedMotion(true);
    const int only = qEnvironmentVariableIntValue("COUNTERSIGN_TEXT");
    Scene scene;
    Language words;
    for (const int percent : only > 0 ? QList<int>{only} : QList<int>{100, 200}) {
        test::theme().setTextScale(percent / 100.0);
        for (const QString &code : languages) {
            words.use(code);
            Preferences preferences(scene.desk.office.file(QStringLiteral("settings.ini"), {}));
            Photographer photographer(scene, code, percent);
            photographer.firstStart();
            photographer.windows(preferences);
        }
    }
    return 0;
}
