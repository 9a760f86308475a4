// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/OptionsView.h"

#include "app/machines/Cluster.h"
#include "ui/widgets/BeingTyped.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace howdah {

OptionsView::OptionsView(ClusterDocument *document, QWidget *parent) : QWidget(parent), m_document(document), m_about(new QLabel)
{
    setObjectName(QStringLiteral("options"));
    m_about->setObjectName(QStringLiteral("optionsAbout"));
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_about);
    connect(m_document, &ClusterDocument::settingsChanged, this, &OptionsView::readValues);
    connect(m_document, &ClusterDocument::opened, this, &OptionsView::build);
    build();
}

void OptionsView::show(const QString &step)
{
    if (m_step == step)
        return;
    m_step = step;
    build();
}

void OptionsView::commit()
{
    for (auto *number : m_fields->findChildren<QSpinBox *>()) {
        if (isBeingTyped(number)) {
            number->interpretText();
            endTyping(number);
        }
    }
    for (auto *line : m_fields->findChildren<QLineEdit *>()) {
        if (isBeingTyped(line))
            Q_EMIT line->editingFinished();
    }
}

void OptionsView::build()
{
    delete m_fields;
    m_fields = new QWidget;
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 4, 0, 4);
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_fields);
    const Step *step = m_document->steps().find(m_step);
    const QList<StepOption> options = step ? step->options : QList<StepOption>();
    for (const StepOption &option : options) {
        const QString title = optionTitle(option);
        QWidget *field = fieldFor(option);
        field->setObjectName(QStringLiteral("option-") + option.name);
        field->setAccessibleName(title);
        form->addRow(title + u':', field);
    }
    m_about->setText(options.isEmpty()
                         ? tr("This step has no options.")
                         : tr("For all machines of this cluster, kept in the project. A run in progress is not affected."));
    readValues();
}

QWidget *OptionsView::fieldFor(const StepOption &option)
{
    switch (option.kind) {
    case StepOption::Kind::Choice:
    case StepOption::Kind::YesNo: {
        auto *words = new QComboBox;
        for (const QString &value : option.values)
            words->addItem(optionValueTitle(option, value), value);
        connect(words, &QComboBox::currentIndexChanged, this,
                [this, words, name = option.name] { m_document->setOption(m_step, name, words->currentData().toString()); });
        return words;
    }
    case StepOption::Kind::Integer: {
        auto *number = new QSpinBox;
        number->setRange(option.least, option.most);
        number->setKeyboardTracking(false); // one edit of the project, not one a digit
        connect(number, &QSpinBox::valueChanged, this,
                [this, name = option.name](int value) { m_document->setOption(m_step, name, QString::number(value)); });
        connect(number, &QSpinBox::editingFinished, number, [number] { endTyping(number); });
        return number;
    }
    case StepOption::Kind::Text:
    case StepOption::Kind::Path: {
        auto *line = new QLineEdit;
        connect(line, &QLineEdit::editingFinished, this, [this, line, option] {
            line->setModified(false);
            if (option.accepts(line->text()))
                m_document->setOption(m_step, option.name, line->text());
            readValues(); // what is not accepted goes
        });
        return line;
    }
    }
    Q_UNREACHABLE();
}

void OptionsView::readValues()
{
    const Step *step = m_document->steps().find(m_step);
    if (!step)
        return;
    const Cluster cluster = m_document->cluster();
    for (const StepOption &option : step->options) {
        const QString value = optionValue(cluster, *step, option.name);
        auto *field = m_fields->findChild<QWidget *>(QStringLiteral("option-") + option.name);
        if (const auto *number = qobject_cast<QSpinBox *>(field); number && isBeingTyped(number))
            continue; // it counts when it is ended
        const QSignalBlocker quiet(field);
        if (auto *words = qobject_cast<QComboBox *>(field))
            words->setCurrentIndex(qMax(0, words->findData(value)));
        else if (auto *number = qobject_cast<QSpinBox *>(field))
            number->setValue(value.toInt());
        else if (auto *line = qobject_cast<QLineEdit *>(field); line && !isBeingTyped(line))
            line->setText(value);
    }
}

} // namespace howdah
