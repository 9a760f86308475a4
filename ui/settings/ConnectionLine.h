// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One line above the matrix that says how the machines are reached and which key they get, with the way to change it.
//
// Thread: main thread; what must be read from files or asked of ssh is, in the background. Ownership: the document must
// outlive it.
#pragma once

#include "ui/document/ClusterDocument.h"
#include "ui/settings/ConnectionFacts.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;

namespace howdah {

class ConnectionLine : public QWidget
{
    Q_OBJECT
public:
    ConnectionLine(ClusterDocument *document, QAction *change);

    /// "Log in as admin · agent, keys or password · root: automatic · port 22".
    [[nodiscard]] static QString loginText(const Cluster &cluster, const ConnectionFacts &facts);
    /// Which key, its fingerprint, and where it goes.
    [[nodiscard]] static QString keyText(const Cluster &cluster, const ConnectionFacts &facts);

    void readAgain() { m_later.start(); } ///< files may have changed

private:
    void show();
    void read();

    ClusterDocument *m_document;
    QLabel *m_text;
    QTimer m_later;
    ConnectionFacts m_facts;
    quint64 m_asked = 0; ///< number of the latest request; older answers are stale and ignored
};

} // namespace howdah
