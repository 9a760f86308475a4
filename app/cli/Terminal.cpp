#include "app/cli/Terminal.h"

#include <QCoreApplication>

#include <openssl/crypto.h>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>

namespace howdah {

Terminal::Terminal() : m_fd(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {}

Terminal::~Terminal()
{
    if (m_fd >= 0)
        close(m_fd);
}

void Terminal::say(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    [[maybe_unused]] const auto written = write(m_fd, bytes.constData(), size_t(bytes.size()));
}

std::optional<Secret> Terminal::askSecret(const QString &prompt)
{
    if (!isThere())
        return std::nullopt;
    say(prompt);
    termios before{};
    tcgetattr(m_fd, &before);
    termios hidden = before;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(m_fd, TCSAFLUSH, &hidden);
    std::array<char, 1024> line{};
    size_t length = 0;
    bool complete = false;
    // A signal (Ctrl-C) ends read() with EINTR: no answer.
    while (length < line.size()) {
        const ssize_t got = read(m_fd, line.data() + length, line.size() - length);
        if (got <= 0)
            break;
        length += size_t(got);
        if (line[length - 1] == '\n') {
            --length;
            complete = true;
            break;
        }
    }
    tcsetattr(m_fd, TCSAFLUSH, &before);
    say(QStringLiteral("\n"));
    std::optional<Secret> answer;
    if (complete && length > 0)
        answer = Secret::fromBytes(QByteArrayView(line.data(), qsizetype(length)));
    OPENSSL_cleanse(line.data(), line.size());
    return answer;
}

bool Terminal::askYes(const QString &prompt)
{
    if (!isThere())
        return false;
    say(prompt);
    std::array<char, 64> line{};
    const ssize_t got = read(m_fd, line.data(), line.size());
    const QString answer = got > 0 ? QString::fromLocal8Bit(line.data(), qsizetype(got)).trimmed().toLower() : QString();
    const QString yes = QCoreApplication::translate("Terminal", "yes");
    return answer == QLatin1String("y") || answer == QLatin1String("yes") || answer == yes || answer == yes.left(1);
}

} // namespace howdah
