// New, open, save, import, export: the dialogs around ClusterDocument, and the question about unsaved changes. Every
// step goes on when its dialog is answered; nothing waits.
//
// Thread: main thread. Ownership: document and window must outlive it.
#pragma once

#include "ui/ClusterDocument.h"

#include <functional>

class QFileDialog;

namespace howdah {

class FileController : public QObject
{
    Q_OBJECT
public:
    FileController(ClusterDocument *document, QWidget *window);

    void newCluster();
    void openDialog();
    void importDialog();
    /// A project or a machines.txt; asks about unsaved changes first.
    void openPath(const QString &path);
    void save();
    void saveAsDialog();
    void exportDialog();
    /// Calls `then` when nothing can be lost: at once, after saving, or after "Discard". Never after Cancel.
    void whenSafe(std::function<void()> then);

    [[nodiscard]] QStringList recentFiles() const;

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text);  ///< a warning that came with opening
    void opened();
    void recentChanged();

private:
    void load(const QString &path);
    void saveThen(std::function<void()> then);
    void saveAsThen(std::function<void()> then);
    void saveOnto(const QString &path, std::function<void()> then);
    void askOverwrite(const Error &error, std::function<void()> overwrite);
    QFileDialog *fileDialog(const QString &title, bool save);
    void remember(const QString &path);

    ClusterDocument *m_document;
    QWidget *m_window;
};

} // namespace howdah
