// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice cluster of this computer: runs howdah-practice (resources/practice) as administrator, reports its progress
// with the tool's own messages, and knows the files with its machines and passwords.
//
// Thread: main thread; nothing waits. One thing at a time. Destroying it in the middle of a start ends that: the tool's
// input closes, and it removes what it had begun.
#pragma once

#include "app/base/Error.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QProcess;

namespace howdah {

class PracticeController : public QObject
{
    Q_OBJECT
public:
    enum class Activity { None, Starting, Stopping, Removing };

    explicit PracticeController(QObject *parent = nullptr, const QString &program = defaultProgram(),
                                const QString &name = QStringLiteral("practice"));
    ~PracticeController() override;

    /// Beside this program's installation; the build tree's for root only, since nobody else may change what root runs.
    [[nodiscard]] static QString defaultProgram();

    [[nodiscard]] Activity activity() const { return m_activity; }
    /// Is there one on this computer, running or switched off?
    [[nodiscard]] bool isThere() const;
    /// Why it cannot be started from here, and what to type in a terminal instead; nothing if it can.
    [[nodiscard]] std::optional<Error> obstacle() const;
    [[nodiscard]] QString terminalCommand() const;

    // Written by a start, for this user only; gone with the cluster.
    [[nodiscard]] QString machinesPath() const;
    [[nodiscard]] QString passwordsPath() const;
    /// As the passwords file has it. Empty if it cannot be read.
    [[nodiscard]] QString adminPassword() const;

    void start();
    void cancel();               ///< a start; it removes what it had begun
    void remove(bool alsoImage); ///< machines, disks, network, passwords; the downloaded image too

Q_SIGNALS:
    void changed(); ///< activity, or whether there is one
    void progressed(const QString &line);
    void ready(); ///< its machines answer
    void removed();
    void failed(const howdah::Error &error);

private:
    void run(const QStringList &arguments, Activity activity);
    void readLines();
    void onFinished(int status, bool crashed);
    void end(const std::optional<Error> &error);

    [[nodiscard]] QString folder() const;

    QString m_program;
    QString m_name; ///< the cluster's
    Activity m_activity = Activity::None;
    QPointer<QProcess> m_process;
    QByteArray m_line;   ///< begun, without its end
    QStringList m_words; ///< messages of the tool other than progress: why it failed
};

} // namespace howdah
