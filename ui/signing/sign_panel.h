// The panel that signs: signature, stamp, key, what happens next, and the acts. It decides nothing about the envelope.
#pragma once

#include "core/domain/envelope.h"
#include "core/domain/records.h"
#include "ui/signing/decision_card.h"
#include "ui/signing/key_card.h"
#include "ui/signing/signature_input.h"

class QStackedWidget;

namespace countersign::ui {

class Banner;
class IconMark;
class Chip;
class CheckBox;
class ProgressInPlace;
class ScrollArea;
class TextArea;

class SignPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SignPanel(QWidget *parent = nullptr);

    void setMember(const domain::Member &member, const QString &company);
    // What is to be done with this envelope by this party; the stamp's picture is null where there is none.
    void setTask(const domain::Envelope &envelope, const domain::Party &party, const domain::Company &company,
                 const QImage &stamp);
    void setSeen(int seen, int pages);
    void setBusy(bool busy, const QString &sentence = {}, bool canCancel = false);
    [[nodiscard]] ProgressInPlace *progress() const { return m_progress; }
    void setLevel(domain::PadesLevel level); // of the office; said beside the key
    // Something is in the way that the signatory can decide about; setTask() and a next try take the question away.
    void ask(const DecisionCard::Question &question, std::function<void()> onMain);
    void showProblem(const QString &sentence); // empty: none
    void showKeyProblem(const QString &sentence);
    void backToSigning(); // out of the rejection

    [[nodiscard]] SignatureInput &signature() { return *m_signature; }
    [[nodiscard]] KeyCard &key() { return *m_key; }
    [[nodiscard]] bool withStamp() const;
    [[nodiscard]] bool wantsStamps() const; // wherever a document asks for one, of many
    // Why nothing can be signed at all, whatever was looked through; empty: nothing stands in the way.
    [[nodiscard]] QString reasonNotReady() const;
    [[nodiscard]] const QImage &stamp() const { return m_stamp; }
    [[nodiscard]] bool canSign() const { return m_reason.isEmpty(); }

Q_SIGNALS:
    void lookChanged(); // the preview on the page has to follow
    void signAsked();
    void approveAsked();
    void rejected(const QString &reason);
    void laterAsked();
    void cancelAsked(); // of what setBusy(…, canCancel) showed
    void unseenAsked(); // show a page that was not seen yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    domain::PartyAct m_act = domain::PartyAct::Sign;
    QImage m_stamp;
    bool m_hasStampField = false;
    bool m_busy = false;
    int m_seen = 0, m_pages = 0;
    QString m_next;
    QString m_reason;

    QStackedWidget *m_stack;
    ScrollArea *m_scroll;
    Label *m_title, *m_subtitle;
    QWidget *m_signing; // signature, stamp, key: not for an approval
    SignatureInput *m_signature;
    QWidget *m_stampRow;
    Chip *m_stampChip;
    CheckBox *m_stampCheck;
    KeyCard *m_key;
    QWidget *m_nextRow;
    IconMark *m_nextMark;
    Label *m_nextText;
    Button *m_unseen;
    Label *m_level;
    DecisionCard *m_decision;
    Banner *m_problem;
    ProgressInPlace *m_progress;
    Button *m_sign, *m_reject, *m_later;
    TextArea *m_rejectReason;
    Button *m_rejectConfirm, *m_rejectCancel;
};

} // namespace countersign::ui
