// Passwords and passphrases that turned out to be needed, one field for each account. The dialog stays open while they
// are tried; what was refused is said in it.
//
// Thread: main thread; open() it. given(): the fields as they are; leaveOut(): go on without the machines asked about;
// rejected(): cancel all. The line edits keep copies that nobody can wipe; they live as long as the dialog.
#pragma once

#include "app/run/Questions.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace howdah {

class SecretsDialog : public QDialog
{
    Q_OBJECT
public:
    /// keychainName: what "Remember" writes to; empty: no keychain here.
    explicit SecretsDialog(const QString &keychainName, QWidget *parent = nullptr);

    /// Asks these; replaces what was asked before.
    void ask(const QList<SecretQuestion> &questions);
    /// The answers are being tried: nothing can be typed until ask() comes again or the dialog is closed.
    void setTrying();

    [[nodiscard]] std::vector<SecretAnswer> answers() const;
    [[nodiscard]] QSet<QUuid> machines() const; ///< all that are asked about
    [[nodiscard]] bool remember() const;

Q_SIGNALS:
    void given();
    void leaveOut();

private:
    struct Group
    {
        SecretKind kind;
        QList<QUuid> machines;
        bool everywhere;   ///< the cluster's, not of one machine
        QLineEdit *edit;
    };
    void addGroup(const QList<SecretQuestion> &questions);
    void updateButtons();

    QWidget *m_fields = nullptr;
    QList<Group> m_groups;
    QLabel *m_state;
    QCheckBox *m_remember;
    QPushButton *m_continue;
    QPushButton *m_leaveOut;
};

} // namespace howdah
