// How the matrix paints and edits its cells: an icon for each step, and marks on fields that cannot be used.
//
// Thread: main thread.
#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

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
class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }
    void commitOpenEditor(); ///< what is being typed counts, and the editor closes

Q_SIGNALS:
    void editingChanged();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable QPointer<QWidget> m_editor; ///< the open one; createEditor is const
};

} // namespace howdah
