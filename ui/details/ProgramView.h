// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact text of one step for one machine, to be read before it runs; the copy is complete and runs on its own.
// A step without a program is shown as what it does.
//
// Thread: main thread; the public key and the account, which `ssh -G` leads to, are looked for off it. Ownership: the document
// must outlive it.
#pragma once

#include "app/run/PrintedProgram.h"
#include "ui/document/ClusterDocument.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace howdah {

class FindBar;

class ProgramView : public QWidget
{
    Q_OBJECT
public:
    explicit ProgramView(ClusterDocument *document, QWidget *parent = nullptr);

    /// Null machine: this computer. Does its work only while it is visible.
    void show(const QUuid &machine, const QString &step, RunMode mode);
    void find();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void lookUp(const Cluster &cluster, const Machine *machine);

    ClusterDocument *m_document;
    QLabel *m_what;
    QCheckBox *m_library;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
    FindBar *m_find;
    QUuid m_machine;
    QString m_step;
    RunMode m_mode = RunMode::Apply;
    QString m_knownFor; ///< which question m_known is the answer to
    KnownBeforehand m_known;
    QByteArray m_complete; ///< what is copied: with the library, to run by itself
};

} // namespace howdah
