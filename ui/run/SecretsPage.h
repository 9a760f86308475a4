// Asks for the passwords and passphrases that are needed, one field for each account. The page stays open while they are
// tried, and shows refusals. Instead of a password, a key file may be chosen.
//
// Thread: main thread. A field is cleared as soon as its answer is taken; while it is edited, Qt's line edit keeps copies
// that cannot be wiped.
#pragma once

#include "app/run/Questions.h"
#include "ui/run/RunPage.h"

#include <QSet>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace howdah {

class SecretsPage : public RunPage
{
    Q_OBJECT
public:
    /// keychainName: what "Remember" writes to; empty: no keychain here.
    explicit SecretsPage(const QString &keychainName);
    ~SecretsPage() override; ///< what was typed and not taken is wiped

    /// Asks these; replaces what was asked before, which was accepted as far as it does not come again.
    void setQuestions(const QList<SecretQuestion> &questions);

    /// What was typed, which leaves the fields; so it does whenever they close.
    [[nodiscard]] std::vector<SecretAnswer> takeAnswers();
    [[nodiscard]] QSet<QUuid> machines() const;        ///< all that are asked about
    [[nodiscard]] QSet<QUuid> keyFileMachines() const; ///< those of them that no password helps
    [[nodiscard]] QStringList keyFileHosts()
        const; ///< whom a chosen file is for: those that take keys only, or if there are none, those that ask for a password
    [[nodiscard]] bool remember() const;

    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] bool isFinal() const override { return true; }

Q_SIGNALS:
    void answered();
    void leaveOut();
    void keyFileChosen(const QString &path);

protected:
    void updateButtons() override;
    void showAnswer() override;
    void changeEvent(QEvent *event) override;

private:
    struct Group
    {
        SecretQuestion first;
        QStringList hosts;
        QList<QUuid> machines;
        bool everywhere = false;   ///< the cluster's, not of one machine
        QLineEdit *edit = nullptr; ///< none where only a key file helps
    };
    void beginFields();
    void noteGiven(const QList<SecretQuestion> &again);
    [[nodiscard]] static QString refusedOnOne(const QList<SecretQuestion> &questions);
    void wipe();
    void addGroup(const QList<SecretQuestion> &questions);
    void addText(const QString &text, bool bad = false);
    void colourBadNews();
    void chooseKeyFile();

    QWidget *m_fields = nullptr;
    QList<Group> m_groups;
    QList<QLabel *> m_badNews;
    QStringList m_given;    ///< earlier questions with their answers, shown after Back
    bool m_leftOut = false; ///< the machines asked about, this time
    QLabel *m_state;
    QCheckBox *m_remember;
    QPushButton *m_continue;
    QPushButton *m_leave;
    QPushButton *m_keyFile;
};

} // namespace howdah
