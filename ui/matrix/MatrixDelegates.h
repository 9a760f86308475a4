// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the matrix paints and edits its cells: an icon for each step, and marks on fields that cannot be used.
//
// Thread: main thread.
#pragma once

#include <QPersistentModelIndex>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QUuid>

#include <optional>

namespace howdah {

/// One icon in the middle; results of an earlier run are paler.
class OutcomeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The machine's fields: its state before the name, what it inherits in a paler italic, a mark where something is wrong.
///
/// An editor is filled once, when it opens: views fill it again at every change that is announced, and runs announce many.
/// It writes only what the user has made of it, so that what came into the cell meanwhile is not put back.
class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }
    [[nodiscard]] QModelIndex editedIndex() const { return m_editor ? QModelIndex(m_index) : QModelIndex(); }
    void commitOpenEditor(); ///< takes what is being typed and closes the editor

    /// The content of the open editor, for an editor that replaces it: a view closes its editors when the model is reset.
    struct Typed
    {
        QUuid machine;
        int column = 0;
        QString text; ///< or the word that is chosen
        int cursor = 0;
    };
    /// Before the model is reset, which closes the editor. Nothing if none is open, it is as it was filled, or it is just
    /// being committed.
    [[nodiscard]] std::optional<Typed> takeTyped();
    void setTyped(const Typed &typed); ///< into the open editor

Q_SIGNALS:
    void editingChanged();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable QPointer<QWidget> m_editor;    ///< the open one; createEditor is const
    mutable QPersistentModelIndex m_index; ///< its cell
    mutable bool m_committing = false;
};

} // namespace howdah
