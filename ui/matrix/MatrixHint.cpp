// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixHint.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace howdah {
namespace {

constexpr int textWidth = 460;

QPushButton *addButton(QWidget *row, const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(QString(text).remove(u'&'));
    row->layout()->addWidget(button);
    return button;
}

} // namespace

MatrixHint::MatrixHint(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_begin(new QWidget), m_all(new QWidget)
{
    setObjectName(QStringLiteral("matrixHint"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("hintTitle"));
    m_text->setObjectName(QStringLiteral("hintText"));
    for (QLabel *label : {m_title, m_text}) {
        label->setForegroundRole(QPalette::Text);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setTextFormat(Qt::PlainText);
    }
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);

    for (QWidget *row : {m_begin, m_all}) {
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
    }
    QPushButton *add = addButton(m_begin, "hintAdd", tr("&Add Machine"));
    QPushButton *paste = addButton(m_begin, "hintPaste", tr("&Paste"));
    QPushButton *import = addButton(m_begin, "hintImport", tr("&Import machines.txt…"));
    QPushButton *all = addButton(m_all, "hintShowAll", tr("Show &All"));
    connect(add, &QPushButton::clicked, this, &MatrixHint::addRequested);
    connect(paste, &QPushButton::clicked, this, &MatrixHint::pasteRequested);
    connect(import, &QPushButton::clicked, this, &MatrixHint::importRequested);
    connect(all, &QPushButton::clicked, this, &MatrixHint::showAllRequested);
    setFocusProxy(add);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(6);
    layout->addWidget(m_begin, 0, Qt::AlignHCenter);
    layout->addWidget(m_all, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void MatrixHint::showNoMachines()
{
    say(m_begin, tr("No machines yet"),
        tr("Each machine of the cluster becomes a row here, with its name and IPv4 address. Add them one by one, paste rows of a "
           "spreadsheet or lines of machines.txt, or drop a machines.txt here."));
}

void MatrixHint::showNoMatch(const QString &why)
{
    say(m_all, tr("No machine matches"), why);
}

void MatrixHint::say(QWidget *buttons, const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(0); // it counts in the next line
    m_text->setFixedHeight(m_text->heightForWidth(textWidth));
    m_begin->setVisible(buttons == m_begin);
    m_all->setVisible(buttons == m_all);
}

} // namespace howdah
