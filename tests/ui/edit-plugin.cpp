// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The user of a howdah process of its own: loaded by Qt into the real program (QT_QPA_GENERIC_PLUGINS), it types
// a new name into the first machine's cell, by key events alone. The program knows nothing of it.
#include <QApplication>
#include <QGenericPlugin>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

namespace {

void press(QWidget *widget, int key, const QString &text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &event);
    }
}

class Hands : public QObject
{
public:
    Hands()
    {
        m_timer.setInterval(50);
        connect(&m_timer, &QTimer::timeout, this, &Hands::type);
        m_timer.start();
    }

private:
    void type()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *table = window->findChild<QTableView *>(QStringLiteral("machines"));
            if (!table || table->model()->rowCount() < 2 || !table->isVisible())
                continue;
            m_timer.stop();
            table->setCurrentIndex(table->model()->index(1, 1)); // the column of host names
            press(table, Qt::Key_F2);
            auto *editor = table->viewport()->findChild<QLineEdit *>();
            if (!editor)
                qFatal("F2 opened no editor");
            editor->selectAll();
            for (const QChar letter : QStringLiteral("typed"))
                press(editor, Qt::Key_A + (letter.unicode() - u'a'), QString(letter));
            press(editor, Qt::Key_Return);
            return;
        }
    }

    QTimer m_timer;
};

} // namespace

class EditPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "edit-plugin.json")

public:
    QObject *create(const QString &, const QString &) override { return new Hands; }
};

#include "edit-plugin.moc"
