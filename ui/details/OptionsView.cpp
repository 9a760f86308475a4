#include "ui/details/OptionsView.h"

#include "app/steps/Catalogue.h"
#include "ui/widgets/BeingTyped.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
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

bool OptionsView::hasOptions(const QString &step)
{
    const Step *row = findStep(step);
    return row && !row->options.isEmpty();
}

QString OptionsView::valueTitle(const QString &value)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("key-only"), QT_TR_NOOP("with the key only")},
        {QStringLiteral("password"), QT_TR_NOOP("with a password too (as in the lab)")},
        {QStringLiteral("keep"), QT_TR_NOOP("not changed: work through sudo")},
        {QStringLiteral("no"), QT_TR_NOOP("no")},
        {QStringLiteral("yes"), QT_TR_NOOP("yes")},
        {QStringLiteral("loopback"), QT_TR_NOOP("127.0.1.1 (as in the lab)")},
        {QStringLiteral("address"), QT_TR_NOOP("its real address")},
        {QStringLiteral("warn"), QT_TR_NOOP("say so")},
        {QStringLiteral("off"), QT_TR_NOOP("switch that off")},
    };
    const auto found = titles.constFind(value);
    return found == titles.cend() ? value : tr(*found);
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
}

void OptionsView::build()
{
    delete m_fields;
    m_fields = new QWidget;
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 4, 0, 4);
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_fields);
    const Step *step = findStep(m_step);
    const QList<StepOption> options = step ? step->options : QList<StepOption>();
    for (const StepOption &option : options) {
        const QString title = QCoreApplication::translate("Step", option.title.toUtf8().constData());
        QWidget *field = nullptr;
        if (option.values.isEmpty()) {
            auto *number = new QSpinBox;
            number->setRange(0, option.most);
            number->setKeyboardTracking(false); // one edit of the project, not one a digit
            connect(number, &QSpinBox::valueChanged, this,
                    [this, name = option.name](int value) { m_document->setOption(m_step, name, QString::number(value)); });
            connect(number, &QSpinBox::editingFinished, number, [number] { endTyping(number); });
            field = number;
        } else {
            auto *words = new QComboBox;
            for (const QString &value : option.values)
                words->addItem(valueTitle(value), value);
            connect(words, &QComboBox::currentIndexChanged, this,
                    [this, words, name = option.name] { m_document->setOption(m_step, name, words->currentData().toString()); });
            field = words;
        }
        field->setObjectName(QStringLiteral("option-") + option.name);
        field->setAccessibleName(title);
        form->addRow(title + u':', field);
    }
    m_about->setText(options.isEmpty()
                         ? tr("This step has no options.")
                         : tr("For all machines of this cluster, kept in the project. A run in progress is not affected."));
    readValues();
}

void OptionsView::readValues()
{
    const Step *step = findStep(m_step);
    if (!step)
        return;
    const Cluster cluster = m_document->cluster();
    for (const StepOption &option : step->options) {
        const QString value = optionValue(cluster, step->id, option.name);
        auto *field = m_fields->findChild<QWidget *>(QStringLiteral("option-") + option.name);
        if (const auto *number = qobject_cast<QSpinBox *>(field); number && isBeingTyped(number))
            continue; // it counts when it is ended
        const QSignalBlocker quiet(field);
        if (auto *words = qobject_cast<QComboBox *>(field))
            words->setCurrentIndex(qMax(0, words->findData(value)));
        else if (auto *number = qobject_cast<QSpinBox *>(field))
            number->setValue(value.toInt());
    }
}

} // namespace howdah
