// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One line above the matrix: what went wrong or must be known, and what to do about it. Never a box in the way.
//
// Thread: main thread.
#pragma once

#include "app/base/Error.h"

#include <QFrame>

#include <functional>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace howdah {

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(Kind kind, const QString &text, const QString &detail = {});
    void showError(const Error &error) { show(Kind::Error, error.message, error.detail); }
    /// A short notice without buttons: a message with buttons stays, and the notice is shown under it.
    void note(const QString &text);
    /// A button beside the text. Removed with the next message; the first offered stands first.
    void offer(const QString &name, const QString &text, std::function<void()> action);
    void offer(QAction *action); ///< enabled as long as the action is
    [[nodiscard]] bool isOffering(const QAction *action) const;
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();
    void removeOffers();
    QPushButton *addOffer(const QString &name, const QString &text);

    Kind m_kind = Kind::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_detail;
    QBoxLayout *m_offers;
    QToolButton *m_close;
    QLabel *m_detailText;
    QLabel *m_note;
    QTimer *m_noteEnd;
};

} // namespace howdah
