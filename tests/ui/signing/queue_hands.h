// The hands of whoever signs: a queue in a window, its documents looked through page by page, a key chosen, words entered.
#pragma once

#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/pages/page_view.h"
#include "ui/signing/key_card.h"
#include "ui/signing/queue_screen.h"
#include "ui/signing/signed_look.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

namespace countersign::test {

class QueueHands
{
public:
    // Of whoever acts through the office now.
    explicit QueueHands(UiOffice &office) : m_office(office), m_screen(office.session()) { showLarge(m_screen); }

    ui::QueueScreen &screen() { return m_screen; }
    template <typename T> T *find(const char *name) { return m_screen.findChild<T *>(QString::fromLatin1(name)); }
    ui::PageView *pages() { return find<ui::PageView>("queuePages"); }
    ui::Button *sign() { return find<ui::Button>("signButton"); }
    ui::KeyCard *key() { return m_screen.findChild<ui::KeyCard *>(); }
    QAbstractItemModel *rows() { return find<ui::ListView>("queueList")->model(); }
    bool isWaiting(int documents)
    {
        return QTest::qWaitFor([&] { return rows()->rowCount() == documents; }, 30'000);
    }

    // The pages of the document before are open, too: what counts is whose title stands above them.
    void open(domain::EnvelopeId id)
    {
        const QString title = m_office.envelope(id).title;
        m_screen.select(id);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("queueTitle")->text() == title && pages()->source()->isOpen() && sign()->isVisible(), 60'000);
    }
    // A page counts as seen once its picture is there: on a slow machine it may be scrolled past before.
    void lookThrough()
    {
        pages()->setFocus();
        const QDeadlineTimer patience(60'000);
        while (!pages()->hasSeenAll() && !patience.hasExpired()) {
            const QScrollBar *bar = pages()->verticalScrollBar();
            QTest::keyClick(pages(), bar->value() >= bar->maximum() ? Qt::Key_Home : Qt::Key_PageDown);
            QTest::qWait(120);
        }
        QVERIFY(pages()->hasSeenAll());
    }
    void lookThrough(domain::EnvelopeId id)
    {
        open(id);
        lookThrough();
    }
    // Until the pages in view are those that will be signed.
    void waitForLook()
    {
        auto *look = m_screen.findChild<ui::SignedLook *>();
        QVERIFY(look);
        QTRY_VERIFY_WITH_TIMEOUT(look->isShown(), 60'000);
    }
    // The card in its reader that is offered under this name; null while it is not.
    ui::Card *offerOf(const QString &label)
    {
        for (ui::Card *card : m_screen.findChildren<ui::Card *>(QRegularExpression(QStringLiteral("^signKeyOffer_"))))
            if (card->accessibleName().contains(label))
                return card;
        return nullptr;
    }
    // Asks for the keys there are, until this card is among them.
    void askForCards(const QString &label, const QString &module)
    {
        key()->setFurtherModules({module});
        QTest::mouseClick(find<ui::Button>("signKeyChoose"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(offerOf(label), 30'000);
    }
    void chooseCard(const QString &label)
    {
        offerOf(label)->setFocus();
        QTest::keyClick(offerOf(label), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("signPassphrase")->isVisible(), 30'000);
    }
    void enter(const QByteArray &passphraseOrPin)
    {
        auto *line = find<QLineEdit>("signPassphrase");
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, QString::fromUtf8(passphraseOrPin));
    }
    void signAll()
    {
        auto *all = find<ui::Button>("queueSignAll");
        QTRY_VERIFY_WITH_TIMEOUT(all->isVisible() && all->isEnabled(), 30'000);
        QTest::mouseClick(all, Qt::LeftButton);
    }

private:
    UiOffice &m_office;
    ui::QueueScreen m_screen;
};

} // namespace countersign::test
