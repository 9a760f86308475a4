// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Terminal.h"

#include "app/base/ShownText.h"
#include "app/base/os/UniqueFd.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace howdah {
namespace {

constexpr std::array endingSignals{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU};
constexpr size_t longestLine = 1024;
int caughtSignals = -1; ///< a pipe's end, for the handler; there is one question at a time

void onSignal(int number)
{
    const auto byte = char(number);
    [[maybe_unused]] const auto written = write(caughtSignals, &byte, 1);
}

/// Echo is off while this object exists. Signals that would end or stop this process are held back until it is on again, and
/// then takes its course: readpassphrase(3) does the same. A thread may get it, hence a pipe beside the terminal.
class HiddenInput
{
public:
    explicit HiddenInput(int terminal) : m_terminal(terminal)
    {
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return;
        m_caught = UniqueFd(ends[0]);
        m_handler = UniqueFd(ends[1]);
        caughtSignals = m_handler.get();
        struct sigaction action
        {
        };
        action.sa_handler = onSignal;
        for (size_t i = 0; i < endingSignals.size(); ++i) {
            sigaction(endingSignals[i], nullptr, &m_actions[i]);
            if (m_actions[i].sa_handler != SIG_IGN)
                sigaction(endingSignals[i], &action, nullptr);
        }
        if (tcgetattr(m_terminal, &m_settings) != 0)
            return;
        termios hidden = m_settings;
        hidden.c_lflag &= ~tcflag_t(ECHO | ECHONL);
        m_isHidden = tcsetattr(m_terminal, TCSAFLUSH, &hidden) == 0; // what was typed before is no answer
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;
    ~HiddenInput() { (void)end(); }

    [[nodiscard]] bool isHidden() const { return m_isHidden; }

    /// Up to the end of the line, which is not part of it; -1: no whole line came.
    [[nodiscard]] qsizetype readLine(const LockedBytes &line) const
    {
        size_t length = 0;
        while (length < line.size()) {
            std::array<pollfd, 2> wait{{{m_terminal, POLLIN, 0}, {m_caught.get(), POLLIN, 0}}};
            if (poll(wait.data(), wait.size(), -1) < 0 && errno != EINTR)
                return -1;
            if (wait[1].revents)
                return -1;
            if (!wait[0].revents)
                continue;
            const ssize_t got = read(m_terminal, line.data() + length, line.size() - length);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return -1;
            length += size_t(got);
            if (line.data()[length - 1] == '\n')
                return qsizetype(length) - 1;
        }
        return -1;
    }

    /// Restores the terminal. Returns the first signal that arrived meanwhile, 0: none.
    int end()
    {
        if (!m_caught.isOpen())
            return 0;
        if (std::exchange(m_isHidden, false)) {
            struct sigaction ignored
            {
            };
            ignored.sa_handler = SIG_IGN;
            sigaction(SIGTTOU, &ignored, nullptr); // also out of the background
            while (tcsetattr(m_terminal, TCSAFLUSH, &m_settings) != 0 && errno == EINTR) {
            }
        }
        for (size_t i = 0; i < endingSignals.size(); ++i)
            sigaction(endingSignals[i], &m_actions[i], nullptr);
        char number = 0;
        if (read(m_caught.get(), &number, 1) != 1)
            number = 0;
        m_caught = {};
        return number;
    }

private:
    int m_terminal;
    UniqueFd m_caught;
    UniqueFd m_handler;
    std::array<struct sigaction, endingSignals.size()> m_actions{};
    termios m_settings{};
    bool m_isHidden = false;
};

} // namespace

Terminal::Terminal() : m_fd(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
{
}

Terminal::~Terminal()
{
    if (m_fd >= 0)
        close(m_fd);
}

void Terminal::say(const QString &text)
{
    const QByteArray bytes = shownText(text).toLocal8Bit();
    [[maybe_unused]] const auto written = write(m_fd, bytes.constData(), size_t(bytes.size()));
}

std::optional<Secret> Terminal::askSecret(const QString &prompt)
{
    if (!isThere())
        return std::nullopt;
    const LockedBytes line(longestLine);
    for (;;) {
        HiddenInput input(m_fd);
        qsizetype length = -1;
        const bool asked = input.isHidden();
        if (asked) {
            say(prompt);
            length = input.readLine(line);
        }
        const int signal = input.end();
        if (asked)
            say(QStringLiteral("\n"));
        if (signal != 0)
            raise(signal);
        if (signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU)
            continue; // in the foreground again
        m_interrupted = signal != 0;
        return length > 0 && signal == 0 ? std::optional(Secret::fromBytes(QByteArrayView(line.data(), length))) : std::nullopt;
    }
}

bool Terminal::askYes(const QString &prompt)
{
    if (!isThere())
        return false;
    tcflush(m_fd, TCIFLUSH); // what was typed before the question is no answer to it
    say(prompt);
    std::array<char, 64> line{};
    const ssize_t got = read(m_fd, line.data(), line.size());
    m_interrupted = got < 0;
    const QString answer = got > 0 ? QString::fromLocal8Bit(line.data(), qsizetype(got)).trimmed().toLower() : QString();
    const QString yes = QCoreApplication::translate("Terminal", "yes");
    return answer == QLatin1String("y") || answer == QLatin1String("yes") || answer == yes || answer == yes.left(1);
}

} // namespace howdah
