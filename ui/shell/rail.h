// The left rail: the places of the office, and at its foot settings, the state of saving and sending, and the member.
//
// Object names: rail, railFold, rail_<place> for each place ("board", "queue", "contacts", "verify", "settings"),
// railSync, railMember.
#pragma once

#include "ui/kit/surfaces.h"

#include <QAbstractButton>

#include <vector>

namespace countersign::ui {

class Avatar;

class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &iconName, const QString &words, QWidget *parent = nullptr);
    void setWords(const QString &words, const QString &second = {});
    void setIconName(const QString &iconName, Role tone = Role::Second);
    void setPerson(const QString &name); // an avatar instead of the icon
    void setCount(int count);
    void setNarrow(bool narrow);
    void setQuiet(bool quiet); // smaller words, for states
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QString m_icon;
    Role m_tone = Role::Second;
    QString m_second;
    QString m_person;
    int m_count = 0;
    bool m_narrow = false;
    bool m_quiet = false;
};

class Rail : public Ground
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    RailButton *addPlace(const QString &place, const QString &iconName, const QString &words);
    RailButton *addFootPlace(const QString &place, const QString &iconName, const QString &words);
    void setCurrent(const QString &place);
    [[nodiscard]] bool has(const QString &place) const;
    [[nodiscard]] QStringList places() const; // from top to foot
    [[nodiscard]] RailButton *sync() const { return m_sync; }
    [[nodiscard]] RailButton *member() const { return m_member; }
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void placeRequested(const QString &place);
    void folded(bool narrow); // by the person

private:
    struct Place {
        QString name;
        RailButton *button;
    };
    RailButton *add(QVBoxLayout *to, const QString &place, const QString &iconName, const QString &words);
    std::vector<Place> m_places;
    QVBoxLayout *m_top;
    QHBoxLayout *m_head; // the name and the button that folds
    QVBoxLayout *m_foot;
    QWidget *m_logo;
    Label *m_name;
    Button *m_fold;
    RailButton *m_sync;
    RailButton *m_member;
    bool m_narrow = false;
};

} // namespace countersign::ui
