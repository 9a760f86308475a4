// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the machines' columns are shown: the usual ones, those with something in them, and what the user chose in
// View > Columns, which has priority. The choice, widths set by hand and the position of the border are kept in the settings.
//
// Thread: main thread. Ownership: list and view must outlive it.
#pragma once

#include "app/machines/MachineField.h"

#include <QHash>
#include <QObject>

class QHeaderView;
class QMenu;

namespace howdah {

class MachineList;
class MatrixView;

class MatrixColumns : public QObject
{
    Q_OBJECT
public:
    MatrixColumns(const MachineList *list, MatrixView *view, QObject *parent);

    void fillMenu(QMenu *menu);
    /// For another cluster: hides columns that are not chosen, usual or in use.
    void begin();
    /// "Hidden until used": a column with values is shown automatically; it is hidden only by the menu.
    void showUsed();
    void restore(); ///< from the settings
    void save() const;

private:
    [[nodiscard]] bool isUsed(MachineField field) const;
    [[nodiscard]] QHash<QString, std::pair<QHeaderView *, int>> sections() const;

    const MachineList *m_list;
    MatrixView *m_view;
    QHash<MachineField, bool> m_chosen; ///< shown or hidden by hand
    QHash<QString, int> m_usualWidths;  ///< of each column; only others are kept
    bool m_borderMoved = false;
};

} // namespace howdah
