// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// "Are these your machines?": the keys of machines that are not known yet, and of known ones that show another key.
//
// Thread: main thread. Trust is never the default button.
#pragma once

#include "app/run/Questions.h"
#include "ui/run/RunPage.h"

#include <QSet>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace howdah {

class HostKeysPage : public RunPage
{
    Q_OBJECT
public:
    explicit HostKeysPage(const QList<HostKeyQuestion> &questions);

    [[nodiscard]] QSet<QUuid> trusted() const;

    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isTouched() const override;
    [[nodiscard]] bool isFinal() const override { return true; }

Q_SIGNALS:
    void answered();

protected:
    void updateButtons() override;
    void showAnswer() override;

private:
    void addUnknownKeys(const QList<HostKeyQuestion> &questions, QWidget *commands);
    void addChangedKeys(const QList<HostKeyQuestion> &questions);
    void addPasteField();
    void tickWhatWasPasted();

    struct Replacement
    {
        QCheckBox *box;
        QUuid machine;
        QString fingerprint; ///< of the key that is there now
    };

    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_pasted = nullptr;
    QLabel *m_matches = nullptr;
    QLabel *m_note;
    QPushButton *m_trust;
    QList<Replacement> m_replace;
};

} // namespace howdah
