// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/catalogue/Step.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

constexpr qsizetype longestText = 200;

QString translated(const QString &source)
{
    return QCoreApplication::translate("Step", source.toUtf8().constData());
}

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

} // namespace

bool StepOption::accepts(const QString &value) const
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    switch (kind) {
    case Kind::Choice:
    case Kind::YesNo:
        return values.contains(value);
    case Kind::Integer:
        return isNumber && number >= least && number <= most;
    case Kind::Path:
        return value.isEmpty() || (value.startsWith(u'/') && isOneLine(value));
    case Kind::Text:
        return value.size() <= longestText && isOneLine(value);
    }
    Q_UNREACHABLE();
}

QString StepOption::bounded(const QString &value) const
{
    return kind == Kind::Integer ? QString::number(std::clamp(value.toInt(), least, most)) : value;
}

const StepOption *Step::option(QStringView name) const
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const StepOption &one) { return one.name == name; });
    return found == options.end() ? nullptr : &*found;
}

QString stepTitle(const Step &step)
{
    return translated(step.title);
}

QString stepShortTitle(const Step &step)
{
    return translated(step.shortTitle);
}

QString optionTitle(const StepOption &option)
{
    return translated(option.title);
}

QString optionValueTitle(const StepOption &option, const QString &value)
{
    const qsizetype at = option.values.indexOf(value);
    return at < 0 ? value : translated(option.valueTitles.value(at));
}

} // namespace howdah
