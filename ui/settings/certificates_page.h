// The company authority, the seal, whose certificates end when, and what the computer knows of cards and tokens.
// Object names: authorityRoot, authorityExport, authorityNew, authorityNewConfirm, sealState, sealRenew, sealImport,
// sealPassphrase, sealImportDo, certificate_<n>, revoke_<n>, revokeReason_<n>, revokeConfirm_<n>, revoked_<n>, revocationsSave, tokensLook, tokensSaid, token_<n>.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::flow {
struct AuthorityState;
struct MemberCertificate;
struct TokenSurvey;
} // namespace countersign::flow

namespace countersign::ui {

class Button;
class Chip;
class TextField;

class CertificatesPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit CertificatesPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;
    void exportRootTo(const QString &path);
    void chooseSeal(const QString &path); // then its passphrase is asked for
    void saveRevocationsTo(const QString &path); // the signed list, for partners
    void setFurtherModules(const QStringList &paths) { m_modules = paths; } // PKCS#11, for odd readers

private:
    void show(const flow::AuthorityState &state);
    using SettingsPage::show;
    void offerRevoking(QVBoxLayout *on, const flow::MemberCertificate &one, int n);
    void showRevoked(const flow::AuthorityState &state);
    void showTokens(const flow::TokenSurvey &survey);
    void run(Button *busy, std::function<Result<QString>(flow::Office &)> work);

    Desk m_desk;
    QStringList m_modules;
    QString m_sealFile;
    Label *m_root;
    Chip *m_rootState;
    Button *m_export;
    Button *m_new;
    QWidget *m_newConfirm;
    Button *m_newDo;
    Label *m_seal;
    Chip *m_sealState;
    Button *m_renew;
    Button *m_import;
    QWidget *m_importForm;
    TextField *m_passphrase;
    Button *m_importDo;
    QVBoxLayout *m_members;
    Button *m_look;
    QVBoxLayout *m_tokens;
    Label *m_said;
};

} // namespace countersign::ui
