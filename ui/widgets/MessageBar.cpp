// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/MessageBar.h"

#include "ui/widgets/Announcement.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace howdah {
namespace {

constexpr int noteShown = 10'000; // ms

QString offerName(const QAction *action)
{
    return QStringLiteral("offer-") + action->objectName();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_detail(new QToolButton), m_offers(new QHBoxLayout),
      m_close(new QToolButton), m_detailText(new QLabel), m_note(new QLabel), m_noteEnd(new QTimer(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    makeAlert(this);
    setAccessibleName(tr("Message"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText); // it may hold words of another machine
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailText->setTextFormat(Qt::PlainText);
    m_detailText->setWordWrap(true);
    m_detailText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailText->hide();
    m_note->setObjectName(QStringLiteral("messageNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_noteEnd->setSingleShot(true);
    m_noteEnd->setInterval(noteShown);
    connect(m_noteEnd, &QTimer::timeout, m_note, &QWidget::hide);
    m_detail->setText(tr("Details"));
    m_detail->setCheckable(true);
    m_detail->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addLayout(m_offers);
    line->setAlignment(m_offers, Qt::AlignTop);
    line->addWidget(m_detail, 0, Qt::AlignTop);
    line->addWidget(m_close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addLayout(line);
    layout->addWidget(m_detailText);
    layout->addWidget(m_note);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_detail, &QToolButton::toggled, m_detailText, &QLabel::setVisible);
    clear();
}

void MessageBar::show(Kind kind, const QString &text, const QString &detail)
{
    m_kind = kind;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_detailText->setText(detail);
    m_detail->setChecked(false);
    m_detail->setVisible(!detail.isEmpty());
    removeOffers();
    m_note->hide();
    paintIcon();
    setVisible(true);
    announce(this, tr("%1: %2", "kind of message, text").arg(m_icon->accessibleName(), text));
}

void MessageBar::note(const QString &text)
{
    if (m_offers->isEmpty())
        return show(Kind::Information, text);
    m_note->setText(text);
    m_note->show();
    m_noteEnd->start();
    announce(this, text);
}

void MessageBar::removeOffers()
{
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
}

QPushButton *MessageBar::addOffer(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    m_offers->addWidget(button);
    button->show();
    return button;
}

void MessageBar::offer(const QString &name, const QString &text, std::function<void()> action)
{
    connect(addOffer(name, text), &QPushButton::clicked, this, std::move(action));
}

void MessageBar::offer(QAction *action)
{
    QPushButton *button = addOffer(offerName(action), action->text());
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
}

bool MessageBar::isOffering(const QAction *action) const
{
    for (int i = 0; i < m_offers->count(); ++i) {
        if (m_offers->itemAt(i)->widget()->objectName() == offerName(action))
            return true;
    }
    return false;
}

void MessageBar::clear()
{
    removeOffers();
    m_note->hide();
    m_text->clear();
    setVisible(false);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintIcon()
{
    static const QHash<Kind, std::pair<QString, Tone>> icons{
        {Kind::Information, {QStringLiteral("outcome-unchanged"), Tone::Good}},
        {Kind::Warning, {QStringLiteral("mark-warning"), Tone::Warning}},
        {Kind::Error, {QStringLiteral("mark-error"), Tone::Bad}}};
    const auto [name, tone] = icons.value(m_kind);
    m_icon->setPixmap(iconPixmap(name, tone, palette(), 18, devicePixelRatioF()));
    m_icon->setAccessibleName(m_kind == Kind::Error     ? tr("Problem")
                              : m_kind == Kind::Warning ? tr("Warning")
                                                        : tr("Information"));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace howdah
