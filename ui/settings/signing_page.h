// How high this office signs, and the authorities that confirm the time.
// Object names: signatureLevel, tsa_<n>, tsa_<n>_test, tsa_<n>_remove, tsa_<n>_said, tsaAdd, levelSave, levelReset.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class ChoiceField;
class TextField;

class SigningPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit SigningPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    struct Row {
        QWidget *whole;
        TextField *address;
        Button *test;
        Label *said;
    };
    void addRow(const QString &address);
    void test(const Row &row);
    void refresh();
    void save();
    [[nodiscard]] bool isValid(); // marks what is not
    [[nodiscard]] QStringList addresses() const;
    [[nodiscard]] bool isChanged() const;

    Desk m_desk;
    ChoiceField *m_level;
    QVBoxLayout *m_list;
    std::vector<Row> m_rows;
    Button *m_add;
    Button *m_save;
    Button *m_reset;
};

} // namespace countersign::ui
