// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What this is, and with which versions it runs: the text to put under a bug report.
//
// Thread: main thread; open() it. OpenSSH is asked for its version without waiting for it.
#pragma once

#include <QDialog>

class QLabel;
class QProcess;

namespace howdah {

class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

    [[nodiscard]] QString versions() const; ///< one "NAME VERSION" a line

private:
    void askOpenSsh();
    void setOpenSsh(const QString &version);

    QString m_openSsh;
    QLabel *m_versions;
    QProcess *m_ssh;
};

} // namespace howdah
