// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of one step, from the catalogue, kept in the project. They hold for all machines of the cluster.
//
// Thread: main thread. Ownership: the document must outlive it.
#pragma once

#include "ui/document/ClusterDocument.h"

#include <QWidget>

class QLabel;

namespace howdah {

class OptionsView : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsView(ClusterDocument *document, QWidget *parent = nullptr);

    void show(const QString &step);
    void commit(); ///< also takes what is being typed

private:
    void build();
    QWidget *fieldFor(const StepOption &option);
    void readValues();

    ClusterDocument *m_document;
    QString m_step;
    QLabel *m_about;
    QWidget *m_fields = nullptr;
};

} // namespace howdah
