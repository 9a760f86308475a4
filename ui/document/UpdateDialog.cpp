// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/UpdateDialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace howdah {
namespace {

QTreeWidgetItem *group(QTreeWidget *tree, const QString &title)
{
    auto *item = new QTreeWidgetItem(tree, {title});
    QFont font = tree->font();
    font.setBold(true);
    item->setFont(0, font);
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

void row(QTreeWidgetItem *group, const Machine &machine, const QString &text)
{
    auto *item = new QTreeWidgetItem(group, {machine.host.isEmpty() ? machine.address : machine.host, text});
    item->setToolTip(1, text);
    item->setData(0, Qt::AccessibleTextRole, group->text(0) + QStringLiteral(": ") + item->text(0));
}

} // namespace

UpdateDialog::UpdateDialog(const MachinesUpdate &update, const MachinesReading &reading, const QString &fileName,
                           const QString &clusterName, QWidget *parent)
    : QDialog(parent), m_removeMissing(new QCheckBox(tr("&Remove the machines that are missing in the file")))
{
    setObjectName(QStringLiteral("updateDialog"));
    setWindowTitle(tr("Update from %1").arg(fileName));
    resize(640, 420);

    auto *headline = new QLabel(
        update.isEmpty()
            ? tr("%1 contains no changes: all its machines are already in %2.").arg(fileName, clusterName)
            : tr("This is what %1 changes in %2. Login settings, roles and ticks are kept.").arg(fileName, clusterName));
    headline->setWordWrap(true);
    headline->setTextFormat(Qt::PlainText);
    auto *tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("changes"));
    tree->setAccessibleName(tr("Changes"));
    tree->setHeaderLabels({tr("Machine"), tr("Change")});
    tree->setRootIsDecorated(true);
    if (!update.added.isEmpty()) {
        QTreeWidgetItem *added = group(tree, tr("%n added", nullptr, int(update.added.size())));
        for (const Machine &machine : update.added)
            row(added, machine, machine.address + u' ' + machine.fqdn);
    }
    bool addressChanges = false;
    if (!update.changed.isEmpty()) {
        QTreeWidgetItem *changed = group(tree, tr("%n changed", nullptr, int(update.changed.size())));
        for (const MachinesUpdate::Change &change : update.changed) {
            QStringList fields;
            for (const MachineField field : change.fields) {
                const auto shown = [](const QString &text) { return text.isEmpty() ? tr("empty") : text; };
                fields << tr("%1: %2 → %3", "field, before, after")
                              .arg(fieldTitle(field), shown(fieldText(change.before, field)),
                                   shown(fieldText(change.after, field)));
            }
            addressChanges =
                addressChanges || (change.fields.contains(MachineField::Address) && change.before.role == Role::Node);
            row(changed, change.before, fields.join(QStringLiteral(" · ")));
        }
    }
    if (!update.missing.isEmpty()) {
        QTreeWidgetItem *missing = group(tree, tr("%n missing in the file", nullptr, int(update.missing.size())));
        for (const Machine &machine : update.missing)
            row(missing, machine, machine.address + u' ' + machine.fqdn);
    }
    tree->expandAll();
    tree->resizeColumnToContents(0);
    tree->setVisible(!update.isEmpty());
    if (tree->topLevelItemCount() > 0)
        tree->setCurrentItem(tree->topLevelItem(0));

    m_removeMissing->setObjectName(QStringLiteral("removeMissing"));
    m_removeMissing->setVisible(!update.missing.isEmpty());
    m_removeMissing->setToolTip(tr("The others forget their names at the next run. On the machines themselves nothing changes."));

    QStringList notes;
    if (addressChanges)
        notes << addressNote();
    if (const QStringList faults = reading.messages(fileName, Severity::Error); !faults.isEmpty())
        notes << tr("Some lines have errors; they are imported and marked:") << faults.mid(0, 5);
    auto *note = new QLabel(notes.join(u'\n'));
    note->setObjectName(QStringLiteral("notes"));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setVisible(!notes.isEmpty());

    auto *buttons = new QDialogButtonBox(update.isEmpty() ? QDialogButtonBox::Close : QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(headline);
    layout->addWidget(tree, 1);
    layout->addWidget(m_removeMissing);
    layout->addWidget(note);
    if (update.isEmpty())
        layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (update.isEmpty())
        return;
    QPushButton *apply = buttons->addButton(tr("&Update"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("update"));
    apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    // Only missing machines: there is something to do only if they shall go.
    if (update.added.isEmpty() && update.changed.isEmpty()) {
        apply->setEnabled(false);
        connect(m_removeMissing, &QCheckBox::toggled, apply, &QPushButton::setEnabled);
    }
}

QString UpdateDialog::addressNote()
{
    return tr("etcd and Patroni keep the old address in their own configuration; Howdah does not change it.");
}

bool UpdateDialog::removeMissing() const
{
    return m_removeMissing->isChecked();
}

} // namespace howdah
