// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/StepQueue.h"

#include "app/base/Shell.h"

#include <QRandomGenerator>

#include <algorithm>

namespace howdah {
namespace {

constexpr qsizetype mostEarly = 1 << 20; ///< far more than comes between two steps; a machine may send without end

QByteArray newNonce()
{
    quint32 random[2];
    QRandomGenerator::system()->fillRange(random);
    return "st" + QByteArray(reinterpret_cast<const char *>(random), sizeof random).toHex();
}

} // namespace

void StepQueue::Sent::print(const QByteArray &bytes)
{
    if (noise)
        return;
    if (const qsizetype before = std::min(heldNoise, bytes.size()); before > 0) {
        heldNoise -= before;
        return before < bytes.size() ? print(bytes.sliced(before)) : void();
    }
    if (!listener)
        earlyOutput += bytes.first(std::min(bytes.size(), mostEarly - earlyOutput.size()));
    else if (listener->onOutput)
        listener->onOutput(bytes);
}

QByteArray StepQueue::send(const QList<StepCall> &calls)
{
    QByteArray lines;
    for (const StepCall &call : calls) {
        auto step = std::make_unique<Sent>(newNonce());
        step->program = call.program;
        step->noise = !m_ready;
        lines += "hd_queue " + step->nonce + ' ' + QByteArray::number(qint64(call.limit.count())) + ' ' + shellQuote(call.program)
                 + (call.finish ? " finish\n" : "\n");
        m_steps.push_back(std::move(step));
    }
    return lines.isEmpty() ? lines : lines + "hd_go\n";
}

bool StepQueue::isNext(const StepCall &call) const
{
    return !m_steps.empty() && m_steps.front()->program == call.program;
}

void StepQueue::listen(const StepCall &call)
{
    Sent &step = *m_steps.front();
    step.listener = &call;
    if (step.begun)
        tellBegin(step);
    for (const QByteArray &line : std::exchange(step.early, {})) {
        if (call.onProtocol)
            call.onProtocol(line);
    }
    if (const QByteArray output = std::exchange(step.earlyOutput, {}); !output.isEmpty() && call.onOutput)
        call.onOutput(output);
}

void StepQueue::tellBegin(Sent &step)
{
    if (step.listener && step.listener->onBegin && !std::exchange(step.told, true))
        step.listener->onBegin();
}

bool StepQueue::hasEnded() const
{
    return !m_steps.empty() && m_steps.front()->lineSeen && m_steps.front()->output.found();
}

void StepQueue::flush()
{
    if (!m_steps.empty())
        m_steps.front()->output.flush();
}

void StepQueue::pop()
{
    m_steps.pop_front();
}

void StepQueue::clear()
{
    for (const auto &step : m_steps)
        m_forgotten.insert(step->nonce);
    m_steps.clear();
}

void StepQueue::takeLine(const QByteArray &line)
{
    const QByteArray first = line.left(line.indexOf(' '));
    const QByteArray rest = line.mid(first.size() + 1);
    for (const auto &step : m_steps) {
        if (step->nonce != first)
            continue;
        if (rest == "begin") {
            step->begun = true;
            tellBegin(*step);
        } else if (rest == "left") {
            step->left = true;
        } else if (rest.startsWith("end ")) {
            step->code = rest.mid(4).trimmed().toInt();
            step->lineSeen = true;
        }
        return;
    }
    if (line.isEmpty() || m_forgotten.contains(first))
        return;
    const auto speaking = std::find_if(m_steps.begin(), m_steps.end(), [](const auto &step) { return !step->lineSeen; });
    if (speaking == m_steps.end() || !(*speaking)->begun)
        return;
    Sent &step = **speaking;
    if (step.listener && step.listener->onProtocol)
        step.listener->onProtocol(line);
    else if (!step.listener && (step.earlySize += line.size()) < mostEarly)
        step.early << line;
}

void StepQueue::ready()
{
    if (std::exchange(m_ready, true))
        return;
    for (const auto &step : m_steps) {
        step->noise = false;
        step->heldNoise = step->output.held();
    }
}

void StepQueue::takeOutput(QByteArrayView bytes)
{
    QByteArray rest = bytes.toByteArray();
    for (const auto &step : m_steps) {
        if (step->output.found())
            continue;
        step->noise = !m_ready;
        rest = step->output.feed(rest);
        if (!step->output.found())
            return;
    }
}

} // namespace howdah
