// Joining an office that works already: the relay's address and the code that an administrator's screen shows, then the number
// to compare while waiting to be let in.
//
// Object names: joinUrl, joinCode, joinPassphrase, joinRepeat, joinFolder, joinDo, joinBack, joinProblem, joinForm,
// joinWaiting, joinCompare.
#pragma once

#include "core/base/lane.h"
#include "core/flow/joining.h"

#include <QWidget>

class QTimer;

namespace countersign::ui {

class Banner;
class Button;
class Label;
class ProgressInPlace;
class TextField;

class JoinForm : public QWidget
{
    Q_OBJECT
public:
    JoinForm(const QString &folder, bool needsPassphrase, QWidget *parent = nullptr);
    ~JoinForm() override;
    void open(); // anew
    void setBusy(bool busy); // the office is being opened

Q_SIGNALS:
    void backAsked();
    void joined(const QString &folder, const std::optional<countersign::Secret> &passphrase);

private:
    void ask();
    void look();
    void enter();
    void failed(const Error &error);
    void showWaiting(bool waits);

    QString m_folder;
    bool m_needsPassphrase;
    Banner *m_problem;
    TextField *m_url;
    TextField *m_code;
    TextField *m_passphrase;
    TextField *m_repeat;
    Button *m_do;
    Button *m_back;
    QWidget *m_form;
    QWidget *m_waiting;
    Label *m_compare;
    ProgressInPlace *m_progress;
    QTimer *m_look;
    std::stop_source m_stop; // of the fetching
    std::shared_ptr<flow::Join> m_join;
    bool m_isLooking = false;
    bool m_isEntering = false;
    Lane m_lane; // last: what it runs uses the rest
};

} // namespace countersign::ui
