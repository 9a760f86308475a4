#include "app/base/Shell.h"

namespace howdah {

QByteArray shellQuote(QByteArrayView text)
{
    QByteArray word;
    word.reserve(text.size() + 2);
    word += '\'';
    for (const char c : text) {
        if (c == '\'')
            word += "'\\''";
        else
            word += c;
    }
    word += '\'';
    return word;
}

QByteArray shellAssignment(QByteArrayView name, QByteArrayView value)
{
    return name.toByteArray() + '=' + shellQuote(value) + '\n';
}

} // namespace howdah
