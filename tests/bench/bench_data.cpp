// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the data side costs: machines.txt read and written, a table of machines checked after an edit, a project loaded
// and saved.
//
//   bench_data [MACHINES=10000]      (a release build, since sanitizers cost more than what is measured)
//
// Prints the median of 9 rounds of each.
#include "app/machines/MachineTableModel.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

QByteArray machinesText(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += QString::asprintf("10.%d.%d.%d\tdb%05d.patroni.local  db%05d 10.0.0.0/8\r\n", i / 62500, i / 250 % 250,
                                  i % 250 + 1, i, i)
                    .toLatin1();
    }
    return text;
}

void measure(const char *what, const std::function<void()> &work)
{
    std::array<qint64, 9> times{};
    for (qint64 &time : times) {
        QElapsedTimer timer;
        timer.start();
        work();
        time = timer.nsecsElapsed();
    }
    std::sort(times.begin(), times.end());
    std::printf("%-34s %8.2f ms   (%.2f to %.2f)\n", what, double(times[4]) / 1e6, double(times.front()) / 1e6,
                double(times.back()) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 10'000;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"machines.txt"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(machinesText(count)) <= 0)
        return 1;
    file.close();

    QList<Machine> machines;
    std::printf("%d machines\n", count);
    measure("read machines.txt", [&] { machines = MachinesFile::read(path, {}).value().machines; });
    measure("write it", [&] {
        if (!MachinesFile::write(path, machines, {}, true))
            std::abort();
    });
    MachineList list;
    const MachineTableModel model(&list);
    list.replaceAll(machines);
    int edits = 0;
    measure("edit one cell, check all", [&] {
        list.setText(count / 2, MachineField::Address, u"172.16.0.%1"_s.arg(++edits));
        if (list.hasErrors())
            std::abort();
    });
    Cluster cluster;
    cluster.name = u"bench"_s;
    cluster.machines = machines;
    ProjectFile project(folder.filePath(u"bench.howdah"_s));
    measure("save the project", [&] {
        cluster.keyPath = QString::number(++edits); // something new each time
        if (!project.save(cluster))
            std::abort();
    });
    measure("load it", [&] {
        if (!project.load())
            std::abort();
    });
    return 0;
}
