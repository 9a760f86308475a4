#include "app/base/Error.h"

#include <QMetaEnum>

namespace howdah {

QString errorCodeName(ErrorCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(int(code)));
}

} // namespace howdah
