// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An SSH server that misbehaves on purpose, in one way a run: what a real sshd will not do when asked. It stands in for
// broken machines and for attackers; everything that a real sshd can do is tested with one.
//
// Usage: bad-server MODE. Prints its port on 127.0.0.1, then serves each connection in a process of its own.
// Every connection shows a host key made for this run; the mode new-key makes one for each.
#include <libssh/libssh.h>
#include <libssh/server.h>

#include <cstdio>
#include <cstring>
#include <string>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// libssh calls its message interface old; it is the one in which a server can misbehave step by step.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace {

std::string mode;
ssh_key hostKey = nullptr;

[[noreturn]] void stall()
{
    while (true)
        pause();
}

bool is(const char *name)
{
    return mode == name;
}

void writeRaw(int fd, const char *text)
{
    if (write(fd, text, std::strlen(text)) < 0)
        _exit(0);
}

/// One round of questions. False when the client does not answer.
bool ask(ssh_session session, ssh_message *message, const char *instruction, int count, const char **prompts, const char *echo)
{
    ssh_message_auth_interactive_request(*message, "", instruction, unsigned(count), prompts, const_cast<char *>(echo));
    ssh_message_free(*message);
    *message = ssh_message_get(session);
    return *message != nullptr;
}

/// Keyboard-interactive. True: let them in.
bool questions(ssh_session session, ssh_message *message)
{
    const char *password[] = {"Password: "};
    const char *two[] = {"Password: ", "Verification code: "};
    const char *code[] = {"Verification code: "};
    const char *user[] = {"Favourite colour: "};
    const char *change[] = {"Current password: "};
    if (is("questions-two-prompts"))
        return ask(session, message, "", 2, two, "\0\0");
    if (is("questions-echo"))
        return ask(session, message, "", 1, user, "\1");
    if (is("questions-code"))
        return ask(session, message, "", 1, code, "\0");
    if (is("questions-expired"))
        return ask(session, message, "You are required to change your password immediately", 1, change, "\0");
    if (!ask(session, message, "", 1, password, "\0"))
        return false;
    if (is("questions-twice"))
        return ask(session, message, "", 1, password, "\0");
    if (is("questions-for-ever")) {
        while (ask(session, message, "", 0, nullptr, nullptr)) {
        }
        return false;
    }
    const char *answer = ssh_userauth_kbdint_getanswer(session, 0);
    const bool right = answer && std::strcmp(answer, "right") == 0;
    if (!ask(session, message, "", 0, nullptr, nullptr)) // PAM ends with a round without a question
        return false;
    return right;
}

int offeredMethods()
{
    if (mode.rfind("questions", 0) == 0)
        return SSH_AUTH_METHOD_INTERACTIVE;
    if (is("only-hostbased"))
        return SSH_AUTH_METHOD_HOSTBASED;
    if (is("only-keys"))
        return SSH_AUTH_METHOD_PUBLICKEY;
    if (is("only-passwords"))
        return SSH_AUTH_METHOD_PASSWORD;
    return SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_PUBLICKEY;
}

bool logIn(ssh_session session)
{
    ssh_set_auth_methods(session, offeredMethods());
    while (ssh_message message = ssh_message_get(session)) {
        const int type = ssh_message_type(message);
        const int sub = ssh_message_subtype(message);
        if (type == SSH_REQUEST_SERVICE) {
            if (is("stall-service"))
                stall();
            ssh_message_service_reply_success(message);
            if (is("starting"))
                ssh_send_issue_banner(
                    session, ssh_string_from_char("System is booting up. Unprivileged users are not permitted to log in yet."));
        } else if (type == SSH_REQUEST_AUTH && sub == SSH_AUTH_METHOD_NONE) {
            if (is("stall-none"))
                stall();
            if (is("no-login-needed")) {
                ssh_message_auth_reply_success(message, 0);
                return true;
            }
            ssh_message_reply_default(message);
        } else if (type == SSH_REQUEST_AUTH) {
            if (is("stall-auth"))
                stall();
            if (is("drop-auth") || is("starting"))
                return false;
            if (is("disconnect-auth")) {
                ssh_session_set_disconnect_message(session, "Too many authentication failures");
                ssh_disconnect(session);
                stall();
            }
            if (is("partial")) {
                ssh_set_auth_methods(session, SSH_AUTH_METHOD_INTERACTIVE);
                ssh_message_auth_reply_success(message, 1);
            } else if (is("refuse") || is("only-keys") || is("only-passwords")) {
                ssh_message_reply_default(message);
            } else if (sub == SSH_AUTH_METHOD_INTERACTIVE) {
                const bool in = questions(session, &message);
                if (!message)
                    return false;
                if (in && is("questions")) {
                    ssh_message_auth_reply_success(message, 0);
                    ssh_message_free(message);
                    return true;
                }
                ssh_message_reply_default(message);
            } else if (sub == SSH_AUTH_METHOD_PUBLICKEY
                       && ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_NONE) {
                ssh_message_auth_reply_pk_ok_simple(message);
            } else {
                ssh_message_auth_reply_success(message, 0);
                ssh_message_free(message);
                return true;
            }
        } else {
            ssh_message_reply_default(message);
        }
        ssh_message_free(message);
    }
    return false;
}

void writeAll(ssh_channel channel, const char *text, bool isError)
{
    const auto length = uint32_t(std::strlen(text));
    if (isError)
        ssh_channel_write_stderr(channel, text, length);
    else
        ssh_channel_write(channel, text, length);
}

/// After the command has been started.
void command(ssh_session session, ssh_channel channel)
{
    if (is("stall-output")) {
        writeAll(channel, "begun\n", false);
        stall();
    }
    if (is("drop-output")) {
        writeAll(channel, "begun\n", false);
        shutdown(ssh_get_fd(session), SHUT_RDWR);
        return;
    }
    if (is("flood")) { // both streams, standard error first and far more of it, for ever
        const std::string text(30'000, 'x');
        while (ssh_channel_is_open(channel)) {
            for (int i = 0; i < 20; ++i)
                writeAll(channel, text.c_str(), true);
            writeAll(channel, text.c_str(), false);
        }
        return;
    }
    if (is("flood-line")) {
        const std::string text(300'000, 'x');
        writeAll(channel, text.c_str(), false);
        stall();
    }
    if (is("signal"))
        ssh_channel_request_send_exit_signal(channel, "KILL", 0, "", "");
    else if (!is("no-status"))
        ssh_channel_request_send_exit_status(channel, 0);
    ssh_channel_send_eof(channel);
    ssh_channel_close(channel);
    stall();
}

void serveChannels(ssh_session session)
{
    ssh_channel channel = nullptr;
    while (ssh_message message = ssh_message_get(session)) {
        const int type = ssh_message_type(message);
        if (type == SSH_REQUEST_CHANNEL_OPEN && !is("refuse-channel")) {
            if (is("stall-channel"))
                stall();
            channel = ssh_message_channel_request_open_reply_accept(message);
        } else if (type == SSH_REQUEST_CHANNEL && ssh_message_subtype(message) == SSH_CHANNEL_REQUEST_EXEC
                   && !is("refuse-exec")) {
            if (is("stall-exec"))
                stall();
            ssh_message_channel_request_reply_success(message);
            ssh_message_free(message);
            command(session, channel);
            return;
        } else {
            ssh_message_reply_default(message);
        }
        ssh_message_free(message);
    }
}

void serve(int fd)
{
    if (is("silent"))
        stall();
    if (is("not-ssh")) {
        writeRaw(fd, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        return;
    }
    if (is("stall-kex")) {
        writeRaw(fd, "SSH-2.0-Bad_1.0\r\n");
        stall();
    }
    if (is("drip")) {
        for (const char *c = "SSH-2.0-Drip_1.0_and_a_long_comment_that_never_ends"; *c; ++c) {
            if (write(fd, c, 1) != 1)
                return;
            usleep(300'000);
        }
        stall();
    }
    ssh_bind bind = ssh_bind_new();
    ssh_session session = ssh_new();
    const bool no = false;
    ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &no);
    if (is("new-key"))
        ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &hostKey);
    ssh_bind_options_set(bind, SSH_BIND_OPTIONS_IMPORT_KEY, hostKey);
    if (is("old-kex"))
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_KEY_EXCHANGE, "diffie-hellman-group1-sha1,diffie-hellman-group14-sha1");
    if (ssh_bind_accept_fd(bind, session, fd) != SSH_OK || ssh_handle_key_exchange(session) != SSH_OK)
        return;
    if (logIn(session))
        serveChannels(session);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    mode = argv[1];
    prctl(PR_SET_PDEATHSIG, SIGKILL); // it goes with the test
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGCHLD, SIG_IGN);
    int dropFirst = 0; // "drop-3": the first three connections are closed at once, as MaxStartups does
    if (mode.rfind("drop-", 0) == 0 && mode.find_first_not_of("0123456789", 5) == std::string::npos)
        dropFirst = std::stoi(mode.substr(5));

    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    // "full": listens, but the queue is full, so a connection's first packet is dropped.
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || listen(listener, is("full") ? 0 : 128) != 0
        || getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return 1;
    if (is("full")) {
        for (int i = 0; i < 4; ++i) {
            const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            (void)connect(fd, reinterpret_cast<sockaddr *>(&address), length);
        }
    }
    ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &hostKey);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    if (is("full"))
        stall();
    while (true) {
        const int fd = accept(listener, nullptr, nullptr);
        if (fd < 0)
            return 1;
        if (dropFirst > 0) {
            --dropFirst;
            close(fd);
            continue;
        }
        if (fork() == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            serve(fd);
            _exit(0);
        }
        close(fd);
    }
}
