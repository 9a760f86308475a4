// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How to get into the machines: the cluster's login settings, its key, and what root login is afterwards; or, for chosen
// machines, where they differ from the cluster. What cannot be right is marked at its field with the reason.
//
// Thread: main thread; ssh's configuration and key files are read in the background. Not modal to the program; show it
// with open(). Takes effect with accepted().
#pragma once

#include "app/machines/Cluster.h"
#include "app/machines/MachineField.h"
#include "ui/settings/ConnectionFacts.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace howdah {

class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionDialog(const Cluster &cluster, QWidget *parent = nullptr);
    /// Of these machines of the cluster alone.
    ConnectionDialog(const Cluster &cluster, const QList<QUuid> &machines, const QString &names, QWidget *parent = nullptr);

    // Of the cluster:
    [[nodiscard]] LoginSettings login() const;
    [[nodiscard]] QString keyPath() const;
    [[nodiscard]] QString rootLogin() const; ///< value of the option that decides whether the work is done as the login user
    /// Of the machines: the fields that were changed here, as text; what was different and not touched stays.
    [[nodiscard]] QHash<MachineField, QString> texts() const;

private:
    void build();
    QWidget *marked(QWidget *field, QWidget *control);
    QWidget *pathField(QLineEdit *edit, const QString &title);
    void fillCluster();
    void fillMachines(const QList<QUuid> &machines);
    void onChanged();
    void validate();
    void mark(QWidget *control, const QString &fault);
    void read();
    void show(const ConnectionFacts &facts);
    [[nodiscard]] QString text(MachineField field) const;
    [[nodiscard]] Cluster asTyped() const;
    [[nodiscard]] bool isOfMachines() const { return !m_names.isEmpty(); }

    const Cluster m_cluster;
    const QString m_names;                 ///< of the machines; empty: the cluster's own
    QHash<MachineField, QString> m_before; ///< what the fields showed at first
    QLineEdit *m_user;
    QComboBox *m_with;
    QLineEdit *m_loginKey;
    QSpinBox *m_port;
    QComboBox *m_become;
    QLineEdit *m_connectAs;
    QLineEdit *m_key;
    QComboBox *m_rootLogin;
    QLabel *m_keyInfo;
    QLabel *m_note;
    QPushButton *m_ok;
    QHash<QWidget *, QLabel *> m_marks;
    ConnectionFacts m_facts;
    QTimer m_later;
    quint64 m_asked = 0;
};

} // namespace howdah
