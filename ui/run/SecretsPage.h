// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for the passwords and passphrases that are needed, one field for each account. The page stays open while they are
// tried, and shows refusals. Instead of a password, a key file may be chosen.
//
// Thread: main thread. A field is cleared as soon as its answer is taken; while it is edited, Qt's line edit keeps copies
// that cannot be wiped.
#pragma once

#include "app/run/SecretField.h"
#include "ui/run/RunPage.h"

#include <optional>
#include <vector>

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
    void setFields(const QList<SecretField> &fields);

    /// What was typed, for each field in order; nothing where only a key file helps. It leaves the page, as it does whenever
    /// the page closes.
    [[nodiscard]] std::vector<std::optional<Secret>> takeAnswers();
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
    struct Row
    {
        SecretField field;
        QLineEdit *edit = nullptr; ///< none where only a key file helps
    };
    void beginFields();
    void noteGiven(const QList<SecretField> &again);
    [[nodiscard]] static QString refusedOnOne(const SecretField &field);
    void wipe();
    void addRow(const SecretField &field);
    void addText(const QString &text, bool bad = false);
    void colourBadNews();
    void chooseKeyFile();

    QWidget *m_fields = nullptr;
    QList<Row> m_rows;
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
