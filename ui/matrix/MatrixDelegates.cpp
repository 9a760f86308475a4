// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixDelegates.h"

#include "app/machines/MachineField.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/widgets/Icons.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>

namespace howdah {
namespace {

constexpr int iconSize = 16;
constexpr const char *filledWith = "howdahFilledWith"; ///< property of an editor: what the cell held when it opened

/// The words a field can have and how to show them; empty for a free text.
QList<std::pair<QString, QString>> choices(MachineField field)
{
    QList<std::pair<QString, QString>> list;
    if (field == MachineField::Role) {
        for (const Role role : {Role::Node, Role::Vip, Role::Workstation})
            list << std::pair(roleName(role), roleTitle(role));
    } else if (field == MachineField::Become) {
        list << std::pair(QString(), FieldDelegate::tr("as the cluster"));
        for (const Become become : {Become::Auto, Become::None, Become::Sudo, Become::Su})
            list << std::pair(becomeName(become), becomeTitle(become));
    }
    return list;
}

MachineField fieldOf(const QModelIndex &index)
{
    return index.data(MatrixModel::FieldRole).value<MachineField>();
}

/// The text or the chosen word.
QString valueOf(const QWidget *editor)
{
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentData().toString();
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    return edit ? edit->text() : QString();
}

/// By the user, who may have typed what stood there before.
bool isEdited(const QWidget *editor)
{
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    return (edit && edit->isModified()) || valueOf(editor) != editor->property(filledWith).toString();
}

} // namespace

void OutcomeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    const std::optional<Outcome> outcome = outcomeAt(index);
    if (!outcome)
        return;
    const bool outline =
        index.data(MatrixModel::CheckRole).toBool() && *outcome != Outcome::Running && *outcome != Outcome::Pending;
    const QPixmap pixmap =
        (outline ? outcomeOutline : outcomePixmap)(*outcome, option.palette, iconSize, painter->device()->devicePixelRatioF());
    QRect place(QPoint(), QSize(iconSize, iconSize));
    place.moveCenter(option.rect.center());
    if (cell.features & QStyleOptionViewItem::HasCheckIndicator) { // beside the tick of a step of this computer
        const QRect tick = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, option.widget);
        option.direction == Qt::LeftToRight ? place.moveLeft(qMax(place.left(), tick.right() + 5))
                                            : place.moveRight(qMin(place.right(), tick.left() - 5));
    }
    painter->save();
    if (option.state & QStyle::State_Selected) {
        // The icons' colours are made for the table's background.
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Base));
        painter->drawRoundedRect(place.adjusted(-3, -3, 3, 3), 4, 4);
    }
    // Paler, but for what an edit has made worth doing again.
    if (index.data(MatrixModel::EarlierRole).toBool() && *outcome != Outcome::Outdated)
        painter->setOpacity(0.45);
    painter->drawPixmap(place.topLeft(), pixmap);
    painter->restore();
}

QSize OutcomeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {iconSize + 16, iconSize + 10};
}

void FieldDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto setIcon = [option](const QIcon &icon) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon;
        option->decorationSize = QSize(iconSize, iconSize);
    };
    if (const std::optional<Severity> severity = severityAt(index)) {
        const bool error = *severity == Severity::Error;
        setIcon(namedIcon(error ? QStringLiteral("mark-error") : QStringLiteral("mark-warning"),
                          error ? Tone::Bad : Tone::Warning, option->palette));
        if (error)
            option->palette.setColor(QPalette::Text, toneColor(Tone::Bad, option->palette));
    } else if (const std::optional<Outcome> outcome = outcomeAt(index); outcome && index.column() != MatrixModel::stateColumn()) {
        setIcon(outcomeIcon(*outcome, option->palette));
    } else if (fieldOf(index) == MachineField::Host) {
        setIcon({}); // nothing runs there; its name stands below the others all the same
    }
    if (const QString inherited = index.data(MatrixModel::InheritedRole).toString(); !inherited.isEmpty()) {
        option->text = inherited;
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        option->features |= QStyleOptionViewItem::HasDisplay;
    }
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto words = choices(fieldOf(index));
    QWidget *editor = nullptr;
    if (words.isEmpty()) {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    } else {
        auto *box = new QComboBox(parent);
        for (const auto &[word, title] : words)
            box->addItem(title, word);
        editor = box;
    }
    if (!editor)
        return nullptr;
    editor->setAccessibleName(fieldTitle(fieldOf(index)));
    m_editor = editor;
    m_index = index;
    auto *self = const_cast<FieldDelegate *>(this);
    connect(editor, &QObject::destroyed, self, &FieldDelegate::editingChanged);            // m_editor is null by then
    QMetaObject::invokeMethod(self, &FieldDelegate::editingChanged, Qt::QueuedConnection); // once it is shown
    return editor;
}

void FieldDelegate::commitOpenEditor()
{
    if (QWidget *editor = m_editor) {
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor);
        m_editor = nullptr; // the view deletes it later
    }
}

std::optional<FieldDelegate::Typed> FieldDelegate::takeTyped()
{
    const QWidget *editor = std::exchange(m_editor, nullptr); // it is deleted later
    if (!editor || m_committing || !m_index.isValid() || !isEdited(editor))
        return std::nullopt;
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    return Typed{m_index.data(MatrixModel::MachineIdRole).toUuid(), m_index.column(), valueOf(editor),
                 edit ? edit->cursorPosition() : 0};
}

void FieldDelegate::setTyped(const Typed &typed)
{
    if (auto *box = qobject_cast<QComboBox *>(m_editor)) {
        box->setCurrentIndex(qMax(0, box->findData(typed.text)));
    } else if (auto *edit = qobject_cast<QLineEdit *>(m_editor)) {
        edit->setText(typed.text);
        edit->setCursorPosition(typed.cursor);
    }
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(filledWith).isValid())
        return;
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::EditRole))));
    else
        QStyledItemDelegate::setEditorData(editor, index);
    editor->setProperty(filledWith, valueOf(editor));
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (!isEdited(editor))
        return;
    const QScopedValueRollback committing(m_committing, true);
    model->setData(index, valueOf(editor));
}

} // namespace howdah
